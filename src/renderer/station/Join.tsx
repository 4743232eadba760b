import { useState, type FormEvent } from 'react';
import { refusedText } from '../shared/i18n.ts';
import type { Lobby } from '../shared/link/state.ts';
import { Button } from '../shared/ui/Button.tsx';
import { TextField } from '../shared/ui/Field.tsx';
import { Page } from './Page.tsx';
import { SeatForm, type SeatFormProps } from './SeatForm.tsx';
import { stationText } from './text.ts';
import styles from './Join.module.css';

export type JoinProps = Omit<SeatFormProps, 'lobby'> & {
  lobby: Lobby | null;
  code: string;
  onCode: (code: string) => void;
};

/** Code → team → name. With the code in the address (from the QR), only the last two are asked. */
export function Join(props: JoinProps) {
  const { lobby, code, status, refusal, onCode } = props;
  const wrongCode = refusal !== null && refusal.code === 'join/code';
  if (lobby === null || wrongCode) {
    return <CodeForm code={code} status={status} refusal={refusal} onCode={onCode} />;
  }
  return <SeatForm {...props} lobby={lobby} />;
}

function CodeForm({
  code,
  status,
  refusal,
  onCode,
}: Pick<JoinProps, 'code' | 'status' | 'refusal' | 'onCode'>) {
  const t = stationText.useText();
  const [typed, setTyped] = useState(code);
  const looking = status === 'connecting' || status === 'open';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') onCode(typed.trim());
  };
  return (
    <Page heading={t('join.heading')}>
      <form className={styles['form']} onSubmit={submit}>
        <div className={styles['code']}>
          <TextField
            label={t('join.code')}
            help={t('join.codeHelp')}
            error={status === 'stopped' && refusal !== null ? refusedText(refusal) : undefined}
            value={typed}
            dir="ltr"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
            maxLength={40}
            onChange={(event) => setTyped(event.currentTarget.value.toUpperCase())}
          />
        </div>
        {status === 'waiting' && refusal !== null ? (
          <p role="status">
            {refusal.code === 'room/no-exercise' ? t('join.noExercise') : t('join.slowDown')}
          </p>
        ) : null}
        <Button type="submit" kind="main" wide pending={looking} disabled={typed.trim() === ''}>
          {looking ? t('join.looking') : t('join.go')}
        </Button>
      </form>
    </Page>
  );
}
