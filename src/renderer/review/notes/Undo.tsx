import { Button } from '@mantine/core';
import { useText } from '../text.ts';
import { useNotes } from './notes.tsx';
import styles from './Notes.module.css';

/** A remark was taken away: for some seconds it can be had back. */
export function UndoRemoval() {
  const t = useText();
  const notes = useNotes();
  return (
    <div
      className={styles['undo']}
      role="status"
      data-shown={(notes?.gone ?? null) !== null || undefined}
    >
      {(notes?.gone ?? null) === null ? null : (
        <>
          {t('notes.removed')}{' '}
          <Button size="compact-sm" variant="default" onClick={() => notes?.undo()}>
            {t('notes.undo')}
          </Button>
        </>
      )}
    </div>
  );
}
