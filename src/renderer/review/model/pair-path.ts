import type { GapPoint } from '../../../core/review/gap.ts';
import { heightOf } from './steps-path.ts';

/** The area between two step lines in a 1000 × 100 box, from the first point to a moment. */
export function gapArea(
  points: readonly GapPoint[],
  upTo: number,
  shareOf: (n: number) => number,
  range: { readonly min: number; readonly max: number },
): string {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '';
  const x = (n: number): number => Math.round(10_000 * shareOf(n)) / 10;
  const y = (value: number): number => heightOf(value, range);
  let there = `M${x(first.n)} ${y(first.belief)}`;
  for (const point of points.slice(1)) there += `H${x(point.n)}V${y(point.belief)}`;
  let back = `V${y(last.real)}`;
  for (let at = points.length - 1; at > 0; at -= 1) {
    const [here, before] = [points[at], points[at - 1]];
    if (here !== undefined && before !== undefined) back += `H${x(here.n)}V${y(before.real)}`;
  }
  return `${there}H${x(upTo)}${back}H${x(first.n)}Z`;
}
