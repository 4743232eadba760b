import type { CommandType } from '../../../src/core/command.ts';
import type { Party } from '../../../src/core/party.ts';
import { seatAudience, teamAudience, type Audience } from '../../../src/core/ids.ts';
import { findMove, type MessageState, type State } from '../../../src/core/state.ts';
import type { Point } from '../../../src/core/state-move.ts';
import type { Line } from '../../support/in-process.ts';
import { controlOnly, teamOnly } from './who.ts';
import type { Reader, Rule } from './markers.ts';

/** What the chapters about what is said need of a run. */
export interface Table {
  state(): State;
  mark(what: string, rule: Rule): string;
  act(type: CommandType, data: unknown, line?: Line): Promise<boolean>;
  /** Does something that none of these may notice: what the host gives them stays the same, byte for byte. */
  unseen(what: string, by: readonly Watcher[], act: () => Promise<unknown>): Promise<void>;
}

export interface Watcher {
  readonly line: Line;
  readonly audience: Audience;
  readonly reader: Reader;
}

export interface Seated {
  readonly line: Line;
  readonly team: string;
  readonly seat: string;
}

const insider = (reader: Reader): boolean => reader !== 'stranger';
const teamParty = (team: string): Party => ({ kind: 'team', team });

/** What is opened to argument is told to the room: what the move is, and what it is meant to do. */
export function argued(state: State, id: string | null): boolean {
  const move = id === null ? null : findMove(state, id);
  return (
    move !== null &&
    move.argument !== 'none' &&
    ['locked', 'ruled', 'revealed'].includes(move.status)
  );
}

function pointsOf(state: State): Point[] {
  return Object.values(state.turns)
    .flatMap((turn) => Object.values(turn.moves))
    .flatMap((move) => move.points);
}

function findMessage(state: State, text: string): MessageState | null {
  return Object.values(state.messages).find((message) => message.text === text) ?? null;
}

/** A message: its writers at once; those it is for once it has been let through. */
async function sendMessage(
  table: Table,
  sender: Seated,
  to: readonly Party[],
  request = false,
): Promise<string> {
  const rule: Rule = (reader, state) => {
    if (teamOnly(sender.team)(reader, state)) return true;
    const message = findMessage(state, text);
    if (message?.intercepts.some((team) => reader === `team:${team}`) === true) return true;
    const delivered = message?.status === 'delivered';
    return delivered && to.some((one) => one.kind === 'team' && reader === `team:${one.team}`);
  };
  const text: string = table.mark(`a message of ${sender.team}`, rule);
  const from = teamParty(sender.team);
  await table.act('message.send', { from, to, text, replyTo: null, request }, sender.line);
  return findMessage(table.state(), text)?.id ?? 'none';
}

async function makePoint(table: Table, by: Seated, move: string): Promise<string> {
  const text: string = table.mark(
    'a point',
    (reader, state) =>
      reader === 'control' || (insider(reader) && pointsOf(state).some((p) => p.text === text)),
  );
  await table.act('point.make', { move, side: 'con', text }, by.line);
  return pointsOf(table.state()).find((point) => point.text === text)?.id ?? 'none';
}

async function strike(table: Table, move: string, point: string): Promise<void> {
  const struck: string = table.mark(
    'why a point is struck',
    (reader, state) =>
      reader === 'control' || (insider(reader) && pointsOf(state).some((p) => p.struck === struck)),
  );
  await table.act('point.weigh', { move, point, weight: 0, struck });
}

async function makeStatement(table: Table, team: string): Promise<string> {
  const found = (state: State) => state.statements.find((one) => one.text === text);
  const text: string = table.mark(
    'a statement',
    (reader, state) => reader === 'control' || (insider(reader) && found(state)?.retired === null),
  );
  await table.act('statement.make', { by: teamParty(team), text, move: null });
  return found(table.state())?.id ?? 'none';
}

async function retire(table: Table, statement: string): Promise<void> {
  const reason = table.mark('why a statement is retired', controlOnly);
  await table.act('statement.retire', { statement, reason });
}

