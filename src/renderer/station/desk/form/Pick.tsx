import { useId, type ReactNode } from 'react';
import { stationText } from '../../text.ts';
import { FieldNotes, notesIn, type Notes } from '../../../shared/ui/FieldNotes.tsx';
import styles from './Pick.module.css';

export interface PickProps extends Notes {
  legend: string;
  options: readonly { value: string; label: ReactNode }[];
  value: readonly string[];
  /** Several may be chosen; otherwise the last one counts. */
  several?: boolean;
  /** It has to be chosen. What does not can be taken back by a second press. */
  needed?: boolean;
  /** Side by side in one row, as wide as there is room. */
  joined?: boolean;
  onChange: (value: string[]) => void;
}

/** One or several of a few, as pieces to press. */
export function Pick(props: PickProps) {
  const { legend, options, value, several = false, needed = false, joined = false } = props;
  const { help, error, onChange } = props;
  const t = stationText.useText();
  const id = useId();
  const toggle = (each: string) => {
    if (!several) onChange([each]);
    // In the order in which they stand, whatever the order of the presses was.
    else onChange(options.map((o) => o.value).filter((v) => value.includes(v) !== (v === each)));
  };
  return (
    <fieldset
      className={styles['pick']}
      // A group of boxes has no way to say that it is asked for; a group of radios does.
      role={several ? undefined : 'radiogroup'}
      aria-required={several ? undefined : needed || undefined}
      aria-invalid={several || error === undefined ? undefined : true}
      data-invalid={error === undefined ? undefined : true}
      aria-describedby={notesIn(id, { help, error })}
    >
      <legend dir="auto" data-needed={needed || undefined}>
        {legend}
        {several && needed ? <span className="wc-hidden">, {t('form.needed')}</span> : null}
      </legend>
      <div className={styles['options']} data-joined={joined || undefined}>
        {options.map((option) => {
          const chosen = value.includes(option.value);
          return (
            <label key={option.value} data-several={several || undefined}>
              <input
                type={several ? 'checkbox' : 'radio'}
                name={id}
                checked={chosen}
                onChange={() => toggle(option.value)}
                onClick={() => {
                  if (!several && !needed && chosen) onChange([]);
                }}
              />
              <span className={styles['label']}>{option.label}</span>
              {chosen && !needed && !several ? (
                <span className={styles['back']} aria-hidden="true" />
              ) : null}
            </label>
          );
        })}
      </div>
      <FieldNotes id={id} help={help} error={error} />
    </fieldset>
  );
}
