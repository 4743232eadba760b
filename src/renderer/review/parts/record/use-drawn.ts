import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useReducer, useRef } from 'react';

/** Where the list is on its way to an entry. It stands still once that is in sight; who scrolls away is not brought back. */
interface Way {
  readonly to: number;
  readonly is: 'still' | 'leaving' | 'there';
}

/** A jump is over by then: what lies around the sight is drawn, for whoever scrolls. */
const restMs = 80;

/**
 * Which entries a long list draws; -1: it stands on none. At rest that is what is in sight and some around it. At a jump
 * to elsewhere it is what will be in sight there, before the list has gone there, and what lies around it follows:
 * else each jump would draw the entries that it leaves once more, and twice as many where it comes to.
 */
export function useDrawn(here: number): (range: Range) => number[] {
  const way = useRef<Way>({ to: -1, is: 'still' });
  const [rests, rest] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (way.current.is === 'still') return undefined;
    const timer = setTimeout(() => {
      way.current = { to: here, is: 'still' };
      rest();
    }, restMs);
    return () => clearTimeout(timer);
  }, [here]);
  return useCallback(
    (range: Range) => {
      way.current = onWay(way.current, here, range);
      return drawnOn(way.current, range);
    },
    // Another function for the same entries: the list asks anew.
    // oxlint-disable-next-line react/exhaustive-deps
    [here, rests],
  );
}

function onWay(way: Way, here: number, { startIndex, endIndex }: Range): Way {
  const isInSight = here < 0 || (startIndex <= here && here <= endIndex);
  if (way.to !== here) return { to: here, is: isInSight ? 'still' : 'leaving' };
  return way.is === 'leaving' && isInSight ? { to: here, is: 'there' } : way;
}

function drawnOn({ to, is }: Way, range: Range): number[] {
  if (is === 'still') return defaultRangeExtractor(range);
  if (is === 'there') return defaultRangeExtractor({ ...range, overscan: 0 });
  const half = Math.ceil((range.endIndex - range.startIndex) / 2);
  return defaultRangeExtractor({
    count: range.count,
    overscan: 0,
    startIndex: Math.max(0, to - half),
    endIndex: Math.min(range.count - 1, to + half),
  });
}
