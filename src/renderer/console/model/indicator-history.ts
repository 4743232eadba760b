import type { ControlView, TimelineEntry } from '../../../core/view/schema.ts';

export interface IndicatorPoint {
  readonly clockMs: number;
  readonly value: number;
}

/**
 * The course of one indicator, by its name, from the control log: its value before the first known change, each change, and
 * now. A log that begins in the middle simply starts later.
 */
export function historyOf(
  name: string,
  entries: readonly TimelineEntry[],
  now: { value: number | boolean; clockMs: number },
): IndicatorPoint[] {
  const changes = entries.filter(
    (entry) => entry.code === 'indicator.changed' && entry.params['name'] === name,
  );
  const points = changes.map((entry) => ({
    clockMs: entry.clockMs,
    value: asNumber(entry.params['to']),
  }));
  const first = changes[0];
  const before =
    first === undefined || first.params['from'] === undefined
      ? []
      : [{ clockMs: 0, value: asNumber(first.params['from']) }];
  return [...before, ...points, { clockMs: now.clockMs, value: asNumber(now.value) }];
}

/** A step line through the points as an SVG path in a box of the given size. */
export function stepLine(
  points: readonly IndicatorPoint[],
  range: { min: number; max: number },
  box: { width: number; height: number },
): string {
  const last = points.at(-1);
  const first = points[0];
  if (last === undefined || first === undefined) return '';
  const span = Math.max(1, last.clockMs - first.clockMs);
  const height = range.max > range.min ? range.max - range.min : 1;
  const x = (ms: number): string => (((ms - first.clockMs) / span) * box.width).toFixed(1);
  const y = (value: number): string => {
    const inside = Math.min(range.max, Math.max(range.min, value));
    return (box.height - ((inside - range.min) / height) * box.height).toFixed(1);
  };
  const steps = points.slice(1).map((point) => `H${x(point.clockMs)}V${y(point.value)}`);
  return `M${x(first.clockMs)} ${y(first.value)}${steps.join('')}`;
}

export function valueOf(view: ControlView, indicator: string): number | boolean | null {
  return view.indicators.find((row) => row.id === indicator)?.value ?? null;
}

function asNumber(value: unknown): number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? value : 0;
}
