import { createContext, useContext, useSyncExternalStore } from 'react';
import type { EvaluatorsView } from '../../../core/view/schema.ts';
import { useLinkState } from '../../shared/link/hooks.tsx';
import type { Shelf } from '../../shared/link/outbox.ts';
import type { Waiting } from '../../shared/link/state.ts';
import type { Note, Notes } from '../../shared/notes.ts';

/** What an evaluator's desk works with. */
export interface Desk {
  readonly view: EvaluatorsView;
  /** What this evaluator is called in the record. */
  readonly name: string;
  /** Everything being typed, on this device until the host has recorded it. */
  readonly notes: Notes;
  readonly offsetMs: number;
  readonly shelf: Shelf;
}

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk outside of DeskProvider');
  return desk;
}

/** The newest command of a kind that has no answer yet and that `fits`: what was pressed shows at once. */
export function useWaiting<T>(type: string, fits: (data: T) => boolean): T | null {
  const unanswered = useLinkState((state) => state.unanswered);
  const found = unanswered.findLast((one: Waiting) => one.type === type && fits(one.data as T));
  return (found?.data as T | undefined) ?? null;
}

/** The slots in which words wait, and one slot's words. */
export function useSlots(notes: Notes): readonly string[] {
  const snapshot = () => notes.written();
  const written = useSyncExternalStore(notes.subscribe, snapshot, snapshot);
  return written === '' ? [] : written.split('\n');
}

export function useWords(notes: Notes, slot: string): Note {
  const snapshot = () => notes.get(slot);
  return useSyncExternalStore(notes.subscribe, snapshot, snapshot);
}

/** What has been typed over something, emptied fields too; else what stands there. */
export function typedOver(note: Note, present: string): string {
  return note.choices['typed'] === 'yes' ? note.words : present;
}

export function isOwn(name: string, one: { by: string; role: string }): boolean {
  return one.role === 'evaluator' && one.by === name;
}

export function phaseTitle({ path }: EvaluatorsView, phase: string | null): string {
  return path.findLast((visit) => visit.phase === phase)?.title ?? '';
}
