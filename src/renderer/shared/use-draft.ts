import { useMemo, useSyncExternalStore } from 'react';
import type { MoveText } from '../../core/move-text.ts';
import type { Draft, Drafts } from './drafts.ts';

export interface DraftHandle extends Draft {
  readonly change: (part: Partial<MoveText>) => void;
  readonly discard: () => void;
  readonly sent: (commandId: string) => void;
}

/** One form's words, from the drafts: they outlive the form. `base` is what an untouched slot shows. */
export function useDraft(
  drafts: Drafts,
  slot: string,
  base?: MoveText,
  basis?: number,
): DraftHandle {
  const snapshot = () => drafts.open(slot, base, basis);
  const draft = useSyncExternalStore(drafts.subscribe, snapshot, snapshot);
  const actions = useMemo(
    () => ({
      change: (part: Partial<MoveText>) => drafts.change(slot, part),
      discard: () => drafts.discard(slot),
      sent: (commandId: string) => drafts.sent(slot, commandId),
    }),
    [drafts, slot],
  );
  return { ...draft, ...actions };
}
