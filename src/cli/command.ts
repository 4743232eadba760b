import { parseArgs } from 'node:util';

/** What a command of the command line is, and how its words are read. */
export interface CliCommand {
  readonly name: string;
  /** The words after the name, e.g. `SCENARIO [--json]`. */
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, 'flag' | 'text'>>;
  /** Names of the words that must stand there, in order. */
  readonly words: readonly string[];
  /** Whether the last of them may stand there several times. */
  readonly more?: true;
  /** Gives the exit code. */
  run(call: Call, io: Io): Promise<number> | number;
}

/** Where a command writes: results to `out`, everything else to `err`. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
}

export interface Call {
  word(at: number): string;
  readonly words: readonly string[];
  flag(name: string): boolean;
  text(name: string): string | null;
  /** A whole number within bounds; `otherwise` when it is not given. */
  whole(name: string, otherwise: number, bounds: { min: number; max: number }): number;
}

/** 0: fine; 1: the answer is no, or the work failed; 2: it could not even begin. */
export const exitCodes = { ok: 0, failed: 1, unusable: 2 } as const;

/** A sentence for the person at the keyboard instead of a stack trace. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly exitCode: number;

  constructor(message: string, exitCode: number = exitCodes.unusable) {
    super(message);
    this.exitCode = exitCode;
  }
}

export function readCall(command: CliCommand, args: readonly string[]): Call {
  const { values, positionals } = parse(command, args);
  const missing = command.words[positionals.length];
  if (missing !== undefined) throw wrong(command, `${missing} is missing`);
  const extra = positionals[command.words.length];
  if (extra !== undefined && command.more !== true)
    throw wrong(command, `"${extra}" is one word too many`);
  const text = (name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    word: (at) => positionals[at] ?? '',
    words: positionals,
    flag: (name) => values[name] === true,
    text,
    whole(name, otherwise, { min, max }) {
      const given = text(name);
      if (given === null) return otherwise;
      const number = Number(given);
      if (/^-?\d+$/.test(given) && number >= min && number <= max) return number;
      throw wrong(command, `--${name} wants a whole number from ${min} to ${max}, not "${given}"`);
    },
  };
}

export function wrong(command: CliCommand, what: string): CliError {
  return new CliError(`${what}.\nUsage: ${usageOf(command)}`);
}

export function usageOf(command: CliCommand): string {
  return `npm run -s cli -- ${command.name} ${command.usage}`;
}

function parse(
  command: CliCommand,
  args: readonly string[],
): { values: Record<string, unknown>; positionals: string[] } {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [sentence = ''] = error.message.split(/[.\n]/);
    throw wrong(command, sentence);
  }
}
