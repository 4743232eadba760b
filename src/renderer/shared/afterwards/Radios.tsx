import { useId } from 'react';
import styles from './Afterwards.module.css';

export interface RadiosProps {
  readonly legend: string;
  /** Empty: nothing is chosen. */
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** One row, whatever the width. */
  readonly scale?: boolean;
  onChange(value: string): void;
}

/** One of a few, each as large as a finger. Pressed again it is taken back: nothing has to be said. */
export function Radios({ legend, value, options, scale = false, onChange }: RadiosProps) {
  const id = useId();
  return (
    <fieldset className={styles['radios']} data-scale={scale || undefined}>
      <legend dir="auto">{legend}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={id}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              onClick={() => {
                if (value === option.value) onChange('');
              }}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
