import type { CommandData } from './commands.ts';
import type { Fact } from '../../src/core/fact.ts';
import { plainMoveParts, type MoveText } from '../../src/core/move-text.ts';
import type { Actor } from '../../src/core/ids.ts';
import { plainRulingParts } from '../../src/core/ruling.ts';
import { initialState, type State } from '../../src/core/state.ts';
import { step } from '../../src/core/step.ts';
import { compile, type World } from '../../src/core/world.ts';
import { benchScenario, teamIds } from './scenario.ts';

const control: Actor = { kind: 'control', name: 'Bench' };

/** As many people as the goals are for, shared out among the teams. */
const seatsOf = 50;
const playing = teamIds.slice(0, 7);
const seatOf = (n: number): string => `seat${n}`;

export function moveText(n: number): MoveText {
  return {
    ...plainMoveParts,
    option: null,
    title: `Move number ${n}`,
    action: 'We send an envoy with a letter, and tell nobody but those who have to know. '.repeat(
      3,
    ),
    effect: 'They answer.',
    reasons: ['It is cheap', 'It can be taken back'],
  };
}

/**
 * As many facts as wanted, of one exercise that goes on: turn after turn, moves and edits, locks, rulings,
 * reveals, injects, indicators. Decided by the real `step`, so that they are worth folding.
 */
export function manyFacts(count: number): { world: World; facts: Fact[] } {
  const world = compile(benchScenario());
  const table = openTable(world);
  table.send({ kind: 'system', part: 'host' }, 'host.created', {
    exercise: 'bench',
    title: 'Bench',
    mode: 'live',
    scenarioDigest: '',
    mediaDigest: '',
  });
  for (let n = 0; n < seatsOf; n += 1) takeSeat(table, n);
  table.send(control, 'exercise.start', {});
  while (table.facts.length < count) playTurn(table);
  return { world, facts: table.facts.slice(0, count) };
}

interface Table {
  readonly world: World;
  readonly facts: Fact[];
  state: State;
  send<K extends keyof CommandData>(actor: Actor, type: K, data: CommandData[K]): void;
}

function openTable(world: World): Table {
  let [wallMs, ids] = [1_800_000_000_000, 0];
  const table: Table = {
    world,
    facts: [],
    state: initialState(world.scenario),
    send(actor, type, data) {
      wallMs += 1_500;
      const command = { type, data, id: `c${(ids += 1)}`, actor } as Parameters<typeof step>[2];
      const now = { wallMs, clockMs: wallMs - 1_800_000_000_000 };
      const answer = step(world, table.state, command, now, {
        newId: () => `id${(ids += 1)}`,
        seedFor: (draw) => draw,
      });
      if (!answer.ok) throw new Error(`${type}: ${answer.error.code}`);
      table.state = answer.value.state;
      table.facts.push(...answer.value.facts);
    },
  };
  return table;
}

function takeSeat(table: Table, n: number): void {
  const seat = seatOf(n);
  const team = playing[n % playing.length] ?? '';
  const name = `Player ${n}`;
  table.send({ kind: 'system', part: 'host' }, 'seat.request', {
    seat,
    name,
    team,
    kind: 'station',
  });
}

/** The people of a team take turns at writing. */
function writer(team: number, turn: number): Actor {
  const ofTeam = Math.ceil((seatsOf - team) / playing.length);
  return {
    kind: 'seat',
    seat: seatOf(team + playing.length * (turn % ofTeam)),
    team: playing[team] ?? '',
  };
}

function chartOf(table: Table) {
  const { chart } = table.state;
  if (chart === null || chart.step === null) throw new Error('the bench has ended');
  return { totalTurn: chart.totalTurn, step: chart.step, turn: chart.turn, phase: chart.phase };
}

function goTo(table: Table, wanted: string): void {
  for (;;) {
    const { totalTurn, step: now } = chartOf(table);
    if (now === wanted) return;
    table.send(control, 'step.next', { expectTotalTurn: totalTurn, expectStep: now });
  }
}

function playTurn(table: Table): void {
  goTo(table, 'plan');
  const moves: string[] = [];
  for (const [at, team] of playing.entries()) {
    const by = writer(at, chartOf(table).totalTurn);
    table.send(by, 'move.submit', { team, text: moveText(table.facts.length) });
    const fact = table.facts.at(-1);
    if (fact?.type !== 'move.submitted') throw new Error('no move');
    const { move } = fact.data;
    moves.push(move);
    for (const expectVersion of [1, 2]) {
      table.send(by, 'move.edit', { move, expectVersion, text: moveText(table.facts.length) });
    }
  }
  for (let at = 0; at < 8; at += 1) table.send(control, 'bookmark.set', { text: `Mark ${at}` });
  goTo(table, 'adjudicate');
  const effects = (at: number) => [{ indicator: 'pressure', by: at % 2 === 0 ? 1 : -1 }];
  for (const [at, move] of moves.entries()) {
    table.send(control, 'move.rule', {
      move,
      ruling: {
        ...plainRulingParts,
        mode: 'free',
        outcome: 'successBut',
        likelihood: 55,
        effects: effects(at),
        publicText: 'It half worked.',
        teamTexts: {},
        rationale: 'So it was judged.',
        openToAll: at % 3 === 0,
      },
    });
  }
  goTo(table, 'reveal');
  const { totalTurn, turn, phase } = chartOf(table);
  if (turn < 24) table.send(control, 'turn.next', { expectTotalTurn: totalTurn });
  else table.send(control, 'phase.take', { exit: `${phase}On`, expectTotalTurn: totalTurn });
}
