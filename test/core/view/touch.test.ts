import { expect, test } from 'vitest';
import { evolve } from '../../../src/core/evolve.ts';
import type { Fact } from '../../../src/core/fact.ts';
import type { Audience } from '../../../src/core/ids.ts';
import { initialState, type State } from '../../../src/core/state.ts';
import { describe as lineOf } from '../../../src/core/view/timeline.ts';
import { project } from '../../../src/core/view/project.ts';
import { touches } from '../../../src/core/view/touch.ts';
import type { World } from '../../../src/core/world.ts';
import { viewSchemas } from '../../../src/core/view/schema.ts';
import { pactWorld } from '../../support/pact.ts';
import { playRandomly } from '../../support/random-play.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { openTable } from '../../support/table.ts';

/** The view without its counter, as text; null where there is no such seat yet. */
function seen(world: World, state: State, audience: Audience): string | null {
  if (audience.startsWith('seat:') && state.seats[audience.slice(5)] === undefined) return null;
  return JSON.stringify({ ...project(world, state, audience), n: 0, seq: 0 });
}

function audiences(world: World, after: State): Audience[] {
  const teams = world.scenario.teams.map((team): Audience => `team:${team.id}`);
  const seats = Object.keys(after.seats).map((seat): Audience => `seat:${seat}`);
  return ['public', 'evaluators', ...teams, ...seats];
}

function walk(
  world: World,
  facts: readonly Fact[],
  look: (before: State, after: State, fact: Fact) => void,
): void {
  let state = initialState(world.scenario);
  for (const fact of facts) {
    const after = evolve(world, state, fact);
    look(state, after, fact);
    state = after;
  }
}

const scenarios: [string, World][] = [
  ['mini', loadWorld('mini')],
  ['pact', pactWorld()],
  ['ransomware-morning', loadWorld('ransomware-morning')],
];

test.each(scenarios)(
  '[VIEW1, VIEW2] in %s a fact touches exactly the audiences whose view it changes',
  (_, world) => {
    const silent = new Map<string, number>();
    let changes = 0;
    for (let seed = 1; seed <= 12; seed += 1) {
      const table = openTable(world);
      playRandomly(table, seed * 31, 350);
      walk(table.world, table.facts, (before, after, fact) => {
        const touched = new Set(touches(table.world, before, after, fact));
        for (const audience of audiences(table.world, after)) {
          const isChanged =
            seen(table.world, before, audience) !== seen(table.world, after, audience);
          if (isChanged) changes += 1;
          const where = `${fact.type} for ${audience}, seed ${seed * 31}`;
          if (isChanged) expect(touched.has(audience), `missed: ${where}`).toBe(true);
          else if (touched.has(audience)) silent.set(fact.type, (silent.get(fact.type) ?? 0) + 1);
        }
      });
    }
    expect(changes).toBeGreaterThan(2000);
    // These may be told although nothing they see has moved: everybody is told, so it tells nobody apart.
    const harmless = [
      'exercise.created',
      'exercise.started',
      'exercise.ended',
      'clock.paused',
      'clock.started',
      'hold.began',
      'hold.ended',
      'stop.declared',
      'stop.lifted',
      'command.undone',
      'phase.entered',
      'step.entered',
      'turn.began',
      'deadline.changed',
      'display.taken',
    ];
    expect([...silent.keys()].filter((type) => !harmless.includes(type))).toEqual([]);
  },
);

test('[VIEW3] every view of random exercises fits its strict schema', () => {
  let facts = 0;
  for (let seed = 5; seed < 15; seed += 1) {
    const table = openTable(seed % 2 === 0 ? pactWorld() : 'mini');
    playRandomly(table, seed, 200, () => fitsSchemas(table.world, table.state));
    facts += table.facts.length;
  }
  expect(facts).toBeGreaterThan(400);
});

function fitsSchemas(world: World, state: State): void {
  viewSchemas.control.parse(project(world, state, 'control'));
  viewSchemas.public.parse(project(world, state, 'public'));
  viewSchemas.evaluators.parse(project(world, state, 'evaluators'));
  for (const { id } of world.scenario.teams)
    viewSchemas.team.parse(project(world, state, `team:${id}`));
  for (const seat of Object.keys(state.seats))
    viewSchemas.seat.parse(project(world, state, `seat:${seat}`));
}

test('[VIEW4] an audience has a line in its log only for what touches it', () => {
  const table = openTable(pactWorld());
  playRandomly(table, 77, 400);
  let lines = 0;
  walk(table.world, table.facts, (before, after, fact) => {
    expect(lineOf(table.world, before, after, fact, 'control')?.n).toBe(fact.seq);
    for (const audience of audiences(table.world, after)) {
      const line = lineOf(table.world, before, after, fact, audience);
      if (line === null) continue;
      lines += 1;
      expect(touches(table.world, before, after, fact)).toContain(audience);
    }
  });
  expect(lines).toBeGreaterThan(50);
});
