import { useMemo, useState } from 'react';
import { keepShares, readShares, sound, usualShares, widened } from './shares.ts';
import type { Shares, SidePane } from './shares.ts';

export interface PaneShares {
  readonly shares: Shares;
  /** Takes what a drag left, unless a pane would have no room. */
  drag(sizes: readonly number[]): void;
  widen(pane: SidePane, direction: 1 | -1): void;
  reset(): void;
}

/** The facilitator's own division of the desk, kept on this machine. */
export function usePaneShares(): PaneShares {
  const [shares, setShares] = useState(readShares);
  return useMemo(() => {
    const keep = (next: Shares) => {
      setShares(next);
      keepShares(next);
    };
    return {
      shares,
      drag: ([cues, centre, stage]) => {
        const next = sound({ cues, centre, stage });
        if (next !== null) keep(next);
      },
      widen: (pane, direction) => keep(widened(shares, pane, direction)),
      reset: () => keep(usualShares),
    };
  }, [shares]);
}
