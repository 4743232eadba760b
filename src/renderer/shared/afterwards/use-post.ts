import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SentRemark } from '../../../core/remark.ts';
import { useLink, useLinkState } from '../link/hooks.tsx';
import type { Refused } from '../link/link.ts';
import type { Kept } from './kept.ts';

const offline: Refused = { code: 'client/offline', message: '', detail: null };

/** What stands of a remark that was sent from here, by its id. */
export type Way = 'underway' | Refused;

export interface Post {
  wayOf(id: string | undefined): Way | null;
  /** `text`: the words as they are compared later (`textOf`). */
  send(remark: SentRemark, text: string): void;
}

/**
 * What is on its way to the host and what came of it, whichever question is looked at meanwhile. A line that died took
 * the answer with it; sent again, the words only replace themselves.
 */
export function usePost(kept: Kept): Post {
  const link = useLink();
  const open = useLinkState((state) => state.status === 'open');
  const [ways, setWays] = useState<Readonly<Record<string, Way>>>({});
  const underway = useRef(new Map<string, string>());
  const tell = useCallback((id: string, way: Way | null) => {
    setWays(({ [id]: _, ...others }) => (way === null ? others : { ...others, [id]: way }));
  }, []);
  useEffect(
    () =>
      link.onMessage((message) => {
        if (message.t !== 'ack' && message.t !== 'reject') return;
        const { id } = message;
        const text = underway.current.get(id);
        if (text === undefined) return;
        underway.current.delete(id);
        if (message.t === 'ack') kept.arrived(id, text);
        tell(id, message.t === 'ack' ? null : message);
      }),
    [link, kept, tell],
  );
  useEffect(() => {
    if (open) return;
    for (const id of underway.current.keys()) tell(id, offline);
    underway.current.clear();
  }, [open, tell]);
  return useMemo(
    () => ({
      wayOf: (id) => (id === undefined ? null : (ways[id] ?? null)),
      send(remark, text) {
        const went = link.send({ t: 'remark', remark });
        if (went) underway.current.set(remark.id, text);
        tell(remark.id, went ? 'underway' : offline);
      },
    }),
    [link, ways, tell],
  );
}
