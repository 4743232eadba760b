import { expect, test } from 'vitest';
import { must } from '../../../src/core/result.ts';
import { rulingModes, type Ruling } from '../../../src/core/ruling.ts';
import { project } from '../../../src/core/view/project.ts';
import {
  emptyDraft,
  missing,
  rulingOf,
  settle,
} from '../../../src/renderer/console/model/ruling-draft.ts';
import type { RulingCase } from '../../../src/renderer/console/model/ruling-mode.ts';
import { pactWorld } from '../../support/pact.ts';
import { move, openTable, ruling, type Table } from '../../support/table.ts';

/** The editor and the core say the same to every way of ruling, in every situation that a move can be in. */

const world = pactWorld();
type Prepare = (table: Table, id: string) => void;

const options = [null, 'southFerry'] as const;
const trusts = [30, 70] as const;
const talks: readonly Prepare[] = [
  () => {},
  (table, id) => void table.does('argument.open', { move: id }),
  (table, id) => {
    table.does('argument.open', { move: id });
    table.does('point.make', { move: id, side: 'con', text: 'Too dear' });
  },
];
const dice: readonly Prepare[] = [
  () => {},
  (table, id) => shows(table, id, 'd100'),
  (table, id) => {
    shows(table, id, 'd100');
    table.does('draw.make', { move: id, dice: [40] });
  },
  (table, id) => {
    shows(table, id, 'd100', 70);
    table.does('draw.make', { move: id, dice: [40] });
  },
  (table, id) => {
    shows(table, id, '2d6');
    table.does('draw.make', { move: id, dice: [1, 2] });
  },
];

function shows(table: Table, id: string, method: 'd100' | '2d6', percent = 50): void {
  const likelihood = method === 'd100' ? percent : null;
  table.does('odds.show', { move: id, method, likelihood, source: 'physical' });
}

function situation(option: string | null, trust: number, talk: Prepare, throwing: Prepare) {
  const table = openTable(world);
  table.sits('s', 'south');
  table.goesTo('plan');
  table.does('move.submit', { team: 'south', text: move('Hire', option) });
  const { move: id } = table.last('move.submitted').data;
  table.goesTo('argue');
  talk(table, id);
  table.goesTo('adjudicate');
  throwing(table, id);
  table.tries({ type: 'indicator.set', data: { indicator: 'trust', to: trust, reason: 'x' } });
  const view = project(world, table.state, 'control');
  const seen = must(
    view.moves.find((each) => each.id === id),
    'the move',
  );
  const about: RulingCase = { move: seen, option: world.options.get(option ?? '') ?? null };
  return { table, about };
}

const takes = (table: Table, id: string, sent: Ruling): boolean =>
  !('code' in table.tries({ type: 'move.rule', data: { move: id, ruling: sent } }));

test('[CON22] what the editor lets out the core takes, and what it holds back the core refuses', () => {
  const told = { taken: 0, refused: 0 };
  for (const option of options)
    for (const trust of trusts)
      for (const talk of talks)
        for (const throwing of dice) {
          const { table, about } = situation(option, trust, talk, throwing);
          for (const mode of rulingModes)
            for (const outcome of [null, 'success', 'failure'] as const)
              for (const overrideReason of ['', 'Because'])
                for (const agreedBy of [[], ['north']]) {
                  // Of a «but» only the editor asks for words; dice may give one.
                  const said = { overrideReason, agreedBy, publicText: 'It held.' };
                  const draft = { ...emptyDraft(about), mode, outcome, ...said };
                  const made = rulingOf(draft, about, false);
                  if ('ruling' in made) {
                    expect(takes(table, about.move.id, made.ruling), mode).toBe(true);
                    told.taken += 1;
                  } else if (!made.problems.includes('outcome')) {
                    const bare = { mode, outcome: settle(draft, about).outcome ?? 'success' };
                    const sent = ruling({ ...bare, agreedBy, override: null });
                    expect(missing(draft, about)).not.toEqual(['effects']);
                    expect(takes(table, about.move.id, sent), made.problems.join()).toBe(false);
                    told.refused += 1;
                  }
                }
        }
  expect(told.taken).toBeGreaterThan(500);
  expect(told.refused).toBeGreaterThan(500);
});
