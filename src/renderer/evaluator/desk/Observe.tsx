import { useState, type KeyboardEvent } from 'react';
import type { Rating } from '../../../core/ratings.ts';
import { limits } from '../../../core/limits.ts';
import { refusedText } from '../../shared/i18n.ts';
import { useLink, useLinkState } from '../../shared/link/hooks.tsx';
import { newCommandId } from '../../shared/link/id.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { wallTime } from '../../shared/format.ts';
import { evaluatorText } from '../text.ts';
import { About } from './About.tsx';
import { phaseTitle, useDesk, useSlots, useWords } from './desk.ts';
import { Ratings, readRating } from './Ratings.tsx';
import { useTurnWords } from './turn-words.ts';
import styles from './Observe.module.css';

export const observeSlot = 'observe';
export const observeField = 'observe-words';
/** Words that are on their way each have a slot of their own, so that the next can be written at once. */
const sentPrefix = 'sent.';

/** One field and one press. Everything else is stamped on it, or may be left. */
export function Observe() {
  const t = evaluatorText.useText();
  const { view, notes } = useDesk();
  const note = useWords(notes, observeSlot);
  const [checked, setChecked] = useState(false);
  const [receipt, setReceipt] = useState('');
  const latest = view.released.findLast((one) => !one.withdrawn)?.eventNo ?? '';
  const eventNo = note.choices['eventNo'] ?? latest;
  const objective = note.choices['objective'] ?? '';
  const rating = readRating(note.choices['rating']);
  const change = (words: string, choices?: Record<string, string>) => {
    setReceipt('');
    notes.change(observeSlot, words, choices);
  };
  const send = useSend(setReceipt);
  const record = () => {
    const isWritten = note.words.trim() !== '';
    setChecked(!isWritten);
    if (isWritten) send({ words: note.words, eventNo, objective, rating });
    document.getElementById(observeField)?.focus();
  };
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <Field
        words={note.words}
        error={checked && note.words.trim() === '' ? t('observe.needWords') : ''}
        onChange={(words) => change(words)}
        onRecord={record}
      />
      <div className={styles['pair']}>
        <About
          eventNo={eventNo}
          objective={objective}
          onChange={(choices) => change(note.words, choices)}
        />
      </div>
      <Ratings
        label={t('observe.rating')}
        value={rating}
        onPick={(next: Rating) => change(note.words, { rating: next === rating ? '' : next })}
      />
      <div className={styles['go']}>
        <Stamp />
        <Button type="submit" kind="main">
          {t('observe.record')}
        </Button>
      </div>
      <p className={styles['status']} role="status">
        {receipt !== '' ? receipt : note.words.trim() === '' ? '' : t('observe.keptHere')}
      </p>
      <OnTheWay />
    </form>
  );
}

interface Written {
  words: string;
  eventNo: string;
  objective: string;
  rating: Rating | null;
}

/** Hands the words over to a slot of their own, so that the field is free for the next at once. */
function useSend(onRecorded: (receipt: string) => void): (written: Written) => void {
  const t = evaluatorText.useText();
  const link = useLink();
  const { notes, offsetMs } = useDesk();
  return ({ words, eventNo, objective, rating }) => {
    const id = newCommandId();
    const slot = `${sentPrefix}${id}`;
    notes.change(slot, words, { eventNo, objective, rating: rating ?? '' });
    notes.sent(slot, id);
    notes.discard(observeSlot);
    const about = { eventNo: eventNo || null, objective: objective || null, rating };
    const madeWallMs = Math.round(Date.now() + offsetMs);
    const told = async () => {
      const data = { text: words.trim(), ...about, madeWallMs };
      const answer = await link.command('observation.record', data, id);
      notes.answered(id, answer.ok ? null : answer.rejection);
      if (answer.ok) onRecorded(t('observe.recorded', { time: wallTime(Date.now() + offsetMs) }));
    };
    void told();
  };
}

interface FieldProps {
  words: string;
  error: string;
  onChange: (words: string) => void;
  onRecord: () => void;
}

function Field({ words, error, onChange, onRecord }: FieldProps) {
  const t = evaluatorText.useText();
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onRecord();
  };
  return (
    <div className={styles['field']}>
      <label htmlFor={observeField}>
        {t('observe.words')} <kbd>O</kbd>
      </label>
      <textarea
        id={observeField}
        dir="auto"
        rows={4}
        value={words}
        maxLength={limits.longTextCharsMax}
        aria-invalid={error !== '' || undefined}
        aria-describedby={`${observeField}-help`}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={keyDown}
      />
      <p id={`${observeField}-help`} data-error={error !== '' || undefined}>
        {error === '' ? t('observe.help') : error}
      </p>
    </div>
  );
}

/** What the host will stamp on it, so that nobody writes it into the text. */
function Stamp() {
  const t = evaluatorText.useText();
  const { view } = useDesk();
  const turn = useTurnWords();
  const { phase, totalTurn } = view.situation;
  const where =
    phase === null ? '' : ` · ${phaseTitle(view, phase.id) || phase.title} · ${turn(totalTurn)}`;
  return (
    <p className={styles['stamp']} dir="auto">
      {t('observe.stamp')}
      {where}
    </p>
  );
}

/** Words that the host has not taken yet, or would not take: none is ever lost. */
function OnTheWay() {
  const t = evaluatorText.useText();
  const { notes } = useDesk();
  const slots = useSlots(notes).filter((slot) => slot.startsWith(sentPrefix));
  const online = useLinkState((state) => state.status === 'open');
  const waiting = slots.filter((slot) => notes.get(slot).refused === null);
  return (
    <>
      {waiting.length > 0 && !online ? (
        <p className={styles['waiting']} role="status">
          {t('observe.waiting', { count: waiting.length })}
        </p>
      ) : null}
      {slots
        .filter((slot) => !waiting.includes(slot))
        .map((slot) => (
          <Refused key={slot} slot={slot} />
        ))}
    </>
  );
}

function Refused({ slot }: { slot: string }) {
  const t = evaluatorText.useText();
  const { notes } = useDesk();
  const note = useWords(notes, slot);
  const again = () => {
    const { words } = notes.get(observeSlot);
    const both = words.trim() === '' ? note.words : `${words}\n${note.words}`;
    notes.change(observeSlot, both, note.choices);
    notes.discard(slot);
  };
  return (
    <div className={styles['refused']} role="alert">
      <p>
        <strong>{t('observe.refused')}</strong>{' '}
        {note.refused === null ? '' : refusedText(note.refused)}
      </p>
      <p dir="auto">{note.words}</p>
      <div>
        <Button onClick={again}>{t('observe.again')}</Button>
        <Button kind="quiet" onClick={() => notes.discard(slot)}>
          {t('observe.discard')}
        </Button>
      </div>
    </div>
  );
}
