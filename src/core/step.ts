import type { Command } from './command.ts';
import { decide } from './decide.ts';
import type { Fact } from './fact.ts';
import { ok, type Result } from './result.ts';
import { openScratch, type Chance, type Now } from './scratch.ts';
import { settle } from './settle.ts';
import { findMove, type State } from './state.ts';
import type { World } from './world.ts';

export interface Stepped {
  readonly facts: readonly Fact[];
  readonly state: State;
  readonly receipt: Receipt | null;
}

/** What a team is told once its move is on disk: «Iran-2» is the second of its moves. */
export interface Receipt {
  readonly label: string;
  readonly wallMs: number;
}

/**
 * One command on scratch: decide, then settle. Pure: the caller brings the time, the ids and the seeds, records
 * the facts, and only then takes the new state. A rejection changes nothing; a throw is a fault.
 */
export function step(
  world: World,
  state: State,
  command: Command,
  now: Now,
  chance: Chance,
): Result<Stepped> {
  const scratch = openScratch(world, state, command, now, chance);
  const answer = decide(scratch);
  if (!answer.ok) return answer;
  // An undo brings back a moment that had settled; asking again could redo what was just undone.
  const settled = command.type === 'command.undo' ? answer : settle(scratch, state);
  if (!settled.ok)
    return isTimer(command) ? unsettled(world, state, command, now, chance) : settled;
  return ok({
    facts: scratch.facts,
    state: scratch.state,
    receipt: receiptOf(world, scratch.state, scratch.facts),
  });
}

/**
 * Time cannot be refused: where a scenario's automatic exits chase each other, the bell rings all the same,
 * and the exits wait for somebody to mend what they look at. Else no later deadline would ever come.
 */
function unsettled(
  world: World,
  state: State,
  command: Command,
  now: Now,
  chance: Chance,
): Result<Stepped> {
  const scratch = openScratch(world, state, command, now, chance);
  const answer = decide(scratch);
  if (!answer.ok) return answer;
  return ok({ facts: scratch.facts, state: scratch.state, receipt: null });
}

function isTimer({ type }: Command): boolean {
  return type.startsWith('timer.');
}

/** The receipt among a command's facts; the host uses it again to answer a repeated command. */
export function receiptOf(world: World, state: State, facts: readonly Fact[]): Receipt | null {
  for (const fact of facts) {
    if (
      fact.type !== 'move.submitted' &&
      fact.type !== 'move.edited' &&
      fact.type !== 'move.withdrawn'
    )
      continue;
    // Handed in by the bell: the command was somebody else's.
    if (fact.type === 'move.submitted' && fact.data.atBell) continue;
    const move = findMove(state, fact.data.move);
    if (move !== null)
      return {
        label: `${world.teams.get(move.team)?.name ?? move.team}-${move.receipt}`,
        wallMs: fact.wallMs,
      };
  }
  return null;
}
