import type { Actor } from '../../../src/core/ids.ts';
import type { Fact } from '../../../src/core/fact.ts';
import type { World } from '../../../src/core/world.ts';
import { move, openTable, ruling } from '../../support/table.ts';

const anton: Actor = { kind: 'control', name: 'Anton Zeller' };
const brigid: Actor = { kind: 'control', name: 'Brigid Quill' };

/** A short exercise in which people with names do what puts names into facts. */
export function playNamed(): {
  readonly world: World;
  readonly facts: readonly Fact[];
  readonly people: readonly string[];
} {
  const table = openTable('mini');
  const sits = (seat: string, team: string, name: string): Actor => {
    table.does(
      'seat.request',
      { seat, name, team, kind: 'station' },
      { kind: 'system', part: 'host' },
    );
    if (table.state.seats[seat]?.status === 'waiting')
      table.does('seat.admit', { seat, team }, anton);
    return { kind: 'seat', seat, team };
  };
  const north = sits('n', 'north', 'Consuelo Wright');
  sits('s', 'south', 'Dmitri Okafor');
  table.does('display.take', { card: { kind: 'situation' } }, anton);
  table.does('inject.release', { eventNo: 'E01' }, anton);
  table.goesTo('plan');
  table.does(
    'move.submit',
    { team: 'north', text: { ...move('=HYPERLINK("x")'), reasons: ['We are many'] } },
    north,
  );
  table.goesTo('adjudicate');
  const made = table.last('move.submitted').data.move;
  table.does('ruling.claim', { move: made, over: false }, brigid);
  table.does('move.rule', { move: made, ruling: ruling() }, brigid);
  table.does('command.undo', { command: table.last('move.ruled').cause }, brigid);
  table.does('move.rule', { move: made, ruling: ruling() }, brigid);
  table.does(
    'observation.record',
    { text: 'They hesitated', eventNo: 'E01', objective: null, rating: null },
    { kind: 'evaluator', name: 'Esra Lindqvist' },
  );
  const people = [
    'Anton Zeller',
    'Brigid Quill',
    'Consuelo Wright',
    'Dmitri Okafor',
    'Esra Lindqvist',
  ];
  return { world: table.world, facts: table.facts, people };
}
