import type {
  Command,
  CommandBody,
  CommandOf,
  CommandType,
  Draft,
} from '../../src/core/command.ts';
import type { Colleague } from '../../src/core/duty.ts';
import type { Fact, FactOf, FactType } from '../../src/core/fact.ts';
import { plainMoveParts, type MoveText } from '../../src/core/move-text.ts';
import { plainRulingParts, type Ruling } from '../../src/core/ruling.ts';
import type { Actor } from '../../src/core/ids.ts';
import type { Rejection } from '../../src/core/result.ts';
import type { Now } from '../../src/core/scratch.ts';
import { nextTimer } from '../../src/core/schedule.ts';
import { initialState, type State } from '../../src/core/state.ts';
import { step } from '../../src/core/step.ts';
import type { World } from '../../src/core/world.ts';
import { loadWorld } from './scenarios.ts';

type DataOf<K extends CommandType> = CommandOf<K>['data'];

/** One exercise at a table in memory: commands in, facts or a rejection's code out. */
export interface Table {
  readonly world: World;
  readonly facts: readonly Fact[];
  readonly state: State;
  /** Every command, taken or refused, with all that its answer depends on. */
  readonly issued: readonly Issued[];
  /** Who is at the desk; each command is told of the others. Empty: whoever acts is alone. */
  company: readonly Colleague[];
  /** Issues a command and gives its facts; throws when it is rejected. */
  does<K extends CommandType>(
    type: K,
    data: DataOf<K>,
    actor?: Actor,
    drafts?: readonly Draft[],
  ): readonly Fact[];
  /** Issues a command that must be refused, and gives the code. */
  refuses<K extends CommandType>(type: K, data: DataOf<K>, actor?: Actor): string;
  tries(body: CommandBody, actor?: Actor, drafts?: readonly Draft[]): Rejection | readonly Fact[];
  /** Lets time pass; the clock runs if the exercise's does, and timers fire when they are due. */
  waits(ms: number): readonly Fact[];
  last<K extends FactType>(type: K): FactOf<K>;
  /** Steps until this step of the present turn. */
  goesTo(step: string): void;
  sits(seat: string, team: string): Actor;
}

export interface Issued {
  readonly command: Command;
  readonly now: Now;
  /** The number after which ids were made. */
  readonly from: number;
  readonly isTaken: boolean;
}

export const ann: Actor = { kind: 'control', name: 'Ann' };
export const host: Actor = { kind: 'system', part: 'host' };
const timer: Actor = { kind: 'system', part: 'clock' };

export function openTable(scenario: string | World = 'mini', begin = true): Table {
  const world = typeof scenario === 'string' ? loadWorld(scenario) : scenario;
  const facts: Fact[] = [];
  const issued: Issued[] = [];
  let state = initialState(world.scenario);
  let [wallMs, clockMs, count] = [1_900_000_000_000, 0, 0];

  const tries: Table['tries'] = (body, actor = ann, drafts) => {
    count += 1;
    wallMs += 1;
    const command = {
      ...body,
      id: `command-${count}`,
      actor,
      ...(drafts === undefined ? {} : { drafts }),
      ...(actor.kind === 'control' && table.company.length > 0
        ? { others: table.company.filter(({ name }) => name !== actor.name) }
        : {}),
    };
    const now = { wallMs, clockMs };
    const from = count;
    const answer = step(world, state, command, now, {
      newId: () => `id${(count += 1)}`,
      seedFor: seedOf,
    });
    issued.push({ command, now, from, isTaken: answer.ok });
    if (!answer.ok) return answer.error;
    facts.push(...answer.value.facts);
    state = answer.value.state;
    return answer.value.facts;
  };
  const table: Table = {
    world,
    facts,
    issued,
    company: [],
    get state() {
      return state;
    },
    tries,
    does(type, data, actor, drafts) {
      const answer = tries({ type, data } as CommandBody, actor, drafts);
      if ('code' in answer)
        throw new Error(`${type} was refused: ${answer.code} ${answer.message}`);
      return answer;
    },
    refuses(type, data, actor) {
      const before = state;
      const answer = tries({ type, data } as CommandBody, actor);
      if (!('code' in answer)) throw new Error(`${type} was not refused`);
      if (state !== before) throw new Error('a refusal changed the state');
      return answer.code;
    },
    waits(ms) {
      const from = facts.length;
      const until = clockMs + ms;
      wallMs += ms;
      for (
        let next = nextTimer(world, state);
        next !== null && next.atClockMs <= until;
        next = nextTimer(world, state)
      ) {
        clockMs = Math.max(clockMs, next.atClockMs);
        const answer = tries(next.command, timer);
        if ('code' in answer) throw new Error(`a timer was refused: ${answer.code}`);
      }
      if (state.clock.running) clockMs = until;
      return facts.slice(from);
    },
    last(type) {
      const found = facts.findLast((fact) => fact.type === type);
      if (found === undefined) throw new Error(`no ${type} yet`);
      return found as FactOf<typeof type>;
    },
    goesTo(step) {
      while (state.chart !== null && state.chart.step !== step) {
        table.does('step.next', {
          expectTotalTurn: state.chart.totalTurn,
          expectStep: state.chart.step ?? 'brief',
        });
      }
    },
    sits(seat, team) {
      table.does('seat.request', { seat, name: `Player ${seat}`, team, kind: 'station' }, host);
      if (state.seats[seat]?.status === 'waiting') table.does('seat.admit', { seat, team });
      return { kind: 'seat', seat, team };
    },
  };
  table.does(
    'host.created',
    { exercise: 'x', title: 'Bridge day', mode: 'live', scenarioDigest: 's', mediaDigest: 'm' },
    host,
  );
  if (begin) table.does('exercise.start', {});
  return table;
}

/** A table's host has no secret: the seed is the draw's own id. */
export function seedOf(draw: string): string {
  return `seed-of-${draw}`;
}

export function move(title: string, option: string | null = null): MoveText {
  return {
    ...plainMoveParts,
    option,
    title,
    action: `We do: ${title}`,
    effect: 'Something changes',
    reasons: ['Because'],
  };
}

export function ruling(over: Partial<Ruling> = {}): Ruling {
  return {
    ...plainRulingParts,
    mode: 'free',
    outcome: 'success',
    likelihood: 60,
    effects: [],
    publicText: 'It worked.',
    teamTexts: {},
    rationale: 'Good reasons.',
    openToAll: true,
    ...over,
  };
}
