import { describe, expect, test } from 'vitest';
import { injectCards } from '../../../src/core/paper/inject-cards.ts';
import { moveCards } from '../../../src/core/paper/move-cards.ts';
import { teamBrief } from '../../../src/core/paper/team-brief.ts';
import type { Scenario } from '../../../src/core/scenario/schema.ts';
import { initialState, type State } from '../../../src/core/state.ts';
import { markedScenario } from '../../fuzz/canary/marked-scenario.ts';
import { Markers, type Reader } from '../../fuzz/canary/markers.ts';
import { seeded } from '../../support/random-play.ts';

/** A scenario with a mark in every text, and the search for marks that a reader may not know. */
function marked() {
  const markers = new Markers(seeded(7));
  const scenario = markedScenario(markers);
  const look = (reader: Reader, paper: unknown, state: State): void =>
    markers.search(reader, [JSON.stringify(paper)], state);
  const leaks = (): string[] => markers.leaks.map(({ what, reader }) => `${reader}: ${what}`);
  return { markers, scenario, look, leaks };
}

/** An exercise in which these phases have been and nothing else has happened. */
function been(scenario: Scenario, phases: readonly string[]): State {
  const path = phases.map((phase) => ({ phase })) as unknown as State['path'];
  return { ...initialState(scenario), path };
}

/** As late as it can be: every phase has been, every move is offered, every vote called, every inject out. */
function late(scenario: Scenario): State {
  const state = been(
    scenario,
    scenario.phases.map(({ id }) => id),
  );
  const votes = scenario.votes.map(({ id, body }) => [id, { body, prepared: id, proxies: {} }]);
  const injects = Object.entries(state.injects).map(([no, inject]) => [
    no,
    { ...inject, order: 1 },
  ]);
  return {
    ...state,
    chart: { offered: scenario.options.map(({ id }) => id) } as unknown as State['chart'],
    votes: Object.fromEntries(votes) as State['votes'],
    injects: Object.fromEntries(injects) as State['injects'],
  };
}

describe('[PAPER6] a paper for a team holds nothing that the team may not know', () => {
  test('its brief: what is public when play begins, and its own', () => {
    const { markers, scenario, look, leaks } = marked();
    for (const { id } of scenario.teams) {
      look(`team:${id}`, teamBrief(scenario, id), been(scenario, [scenario.start]));
      expect(markers.seen.get(`team:${id}`)?.size).toBeGreaterThan(8);
    }
    expect(leaks()).toEqual([]);
  });

  test('its move cards, at the latest moment: its own moves, tables and votes, and no one else’s', () => {
    const { markers, scenario, look, leaks } = marked();
    for (const { id } of scenario.teams) {
      look(`team:${id}`, moveCards(scenario, id), late(scenario));
      expect(markers.seen.get(`team:${id}`)?.size).toBeGreaterThan(8);
    }
    expect(leaks()).toEqual([]);
  });

  test('a card: what the inject says to those whom it is for, and nothing of control’s', () => {
    const { markers, scenario, look, leaks } = marked();
    const { cards, handouts } = injectCards(scenario);
    for (const { team, face } of cards)
      look(team === null ? 'public' : `team:${team}`, face, late(scenario));
    for (const { team, alt } of handouts)
      look(team === null ? 'public' : `team:${team}`, alt, late(scenario));
    expect(markers.seen.get('public')?.size).toBeGreaterThan(3);
    expect(leaks()).toEqual([]);
  });

  test('the search would find a brief that went to the wrong team', () => {
    const { scenario, look, leaks } = marked();
    const [one, other] = scenario.teams;
    look(`team:${one!.id}`, teamBrief(scenario, other!.id), been(scenario, [scenario.start]));
    expect(leaks()).toContain(`team:${one!.id}: brief of ${other!.id}`);
  });
});
