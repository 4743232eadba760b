import { tableAdvice } from '../../../src/core/adjudicate/advice.ts';
import { crowdOf } from '../../../src/core/adjudicate/crowd.ts';
import { outcomeOf, proposedEffects } from '../../../src/core/adjudicate/proposal.ts';
import { must as present } from '../../../src/core/result.ts';
import { ruleValues } from '../../../src/core/rules/environment.ts';
import { plainRulingParts, type Ruling, type RulingMode } from '../../../src/core/ruling.ts';
import type { Outcome } from '../../../src/core/scenario/primitives.ts';
import { drawOf, type MoveState } from '../../../src/core/state-move.ts';
import { findMove, presentMoves } from '../../../src/core/state.ts';
import { inTurn, played } from './words.ts';
import { stepOf, stepOn, worldOf, type Room } from './room.ts';

const words = {
  pro: inTurn(played.pros),
  con: inTurn(played.cons),
  rationale: inTurn(played.rationales),
  told: inTurn(played.told),
};

/** From the bell to the reveal: two moves are argued, all are ruled on, in all the ways there are. */
export async function judge(room: Room): Promise<void> {
  while (stepOf(room) === 'plan' || stepOf(room) === 'lock') await stepOn(room);
  if (stepOf(room) === 'argue') {
    const turn = room.state().chart?.totalTurn ?? 0;
    for (const move of locked(room).slice(0, 1 + (turn % 2))) await argue(room, move.id);
    await stepOn(room);
  }
  while (stepOf(room) !== 'adjudicate') await stepOn(room);
  let at = room.state().chart?.totalTurn ?? 0;
  for (const { id } of locked(room)) {
    await room.minutes(0.7);
    await rule(room, id, at);
    at += 1;
  }
}

function locked(room: Room): MoveState[] {
  return presentMoves(room.state()).filter(({ status }) => status === 'locked');
}

async function argue(room: Room, move: string): Promise<void> {
  const { lead, must, tables } = room;
  await must(lead, 'argument.open', { move });
  const team = present(findMove(room.state(), move), 'the move').team;
  const others = [...tables.keys()].filter((one) => one !== team);
  const [first = 'us', second = 'iran'] = others;
  await must(room.at(first), 'point.make', { move, side: 'pro', text: words.pro() });
  await must(room.at(second), 'point.make', { move, side: 'con', text: words.con() });
  await room.minutes(0.8);
  let at = 0;
  for (const people of tables.values())
    for (const person of people) {
      at += 1;
      await must(person, 'estimate.give', { move, percent: 15 + ((at * 37 + move.length) % 70) });
    }
  await must(lead, 'argument.close', { move });
}

interface Verdict {
  readonly mode: RulingMode;
  readonly outcome: Outcome;
  readonly likelihood: number | null;
  readonly agreedBy?: string[];
}

async function rule(room: Room, id: string, n: number): Promise<void> {
  const { lead, second, must } = room;
  const verdict = await verdictOn(room, id, n);
  const move = present(findMove(room.state(), id), 'the move');
  const world = worldOf(room);
  const option = world.options.get(move.text.option ?? '');
  const drawn = drawOf(move)?.made?.outcome ?? null;
  const decided = drawn !== null && n % 11 === 3 ? other(drawn) : verdict.outcome;
  const ruling: Ruling = {
    ...plainRulingParts,
    ...verdict,
    outcome: decided,
    override:
      decided === verdict.outcome
        ? null
        : { of: verdict.outcome, reason: 'The point that was struck had decided the odds.' },
    confidence: n % 3 === 0 ? 'low' : 'moderate',
    effects: option === undefined ? [] : proposedEffects(world, room.state(), option, decided),
    publicText: words.told(),
    teamTexts: n % 4 === 0 ? { [move.team]: 'Your own services had advised against it.' } : {},
    rationale: words.rationale(),
    alternatives: n % 5 === 0 ? ['It leaks before it works'] : [],
    openToAll: true,
    signOff: n % 9 === 4,
  };
  await must(lead, 'move.rule', { move: id, ruling });
  if (ruling.signOff) await must(second, 'ruling.sign', { move: id, alone: '' });
}

function other(outcome: Outcome): Outcome {
  return outcome === 'failure' ? 'failureBut' : 'failure';
}

async function verdictOn(room: Room, id: string, n: number): Promise<Verdict> {
  const move = present(findMove(room.state(), id), 'the move');
  const table = tableAdvice(worldOf(room), ruleValues(worldOf(room).scenario, room.state()), move);
  if (table !== null) {
    if (table.outcome !== null) return { mode: 'rigid', outcome: table.outcome, likelihood: null };
    return drawn(room, id, 'rigid', 'd100', table.likelihood ?? 50);
  }
  const crowd = crowdOf(Object.values(move.estimates).map(({ percent }) => percent));
  const argued = move.argument !== 'none';
  if (argued && n % 3 === 0) return drawn(room, id, 'weighted2d6', '2d6', null);
  if (argued && n % 3 === 1)
    return drawn(room, id, 'percentage', 'd100', Math.round(crowd?.median ?? 50));
  if (argued) return { mode: 'umpired', outcome: 'successBut', likelihood: crowd?.median ?? 55 };
  const partner = move.team === 'us' ? 'e3' : 'us';
  if (n % 4 === 1)
    return { mode: 'consensus', outcome: 'success', likelihood: null, agreedBy: [partner] };
  if (n % 7 === 2) return { mode: 'automatic', outcome: 'success', likelihood: null };
  const option = worldOf(room).options.get(move.text.option ?? '');
  const likelihood = option?.likelihood ?? 45;
  const outcome = outcomeOf(likelihood, (n * 29) % 100);
  return { mode: option === undefined ? 'free' : 'semiRigid', outcome, likelihood };
}

/** Shows the odds, draws, and takes what was drawn. */
async function drawn(
  { lead, must, state }: Room,
  move: string,
  mode: RulingMode,
  method: 'd100' | '2d6',
  likelihood: number | null,
): Promise<Verdict> {
  await must(lead, 'odds.show', { move, method, likelihood, source: 'software' });
  await must(lead, 'draw.make', { move, dice: null });
  const draw = present(drawOf(present(findMove(state(), move), 'the move')), 'the draw');
  return { mode, likelihood: draw.likelihood, outcome: present(draw.made, 'the result').outcome };
}
