import { useMemo, useRef, useState } from 'react';
import type { ControlMove } from '../../../core/view/schema-move.ts';
import { useDesk } from '../desk.tsx';
import { readDraft, writeDraft } from '../drafts.ts';
import { draftOf, emptyDraft, type RulingDraft } from '../model/ruling-draft.ts';
import type { RulingCase } from '../model/ruling-mode.ts';

const slotOf = (move: string): string => `ruling.${move}`;
const baseOf = (move: string): string => `rulingOver.${move}`;

/** Whether something typed for this move's ruling lies on the shelf. */
export function hasDraft(move: string): boolean {
  return readDraft<object | null>(slotOf(move), null) !== null;
}

export interface DraftHandle {
  readonly draft: RulingDraft;
  /** Whose ruling this one was begun over; empty: there was none. */
  readonly over: string;
  /** Who has ruled on it since; null: nobody. */
  readonly overtakenBy: string | null;
  /** Goes on with what was typed, over what has been ruled since. */
  goOn(): void;
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
  const now = move.ruling === null ? '' : move.review.ruledBy;
  const [base, setBase] = useState(() => readDraft<string | null>(baseOf(move.id), null));
  const keepBase = (by: string | null) => {
    setBase(by);
    writeDraft(baseOf(move.id), by);
  };
  const begin = useClaim(move);
  const draft = { ...standing, ...typed };
  // What was taken back again overtakes nobody.
  const over = typed === null || now === '' ? now : (base ?? now);
  const change = (part: Partial<RulingDraft>) => {
    begin();
    if (typed === null) keepBase(now);
    const next = { ...draft, ...part };
    setTyped(next);
    writeDraft(slot, next);
  };
  const forget = () => {
    setTyped(null);
    writeDraft(slot, null);
    keepBase(null);
  };
  const overtakenBy = over === now || now === '' ? null : now;
  return { draft, over, overtakenBy, goOn: () => keepBase(now), change, begin, forget };
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
