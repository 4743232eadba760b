import type { CommandOf, CommandType, Command } from '../command.ts';
import { evaluateCommands } from '../command-evaluate.ts';
import { limits } from '../limits.ts';
import { assertNever, ok, reject, type Result } from '../result.ts';
import type { Scratch } from '../scratch.ts';
import { authorOf, findRating, sameAuthor, type Observed } from '../state-evaluate.ts';

/**
 * Owns what evaluators and control observe and how they rate it; all of it works in the lobby, while held or
 * stopped, and after the end. Not here: who may come in as an evaluator, which is the host's. A crash leaves
 * what was recorded; what was only typed is on the evaluator's device.
 */
type EvaluateCommand = Extract<Command, { type: keyof typeof evaluateCommands }>;

export function isEvaluate(command: Command): command is EvaluateCommand {
  return Object.hasOwn(evaluateCommands, command.type satisfies CommandType);
}

export function decideEvaluate(scratch: Scratch, command: EvaluateCommand): Result<void> {
  switch (command.type) {
    case 'observation.record':
      return record(scratch, command);
    case 'observation.amend':
      return amend(scratch, command);
    case 'rating.give':
      return rate(scratch, command);
    default:
      return assertNever(command);
  }
}

function record(scratch: Scratch, command: CommandOf<'observation.record'>): Result<void> {
  if (scratch.state.observations.length >= limits.observationsMax)
    return reject('observation/too-many', 'there is no room for more observations');
  const known = isAboutKnown(scratch, command.data);
  if (!known.ok) return known;
  const { madeWallMs, ...observed } = command.data;
  const made = madeWallMs === undefined ? null : writtenBefore(scratch, madeWallMs);
  scratch.emit({
    type: 'observation.recorded',
    data: {
      observation: scratch.newId(),
      ...observed,
      ...(made === null ? {} : { madeWallMs: made }),
    },
  });
  return ok(undefined);
}

/** When it was written, as far as a device's word is good for it; null: just now. */
function writtenBefore({ state, now }: Scratch, madeWallMs: number): number | null {
  if (now.wallMs - madeWallMs < limits.observationLateMs) return null;
  return Math.max(madeWallMs, state.exercise.createdWallMs);
}

/** Nobody changes another's words: an observation is what one person saw. */
function amend(scratch: Scratch, command: CommandOf<'observation.amend'>): Result<void> {
  const { observation, expectVersion, ...observed } = command.data;
  const found = scratch.state.observations.find((one) => one.id === observation);
  if (found === undefined) return reject('observation/unknown', 'there is no such observation');
  const author = authorOf(command.actor);
  const own = author.role === 'control' ? found.role === 'control' : sameAuthor(found, author);
  if (!own) return reject('observation/not-yours', 'somebody else wrote this observation');
  if (found.version !== expectVersion)
    return reject('observation/version-conflict', 'this observation was changed meanwhile');
  if (found.version >= limits.observationVersionsMax)
    return reject('observation/too-many-versions', 'this observation was changed too often');
  const known = isAboutKnown(scratch, observed);
  if (!known.ok) return known;
  scratch.emit({
    type: 'observation.amended',
    data: { observation, version: found.version + 1, ...observed },
  });
  return ok(undefined);
}

function isAboutKnown({ state, world }: Scratch, about: Observed): Result<void> {
  const { eventNo, objective } = about;
  if (eventNo !== null && state.injects[eventNo] === undefined)
    return reject('inject/unknown', 'there is no such inject', { eventNo });
  if (objective !== null && !world.scenario.objectives.some((o) => o.id === objective))
    return reject('objective/unknown', 'there is no such objective');
  return ok(undefined);
}

function rate(scratch: Scratch, command: CommandOf<'rating.give'>): Result<void> {
  const { state, world } = scratch;
  const { objective, task, rating, grounds } = command.data;
  const known = world.scenario.objectives.find((one) => one.id === objective);
  if (known === undefined) return reject('objective/unknown', 'there is no such objective');
  if (task !== null && !known.criticalTasks.some((one) => one.id === task))
    return reject('task/unknown', 'this objective has no such critical task');
  const before = findRating(state.ratings, authorOf(command.actor), objective, task);
  const same = (before?.rating ?? null) === rating && (before?.grounds ?? '') === grounds;
  // What was taken back has no grounds that anybody could read.
  if (same || (rating === null && (before?.rating ?? null) === null))
    return reject('rating/same', 'that changes nothing');
  if (before === null && state.ratings.length >= limits.ratingsMax)
    return reject('rating/too-many', 'there is no room for more ratings');
  if (before !== null && before.history.length + 1 >= limits.ratingChangesMax)
    return reject('rating/too-many-changes', 'this rating was changed too often');
  scratch.emit({ type: 'rating.given', data: command.data });
  return ok(undefined);
}
