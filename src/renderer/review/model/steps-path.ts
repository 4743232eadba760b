import type { Series } from '../../../core/review/series.ts';

/** Points of an SVG path in a 1000 × 100 box: a value holds until the next one; nothing is smoothed. */
export function stepPath(
  series: Series,
  upTo: number,
  shareOf: (n: number) => number,
  range: { readonly min: number; readonly max: number },
): string {
  const y = (value: number): number => heightOf(value, range);
  let path = '';
  for (const point of series.points) {
    if (point.n > upTo) break;
    const x = round(1000 * shareOf(point.n));
    path += path === '' ? `M${x} ${y(point.value)}` : `H${x}V${y(point.value)}`;
  }
  return path === '' ? '' : `${path}H${round(1000 * shareOf(upTo))}`;
}

/** Where a value lies in the box; what is outside the range lies on its edge. */
export function heightOf(
  value: number,
  { min, max }: { readonly min: number; readonly max: number },
): number {
  const share = max - min <= 0 ? 0 : (value - min) / (max - min);
  return round(96 - 92 * Math.min(1, Math.max(0, share)));
}

/** The drawn range: the data's own, with the declared ends only where the data comes near them. */
export function rangeOf(
  series: Series,
  upTo: number,
  declared: { readonly min: number; readonly max: number },
): { min: number; max: number } {
  const values = series.points.filter((point) => point.n <= upTo).map((point) => point.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const least = (declared.max - declared.min) * 0.15;
  const spare = Math.max(0, least - (high - low)) / 2;
  return {
    min: Math.max(Math.min(declared.min, low), low - spare),
    max: Math.min(Math.max(declared.max, high), high + spare),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
