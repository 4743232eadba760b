import { useId } from 'react';
import styles from './Choice.module.css';

export interface ChoiceProps {
  legend: string;
  /** Empty: nothing is chosen yet. */
  value: string;
  options: readonly { value: string; label: string; sign: string }[];
  error?: string | undefined;
  onChange: (value: string) => void;
}

/** One of a few, side by side, each with a sign and a word. */
export function Choice({ legend, value, options, error, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <fieldset
      className={styles['choice']}
      aria-describedby={error === undefined ? undefined : `${id}-error`}
    >
      <legend>{legend}</legend>
      <div className={styles['options']}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={id}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>
              <span className={styles['sign']} aria-hidden="true">
                {option.sign}
              </span>{' '}
              {option.label}
            </span>
          </label>
        ))}
      </div>
      {error === undefined ? null : (
        <p id={`${id}-error`} className={styles['error']} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
