import type { RecordLine } from '../../../core/review/record.ts';
import type { ReviewText } from '../text.ts';
import styles from './Notes.module.css';

/** What a line of the record knows of remarks. */
export interface LineNotes {
  readonly counts: ReadonlyMap<number, number>;
  annotate(seq: number): void;
  /** Of an observation. */
  lesson(seq: number): void;
}

export interface LineNoteProps {
  readonly line: RecordLine;
  readonly notes: LineNotes;
  readonly t: ReviewText;
}

/** At the end of a line: how many notes it has, and the way to write one. */
export function LineNote({ line: { seq, fact }, notes, t }: LineNoteProps) {
  const count = notes.counts.get(seq) ?? 0;
  const words =
    count === 0 ? t('notes.onLine') : `${t('notes.onLine')} (${t('notes.onLineCount', { count })})`;
  return (
    <>
      {fact?.type === 'observation.recorded' ? (
        <button
          type="button"
          className={styles['onLine']}
          title={t('notes.onLineLesson')}
          aria-label={t('notes.onLineLesson')}
          onClick={() => notes.lesson(seq)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M5.5 10.5a4 4 0 1 1 5 0V12h-5zM6 14.200h4" />
          </svg>
        </button>
      ) : null}
      <button
        type="button"
        className={styles['onLine']}
        data-noted={count > 0 || undefined}
        title={words}
        aria-label={words}
        onClick={() => notes.annotate(seq)}
      >
        {count > 1 ? (
          // Drawn by the style: its number is in the name already.
          <span className={styles['many']} data-count={count} />
        ) : (
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M2 2.5h12v8H8L4.5 14v-3.5H2z" />
          </svg>
        )}
      </button>
    </>
  );
}
