import { useDeferredValue, useEffect, useRef, type RefObject } from 'react';
import { useStage } from '../../stage.tsx';
import { untilItFits } from '../record/follow.ts';

/**
 * Brings what has just changed into sight where none of it is; not while playing, when nobody could follow.
 * The other part of the page begins at its top.
 */
export function useFresh(box: RefObject<HTMLElement | null>): void {
  const { player, line } = useStage();
  const { playing, part } = player;
  // With what is out of sight: that follows, and may be what has changed.
  const place = useDeferredValue(`${player.audience} ${line?.seq ?? 0}`);
  const was = useRef({ part, place: '' });
  useEffect(() => {
    const before = was.current;
    was.current = { part, place };
    const frame = box.current;
    if (frame === null) return undefined;
    if (before.part !== part) frame.scrollTo?.({ top: 0 });
    else if (before.place !== place && !playing) return untilItFits(() => bring(frame));
    return undefined;
  }, [box, part, place, playing]);
}

/** Says whether some of it was in sight already, or there is none. */
function bring(frame: HTMLElement): boolean {
  const fresh = [...frame.querySelectorAll<HTMLElement>('[data-fresh]')];
  const [first] = fresh;
  if (first === undefined || fresh.some((each) => isInSight(each, frame))) return true;
  const by = first.getBoundingClientRect().top - frame.getBoundingClientRect().top;
  frame.scrollBy?.({ top: by - frame.clientHeight / 6 });
  return false;
}

/** Its head is what has to be seen: the matter may be longer than the page. */
function isInSight(element: HTMLElement, frame: HTMLElement): boolean {
  const { top } = element.getBoundingClientRect();
  const { top: from, bottom: to } = frame.getBoundingClientRect();
  return top >= from - 1 && top <= to - 48;
}
