/** One line of JSON for each figure; nothing else goes to stdout. */
export interface Figure {
  readonly proof: string;
  readonly name: string;
  /** How often it was tried. */
  readonly size: number;
  readonly value: number;
  readonly unit: string;
  readonly goal: string;
  readonly met: boolean;
  /** Shows a failure again. */
  readonly seed?: number;
  /** The first things that went wrong. */
  readonly found?: readonly string[];
  readonly more?: Readonly<Record<string, number | string>>;
}

export function report(figure: Figure): void {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
  if (!figure.met) process.exitCode = 1;
}

/** So many tries, nothing wrong: the figure most proofs are about. */
export function reportViolations(
  figure: Pick<Figure, 'proof' | 'name' | 'size' | 'seed' | 'more'>,
  violations: readonly string[],
): void {
  report({
    ...figure,
    value: violations.length,
    unit: 'violations',
    goal: '0',
    met: violations.length === 0 && figure.size > 0,
    ...(violations.length === 0 ? {} : { found: violations.slice(0, 5) }),
  });
}

/** Not proven here, by name; never counted as passed. */
export function reportSkipped(proof: string, name: string, reason: string): void {
  process.stdout.write(`${JSON.stringify({ proof, name, skipped: reason })}\n`);
}

export function say(words: string): void {
  process.stderr.write(`${words}\n`);
}

/** `--name=3`, or what is usual. */
export function option(name: string, usual: number): number {
  const given = process.argv.find((word) => word.startsWith(`--${name}=`));
  return given === undefined ? usual : Number(given.slice(name.length + 3));
}
