import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { isNote, type Note, type NoteDraft } from './notes-of.ts';
import type { Refusal } from '../host/ask.ts';
import type { RemarksApi } from './remarks-api.ts';
import { useDrafts, type DraftActs } from './use-drafts.ts';
import { useRemoval, type Removal } from './use-removal.ts';

/*
 * Owns: the remarks on this record as the page knows them, and sending those that are being written. Does not own:
 * what was begun and not sent (`drafts.ts`), what was just taken away (`use-removal.ts`).
 */

export interface Notes extends Omit<DraftActs, 'sent' | 'refuse'>, Removal {
  readonly remarks: readonly Note[];
  /** Why they cannot be read; null: they can, or it is not known yet. */
  readonly trouble: Refusal | null;
  /** The one in the form is on its way. */
  readonly saving: boolean;
  /** Why the one in the form was not taken. */
  readonly refused: Refusal | null;
  save(draft: NoteDraft): Promise<void>;
  again(): void;
}

const NotesContext = createContext<Notes | null>(null);

/** Null: this record has no place for remarks. */
export function useNotes(): Notes | null {
  return useContext(NotesContext);
}

export interface NotesProps {
  readonly api: RemarksApi | null;
  /** What drafts are kept under on this device. */
  readonly shelfKey: string;
  readonly children: ReactNode;
}

export function NotesProvider({ api, shelfKey, children }: NotesProps) {
  return api === null ? (
    children
  ) : (
    <Provider api={api} shelfKey={shelfKey}>
      {children}
    </Provider>
  );
}

function Provider({ api, shelfKey, children }: NotesProps & { api: RemarksApi }) {
  const [remarks, setRemarks] = useState<readonly Note[]>([]);
  const [trouble, setTrouble] = useState<Refusal | null>(null);
  const drafts = useDrafts(shelfKey);
  const { gone, remove, undo } = useRemoval(api, setRemarks, setTrouble);

  const again = useCallback(() => {
    const read = async () => {
      const told = await api.list();
      if (told.ok) setRemarks(told.value.filter(isNote));
      setTrouble(told.ok ? null : told.trouble);
    };
    void read();
  }, [api]);
  // Devices write while the exercise is still open on the host.
  const changes = useLinkState((state) => state.hotWash?.told?.changes ?? 0);
  useEffect(again, [again, changes]);

  const { sending, refusals, send } = useSending(api);
  const notes = useMemo((): Notes => {
    const { sent, refuse, ...others } = drafts;
    const here = drafts.open?.id ?? '';
    return {
      ...others,
      remarks: gone === null ? remarks : remarks.filter(({ id }) => id !== gone.id),
      trouble,
      saving: sending.has(here),
      refused: refusals.get(here) ?? null,
      gone,
      async save(wanted) {
        const told = await send(wanted);
        // What was typed stays: a bookmark, which had no form, gets one.
        if (!told.ok) return refuse(wanted, told.trouble);
        const kept = [told.value].filter(isNote);
        setRemarks((all) => [...all.filter(({ id }) => id !== wanted.id), ...kept]);
        sent(wanted);
      },
      remove,
      undo,
      again,
    };
  }, [drafts, remarks, trouble, sending, refusals, send, gone, remove, undo, again]);
  return <NotesContext value={notes}>{children}</NotesContext>;
}

/** Which notes are on their way, and which ones came back. */
function useSending(api: RemarksApi) {
  const [sending, setSending] = useState<ReadonlySet<string>>(new Set());
  const [refusals, setRefusals] = useState<ReadonlyMap<string, Refusal>>(new Map());
  const send = useCallback(
    async (wanted: NoteDraft) => {
      const others = <T,>(all: Iterable<T>, idOf: (one: T) => string) =>
        [...all].filter((one) => idOf(one) !== wanted.id);
      setSending((all) => new Set(all).add(wanted.id));
      setRefusals((all) => new Map(others(all, ([id]) => id)));
      const told = await api.put(wanted);
      setSending((all) => new Set(others(all, (id) => id)));
      if (!told.ok) setRefusals((all) => new Map(all).set(wanted.id, told.trouble));
      return told;
    },
    [api],
  );
  return { sending, refusals, send };
}
