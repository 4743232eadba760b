import { existsSync } from 'node:fs';
import path from 'node:path';
import { rescueFile, type Rescued } from '../host/log/rescue.ts';
import { CliError, exitCodes, wrong, type CliCommand } from './command.ts';
import { mustExist } from './record.ts';

/** A new file from what a damaged one still holds, and from a backup of it. */
export const rescueCommand: CliCommand = {
  name: 'rescue',
  usage: 'FILE [--backup FILE] --to FILE [--json]',
  summary: 'makes a new file of what can be read of a damaged one, and of its backup',
  options: { backup: 'text', to: 'text', json: 'flag' },
  words: ['FILE'],
  run(call, io) {
    const damaged = path.resolve(call.word(0));
    mustExist(damaged);
    const asked = call.text('to');
    if (asked === null) throw wrong(rescueCommand, '--to is missing');
    const to = path.resolve(asked);
    if (existsSync(to)) throw new CliError(`There is already a file ${to}.`);
    const backup = call.text('backup');
    if (backup !== null) mustExist(path.resolve(backup));
    const found = rescueFile(damaged, backup === null ? null : path.resolve(backup), to);
    if (call.flag('json')) io.out(JSON.stringify({ file: to, ...found }));
    else for (const line of wordsOf(to, found)) io.out(line);
    return exitCodes.ok;
  },
};

function wordsOf(to: string, { count, fromCopy, missing, problem }: Rescued): string[] {
  const lost =
    missing === null
      ? 'Nothing is known to be missing.'
      : `Missing: facts ${missing.from} to ${missing.to}.`;
  return [
    to,
    `Facts: ${count}${fromCopy === 0 ? '' : `, of which ${fromCopy} from the backup`}. ${lost}`,
    ...(problem === '' ? [] : [`It can only be looked at: ${problem}`]),
    'The damaged file was not changed.',
  ];
}
