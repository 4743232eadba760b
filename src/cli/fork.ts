import { existsSync } from 'node:fs';
import path from 'node:path';
import { forkExercise } from '../host/files/fork-exercise.ts';
import { CliError, exitCodes, wrong, type CliCommand } from './command.ts';
import { mustExist } from './record.ts';

/** Another exercise from a moment of one: played on from there, it is marked as what did not happen. */
export const forkCommand: CliCommand = {
  name: 'fork',
  usage: 'FILE --at SEQ --to FILE [--title TITLE] [--rehearsal] [--json]',
  summary: 'makes another exercise that branches off after a fact',
  options: { at: 'text', to: 'text', title: 'text', rehearsal: 'flag', json: 'flag' },
  words: ['FILE'],
  run(call, io) {
    const source = path.resolve(call.word(0));
    mustExist(source);
    const to = call.text('to');
    if (to === null || call.text('at') === null)
      throw wrong(forkCommand, '--at or --to is missing');
    const file = path.resolve(to);
    if (existsSync(file)) throw new CliError(`There is already a file ${file}.`);
    const made = forkExercise(
      {
        source,
        at: call.whole('at', 0, { min: 1, max: Number.MAX_SAFE_INTEGER }),
        title: call.text('title') ?? '',
        mode: call.flag('rehearsal') ? 'rehearsal' : 'live',
        wallMs: Date.now(),
      },
      () => file,
    );
    if (!made.ok) throw new CliError(`It cannot be forked: ${made.error.message}.`);
    const { exercise, seq } = made.value;
    io.out(call.flag('json') ? JSON.stringify({ file, exercise, seq }) : file);
    return exitCodes.ok;
  },
};
