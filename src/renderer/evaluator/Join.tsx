import { useState, type FormEvent } from 'react';
import { limits } from '../../core/limits.ts';
import { refusedText } from '../shared/i18n.ts';
import type { LinkState, Refusal } from '../shared/link/state.ts';
import { Button } from '../shared/ui/Button.tsx';
import { TextField } from '../shared/ui/Field.tsx';
import { Page } from '../station/Page.tsx';
import { evaluatorText, type EvaluatorText } from './text.ts';
import styles from './Join.module.css';

export interface JoinProps {
  code: string;
  status: LinkState['status'];
  refusal: Refusal | null;
  onJoin: (code: string, name: string) => void;
}

/** Code and name. With the code in the address (from the QR), only the name is asked. */
export function Join({ code, status, refusal, onJoin }: JoinProps) {
  const t = evaluatorText.useText();
  const [typed, setTyped] = useState(code);
  const [name, setName] = useState('');
  const [checked, setChecked] = useState(false);
  const asking = status === 'connecting' || status === 'open';
  const wrong = status === 'stopped' && refusal?.code === 'join/code';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (typed.trim() !== '' && name.trim() !== '') onJoin(typed.trim(), name.trim());
  };
  const codeError = () => {
    if (wrong && refusal !== null) return refusedText(refusal);
    return checked && typed.trim() === '' ? t('join.needCode') : undefined;
  };
  return (
    <Page heading={t('join.heading')}>
      <form className={styles['form']} noValidate onSubmit={submit}>
        {code !== '' && !wrong ? null : (
          <div className={styles['code']}>
            <TextField
              label={t('join.code')}
              help={t('join.codeHelp')}
              error={codeError()}
              value={typed}
              dir="ltr"
              autoCapitalize="characters"
              autoCorrect="off"
              spellCheck={false}
              maxLength={40}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          </div>
        )}
        <TextField
          label={t('join.name')}
          help={t('join.nameHelp')}
          error={checked && name.trim() === '' ? t('join.needName') : undefined}
          value={name}
          name="display-name"
          maxLength={limits.seatNameCharsMax}
          enterKeyHint="go"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Trouble status={status} refusal={refusal} t={t} />
        <Button type="submit" kind="main" wide pending={asking}>
          {asking ? t('join.going') : t('join.go')}
        </Button>
      </form>
    </Page>
  );
}

function Trouble({
  status,
  refusal,
  t,
}: Pick<JoinProps, 'status' | 'refusal'> & { t: EvaluatorText }) {
  if (refusal === null || refusal.code === 'join/code') return null;
  const words = () => {
    if (refusal.code === 'evaluators/off') return t('join.off');
    if (refusal.code === 'room/no-exercise') return t('join.noExercise');
    return refusal.code === 'join/slow-down' ? t('join.slowDown') : refusedText(refusal);
  };
  return (
    <p role={status === 'stopped' ? 'alert' : 'status'} className={styles['trouble']}>
      {words()}
    </p>
  );
}
