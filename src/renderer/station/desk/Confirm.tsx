import { useRef, useState } from 'react';
import { Button } from '../../shared/ui/Button.tsx';
import styles from './Confirm.module.css';

export interface ConfirmProps {
  label: string;
  question: string;
  help?: string;
  yes: string;
  no: string;
  pending?: boolean;
  disabled?: boolean;
  onYes: () => void;
}

/** A second press in the same place's row, instead of a dialog; the safe answer has the focus. */
export function Confirm({
  label,
  question,
  help,
  yes,
  no,
  pending = false,
  disabled = false,
  onYes,
}: ConfirmProps) {
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLDivElement>(null);
  const close = () => {
    setAsking(false);
    queueMicrotask(() => opener.current?.querySelector('button')?.focus());
  };
  if (!asking) {
    return (
      <div ref={opener} className={styles['closed']}>
        <Button kind="quiet" pending={pending} disabled={disabled} onClick={() => setAsking(true)}>
          {label}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles['asking']} role="group" aria-label={question}>
      <p>
        <strong>{question}</strong> {help}
      </p>
      <div className={styles['answers']}>
        {/* The person has just pressed; the focus would otherwise be lost with the button. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <Button autoFocus onClick={close}>
          {no}
        </Button>
        <Button
          kind="main"
          onClick={() => {
            setAsking(false);
            onYes();
          }}
        >
          {yes}
        </Button>
      </div>
    </div>
  );
}