/** A secret that never came into being would be kept by everybody: here every deed has to succeed. */
export function sure(loose: Table): Table {
  return {
    ...loose,
    async act(type, data, line) {
      const done = await loose.act(type, data, line);
      if (!done) throw new Error(`${type} was refused`);
      return done;
    },
  };
}

export function watcherOf(seated: Seated): Watcher {
  const reader = `team:${seated.team}` as const;
  return { line: seated.line, audience: teamAudience(seated.team), reader };
}

/** Everything that can be secret about what is said, once, in order. */
export async function talkChapter(
  table: Table,
  move: string,
  [north, south, mate]: readonly [Seated, Seated, Seated],
  display: Watcher,
): Promise<void> {
  const team = watcherOf;
  const seat = (seated: Seated): Watcher => {
    return {
      line: seated.line,
      audience: seatAudience(seated.seat),
      reader: `team:${seated.team}`,
    };
  };
  const all = [team(north), team(south), display];

  await table.act('argument.open', { move });
  const heavy = await makePoint(table, north, move);
  const struck = await makePoint(table, south, move);
  const weighing = { move, point: heavy, weight: 2, struck: null };
  await table.unseen('what a point weighs', all, () => table.act('point.weigh', weighing));
  await strike(table, move, struck);
  for (const [by, percent] of [[north, 83] as const, [south, 97] as const]) {
    const others = [north, south, mate].filter((one) => one !== by).map(seat);
    await table.unseen(`the estimate of a seat of ${by.team}`, [...all, ...others], () =>
      table.act('estimate.give', { move, percent }, by.line),
    );
  }
  await table.act('argument.close', { move });

  let held = '';
  await table.unseen('a held message', [team(south), display], async () => {
    held = await sendMessage(table, north, [teamParty('south')]);
  });
  const passed = await sendMessage(table, south, [teamParty('north')]);
  await table.unseen('that a message is let through', [team(south), display], () =>
    table.act('message.pass', { message: passed }),
  );
  await sendMessage(table, north, [{ kind: 'control' }], true);
  const reason = table.mark('why a message is stopped', controlOnly);
  await table.unseen('that a message is stopped', all, () =>
    table.act('message.stop', { message: held, reason }),
  );
  await table.unseen('what a neighbour has read', [...all, seat(mate), seat(south)], () =>
    table.act('message.markRead', { no: 1 }, north.line),
  );
  await sendMessage(table, north, [teamParty('south')]);
  await retire(table, await makeStatement(table, 'south'));
  await makeStatement(table, 'north');
}

/** One thing that somebody might say next. */
export async function sayOne(
  table: Table,
  seat: Seated,
  pick: <T>(list: readonly T[]) => T | undefined,
): Promise<void> {
  const state = table.state();
  const moves = Object.values(state.turns).flatMap((turn) => Object.values(turn.moves));
  const move = pick(moves)?.id ?? 'none';
  const disputed = pick(moves.filter((one) => one.argument === 'open'))?.id ?? move;
  const point = pick(pointsOf(state))?.id ?? 'none';
  const message = pick(Object.keys(state.messages)) ?? 'none';
  const other = teamParty(seat.team === 'north' ? 'south' : 'north');
  const words: (() => Promise<unknown>)[] = [
    () => table.act('argument.open', { move }),
    () => table.act('argument.close', { move: disputed }),
    () => makePoint(table, seat, disputed),
    () => strike(table, disputed, point),
    () => table.act('estimate.give', { move: disputed, percent: 89 }, seat.line),
    () => sendMessage(table, seat, [other]),
    () => sendMessage(table, seat, [{ kind: 'control' }], true),
    () => table.act('message.pass', { message }),
    () => {
      const reason = table.mark('why a message is stopped', controlOnly);
      return table.act('message.stop', { message, reason });
    },
    () => table.act('message.markRead', { no: 1 }, seat.line),
    () => makeStatement(table, seat.team),
    () => retire(table, pick(state.statements)?.id ?? 'none'),
  ];
  await pick(words)?.();
}
