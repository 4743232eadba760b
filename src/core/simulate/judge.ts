import { tableAdvice } from '../adjudicate/advice.ts';
import { crowdOf } from '../adjudicate/crowd.ts';
import { outcomeOf, proposedEffects } from '../adjudicate/proposal.ts';
import type { Actor } from '../ids.ts';
import { must } from '../result.ts';
import { ruleValues } from '../rules/environment.ts';
import { plainRulingParts, type DrawMethod, type Ruling, type RulingMode } from '../ruling.ts';
import type { Outcome } from '../scenario/primitives.ts';
import { drawOf, isPublicMove, type MoveState } from '../state-move.ts';
import { findMove } from '../state.ts';
import type { Driver } from './driver.ts';
import type { Random } from './random.ts';

/** How a scripted adjudicator comes to a ruling: by table, by draw against the argument or the room, or alone. */
interface Verdict {
  readonly mode: RulingMode;
  readonly outcome: Outcome;
  readonly likelihood: number | null;
}

const second: Actor = { kind: 'control', name: 'Second adjudicator' };

/** Rules on one locked move; now and then a second adjudicator has to sign it. */
export function ruleOn(driver: Driver, random: Random, actor: Actor, id: string): void {
  const move = must(findMove(driver.state, id), 'the move');
  const verdict = verdictOn(driver, random, actor, move);
  const signOff = driver.world.scenario.settings.signOff === 'required' || random.chance(0.05);
  const ruling = rulingOf(driver, random, move, { ...verdict, signOff });
  driver.send(actor, { type: 'move.rule', data: { move: id, ruling } });
  if (signOff) driver.send(second, { type: 'ruling.sign', data: { move: id, alone: '' } });
}

function verdictOn(driver: Driver, random: Random, actor: Actor, move: MoveState): Verdict {
  const table = tableAdvice(driver.world, ruleValues(driver.world.scenario, driver.state), move);
  if (table !== null) {
    if (table.outcome !== null) return { mode: 'rigid', outcome: table.outcome, likelihood: null };
    return drawn(driver, actor, move, 'rigid', 'd100', table.likelihood ?? 50);
  }
  if (move.points.length > 0 && random.chance(0.4))
    return drawn(driver, actor, move, 'weighted2d6', '2d6', null);
  const crowd = crowdOf(Object.values(move.estimates).map((one) => one.percent));
  if (crowd !== null && random.chance(0.4))
    return drawn(driver, actor, move, 'percentage', 'd100', Math.round(crowd.median));
  const option = move.text.option === null ? undefined : driver.world.options.get(move.text.option);
  const likelihood = option?.likelihood ?? random.whole(25, 75);
  const mode = option === undefined ? 'free' : 'semiRigid';
  return { mode, likelihood, outcome: outcomeOf(likelihood, random.next() * 100) };
}

/** Shows the odds, draws, and takes what was drawn. */
function drawn(
  driver: Driver,
  actor: Actor,
  move: MoveState,
  mode: RulingMode,
  method: DrawMethod,
  likelihood: number | null,
): Verdict {
  const data = { move: move.id, method, likelihood, source: 'software' as const };
  driver.send(actor, { type: 'odds.show', data });
  driver.send(actor, { type: 'draw.make', data: { move: move.id, dice: null } });
  const draw = must(drawOf(must(findMove(driver.state, move.id), 'the move')), 'the draw');
  return { mode, likelihood: draw.likelihood, outcome: must(draw.made, 'what was drawn').outcome };
}

function rulingOf(
  driver: Driver,
  random: Random,
  move: MoveState,
  verdict: Verdict & { readonly signOff: boolean },
): Ruling {
  const option = move.text.option === null ? undefined : driver.world.options.get(move.text.option);
  const { world, state } = driver;
  return {
    ...plainRulingParts,
    ...verdict,
    effects: option === undefined ? [] : proposedEffects(world, state, option, verdict.outcome),
    publicText: '',
    teamTexts: {},
    rationale: 'Drawn by the simulation.',
    openToAll: isPublicMove(move) && random.chance(0.8),
  };
}
