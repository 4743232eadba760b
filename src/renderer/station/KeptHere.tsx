import { DraftShelf } from '../shared/draft-shelf.ts';
import type { Shelf } from '../shared/link/outbox.ts';
import { Notes } from '../shared/notes.ts';
import { keptSeat } from './credentials.ts';
import { stationText } from './text.ts';
import styles from './KeptHere.module.css';

/** The words that lie on this device while they have no form to stand in: to be read and copied. */
export function KeptHere({ shelf, help }: { shelf: Shelf; help: string }) {
  const t = stationText.useText();
  const kept = wordsOn(shelf);
  if (kept.length === 0) return null;
  return (
    <section className={styles['kept']}>
      <h2 className={styles['heading']}>{t('ended.keptHere')}</h2>
      <p className={styles['help']}>{help}</p>
      {kept.map((words) => (
        <p key={words} className={styles['words']} dir="auto">
          {words}
        </p>
      ))}
    </section>
  );
}

function wordsOn(shelf: Shelf): string[] {
  const { session, seat } = keptSeat(shelf) ?? {};
  if (session === undefined || seat === undefined || seat === null) return [];
  const owner = `${session}.${seat}`;
  const drafts = new DraftShelf(shelf, owner);
  const notes = new Notes(shelf, owner);
  const moves = drafts.slots().map((slot) => {
    const text = drafts.read(slot)?.text;
    if (text === undefined) return '';
    const { title, action, effect, reasons, assumptions, trigger, fields } = text;
    const answers = Object.values(fields).filter((value) => typeof value === 'string');
    return [title, action, effect, ...reasons, assumptions, trigger, ...answers]
      .filter((words) => words.trim() !== '')
      .join('\n');
  });
  const short = notes
    .written()
    .split('\n')
    .map((slot) => notes.get(slot).words);
  return [...new Set([...moves, ...short])].filter((words) => words !== '');
}
