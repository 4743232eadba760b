import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../host/ask.ts';
import type { RemarksApi } from './remarks-api.ts';
import type { Note } from './notes-of.ts';

/** So long can something that was taken away be had back. */
export const undoForMs = 8_000;

export interface Removal {
  /** Just taken away. */
  readonly gone: Note | null;
  remove(remark: Note): void;
  undo(): void;
}

/** The host is told once it can no longer be undone, or as the page goes. */
export function useRemoval(
  api: RemarksApi,
  setRemarks: (next: (all: readonly Note[]) => readonly Note[]) => void,
  setTrouble: (trouble: Refusal | null) => void,
): Removal {
  const [gone, setGone] = useState<Note | null>(null);
  const waiting = useRef<{ remark: Note; timer: ReturnType<typeof setTimeout> } | null>(null);
  const finish = useCallback(
    (leaving: boolean) => {
      const now = waiting.current;
      if (now === null) return;
      clearTimeout(now.timer);
      waiting.current = null;
      setGone(null);
      setRemarks((all) => all.filter(({ id }) => id !== now.remark.id));
      const tell = async () => {
        const told = await api.remove(now.remark.id, leaving);
        if (told.ok) return;
        // It is still there, and says so.
        setRemarks((all) => [...all, now.remark]);
        setTrouble(told.trouble);
      };
      void tell();
    },
    [api, setRemarks, setTrouble],
  );
  useEffect(() => {
    const leave = () => finish(true);
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      finish(true);
    };
  }, [finish]);
  const remove = useCallback(
    (remark: Note) => {
      finish(false);
      waiting.current = { remark, timer: setTimeout(() => finish(false), undoForMs) };
      setGone(remark);
    },
    [finish],
  );
  const undo = useCallback(() => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = null;
    setGone(null);
  }, []);
  return { gone, remove, undo };
}
