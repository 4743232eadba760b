import { useState } from 'react';
import { limits } from '../../../core/limits.ts';
import { ratingDefinitions, type Rating } from '../../../core/ratings.ts';
import { refusedText } from '../../shared/i18n.ts';
import { useCommand } from '../../shared/link/hooks.tsx';
import { Button } from '../../shared/ui/Button.tsx';
import { TextBox } from '../../shared/ui/Field.tsx';
import { evaluatorText } from '../text.ts';
import { isOwn, typedOver, useDesk, useWaiting, useWords } from './desk.ts';
import { Ratings } from './Ratings.tsx';
import styles from './RateRow.module.css';

export interface RateRowProps {
  objective: string;
  /** Null: the objective as a whole. */
  task: string | null;
  text: string;
  target: string;
}

interface Given {
  objective: string;
  task: string | null;
  rating: Rating | null;
  grounds: string;
}

/** One thing to rate: one press, or its letter while the row has the focus. Grounds may follow. */
export function RateRow({ objective, task, text, target }: RateRowProps) {
  const t = evaluatorText.useText();
  const { view, name, notes } = useDesk();
  const give = useCommand('rating.give');
  const slot = `rate.${objective}.${task ?? ''}`;
  const note = useWords(notes, slot);
  const here = (one: { objective: string; task: string | null }): boolean =>
    one.objective === objective && one.task === task;
  const waiting = useWaiting<Given>('rating.give', here);
  const recorded = view.ratings.find((one) => here(one) && isOwn(name, one));
  const own = waiting ?? recorded ?? null;
  const [open, setOpen] = useState(note.words !== '');
  const send = async (rating: Rating | null, grounds: string) => {
    const answer = await give.run({ objective, task, rating, grounds });
    if (answer.ok && notes.get(slot).words === note.words) notes.discard(slot);
  };
  const grounds = typedOver(note, own?.grounds ?? '').trim();
  const pick = (rating: Rating) => {
    if (rating !== own?.rating) void send(rating, grounds);
  };
  const rating = own?.rating ?? null;
  return (
    <div
      className={styles['row']}
      role="group"
      aria-label={t('rate.group', { what: text })}
      data-whole={task === null || undefined}
    >
      <p className={styles['text']} dir="auto">
        {text}
        {target === '' ? null : <span className={styles['target']}>{target}</span>}
      </p>
      <Ratings label={text} value={rating} onPick={pick} waiting={waiting !== null} />
      <Others here={here} />
      {give.refused === null ? null : <p role="alert">{refusedText(give.refused)}</p>}
      <div className={styles['why']}>
        {open ? (
          <Grounds
            slot={slot}
            present={own?.grounds ?? ''}
            rating={rating}
            onSave={() => void send(rating, grounds).then(() => setOpen(false))}
            onTakeBack={() => void send(null, '').then(() => setOpen(false))}
          />
        ) : (
          <>
            {grounds === '' ? null : (
              <p className={styles['grounds']} dir="auto">
                {grounds}
              </p>
            )}
            <Button kind="quiet" onClick={() => setOpen(true)}>
              {t('rate.grounds')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

interface GroundsProps {
  slot: string;
  present: string;
  rating: Rating | null;
  onSave: () => void;
  onTakeBack: () => void;
}

function Grounds({ slot, present, rating, onSave, onTakeBack }: GroundsProps) {
  const t = evaluatorText.useText();
  const { notes } = useDesk();
  const note = useWords(notes, slot);
  return (
    <div className={styles['form']}>
      <TextBox
        label={t('rate.groundsOf')}
        value={typedOver(note, present)}
        rows={2}
        maxLength={limits.longTextCharsMax}
        help={rating === null ? t('rate.first') : undefined}
        onChange={(event) => notes.change(slot, event.currentTarget.value, { typed: 'yes' })}
      />
      <div>
        <Button kind="main" disabled={rating === null} onClick={onSave}>
          {t('rate.save')}
        </Button>
        {rating === null ? null : (
          <Button kind="quiet" onClick={onTakeBack}>
            {t('rate.takeBack')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What the others think of it, beside one's own and never instead of it. */
function Others({ here }: { here: (one: { objective: string; task: string | null }) => boolean }) {
  const t = evaluatorText.useText();
  const { view, name } = useDesk();
  const others = view.ratings.filter((one) => here(one) && !isOwn(name, one));
  if (others.length === 0) return null;
  return (
    <p className={styles['others']}>
      <span className="wc-label">{t('rate.others')}</span>
      {others.map((one) => (
        <span key={`${one.role} ${one.by}`} title={one.grounds}>
          <bdi>{one.by === '' ? t('record.control') : one.by}</bdi>{' '}
          <strong title={ratingDefinitions[one.rating].name}>{one.rating}</strong>
        </span>
      ))}
    </p>
  );
}
