import { netOf } from '../adjudicate/advice.ts';
import {
  areDice,
  commitmentTo,
  diceOf,
  outcomeOfDraw,
  twoDiceLikelihood,
} from '../adjudicate/draw.ts';
import type { CommandOf } from '../command.ts';
import { ok, reject, type Result } from '../result.ts';
import type { Scratch } from '../scratch.ts';
import { drawOf, type MoveState } from '../state-move.ts';

/**
 * Owns odds and draws: the odds first, with the commitment to a seed, then the dice. Not here: what a
 * ruling makes of them (`ruling.ts`). The seed is the host's until it is drawn from; a crash in between
 * leaves the odds, and the same seed gives the same dice afterwards.
 */
export function showOdds(
  scratch: Scratch,
  move: MoveState,
  data: CommandOf<'odds.show'>['data'],
): Result<void> {
  const before = drawOf(move);
  if (before !== null && before.made !== null)
    return reject('draw/done', 'the draw for this move has been made');
  if (data.method === 'd100' && data.likelihood === null)
    return reject('draw/needs-likelihood', 'say how likely it is first');
  // Only two dice take the argument into account; elsewhere its weight is control's own.
  const net = data.method === '2d6' ? netOf(move.points) : 0;
  const likelihood = data.method === '2d6' ? twoDiceLikelihood(net) : (data.likelihood ?? 0);
  const draw = scratch.newId();
  const commitment = data.source === 'software' ? commitmentTo(scratch.seedFor(draw)) : '';
  const { method, source } = data;
  scratch.emit({
    type: 'odds.shown',
    data: { draw, move: move.id, method, likelihood, net, source, commitment },
  });
  return ok(undefined);
}

export function makeDraw(
  scratch: Scratch,
  move: MoveState,
  typed: readonly number[] | null,
): Result<void> {
  const draw = drawOf(move);
  if (draw === null) return reject('draw/no-odds', 'show the odds before drawing');
  if (draw.made !== null) return reject('draw/done', 'the draw for this move has been made');
  const software = draw.source === 'software';
  if (software && typed !== null)
    return reject('draw/software', 'these odds are drawn here, not thrown');
  if (!software && (typed === null || !areDice(draw.method, typed)))
    return reject('draw/bad-dice', 'these dice cannot show that', { method: draw.method });
  const seed = software ? scratch.seedFor(draw.id) : '';
  // A file that was copied to another host has another secret: what was promised cannot be kept there.
  if (software && commitmentTo(seed) !== draw.commitment)
    return reject('draw/seed-lost', 'the seed of these odds is not here: show the odds anew');
  const dice = software ? diceOf(seed, draw.id, draw.method) : [...(typed ?? [])];
  const outcome = outcomeOfDraw(draw, dice);
  scratch.emit({
    type: 'draw.made',
    data: { draw: draw.id, move: move.id, dice, seed, outcome },
  });
  return ok(undefined);
}
