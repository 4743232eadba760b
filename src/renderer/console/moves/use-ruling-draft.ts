import { useMemo, useRef, useState } from 'react';
import type { ControlMove } from '../../../core/view/schema-move.ts';
import { useDesk } from '../desk.tsx';
import { readDraft, writeDraft } from '../drafts.ts';
import { draftOf, emptyDraft, type RulingDraft } from '../model/ruling-draft.ts';
import type { RulingCase } from '../model/ruling-mode.ts';

const slotOf = (move: string): string => `ruling.${move}`;

/** Whether something typed for this move's ruling lies on the shelf. */
export function hasDraft(move: string): boolean {
  return readDraft<object | null>(slotOf(move), null) !== null;
}

export interface DraftHandle {
  readonly draft: RulingDraft;
  change(part: Partial<RulingDraft>): void;
  /** Somebody begins: the move is theirs from here on. */
  begin(): void;
  forget(): void;
}

/**
 * The working copy of a ruling, kept on each keystroke. Untouched, it follows what the room and the table say
 * and what others rule; touched once, it is the facilitator's, and the move is claimed.
 */
export function useRulingDraft({ move, option }: RulingCase): DraftHandle {
  const slot = slotOf(move.id);
  const standing = useMemo(
    () => (move.ruling === null ? emptyDraft({ move, option }) : draftOf(move.ruling, option)),
    [move, option],
  );
  const [typed, setTyped] = useState(() => readDraft<Partial<RulingDraft> | null>(slot, null));
  const begin = useClaim(move);
  const draft = { ...standing, ...typed };
  const change = (part: Partial<RulingDraft>) => {
    begin();
    const next = { ...draft, ...part };
    setTyped(next);
    writeDraft(slot, next);
  };
  const forget = () => {
    setTyped(null);
    writeDraft(slot, null);
  };
  return { draft, change, begin, forget };
}

/** Claims a move that nobody has in hand: once, and without a word unless somebody else was quicker. */
function useClaim(move: ControlMove): () => void {
  const { issue } = useDesk();
  const asking = useRef(false);
  const claim = async () => {
    asking.current = true;
    // Refused, it is not asked again on each key; the notice line has said why.
    if (await issue({ type: 'ruling.claim', data: { move: move.id, over: false } }))
      asking.current = false;
  };
  return () => {
    if (move.review.claimedBy === null && !asking.current) void claim();
  };
}
