import { useEffect, type RefObject } from 'react';

/** Keeps the present line in sight without taking the focus or moving the page. */
export function useFollow(list: RefObject<HTMLDivElement | null>, present: number): void {
  useEffect(() => {
    let frame = 0;
    // What is drawn now may move what is around it: look again until it fits.
    const follow = (triesLeft: number) => {
      if (bringIntoSight(list.current, present) || triesLeft === 0) return;
      frame = requestAnimationFrame(() => follow(triesLeft - 1));
    };
    follow(8);
    return () => cancelAnimationFrame(frame);
  }, [list, present]);
}

/** Says whether the line was in sight already; one that is not drawn may still be. */
function bringIntoSight(box: HTMLElement | null, present: number): boolean {
  const line = box?.querySelector<HTMLElement>(`[data-seq="${present}"]`);
  if (box === null || line === null || line === undefined) return false;
  const frame = box.getBoundingClientRect();
  const place = line.getBoundingClientRect();
  const margin = frame.height / 5;
  const atTop = box.scrollTop <= 0 && place.top < frame.top + margin;
  const atEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 1;
  const low = place.bottom > frame.bottom - margin && !atEnd;
  const high = place.top < frame.top + margin && !atTop;
  if (!low && !high) return true;
  box.scrollBy?.({ top: place.top - frame.top - frame.height / 2 });
  return false;
}
