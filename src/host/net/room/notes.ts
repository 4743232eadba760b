/**
 * Owns: points and messages that a seat has typed and not sent, kept beside the record until they are, or
 * until the exercise ends. Does not own: what the words are for (screens), moves being typed (session).
 * A crash here leaves: what was kept last.
 */
import { z } from 'zod';
import type { SeatId } from '../../../core/ids.ts';
import { limits } from '../../../core/limits.ts';
import { keptNoteSchema, type KeptNote, type NoteWords } from '../../../core/protocol/notes.ts';
import { ok, reject, type Result } from '../../../core/result.ts';
import type { Session } from '../../session/session.ts';

const keptSchema = z.array(keptNoteSchema);
const keyOf = (seat: SeatId): string => `net.notes.${seat}`;

export function notesOf({ hostValues }: Pick<Session, 'hostValues'>, seat: SeatId): KeptNote[] {
  try {
    const kept = keptSchema.safeParse(JSON.parse(hostValues.get(keyOf(seat)) || '[]'));
    return kept.success ? kept.data : [];
  } catch {
    return [];
  }
}

export interface Noted {
  readonly slot: string;
  /** Null: sent or thrown away. */
  readonly note: NoteWords | null;
}

export function keepNote(session: Session, seat: SeatId, { slot, note }: Noted): Result<null> {
  if (session.state().exercise.status === 'ended')
    return reject('draft/ended', 'the exercise has ended');
  const others = notesOf(session, seat).filter((kept) => kept.slot !== slot);
  const text = JSON.stringify(note === null ? others : [...others, { slot, ...note }]);
  if (Buffer.byteLength(text) > limits.notesBytesMax)
    return reject('draft/too-long', 'this is too long to keep');
  session.hostValues.set(keyOf(seat), text);
  return ok(null);
}

/** The exercise has ended: what was only typed is nobody's any more. */
export function forgetNotes(session: Session): void {
  for (const seat of Object.keys(session.state().seats)) {
    const key = keyOf(seat);
    if ((session.hostValues.get(key) ?? '') !== '') session.hostValues.set(key, '');
  }
}
