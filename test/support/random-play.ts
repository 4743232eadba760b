import type { CommandBody } from '../../src/core/command.ts';
import type { Card } from '../../src/core/card.ts';
import type { Party } from '../../src/core/party.ts';
import type { Actor } from '../../src/core/ids.ts';
import { outcomes, steps } from '../../src/core/scenario/primitives.ts';
import type { MoveState } from '../../src/core/state-move.ts';
import { allMoves } from '../../src/core/view/parts.ts';
import type { Issued } from './issued.ts';
import { evaluateChoices } from './random-evaluation.ts';
import { negotiateChoices } from './random-negotiation.ts';
import { adjudicateChoices } from './random-rulings.ts';
import { ann, host, move, ruling, type Table } from './table.ts';

/** A small seeded generator (mulberry32), so that a failing run can be played again. */
export function seeded(seed: number): () => number {
  let at = seed >>> 0;
  return () => {
    at = (at + 0x6d2b79f5) >>> 0;
    let t = Math.imul(at ^ (at >>> 15), at | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface RandomPlay {
  readonly attempts: number;
  readonly refusals: number;
}

/** Issues many random commands, sensible and senseless, and lets time pass between them. */
export function playRandomly(
  table: Table,
  seed: number,
  commands: number,
  after?: () => void,
): RandomPlay {
  const random = seeded(seed);
  let refusals = 0;
  seatTwoTeams(table);
  for (let at = 0; at < commands && table.state.exercise.status !== 'ended'; at += 1) {
    if (random() < 0.2) {
      table.waits(Math.floor(random() * 120_000));
      after?.();
      continue;
    }
    const { body, actor } = randomCommand(table, random);
    if ('code' in table.tries(body, actor)) refusals += 1;
    after?.();
  }
  return { attempts: commands, refusals };
}

/** Without anybody in a seat, nearly everything would be refused for that alone. */
function seatTwoTeams(table: Table): void {
  if (Object.keys(table.state.seats).length > 0) return;
  for (const { id } of table.world.scenario.teams.slice(0, 3)) table.sits(`first-${id}`, id);
}

function randomCommand(table: Table, random: () => number): Issued {
  const { state, world } = table;
  // A room that is held most of the time would have little to tell.
  const frozen = state.stop !== null ? 'stop.lift' : state.hold !== null ? 'hold.end' : null;
  if (frozen !== null && random() < 0.4) return { body: { type: frozen, data: {} }, actor: ann };
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const chart = state.chart;
  const team = pick(world.scenario.teams).id;
  const seats = Object.values(state.seats);
  const admitted = seats.filter((seat) => seat.status === 'admitted');
  const asSeat = (): Actor => {
    const among = admitted.length > 0 && random() < 0.9 ? admitted : seats;
    const seat = among.length > 0 ? pick(among) : null;
    return seat === null
      ? ann
      : { kind: 'seat', seat: seat.id, team: random() < 0.95 ? seat.team : team };
  };
  const eventNo =
    random() < 0.6 && state.standby !== null ? state.standby : pick(Object.keys(state.injects));
  const moves = allMoves(state);
  const present = moves.filter((one) => one.totalTurn === chart?.totalTurn);
  const among = present.length > 0 && random() < 0.8 ? present : moves;
  const anyMove = among.length > 0 ? pick(among) : null;
  const indicator = pick(world.scenario.indicators);
  const to =
    indicator.kind === 'bool'
      ? random() < 0.5
      : Math.round((indicator.min + random() * (indicator.max - indicator.min)) * 10) / 10;
  const reason = 'A reason';
  const control = (body: CommandBody): Issued => ({ body, actor: ann });
  const phase = world.phases.get(chart?.phase ?? '');
  const exit = phase?.kind === 'play' ? pick(phase.exits).id : 'none';
  const card: Card = pick<Card>([
    { kind: 'situation' },
    { kind: 'inject', eventNo },
    { kind: 'results', turn: Math.max(1, chart?.totalTurn ?? 1) },
    { kind: 'text', title: 'Note', text: 'Words' },
    { kind: 'move', move: anyMove?.id ?? 'none' },
    { kind: 'black' },
  ]);
  const expectTotalTurn = chart?.totalTurn ?? 0;
  const choices: (() => Issued)[] = [
    () =>
      control({ type: 'step.next', data: { expectTotalTurn, expectStep: chart?.step ?? 'brief' } }),
    () =>
      control({
        type: 'step.next',
        data: {
          expectTotalTurn,
          expectStep: random() < 0.8 ? (chart?.step ?? 'brief') : pick(steps),
        },
      }),
    () => control({ type: 'turn.next', data: { expectTotalTurn } }),
    () => control({ type: 'phase.take', data: { exit, expectTotalTurn } }),
    () =>
      random() < 0.1
        ? control({
            type: 'phase.override',
            data: {
              phase: pick(world.scenario.phases.filter((p) => p.kind === 'play')).id,
              step: random() < 0.5 ? null : pick(steps),
              reason,
            },
          })
        : control({ type: 'bookmark.set', data: { text: '' } }),
    () => control({ type: 'inject.release', data: { eventNo } }),
    () => control({ type: 'inject.go', data: { expect: eventNo } }),
    () => control({ type: 'inject.recall', data: { eventNo, reason } }),
    () =>
      control({
        type: pick(['inject.skip', 'inject.defer', 'inject.reopen'] as const),
        data: { eventNo, reason },
      }),
    () =>
      control({
        type: 'inject.write',
        data: {
          release: random() < 0.5,
          content: {
            title: 'Ad hoc',
            to: random() < 0.5 ? 'public' : [team],
            method: 'call',
            from: 'Someone',
            body: 'Text',
            media: [],
            effects: [],
          },
        },
      }),
    () =>
      control({
        type: 'inject.assess',
        data: { eventNo, seen: pick(['yes', 'partly', 'no'] as const), note: '' },
      }),
    () => ({
      body: { type: 'inject.markRead', data: { no: 1 + Math.floor(random() * 4) } },
      actor: asSeat(),
    }),
    () => control({ type: 'indicator.set', data: { indicator: indicator.id, to, reason } }),
    () => control({ type: pick(['hold.begin', 'stop.declare'] as const), data: { reason } }),
    () =>
      control({
        type: pick([
          'hold.end',
          'stop.lift',
          'clock.start',
          'clock.pause',
          'room.lock',
          'room.unlock',
        ] as const),
        data: {},
      }),
    () => control({ type: 'deadline.extend', data: { byMs: 60_000, reason } }),
    () => control({ type: 'display.take', data: { card } }),
    () => control({ type: 'display.preview', data: { card } }),
    () =>
      control({
        type: 'observation.record',
        data: {
          text: 'Seen',
          eventNo: random() < 0.5 ? eventNo : null,
          objective: null,
          rating: null,
        },
      }),
    ...evaluateChoices(table, random),
    () => ({
      body: {
        type: 'seat.request',
        data: {
          seat: `seat${seats.length}`,
          name: `Player ${seats.length}`,
          team,
          kind: 'station',
        },
      },
      actor: host,
    }),
    () =>
      seats.length > 0
        ? control({ type: 'seat.admit', data: { seat: pick(seats).id, team } })
        : control({ type: 'admission.set', data: { auto: random() < 0.5 } }),
    () =>
      seats.length > 0 && random() < 0.2
        ? control({ type: 'seat.remove', data: { seat: pick(seats).id } })
        : control({ type: 'standby.set', data: { eventNo } }),
    () =>
      control({
        type: 'command.undo',
        data: { command: state.undoable.at(-1)?.command ?? 'none' },
      }),
  ];
  const chances = { team, anyMove: anyMove?.id ?? 'none', asSeat, reason };
  // What needs many steps to come about gets as many tries as all the rest together.
  const groups = [
    choices,
    // Without moves there is little to judge or to argue about.
    ...(chart?.step === 'brief'
      ? [[() => control({ type: 'step.next', data: { expectTotalTurn, expectStep: 'brief' } })]]
      : []),
    moveChoices(table, random, { anyMove, asSeat, effect: { indicator: indicator.id, to } }),
    adjudicateChoices(table, random, anyMove),
    talkChoices(table, random, chances),
    negotiateChoices(table, random, chances),
  ];
  return pick(pick(groups))();
}

interface MoveChances {
  readonly anyMove: MoveState | null;
  readonly asSeat: () => Actor;
  readonly effect: { readonly indicator: string; readonly to: number | boolean };
}

/** Entering, changing and ruling on moves, mostly by those who may. */
function moveChoices(
  table: Table,
  random: () => number,
  { anyMove, asSeat, effect }: MoveChances,
): (() => Issued)[] {
  const { state, world } = table;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const changing = { move: anyMove?.id ?? 'none', expectVersion: anyMove?.version ?? 1 };
  const submit = (): Issued => {
    const actor = random() < 0.2 ? ann : asSeat();
    const own = actor.kind === 'seat' && actor.team !== null ? actor.team : null;
    const team = own !== null && random() < 0.95 ? own : pick(world.scenario.teams).id;
    const offered = (state.chart?.offered ?? []).filter(
      (option) => world.options.get(option)?.team === team,
    );
    const option = offered.length > 0 && random() < 0.6 ? pick(offered) : null;
    const visibility = pick(['public', 'public', 'team', 'secret'] as const);
    const trigger = visibility === 'secret' ? 'When it is found' : '';
    const text = { ...move('Try it', option), visibility, trigger };
    return { body: { type: 'move.submit', data: { team, text } }, actor };
  };
  return [
    submit,
    submit,
    submit,
    () => ({
      body: { type: 'move.edit', data: { ...changing, text: move('Change it') } },
      actor: asSeat(),
    }),
    () => ({
      body: { type: 'move.withdraw', data: { ...changing, reason: '' } },
      actor: asSeat(),
    }),
    () => ({
      body: {
        type: 'move.rule',
        data: {
          move: changing.move,
          ruling: ruling({
            outcome: pick(outcomes),
            openToAll: random() < 0.5,
            teamTexts: { [pick(world.scenario.teams).id]: 'For you' },
            effects: [
              typeof effect.to === 'number' && random() < 0.5
                ? { indicator: effect.indicator, by: 1 }
                : effect,
            ],
          }),
        },
      },
      actor: ann,
    }),
  ];
}

interface TalkChances {
  readonly team: string;
  readonly anyMove: string;
  readonly asSeat: () => Actor;
  readonly reason: string;
}

function talkChoices(table: Table, random: () => number, chances: TalkChances): (() => Issued)[] {
  const { team, anyMove, asSeat, reason } = chances;
  const points = allMoves(table.state).flatMap((m) =>
    m.points.map((p) => ({ move: m.id, point: p.id })),
  );
  const about = points.at(Math.floor(random() * points.length)) ?? { move: 'none', point: 'none' };
  const held = Object.values(table.state.messages).find((m) => m.status === 'held')?.id ?? 'none';
  const statement = table.state.statements.find((s) => s.retired === null)?.id ?? 'none';
  const party = (): Party => (random() < 0.3 ? { kind: 'control' } : { kind: 'team', team });
  const by = (body: CommandBody): Issued => ({ body, actor: random() < 0.3 ? ann : asSeat() });
  const send = (): Issued => {
    const actor = asSeat();
    const own = actor.kind === 'seat' && actor.team !== null ? actor.team : team;
    const to = [random() < 0.5 ? party() : ({ kind: 'control' } as const)];
    const data = {
      from: { kind: 'team', team: own } as const,
      to,
      text: 'A word',
      replyTo: null,
      request: random() < 0.3,
    };
    return { body: { type: 'message.send', data }, actor };
  };
  return [
    () => ({
      body: { type: random() < 0.8 ? 'argument.open' : 'argument.close', data: { move: anyMove } },
      actor: ann,
    }),
    () =>
      by({
        type: 'point.make',
        data: { move: anyMove, side: random() < 0.5 ? 'pro' : 'con', text: 'A point' },
      }),
    () => ({
      body: {
        type: 'point.weigh',
        data: { ...about, weight: 2, struck: random() < 0.5 ? 'No' : null },
      },
      actor: ann,
    }),
    () =>
      by({ type: 'estimate.give', data: { move: anyMove, percent: Math.floor(random() * 101) } }),
    send,
    () => ({
      body:
        random() < 0.5
          ? { type: 'message.pass', data: { message: held } }
          : { type: 'message.stop', data: { message: held, reason } },
      actor: ann,
    }),
    () => ({
      body: { type: 'message.markRead', data: { no: 1 + Math.floor(random() * 3) } },
      actor: asSeat(),
    }),
    () => ({
      body: { type: 'statement.make', data: { by: party(), text: 'We declare', move: null } },
      actor: ann,
    }),
    () => ({ body: { type: 'statement.retire', data: { statement, reason } }, actor: ann }),
  ];
}
