import { useId, type ReactNode } from 'react';
import styles from './BigChoice.module.css';

export interface BigChoiceProps<V extends string> {
  label: ReactNode;
  options: readonly { value: V; label: string; sign: string; tone: 'yes' | 'no' | 'plain' }[];
  /** As the host has it. */
  value: V | null;
  /** On its way. */
  pending: V | null;
  disabled: boolean;
  /** Where the answer stands, and who sees it: said before the first press, too. */
  status: string;
  recorded: boolean;
  onChoose: (value: V) => void;
  children?: ReactNode;
}

/** A few large answers; the one that counts is what the host has recorded, not what was pressed. */
export function BigChoice<V extends string>(props: BigChoiceProps<V>) {
  const { label, options, value, pending, disabled, status, recorded, onChoose, children } = props;
  const id = useId();
  return (
    <div className={styles['choice']} role="group" aria-labelledby={id}>
      <p id={id} className={styles['label']}>
        {label}
      </p>
      <div className={styles['options']} data-asked={(value === null && !disabled) || undefined}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            data-tone={option.tone}
            aria-pressed={value === option.value}
            aria-busy={pending === option.value || undefined}
            // Not `disabled`, which would take the focus away from who presses with a keyboard.
            aria-disabled={disabled || undefined}
            onClick={() => {
              if (!disabled && value !== option.value) onChoose(option.value);
            }}
          >
            <span className={styles['sign']} aria-hidden="true">
              {option.sign}
            </span>
            {option.label}
          </button>
        ))}
      </div>
      <p className={styles['status']} data-recorded={recorded || undefined} role="status">
        {status}
      </p>
      {children}
    </div>
  );
}
