import { Button } from '@mantine/core';
import { useText } from '../text.ts';
import { useNotes, type Notes } from './notes.tsx';
import { whyNot } from '../host/why-not.ts';
import styles from './Notes.module.css';

/** A remark was taken away, or words left the form unsent: for some seconds they can be had back from here. */
export function Undo() {
  const notes = useNotes();
  return (
    <div className={styles['undo']} role="status">
      {notes === null ? null : <Offers notes={notes} />}
    </div>
  );
}

function Offers({ notes: { gone, undo, left, goOn } }: { readonly notes: Notes }) {
  const t = useText();
  return (
    <>
      {gone === null ? null : (
        <p>
          {t('notes.removed')}{' '}
          <Button size="compact-sm" variant="default" onClick={undo}>
            {t('notes.undo')}
          </Button>
        </p>
      )}
      {left === null ? null : (
        <p>
          {left.what === 'refused' ? whyNot(left.trouble, t) : t(`notes.left.${left.what}`)}{' '}
          <Button size="compact-sm" variant="default" onClick={goOn}>
            {t(left.what === 'thrown' ? 'notes.undo' : 'notes.goOn')}
          </Button>
        </p>
      )}
    </>
  );
}
