import type { Situation } from '../../core/view/schema.ts';

/** The exercise clock as it stands at a moment of the host's wall clock. */
export function clockMsAt(clock: Situation['clock'], serverWallMs: number): number {
  if (!clock.running) return clock.anchorClockMs;
  // A host's clock that jumped back must not make exercise time run backwards past its anchor.
  return clock.anchorClockMs + Math.max(0, serverWallMs - clock.anchorWallMs);
}

/** Milliseconds until this step should end; negative when overdue; null without a deadline. */
export function remainingMs(
  situation: Pick<Situation, 'clock' | 'dueAtClockMs'>,
  serverWallMs: number,
): number | null {
  if (situation.dueAtClockMs === null) return null;
  return situation.dueAtClockMs - clockMsAt(situation.clock, serverWallMs);
}
