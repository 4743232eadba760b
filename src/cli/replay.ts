import { fold } from '../core/evolve.ts';
import { parseAudience, type Audience } from '../core/ids.ts';
import { project } from '../core/view/project.ts';
import { CliError, exitCodes, wrong, type Call, type CliCommand } from './command.ts';
import { worldOf } from '../host/session/open-session.ts';
import { handOut } from './hand-out.ts';
import { withRecord } from './record.ts';

/** What an audience saw at a moment: the very view that its screen had. */
export const replayCommand: CliCommand = {
  name: 'replay',
  usage:
    'FILE [--at SEQ|end] [--audience control|evaluators|public|team:ID|seat:ID] [--json]\n' +
    '       FILE --html --audience public|team:ID|evaluators[,…] --to FILE [--language en|fr|ar] [--spoiler-safe]',
  summary: 'shows an exercise as one audience saw it, or makes a page of it to hand out',
  options: {
    at: 'text',
    audience: 'text',
    json: 'flag',
    html: 'flag',
    to: 'text',
    language: 'text',
    'spoiler-safe': 'flag',
  },
  words: ['FILE'],
  run(call, io) {
    if (call.flag('html')) return handOut(replayCommand, call, io);
    const audience = audienceOf(call);
    const view = withRecord(call.word(0), (log) => {
      const at = momentOf(call, log.head().count);
      const world = worldOf(log);
      const state = fold(world, log.read(1, at));
      if (audience.startsWith('team:') && !world.teams.has(audience.slice(5))) {
        throw new CliError(`There is no ${audience} in this exercise.`);
      }
      if (audience.startsWith('seat:') && state.seats[audience.slice(5)] === undefined) {
        throw new CliError(`There is no ${audience} at this moment.`);
      }
      return project(world, state, audience);
    });
    io.out(call.flag('json') ? JSON.stringify(view) : JSON.stringify(view, null, 2));
    return exitCodes.ok;
  },
};

function audienceOf(call: Call): Audience {
  const text = call.text('audience') ?? 'control';
  const audience = parseAudience(text);
  if (audience === null) throw wrong(replayCommand, `"${text}" is no audience`);
  return audience;
}

function momentOf(call: Call, count: number): number {
  if ((call.text('at') ?? 'end') === 'end') return count;
  const at = call.whole('at', count, { min: 0, max: Number.MAX_SAFE_INTEGER });
  if (at > count) throw new CliError(`There is no fact ${at}: the record has ${count}.`);
  return at;
}
