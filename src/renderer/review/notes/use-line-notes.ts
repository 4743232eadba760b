import { useEffect, useMemo, useRef } from 'react';
import type { LineNotes } from './LineNote.tsx';
import { countsBySeq, observed } from './notes-of.ts';
import { useNoteActs } from './use-note-acts.ts';
import { useShown } from './use-shown.ts';
import { useBackdrop } from '../stage.tsx';

/** For the record's lines: the same value for as long as the remarks are, so that a step draws no line anew. */
export function useLineNotes(): LineNotes | null {
  const acts = useNoteActs();
  const { replay } = useBackdrop();
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  }, [acts]);
  const shown = useShown();
  const has = acts !== null;
  return useMemo(
    () =>
      has
        ? {
            counts: countsBySeq(shown),
            annotate: (seq) => latest.current?.annotate(seq),
            lesson: (seq) => {
              const fact = replay.full?.recording.facts[seq - 1];
              const from = fact === undefined ? null : observed(fact);
              if (from !== null) latest.current?.lesson({ ...from, seqs: [seq] });
            },
          }
        : null,
    [has, shown, replay],
  );
}
