import { useState } from 'react';
import type { MoveText } from '../../../core/move-text.ts';
import type { Team } from '../../../core/scenario/schema.ts';
import { partName } from '../../shared/move-form.ts';
import { sharedText } from '../../shared/i18n.ts';
import { finished, type Form } from '../model/move-form.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { MoveFields } from './MoveFields.tsx';
import styles from './Moves.module.css';

export interface MoveFormProps {
  readonly team: Team;
  readonly form: Form;
  readonly text: MoveText;
  readonly label: string;
  readonly confirm: string;
  change(part: Partial<MoveText>): void;
  /** Resolves to true when it is recorded. */
  send(text: MoveText): Promise<boolean>;
  close(): void;
}

/** Control writes for a team. What the form still asks for is named before anything is sent. */
export function MoveForm({ team, form, text, label, confirm, change, send, close }: MoveFormProps) {
  const t = useText();
  const words = sharedText.useText();
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const made = finished(form, text);
  const gaps = tried ? made.gaps : [];
  const submit = async () => {
    setTried(true);
    if (made.gaps.length > 0 || pending) return;
    setPending(true);
    const done = await send(made.text);
    setPending(false);
    if (done) close();
  };
  return (
    <form
      className={styles['enter']}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {form.title === '' ? null : (
        <p className={styles['meta']}>{t('sheet.form', { title: form.title })}</p>
      )}
      <MoveFields team={team} form={form} text={text} gaps={gaps} change={change} />
      <p className={styles['gaps']} role="alert">
        {gaps.length === 0
          ? ''
          : t('sheet.missing', {
              parts: gaps.map((gap) => partName(gap, form, words)).join(', '),
            })}
      </p>
      <div className={styles['enterFoot']}>
        <PlainAct kind="quiet" onClick={close}>
          {t('cancel')}
        </PlainAct>
        <PlainAct type="submit" kind="main" pending={pending}>
          {confirm}
        </PlainAct>
      </div>
    </form>
  );
}
