import { availableParallelism, loadavg } from 'node:os';

/** One line of JSON for each figure. Nothing else goes to stdout. */
export interface Figure {
  readonly bench: string;
  readonly name: string;
  /** What grows: facts, stations, commands in flight. */
  readonly size: number;
  readonly value: number;
  readonly unit: string;
  /** What it is measured against, in the same run. */
  readonly peer?: string;
  readonly peerValue?: number;
  /** Ours over theirs, so that below 1 is better for costs and above 1 for rates. */
  readonly ratio?: number;
  readonly goal?: string;
  readonly met?: boolean;
  readonly more?: Readonly<Record<string, number | string>>;
}

export function report(figure: Figure): void {
  const { peerValue, value } = figure;
  const ratio =
    peerValue === undefined || peerValue === 0 ? {} : { ratio: round(value / peerValue) };
  const line = {
    ...figure,
    value: round(value),
    ...(peerValue === undefined ? {} : { peerValue: round(peerValue) }),
    ...ratio,
    ...(figure.more === undefined ? {} : { more: rounded(figure.more) }),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** What is going on, for whoever waits. */
export function say(words: string): void {
  process.stderr.write(`${words}\n`);
}

export function round(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const digits = Math.max(0, 3 - Math.ceil(Math.log10(Math.abs(value))));
  return Number(value.toFixed(Math.min(digits, 6)));
}

function rounded(more: Readonly<Record<string, number | string>>): Record<string, number | string> {
  return Object.fromEntries(
    Object.entries(more).map(([key, value]) => [
      key,
      typeof value === 'number' ? round(value) : value,
    ]),
  );
}

/** The smallest of them that so large a share does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Who else works here while something is measured: figures of a busy machine are worth less. */
export function loadOfMachine(bench: string): void {
  report({
    bench,
    name: 'load of the machine over the last minute',
    size: availableParallelism(),
    value: loadavg()[0] ?? 0,
    unit: 'processes',
  });
}
