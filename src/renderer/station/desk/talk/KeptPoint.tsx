import { useNote, useWritten } from '../../../shared/use-note.ts';
import { stationText } from '../../text.ts';
import { KeptFrame } from '../KeptWords.tsx';
import { useSeat } from '../seat.tsx';
import styles from './KeptPoint.module.css';

const prefix = 'point.';

/** Where the words of a point about a move are kept. */
export function pointSlot(move: string): string {
  return `${prefix}${move}`;
}

/** The moves about which something was typed and not added. */
export function useUnsaid(): string[] {
  const slots = useWritten(useSeat().drafts.notes, prefix);
  return slots.map((slot) => slot.slice(prefix.length));
}

/** A point that argument closed over: it stays in sight until it is thrown away. */
export function KeptPoint({ move, note }: { move: string; note: string }) {
  const t = stationText.useText();
  const { drafts } = useSeat();
  const kept = useNote(drafts.notes, pointSlot(move));
  const { side } = kept.choices;
  const sending = kept.sentAs !== null;
  if (kept.words.trim() === '') return null;
  return (
    <KeptFrame
      heading={t('point.keptHeading')}
      note={sending ? t('point.keptSending') : note}
      onDiscard={sending ? null : kept.discard}
    >
      <p className={styles['words']} dir="auto">
        {kept.words}
      </p>
      {side === 'pro' || side === 'con' ? (
        <p className={styles['side']}>{t(`point.${side}`)}</p>
      ) : null}
    </KeptFrame>
  );
}
