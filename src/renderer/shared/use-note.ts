import { useMemo, useSyncExternalStore } from 'react';
import type { CommandType } from '../../core/command.ts';
import type { Answer, CommandData } from './link/link.ts';
import { useLink } from './link/hooks.tsx';
import { newCommandId } from './link/id.ts';
import type { Note, Notes } from './notes.ts';

export interface NoteHandle extends Note {
  readonly change: (words: string, choices?: Note['choices']) => void;
  readonly discard: () => void;
  /** Sends what carries the words; they stay until the host has recorded it. */
  readonly send: <K extends CommandType>(type: K, data: CommandData<K>) => Promise<Answer>;
}

/** The slots that begin so and hold words, in the order in which they came. */
export function useWritten(notes: Notes, prefix: string): string[] {
  const snapshot = () => notes.written();
  const slots = useSyncExternalStore(notes.subscribe, snapshot, snapshot).split('\n');
  return slots.filter((slot) => slot.startsWith(prefix));
}

/** One form's short words, from the notes: they outlive the form. */
export function useNote(notes: Notes, slot: string): NoteHandle {
  const link = useLink();
  const snapshot = () => notes.get(slot);
  const note = useSyncExternalStore(notes.subscribe, snapshot, snapshot);
  const actions = useMemo(
    () => ({
      change: (words: string, choices?: Note['choices']) => notes.change(slot, words, choices),
      discard: () => notes.discard(slot),
      send: async <K extends CommandType>(type: K, data: CommandData<K>) => {
        const id = newCommandId();
        notes.sent(slot, id);
        const answer = await link.command(type, data, id);
        notes.answered(id, answer.ok ? null : answer.rejection);
        return answer;
      },
    }),
    [notes, slot, link],
  );
  return { ...note, ...actions };
}
