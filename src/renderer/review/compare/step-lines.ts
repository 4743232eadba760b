/** Where the lines of a chart run: pure arithmetic in the chart's own units. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly min: number;
  readonly max: number;
}

/** Room above and below the extremes, so that a line is not cut by the edge. */
const margin = 6;

export function yOf(value: number, { height, min, max }: Frame): number {
  return margin + (1 - (value - min) / (max - min)) * (height - 2 * margin);
}

/** A value holds from its turn's opening to its close; the value before turn 1 is the point at which it begins. */
export function stepLine(values: readonly number[], turns: number, frame: Frame): string {
  const [start, ...closes] = values;
  if (start === undefined) return '';
  const round = (n: number): number => Math.round(n * 100) / 100;
  const x = (turn: number): number => round((turn / turns) * frame.width);
  const parts = [`M0 ${round(yOf(start, frame))}`];
  for (const [turn, value] of closes.entries())
    parts.push(`V${round(yOf(value, frame))}`, `H${x(turn + 1)}`);
  return parts.join('');
}

export interface EndLabel {
  readonly run: number;
  readonly y: number;
}

/** Labels as near to their lines as they can stand without touching each other, and inside the frame. */
export function spreadLabels(
  labels: readonly EndLabel[],
  apart: number,
  height: number,
): EndLabel[] {
  const sorted = labels.toSorted((a, b) => a.y - b.y || a.run - b.run);
  const placed: EndLabel[] = [];
  for (const { run, y } of sorted) {
    const least = placed.length === 0 ? apart / 2 : (placed.at(-1)?.y ?? 0) + apart;
    placed.push({ run, y: Math.max(y, least) });
  }
  let most = height - apart / 2;
  for (let at = placed.length - 1; at >= 0; at -= 1) {
    const { run, y } = placed[at] as EndLabel;
    placed[at] = { run, y: Math.min(y, most) };
    most = (placed[at]?.y ?? 0) - apart;
  }
  return placed;
}
