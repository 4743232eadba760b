import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type TextareaHTMLAttributes,
} from 'react';
import { FieldNotes, notesIn, type Notes } from './FieldNotes.tsx';
import styles from './Field.module.css';

interface Frame extends Notes {
  label: string;
  /** Beside the label: a remove button, a count. */
  aside?: ReactNode;
  /** It has to be filled in: marked beside the label, and told to screen readers. */
  needed?: boolean | undefined;
}

function Framed({
  label,
  help,
  error,
  aside,
  needed,
  id,
  children,
}: Frame & { id: string; children: ReactNode }) {
  return (
    <div className={styles['field']} data-invalid={error === undefined ? undefined : true}>
      <div className={styles['head']}>
        <label htmlFor={id} dir="auto" data-needed={needed || undefined}>
          {label}
        </label>
        {aside}
      </div>
      {children}
      <FieldNotes id={id} help={help} error={error} />
    </div>
  );
}

export type TextFieldProps = Frame &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'id'>;

/** One line of a person's words. */
export function TextField({ label, help, error, aside, needed, ...input }: TextFieldProps) {
  const id = useId();
  const frame = { label, help, error, aside, needed };
  return (
    <Framed {...frame} id={id}>
      <input
        dir="auto"
        autoComplete="off"
        {...input}
        id={id}
        className={styles['input']}
        aria-required={needed}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={notesIn(id, frame)}
      />
    </Framed>
  );
}

export type TextBoxProps = Frame &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className' | 'id'>;

/** Several lines; it grows with what is written. */
export function TextBox({ label, help, error, aside, needed, ...input }: TextBoxProps) {
  const id = useId();
  const frame = { label, help, error, aside, needed };
  return (
    <Framed {...frame} id={id}>
      <textarea
        dir="auto"
        autoComplete="off"
        rows={3}
        {...input}
        id={id}
        className={styles['input']}
        aria-required={needed}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={notesIn(id, frame)}
      />
    </Framed>
  );
}
