import styles from './FieldNotes.module.css';

export interface Notes {
  readonly help?: string | undefined;
  readonly error?: string | undefined;
}

/** What is said below a field: how it is meant, and what is wrong with what stands in it. */
export function FieldNotes({ id, help, error }: Notes & { readonly id: string }) {
  return (
    <>
      {help === undefined ? null : (
        <p id={`${id}-help`} className={styles['help']}>
          {help}
        </p>
      )}
      {error === undefined ? null : (
        <p id={`${id}-error`} className={styles['error']}>
          {error}
        </p>
      )}
    </>
  );
}

/** The ids of a field's notes, for `aria-describedby`; undefined: it has none. */
export function notesIn(id: string, { help, error }: Notes): string | undefined {
  const ids = [help === undefined ? '' : `${id}-help`, error === undefined ? '' : `${id}-error`];
  return ids.filter((each) => each !== '').join(' ') || undefined;
}
