import { useEffect, type RefObject } from 'react';

/** Keeps the present line in sight without taking the focus or moving the page. */
export function useFollow(list: RefObject<HTMLDivElement | null>, present: number): void {
  useEffect(() => untilItFits(() => bringIntoSight(list.current, present)), [list, present]);
}

const tries = 12;
/** What comes into sight is laid out one or two frames later, and moves what is below it. */
const framesStill = 3;

/** What is drawn now may move what is around it: looks again with the next frames until it fits and stays so. Gives what ends it. */
export function untilItFits(fits: () => boolean): () => void {
  let frame = 0;
  let still = 0;
  const look = (triesLeft: number): void => {
    still = fits() ? still + 1 : 0;
    if (still === framesStill || triesLeft === 0) return;
    frame = requestAnimationFrame(() => look(triesLeft - 1));
  };
  look(tries);
  return () => cancelAnimationFrame(frame);
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
