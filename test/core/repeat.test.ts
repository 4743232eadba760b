import { expect, test } from 'vitest';
import type { Fact } from '../../src/core/fact.ts';
import { initialState, type State } from '../../src/core/state.ts';
import { step } from '../../src/core/step.ts';
import { compile, type World } from '../../src/core/world.ts';
import { playRandomly } from '../support/random-play.ts';
import { openTable, seedOf, type Issued } from '../support/table.ts';

/** Freezes a state to its leaves; what is shared with an earlier one is frozen already. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}

test.each(['mini', 'harbour', 'breakout'])(
  '[STEP1] in %s no command writes into the state it was given, whether taken or refused',
  (scenario) => {
    let refusals = 0;
    for (let seed = 1; seed <= 8; seed += 1) {
      const table = openTable(scenario);
      freeze(table.state);
      refusals += playRandomly(table, seed * 7, 200, () => freeze(table.state)).refusals;
    }
    expect(refusals).toBeGreaterThan(200);
  },
);

/** Issues recorded commands once more, each with the moment and the ids that it had. */
function again(world: World, issued: readonly Issued[]): { facts: Fact[]; state: State } {
  const facts: Fact[] = [];
  let state = initialState(world.scenario);
  for (const { command, now, from } of issued) {
    let id = from;
    const answer = step(world, state, command, now, {
      newId: () => `id${(id += 1)}`,
      seedFor: seedOf,
    });
    if (!answer.ok) continue;
    state = answer.value.state;
    facts.push(...answer.value.facts);
  }
  return { facts, state };
}

test.each(['mini', 'harbour', 'breakout'])(
  '[STEP2] in %s the same commands give the same facts, and a refusal changes nothing for later ones',
  (scenario) => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const table = openTable(scenario);
      playRandomly(table, seed * 11, 200);
      const { world, facts, state, issued } = table;
      const taken = issued.filter((one) => one.isTaken);
      expect(taken.length).toBeLessThan(issued.length);
      expect(again(world, issued)).toEqual({ facts, state });
      expect(again(world, taken)).toEqual({ facts, state });
      // Neither does what a world was asked before: a fresh one answers the same.
      expect(again(compile(world.scenario), taken).facts).toEqual(facts);
    }
  },
);
