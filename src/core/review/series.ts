import type { IndicatorStep } from './recording.ts';

/** One indicator over the whole exercise: it holds a value until the next point. */
export interface Series {
  readonly indicator: string;
  readonly points: readonly SeriesPoint[];
}

export interface SeriesPoint {
  readonly n: number;
  /** A bool counts as 0 or 1. */
  readonly value: number;
}

/** Step series of the given indicators. Which ones an audience may see is not decided here. */
export function seriesOf(steps: readonly IndicatorStep[], indicators: readonly string[]): Series[] {
  return indicators.map((indicator) => {
    const points: SeriesPoint[] = [];
    for (const { n, values } of steps) {
      const value = Number(values[indicator] ?? 0);
      if (points.at(-1)?.value !== value) points.push({ n, value });
    }
    return { indicator, points };
  });
}

/** The value that held at a moment. */
export function valueAt(series: Series, n: number): number {
  let value = series.points[0]?.value ?? 0;
  for (const point of series.points) {
    if (point.n > n) break;
    value = point.value;
  }
  return value;
}

export interface IndicatorChange {
  readonly indicator: string;
  readonly from: number | boolean;
  readonly to: number | boolean;
}

/** What differs between two moments, among the given indicators. */
export function changesBetween(
  before: Readonly<Record<string, number | boolean>>,
  after: Readonly<Record<string, number | boolean>>,
  indicators: readonly string[],
): IndicatorChange[] {
  return indicators.flatMap((indicator) => {
    const from = before[indicator];
    const to = after[indicator];
    return from === undefined || to === undefined || from === to ? [] : [{ indicator, from, to }];
  });
}
