import { useEffect, useRef } from 'react';
import { clockMsAt } from '../../shared/clock.ts';
import { span } from '../../shared/format.ts';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { onTick } from '../../shared/ticker.ts';
import { useDesk } from '../desk.tsx';

export interface CountdownProps {
  /** Exercise-clock time. */
  readonly dueAtClockMs: number;
  /** The words round the time that is left. */
  left(time: string): string;
  /** The words once it is over and the host has not said so yet. */
  readonly over: string;
}

/** Exercise time that is left; it stands still with the clock. Only its text is drawn anew. */
export function Countdown({ dueAtClockMs, left, over }: CountdownProps) {
  const { view } = useDesk();
  const offsetMs = useLinkState((state) => state.offsetMs);
  const place = useRef<HTMLSpanElement>(null);
  const { clock } = view.situation;
  useEffect(() => {
    const draw = () => {
      if (place.current === null) return;
      const ms = dueAtClockMs - clockMsAt(clock, Date.now() + offsetMs);
      // Rounded up: «0:00» would stand there for a second before anything happens.
      place.current.textContent = ms <= 0 ? over : left(span(Math.ceil(ms / 1000) * 1000));
    };
    draw();
    return onTick(draw);
  });
  // Its role would read it out each second; who wants it, reads it.
  return <span ref={place} />;
}

/** The exercise clock at this moment, for a press that counts from now. */
export function useClockMs(): () => number {
  const { view } = useDesk();
  const offsetMs = useLinkState((state) => state.offsetMs);
  return () => clockMsAt(view.situation.clock, Date.now() + offsetMs);
}
