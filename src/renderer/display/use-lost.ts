import { useEffect, useState } from 'react';
import { useLinkState } from '../shared/link/hooks.tsx';

/** Long enough for a line that comes back at once, short enough that nobody reads a clock that may be wrong. */
const patienceMs = 3_000;

/** Whether the wall has been without its host for a while, so that what it knows may not be true any more. */
export function useLost(): boolean {
  const lostWallMs = useLinkState((state) => state.lostWallMs);
  const [given, giveUp] = useState<number | null>(null);
  useEffect(() => {
    if (lostWallMs === null) return undefined;
    const waitMs = Math.max(0, lostWallMs + patienceMs - Date.now());
    const timer = setTimeout(() => giveUp(lostWallMs), waitMs);
    return () => clearTimeout(timer);
  }, [lostWallMs]);
  return lostWallMs !== null && given === lostWallMs;
}
