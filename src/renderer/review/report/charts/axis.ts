import { span } from '../../../shared/format.ts';
import type { Pen } from './pen.ts';

/** The exercise clock along the bottom of a picture. */
export interface Clock {
  readonly from: number;
  readonly width: number;
  readonly endClockMs: number;
}

const steps = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440].map((minutes) => minutes * 60_000);
const ticksMax = 8;

export function xOf({ from, width, endClockMs }: Clock, clockMs: number): number {
  return from + (width * Math.min(clockMs, endClockMs)) / Math.max(1, endClockMs);
}

export function drawClock(sheet: Pen, clock: Clock, y: number): void {
  const { from, width, endClockMs } = clock;
  const step = steps.find((one) => endClockMs / one <= ticksMax) ?? endClockMs;
  sheet.line(from, y, from + width, y, { edge: 'line-strong' });
  for (let at = 0; at <= endClockMs; at += step) {
    const x = xOf(clock, at);
    sheet.line(x, y, x, y + 4);
    sheet.text(x, y + 15, span(at), { size: 10, ink: 'ink-3', at: 'middle' });
  }
}
