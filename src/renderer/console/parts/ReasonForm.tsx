import { useId, useState, type FormEvent } from 'react';
import { Textarea } from '@mantine/core';
import { limits } from '../../../core/limits.ts';
import { useText } from '../text.ts';
import { PlainAct } from './Act.tsx';
import styles from './ReasonForm.module.css';

export interface ReasonFormProps {
  readonly label: string;
  readonly confirm: string;
  readonly optional?: boolean;
  readonly danger?: boolean;
  /** Resolves to true when it was done. */
  run(reason: string): Promise<boolean>;
  cancel(): void;
}

/** Asks for a reason in place, where the deed is, not in a dialog. What was typed stays after a refusal. */
export function ReasonForm({
  label,
  confirm,
  optional = false,
  danger = false,
  run,
  cancel,
}: ReasonFormProps) {
  const t = useText();
  const id = useId();
  const [reason, setReason] = useState('');
  const [pending, setPending] = useState(false);
  const ready = optional || reason.trim() !== '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || pending) return;
    setPending(true);
    const done = await run(reason.trim());
    setPending(false);
    if (done) cancel();
  };
  return (
    <form
      className={styles['form']}
      data-unsent={reason.trim() !== '' || undefined}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        cancel();
      }}
    >
      <Textarea
        id={id}
        label={label}
        classNames={{ label: styles['label'] ?? '' }}
        value={reason}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={limits.longTextCharsMax}
        dir="auto"
        data-autofocus
        // The facilitator has just asked for this form; the next thing is to type.
        ref={(field) => {
          if (field !== null && reason === '') field.focus();
        }}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) void submit(event);
        }}
      />
      <div className={styles['row']}>
        <PlainAct kind="quiet" onClick={cancel}>
          {t('cancel')}
        </PlainAct>
        <PlainAct
          type="submit"
          kind={danger ? 'danger' : 'main'}
          disabled={!ready}
          pending={pending}
        >
          {confirm}
        </PlainAct>
      </div>
    </form>
  );
}
