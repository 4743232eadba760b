import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { CommandType } from '../../../core/command.ts';
import type { Answer, CommandData, Link, Refused } from './link.ts';
import type { LinkState, ViewOf } from './state.ts';

const LinkContext = createContext<Link | null>(null);

export function LinkProvider({ link, children }: { link: Link; children: ReactNode }) {
  return <LinkContext value={link}>{children}</LinkContext>;
}

export function useLink(): Link {
  const link = useContext(LinkContext);
  if (link === null) throw new Error('useLink outside of LinkProvider');
  return link;
}

/** A part of what the host has told us. `pick` must return the same value for the same state. */
export function useLinkState<T>(pick: (state: LinkState) => T): T {
  const link = useLink();
  const snapshot = () => pick(link.getState());
  return useSyncExternalStore(link.subscribe, snapshot, snapshot);
}

/** An audience's view as it stands, or null before the first one came. */
export function useView<A extends string>(audience: A | null): ViewOf<A> | null {
  return useLinkState((state) =>
    audience === null ? null : ((state.views[audience]?.view ?? null) as ViewOf<A> | null),
  );
}

export interface CommandHandle<K extends CommandType> {
  /** Sends; the promise always resolves. */
  run: (data: CommandData<K>) => Promise<Answer>;
  /** True from the press until the host has answered, across reconnects. */
  pending: boolean;
  /** Why the last one was refused; null after a success or `clear`. */
  refused: Refused | null;
  clear: () => void;
}

/** One kind of command with its pending state and its last refusal, for one button or form. */
export function useCommand<K extends CommandType>(type: K): CommandHandle<K> {
  const link = useLink();
  const [underway, setUnderway] = useState(0);
  const [refused, setRefused] = useState<Refused | null>(null);
  const run = useCallback(
    async (data: CommandData<K>) => {
      setUnderway((count) => count + 1);
      setRefused(null);
      const answer = await link.command(type, data);
      setUnderway((count) => count - 1);
      if (!answer.ok) setRefused(answer.rejection);
      return answer;
    },
    [link, type],
  );
  const clear = useCallback(() => setRefused(null), []);
  return { run, pending: underway > 0, refused, clear };
}

/** How honest to be about the line: a blip is nobody's business. */
export type LineLevel = 'fine' | 'reconnecting' | 'offline';
const reconnectingAfterMs = 5_000;
const offlineAfterMs = 15_000;

function lineLevel(lostWallMs: number | null, nowMs: number): LineLevel {
  if (lostWallMs === null) return 'fine';
  const gone = nowMs - lostWallMs;
  if (gone < reconnectingAfterMs) return 'fine';
  return gone < offlineAfterMs ? 'reconnecting' : 'offline';
}

export function useLineLevel(): { level: LineLevel; lostWallMs: number | null } {
  const lostWallMs = useLinkState((state) => state.lostWallMs);
  const [level, setLevel] = useState<LineLevel>('fine');
  useEffect(() => {
    const look = () => setLevel(lineLevel(lostWallMs, Date.now()));
    look();
    if (lostWallMs === null) return undefined;
    const timer = setInterval(look, 500);
    return () => clearInterval(timer);
  }, [lostWallMs]);
  return { level, lostWallMs };
}
