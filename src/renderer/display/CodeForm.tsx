import { useState, type FormEvent } from 'react';
import { Button } from '../shared/ui/Button.tsx';
import { TextField } from '../shared/ui/Field.tsx';
import { displayText } from './text.ts';
import styles from './DisplayApp.module.css';

/** What a display needs to belong to an exercise. */
export function CodeForm({ onCode }: { onCode: (code: string) => void }) {
  const t = displayText.useText();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() !== '') onCode(code.trim());
  };
  return (
    <main className={styles['ask']}>
      <h1>{t('needCode')}</h1>
      <form onSubmit={submit}>
        <TextField
          label={t('code')}
          value={code}
          dir="ltr"
          maxLength={200}
          spellCheck={false}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" kind="main">
          {t('show')}
        </Button>
      </form>
    </main>
  );
}
