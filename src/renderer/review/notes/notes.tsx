import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { ownRemarkSchema } from '../../../core/remark.ts';
import { useLinkState } from '../../shared/link/hooks.tsx';
import type { RemarksApi, RemarkTrouble } from './remarks-api.ts';
import { isNote, type Note, type NoteDraft } from './notes-of.ts';

/*
 * Owns: the remarks on this record as the page knows them, the one being written, and the one just taken away, which
 * can be had back for some seconds. What is typed outlives a reload of the window and a refusal by the host.
 */

export const undoForMs = 8_000;

export interface Notes {
  readonly remarks: readonly Note[];
  /** Why they cannot be read; null: they can, or it is not known yet. */
  readonly trouble: RemarkTrouble | null;
  readonly draft: NoteDraft | null;
  readonly saving: boolean;
  /** Why the draft was not taken. */
  readonly refused: RemarkTrouble | null;
  /** Just taken away. */
  readonly gone: Note | null;
  /** Opens the form; what was being written there before is saved nowhere, so it is asked for by `draft` first. */
  begin(draft: NoteDraft): void;
  change(draft: NoteDraft): void;
  cancel(): void;
  save(draft: NoteDraft): Promise<void>;
  remove(remark: Note): void;
  undo(): void;
  again(): void;
}

const NotesContext = createContext<Notes | null>(null);

/** Null: this record has no place for remarks. */
export function useNotes(): Notes | null {
  return useContext(NotesContext);
}

export interface NotesProps {
  readonly api: RemarksApi | null;
  /** What a draft is kept under for this window. */
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
  const [trouble, setTrouble] = useState<RemarkTrouble | null>(null);
  const [refused, setRefused] = useState<RemarkTrouble | null>(null);
  const [saving, setSaving] = useState(false);
  const [draft, setDraft] = useDraft(shelfKey);
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

  const save = useCallback(
    async (wanted: NoteDraft) => {
      setSaving(true);
      setRefused(null);
      const told = await api.put(wanted);
      setSaving(false);
      if (!told.ok) {
        // What was typed stays, in the form of whatever it is: a bookmark gets one here.
        setDraft(wanted);
        return setRefused(told.trouble);
      }
      const { value } = told;
      setRemarks((all) => [...all.filter(({ id }) => id !== value.id), ...[value].filter(isNote)]);
      setDraft(null);
    },
    [api, setDraft],
  );
  const notes = useMemo(
    (): Notes => ({
      remarks: gone === null ? remarks : remarks.filter(({ id }) => id !== gone.id),
      trouble,
      draft,
      saving,
      refused,
      gone,
      begin: (next) => {
        setRefused(null);
        setDraft(next);
      },
      change: setDraft,
      cancel: () => {
        setRefused(null);
        setDraft(null);
      },
      save,
      remove,
      undo,
      again,
    }),
    [remarks, trouble, draft, saving, refused, gone, setDraft, save, remove, undo, again],
  );
  return <NotesContext value={notes}>{children}</NotesContext>;
}

type Removal = Pick<Notes, 'gone' | 'remove' | 'undo'>;

/** The host is told once it can no longer be undone, or as the page goes. */
function useRemoval(
  api: RemarksApi,
  setRemarks: (next: (all: readonly Note[]) => readonly Note[]) => void,
  setTrouble: (trouble: RemarkTrouble | null) => void,
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

/** What is being written, kept for this window. */
function useDraft(key: string): [NoteDraft | null, (draft: NoteDraft | null) => void] {
  const [draft, setDraft] = useState(() => read(key));
  const set = useCallback(
    (next: NoteDraft | null) => {
      setDraft(next);
      try {
        if (next === null) sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, JSON.stringify(next));
      } catch {
        // A window that may store nothing: the page still has the words.
      }
    },
    [key],
  );
  return [draft, set];
}

/** Half-written words may be empty, which what is kept may not; everything else has its shape. */
function read(key: string): NoteDraft | null {
  try {
    const value = JSON.parse(sessionStorage.getItem(key) ?? 'null') as NoteDraft | null;
    if (value === null) return null;
    const whole = ownRemarkSchema.safeParse({ ...value, text: value.text || '…' });
    return whole.success ? value : null;
  } catch {
    return null;
  }
}
