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
  let column: Column | null = null;
  for (const point of series.points) {
    if (point.n > upTo) break;
    const x = round(1000 * shareOf(point.n));
    const height = y(point.value);
    if (path === '') {
      path = `M${x} ${height}`;
      column = { x, from: height, low: height, high: height, to: height };
    } else if (column !== null && column.x === x) {
      column.low = Math.min(column.low, height);
      column.high = Math.max(column.high, height);
      column.to = height;
    } else {
      if (column !== null) path += within(column);
      path += `H${x}V${height}`;
      column = { x, from: height, low: height, high: height, to: height };
    }
  }
  if (column !== null) path += within(column);
  return path === '' ? '' : `${path}H${round(1000 * shareOf(upTo))}`;
}

/** What a line does at one place: thousands of steps on one hair’s breadth are drawn as one stroke. */
interface Column {
  readonly x: number;
  readonly from: number;
  low: number;
  high: number;
  to: number;
}

function within({ from, low, high, to }: Column): string {
  if (low === high) return '';
  const reach = `${low < from ? `V${low}` : ''}${high > from ? `V${high}` : ''}`;
  return reach.endsWith(`V${to}`) ? reach : `${reach}V${to}`;
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
  let [low, high] = [Infinity, -Infinity];
  for (const { n, value } of series.points) {
    if (n > upTo) break;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
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
