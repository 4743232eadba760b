import type { Scenario } from '../scenario/schema.ts';
import { valueAt, type Series } from './series.ts';

/** A belief and what it is about: two indicators that are measured in the same way. */
export interface Pair {
  readonly belief: string;
  readonly real: string;
}

/** The pairs of which both sides may be seen: one side with the gap would tell the other. */
export function pairsOf(
  { indicators }: Pick<Scenario, 'indicators'>,
  visible: readonly string[],
): Pair[] {
  const seen = new Set(visible);
  return indicators.flatMap(({ id, perceives }): Pair[] =>
    perceives !== undefined && seen.has(id) && seen.has(perceives)
      ? [{ belief: id, real: perceives }]
      : [],
  );
}

/** What was believed and what was so, from one moment until the next. */
export interface GapPoint {
  readonly n: number;
  readonly belief: number;
  readonly real: number;
}

/** Both lines at every moment at which one of them moved, up to a moment. */
export function gapOf(belief: Series, real: Series, upTo: number): GapPoint[] {
  const [one, other] = [belief.points, real.points];
  const gap: GapPoint[] = [];
  const first = Math.min(one[0]?.n ?? Infinity, other[0]?.n ?? Infinity);
  let now = { belief: valueAt(belief, first), real: valueAt(real, first) };
  let [ones, others] = [0, 0];
  for (;;) {
    const [left, right] = [one[ones], other[others]];
    const n = Math.min(left?.n ?? Infinity, right?.n ?? Infinity);
    if (n === Infinity || n > upTo) return gap;
    if (left?.n === n) {
      now = { ...now, belief: left.value };
      ones += 1;
    }
    if (right?.n === n) {
      now = { ...now, real: right.value };
      others += 1;
    }
    gap.push({ n, ...now });
  }
}

/** The first moment at which the two lay furthest apart; null: they never did. */
export function widestOf(points: readonly GapPoint[]): GapPoint | null {
  let widest: GapPoint | null = null;
  for (const point of points) {
    if (apart(point) > (widest === null ? 0 : apart(widest))) widest = point;
  }
  return widest;
}

/** How far belief and truth lie apart, in the indicator's own unit. */
export function apart({ belief, real }: GapPoint): number {
  return Math.abs(belief - real);
}
