import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { localShelf } from '../../shared/link/outbox.ts';
import { NoteDrafts, type DraftsState } from './drafts.ts';
import type { NoteDraft } from './notes-of.ts';
import type { Refusal } from '../host/ask.ts';
import { undoForMs } from './use-removal.ts';

/** What became of words that are in the form no more; they can be had back there. */
export type Left =
  | { readonly what: 'aside' | 'thrown'; readonly draft: NoteDraft }
  | { readonly what: 'refused'; readonly draft: NoteDraft; readonly trouble: Refusal };

export interface DraftActs extends DraftsState {
  /** Told for some seconds. */
  readonly left: Left | null;
  begin(draft: NoteDraft): void;
  change(draft: NoteDraft): void;
  /** Closes the form; the words wait. */
  setAside(): void;
  /** Throws the words in the form away. */
  cancel(): void;
  /** Takes what was just left into the form again. */
  goOn(): void;
  sent(draft: NoteDraft): void;
  /** The host would not have it. Under somebody's hands nothing is put in the place of what is being typed. */
  refuse(draft: NoteDraft, trouble: Refusal): void;
}

/** What is being written about one record. */
export function useDrafts(key: string): DraftActs {
  const drafts = useMemo(
    () => new NoteDrafts({ device: localShelf(), window: globalThis.sessionStorage }, key),
    [key],
  );
  const state = useSyncExternalStore(drafts.subscribe, drafts.getState);
  const [left, tell] = useLeft();
  return useMemo((): DraftActs => {
    const waits = (draft: NoteDraft | null) => {
      if (draft !== null) tell({ what: 'aside', draft });
    };
    return {
      ...state,
      left,
      begin: (draft) => waits(drafts.begin(draft)),
      change: (draft) => drafts.change(draft),
      setAside: () => waits(drafts.leave()),
      cancel: () => {
        const draft = drafts.drop();
        if (draft !== null) tell({ what: 'thrown', draft });
      },
      goOn: () => {
        tell(null);
        if (left !== null) waits(drafts.keep(left.draft, true));
      },
      sent: (draft) => drafts.sent(draft),
      refuse: (draft, trouble) => {
        const { open } = drafts.getState();
        const inForm = open === null || open.id === draft.id;
        // What was typed into it while it was on its way is newer.
        drafts.keep(open?.id === draft.id ? open : draft, inForm);
        if (!inForm) tell({ what: 'refused', draft, trouble });
      },
    };
  }, [drafts, state, left, tell]);
}

function useLeft(): [Left | null, (left: Left | null) => void] {
  const [left, setLeft] = useState<Left | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const tell = useCallback((next: Left | null) => {
    clearTimeout(timer.current);
    setLeft(next);
    if (next !== null) timer.current = setTimeout(() => setLeft(null), undoForMs);
  }, []);
  return [left, tell];
}
