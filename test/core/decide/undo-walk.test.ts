import { expect, test } from 'vitest';
import type { Command } from '../../../src/core/command.ts';
import type { State } from '../../../src/core/state.ts';
import { step } from '../../../src/core/step.ts';
import { compile, type World } from '../../../src/core/world.ts';
import { pactWorld } from '../../support/pact.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { playRandomly } from '../../support/random-play.ts';
import { ann, openTable, seedOf, type Table } from '../../support/table.ts';

/** All that undo has to put back. What was written, read or observed stays, and so do the counters. */
function substance(state: State): unknown {
  const { chart, path, indicators, injects, standby, turns, outcomes, display, delayed, boards } =
    state;
  return {
    chart,
    path,
    indicators,
    standby,
    outcomes,
    program: display.program,
    injects: Object.values(injects)
      .filter(({ adHoc, status }) => adHoc === null || status !== 'planned')
      .map(({ eventNo, status, order, releasedAt }) => [eventNo, status, order, releasedAt]),
    moves: Object.values(turns).flatMap((turn) =>
      Object.values(turn.moves).map(({ id, status, ruling, review }) => [
        id,
        status,
        ruling,
        { ...review, claimedBy: null },
      ]),
    ),
    delayed,
    texts: Object.values(boards).map(({ texts, versions }) => [texts, versions]),
  };
}

/** The state after taking back the newest command; null where that is refused. */
function undone(table: Table, state: State): State | null {
  const data = { command: state.undoable.at(-1)?.command ?? '' };
  const command: Command = { type: 'command.undo', data, id: 'taking-back', actor: ann };
  const { wallMs, clockMs } = table.facts.at(-1) ?? { wallMs: 0, clockMs: 0 };
  const answer = step(
    table.world,
    state,
    command,
    { wallMs, clockMs },
    {
      newId: () => 'none',
      seedFor: seedOf,
    },
  );
  return answer.ok ? answer.value.state : null;
}

/** Plays, and after each command that can be taken back alone, looks at what there was before it. */
function play(
  scenario: string | World,
  seed: number,
  look: (table: Table, before: State, command: string) => void,
): Table {
  const table = openTable(scenario);
  let before = table.state;
  playRandomly(table, seed, 150, () => {
    const fresh = table.facts.filter((fact) => fact.seq > before.seq);
    const causes = new Set(fresh.map((fact) => fact.cause));
    const [cause] = causes;
    // Several commands in one: time passed over more than one deadline.
    if (cause !== undefined) look(table, before, causes.size === 1 ? cause : '');
    before = table.state;
  });
  return table;
}

/** The mini scenario, restless: moves, recalls and indicators move the chart by themselves. */
function restless(): World {
  const { scenario } = loadWorld('mini');
  const when: Record<string, string> = {
    toStorm: 'submittedTeams >= 1 && indicator.trust < 45.0 || inject.E02 == "recalled"',
    mend: 'indicator.trust > 60.0',
    fallback: 'false',
    collapse: 'false',
  };
  const phases = scenario.phases.map((p) =>
    p.kind === 'end'
      ? p
      : {
          ...p,
          exits: p.exits.map((exit) => ({
            ...exit,
            when: when[exit.id] ?? exit.when,
            mode: exit.id in when ? ('auto' as const) : exit.mode,
            to: exit.id === 'mend' ? 'calm' : exit.to,
          })),
        },
  );
  return compile({ ...scenario, phases });
}

/** Time cannot be taken back: what it released is due afterwards and not planned again. */
function isTimed(table: Table): boolean {
  return table.facts.at(-1)?.actor.kind === 'system';
}

const worlds = [
  ['mini', 'mini'],
  ['ransomware-morning', 'ransomware-morning'],
  ['harbour', 'harbour'],
  ['pact', pactWorld()],
  ['a restless mini', restless()],
] as const;

test.each(worlds)(
  '[UNDO9] in %s taking a command back at once gives exactly what was before it, or is refused',
  (_, scenario) => {
    let compared = 0;
    for (let seed = 1; seed <= 40; seed += 1) {
      play(scenario, seed * 17, (table, before, cause) => {
        const newest = table.state.undoable.at(-1);
        if (newest?.command !== cause || isTimed(table)) return;
        const back = undone(table, table.state);
        if (back === null) return;
        compared += 1;
        expect(substance(back), `seed ${seed}: ${newest.label}`).toEqual(substance(before));
      });
    }
    expect(compared).toBeGreaterThan(300);
  },
);

test.each(worlds)(
  '[UNDO9] in %s a whole run is walked back through the very same moments',
  (_, scenario) => {
    let steps = 0;
    for (let seed = 1; seed <= 40; seed += 1) {
      const marks = new Map<string, unknown>();
      const table = play(scenario, seed * 13, (now, before, cause) => {
        const was = substance(before);
        if (isTimed(now)) marks.clear();
        else if (now.state.undoable.at(-1)?.command === cause) marks.set(cause, was);
        // What cannot be taken back (a recall, a move) stays, so the moments before it do not come again.
        else if (JSON.stringify(was) !== JSON.stringify(substance(now.state))) marks.clear();
      });
      let state: State | null = table.state;
      for (;;) {
        const newest: State['undoable'][number] | undefined = state.undoable.at(-1);
        const mark = marks.get(newest?.command ?? '');
        state = mark === undefined ? null : undone(table, state);
        if (state === null) break;
        steps += 1;
        expect(substance(state), `seed ${seed}: ${newest?.label}`).toEqual(mark);
      }
    }
    expect(steps).toBeGreaterThan(30);
  },
);
