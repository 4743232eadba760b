import { existsSync } from 'node:fs';
import path from 'node:path';
import { nanoid } from 'nanoid';
import { createExerciseFile } from '../host/files/create-exercise.ts';
import { CliError, exitCodes, type CliCommand } from './command.ts';
import { withRunningOrder } from '../core/scenario/running-order.ts';
import type { Scenario } from '../core/scenario/schema.ts';
import { loadScenario } from './scenario.ts';

/** Makes the file of a new exercise, with the scenario and its media inside. */
export const newCommand: CliCommand = {
  name: 'new',
  usage: 'SCENARIO FILE [--title TITLE] [--order ORDER] [--rehearsal] [--json]',
  summary: 'makes a new exercise file from a scenario',
  options: { title: 'text', order: 'text', rehearsal: 'flag', json: 'flag' },
  words: ['SCENARIO', 'FILE'],
  run(call, io) {
    const file = path.resolve(call.word(1));
    const folder = path.dirname(file);
    if (!existsSync(folder)) throw new CliError(`There is no folder ${folder}.`);
    if (existsSync(file)) throw new CliError(`There is already a file ${file}.`);
    const { world, media } = loadScenario(call.word(0));
    const scenario = inOrder(world.scenario, call.text('order'));
    const title = call.text('title')?.trim() ?? '';
    const exercise = nanoid();
    createExerciseFile(file, {
      exercise,
      title: title === '' ? scenario.title : title,
      mode: call.flag('rehearsal') ? 'rehearsal' : 'live',
      createdWallMs: Date.now(),
      scenario,
      media,
    });
    io.out(call.flag('json') ? JSON.stringify({ file, exercise }) : file);
    return exitCodes.ok;
  },
};

/** The scenario in the running order that was asked for; as it stands where none was. */
export function inOrder(scenario: Scenario, order: string | null): Scenario {
  if (order === null) return scenario;
  const made = withRunningOrder(scenario, order);
  if (made !== null) return made;
  const known = scenario.runningOrders.map((one) => one.id);
  throw new CliError(
    known.length === 0
      ? `The scenario ${scenario.id} has no running orders.`
      : `There is no running order ${order}; there are ${known.join(', ')}.`,
  );
}
