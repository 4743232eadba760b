import { existsSync } from 'node:fs';
import { openSqliteLog } from '../../../src/host/log/sqlite-log.ts';
import { checkHistory, type Operation } from '../../history.ts';
import type { Line } from './script.ts';

/** What the scripted process said before it ended. */
export interface Told {
  /** The file stood under its name with its first fact. */
  readonly made: boolean;
  readonly closed: boolean;
  readonly tried: ReadonlySet<string>;
  readonly accepted: ReadonlySet<string>;
  readonly refused: ReadonlyMap<string, string>;
}

export function readTold(stdout: string): Told {
  const tried = new Set<string>();
  const accepted = new Set<string>();
  const refused = new Map<string, string>();
  const lines = stdout.split('\n');
  for (const line of lines) {
    const [word, id = '', code = ''] = line.split(' ');
    if (word === 'try') tried.add(id);
    if (word === 'ok') accepted.add(id);
    if (word === 'no') refused.set(id, code);
  }
  return {
    ...{ tried, accepted, refused },
    made: lines.includes('made'),
    closed: lines.includes('closed'),
  };
}

/** What the process lived through, as the history checker has it. */
function operationsOf(script: readonly Line[], told: Told): Operation[] {
  return script
    .filter(({ id }) => told.tried.has(id))
    .map(({ id, makes, marker }) => ({
      ...{ client: 'desk', id, makes, marker, sends: 1 },
      outcome: outcomeOf(told, id),
    }));
}

/** A write that failed may have arrived all the same; only what the rules refuse may stand nowhere. */
function outcomeOf(told: Told, id: string): Operation['outcome'] {
  if (told.accepted.has(id)) return 'ok';
  const code = told.refused.get(id);
  return code === undefined || code.startsWith('log/') ? 'info' : 'fail';
}

/**
 * Opens what is left as the program would, and holds it against what was said. The answer is what is wrong; a file
 * that was not yet made may be missing.
 */
export function problemsOf(file: string, script: readonly Line[], told: Told): string[] {
  if (!existsSync(file)) return told.made ? ['the file is gone'] : [];
  try {
    const log = openSqliteLog(file);
    try {
      const { ok, problem } = log.verify();
      const facts = [...log.read()];
      return [
        ...(ok ? [] : [`not verified: ${problem}`]),
        ...(facts.length === 0 ? ['no first fact'] : []),
        ...checkHistory(operationsOf(script, told), facts),
      ];
    } finally {
      log.close();
    }
  } catch (error) {
    return [`it does not open: ${String(error)}`];
  }
}
