import { useId, useState } from 'react';
import { FormFoot } from './FormFoot.tsx';
import { useRun } from './use-run.ts';
import { Lines } from './Written.tsx';
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
  const id = useId();
  const [reason, setReason] = useState('');
  const ready = optional || reason.trim() !== '';
  const { pending, submit } = useRun(ready, () => run(reason.trim()), cancel);
  return (
    <form
      className={styles['form']}
      data-unsent={reason.trim() !== '' || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        cancel();
      }}
    >
      <Lines
        id={id}
        label={label}
        classNames={{ label: styles['label'] ?? '' }}
        value={reason}
        minRows={1}
        maxRows={4}
        data-autofocus
        // The facilitator has just asked for this form; the next thing is to type.
        ref={(field) => {
          if (field !== null && reason === '') field.focus();
        }}
        change={setReason}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          void submit();
        }}
      />
      <FormFoot confirm={confirm} danger={danger} ready={ready} pending={pending} close={cancel} />
    </form>
  );
}
