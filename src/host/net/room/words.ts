/**
 * Owns: the room's language and terms beside the record. Does not own: the words themselves (screens).
 * A crash here leaves: the choice before, or none; screens then speak as their devices are set.
 */
import { roomWordsSchema } from '../../../core/protocol/words-schema.ts';
import { plainWords, type RoomWords } from '../../../core/protocol/words.ts';
import type { Session } from '../../session/session.ts';

const key = 'net.words';

export function keptWords({ hostValues }: Pick<Session, 'hostValues'>): RoomWords {
  try {
    const kept = roomWordsSchema.safeParse(JSON.parse(hostValues.get(key) ?? 'null'));
    return kept.success ? kept.data : plainWords;
  } catch {
    return plainWords;
  }
}

export function keepWords({ hostValues }: Pick<Session, 'hostValues'>, words: RoomWords): void {
  try {
    hostValues.set(key, JSON.stringify(words));
  } catch {
    // On a full disk the choice holds until the host is closed; the file's trouble is told elsewhere.
  }
}
