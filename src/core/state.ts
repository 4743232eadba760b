import type { Card, OnWallSince } from './card.ts';
import type { AdHocContent, ChartPosition, InjectStatus, Parent, Restore } from './fact.ts';
import type {
  CommandId,
  EventNo,
  IndicatorId,
  MoveId,
  OptionId,
  PhaseId,
  SeatId,
  TeamId,
} from './ids.ts';
import type { Party } from './party.ts';
import type { Delayed } from './ruling.ts';
import type { Outcome } from './scenario/primitives.ts';
import type { Scenario } from './scenario/schema.ts';
import type { Board } from './scenario/schema-negotiation.ts';
import type { MoveState } from './state-move.ts';
import type { Moment, Observation, RatingState } from './state-evaluate.ts';
import { noWheel, type Deed, type WheelState } from './state-desk.ts';
import { markKey, type BoardState, type PartyMark, type VoteState } from './state-negotiate.ts';

/** The whole state of an exercise: plain data, made only by folding facts. Never mutated. */
export interface State {
  readonly seq: number;
  readonly exercise: {
    readonly id: string;
    readonly title: string;
    readonly mode: 'live' | 'rehearsal';
    readonly status: 'lobby' | 'running' | 'ended';
    readonly scenarioDigest: string;
    readonly createdWallMs: number;
    readonly endedReason: string;
    /** Null: it began at its own beginning. */
    readonly parent: Parent | null;
  };
  readonly hold: {
    readonly reason: string;
    readonly sinceWallMs: number;
    readonly clockWasRunning: boolean;
  } | null;
  readonly stop: {
    readonly reason: string;
    readonly sinceWallMs: number;
    readonly clockWasRunning: boolean;
  } | null;
  /** While it runs, clock time = anchorClockMs + (now − the moment of that fact). */
  readonly clock: {
    readonly running: boolean;
    readonly anchorClockMs: number;
    readonly anchorWallMs: number;
  };
  readonly chart: ChartPosition | null;
  /** The phases gone through, with the clock at each entry. */
  readonly path: readonly PhaseVisit[];
  readonly bellRang: boolean;
  readonly indicators: Readonly<Record<IndicatorId, number | boolean>>;
  /** Last revealed outcome of each prepared move; absent: none yet. */
  readonly outcomes: Readonly<Record<OptionId, Outcome>>;
  readonly injects: Readonly<Record<EventNo, InjectState>>;
  readonly standby: EventNo | null;
  /** Moves by total turn number, so that a long exercise copies only the turn it touches. */
  readonly turns: Readonly<Record<number, TurnState>>;
  /** How many moves each team has handed in, withdrawn ones among them: a number is never given twice. */
  readonly receipts: Readonly<Record<TeamId, number>>;
  /** Sequence number of the last fact by which a move came or changed. */
  readonly lastMoveSeq: number;
  /** Sequence number of the last fact at a board or in a vote. */
  readonly lastTableSeq: number;
  readonly seats: Readonly<Record<SeatId, SeatState>>;
  readonly room: { readonly locked: boolean; readonly autoAdmit: boolean };
  readonly display: {
    readonly program: Card;
    /** When it came up there, and in what; null: nobody has put it there. */
    readonly since: OnWallSince | null;
    readonly preview: Card | null;
    readonly shownEventNos: readonly EventNo[];
  };
  readonly wheel: WheelState;
  /** The last things that facilitators or the clock did, newest last. */
  readonly deeds: readonly Deed[];
  /** Where the exercise stood whenever that changed, newest last: for what is told of later. */
  readonly moments: readonly Moment[];
  readonly observations: readonly Observation[];
  /** One an author, objective and critical task, in the order in which they were first given. */
  readonly ratings: readonly RatingState[];
  readonly messages: Readonly<Record<string, MessageState>>;
  /** What each team's mailbox holds, in the order in which it came to the team. */
  readonly mailboxes: Readonly<Record<TeamId, readonly string[]>>;
  readonly statements: readonly StatementState[];
  /** Effects that were set off and have not come yet, oldest first. */
  readonly delayed: readonly Delayed[];
  readonly boards: Readonly<Record<string, BoardState>>;
  /** In the order in which they were called. */
  readonly votes: Readonly<Record<string, VoteState>>;
  /** Newest last. */
  readonly undoable: readonly Undoable[];
  /** The last command that did something which cannot be taken back, so that no part of it can. */
  readonly irreversible: CommandId | null;
  /** Each audience's own counter; resume and gap detection use it. */
  readonly counters: {
    readonly control: number;
    readonly evaluators: number;
    readonly public: number;
    readonly teams: Readonly<Record<TeamId, number>>;
  };
}

export interface PhaseVisit {
  readonly phase: PhaseId;
  readonly from: PhaseId | null;
  readonly exit: string | null;
  readonly atClockMs: number;
  readonly firstTotalTurn: number;
}

export interface InjectState {
  readonly eventNo: EventNo;
  readonly status: InjectStatus;
  readonly reason: string;
  /** Content of an inject written during play; null: it stands in the scenario. */
  readonly adHoc: AdHocContent | null;
  readonly releasedAt: {
    readonly wallMs: number;
    readonly clockMs: number;
    readonly scenarioDate: string;
    readonly totalTurn: number;
    readonly phase: PhaseId;
  } | null;
  /** Place in the order of releases, 1 first; 0: never released. */
  readonly order: number;
  readonly readBy: Readonly<Record<SeatId, { readonly team: TeamId; readonly wallMs: number }>>;
  readonly seen: { readonly verdict: 'yes' | 'partly' | 'no'; readonly note: string } | null;
}

export interface TurnState {
  readonly totalTurn: number;
  readonly phase: PhaseId;
  readonly turn: number;
  readonly moves: Readonly<Record<MoveId, MoveState>>;
}

export interface MessageState {
  readonly id: string;
  readonly from: Party;
  readonly to: readonly Party[];
  readonly text: string;
  readonly replyTo: string | null;
  readonly request: string | null;
  readonly seat: SeatId | null;
  readonly status: 'held' | 'delivered' | 'stopped';
  readonly stoppedReason: string;
  readonly sentWallMs: number;
  readonly scenarioDate: string;
  /** When it reached those it is for: what they are told, so that a delay does not show. */
  readonly arrived: { readonly wallMs: number; readonly scenarioDate: string } | null;
  /** When control will let it through by itself; null: it does not. */
  readonly dueAtClockMs: number | null;
  /** Teams that read it unknown to those who write. */
  readonly intercepts: readonly TeamId[];
  readonly readBy: Readonly<Record<SeatId, TeamId>>;
}

/** A public declaration: pinned until it is retired. */
export interface StatementState {
  readonly id: string;
  readonly by: Party;
  readonly text: string;
  readonly move: MoveId | null;
  readonly wallMs: number;
  readonly scenarioDate: string;
  readonly retired: string | null;
}

export interface SeatState {
  readonly id: SeatId;
  readonly name: string;
  readonly team: TeamId;
  readonly kind: 'station' | 'hotSeat';
  readonly status: 'waiting' | 'admitted' | 'refused' | 'left';
  readonly reason: string;
  /** The seat that this waiting one wants to go on as, and of one that left, went on as; null: none. */
  readonly takes: SeatId | null;
  readonly n: number;
}

/** A command that can still be taken back, with the values it replaced. */
export interface Undoable {
  readonly command: CommandId;
  readonly label: string;
  readonly subject: string;
  /** Name of the facilitator; empty: the clock. */
  readonly by: string;
  readonly seq: number;
  readonly restore: readonly Restore[];
}

/** Before the first fact: an exercise in its lobby, without an id. */
export function initialState(scenario: Scenario): State {
  return {
    seq: 0,
    exercise: {
      id: '',
      title: scenario.title,
      mode: 'live',
      status: 'lobby',
      scenarioDigest: '',
      createdWallMs: 0,
      endedReason: '',
      parent: null,
    },
    hold: null,
    stop: null,
    clock: { running: false, anchorClockMs: 0, anchorWallMs: 0 },
    chart: null,
    path: [],
    bellRang: false,
    indicators: Object.fromEntries(scenario.indicators.map((i) => [i.id, i.initial])),
    outcomes: {},
    injects: Object.fromEntries(scenario.injects.map((i) => [i.eventNo, plannedInject(i.eventNo)])),
    standby:
      scenario.injects.find(
        ({ category, release, phases }) =>
          category === 'inject' && release.mode === 'manual' && phases.includes(scenario.start),
      )?.eventNo ?? null,
    turns: {},
    receipts: Object.fromEntries(scenario.teams.map((t) => [t.id, 0])),
    lastMoveSeq: 0,
    lastTableSeq: 0,
    seats: {},
    room: { locked: false, autoAdmit: scenario.settings.autoAdmit },
    display: { program: { kind: 'join' }, since: null, preview: null, shownEventNos: [] },
    wheel: noWheel,
    deeds: [],
    moments: [],
    observations: [],
    ratings: [],
    messages: {},
    mailboxes: Object.fromEntries(scenario.teams.map((t) => [t.id, []])),
    statements: [],
    delayed: [],
    boards: Object.fromEntries(scenario.boards.map((board) => [board.id, newBoard(board)])),
    votes: {},
    undoable: [],
    irreversible: null,
    counters: {
      control: 0,
      evaluators: 0,
      public: 0,
      teams: Object.fromEntries(scenario.teams.map((t) => [t.id, 0])),
    },
  };
}

/** A board before anything has happened at it; what applies from the beginning is its first version. */
function newBoard(board: Board): BoardState {
  const choice = Object.fromEntries(
    board.clauses.flatMap((clause) =>
      clause.inForce === undefined ? [] : [[clause.id, clause.inForce]],
    ),
  );
  const first = { text: '', choice, wallMs: 0, scenarioDate: '', lapsed: null };
  const marks: Record<string, Record<TeamId, PartyMark>> = {};
  for (const { team, clause, option, mark } of board.instructions) {
    const key = markKey(clause, option);
    marks[key] = { ...marks[key], [team]: { mark, open: false, changes: 0 } };
  }
  return {
    id: board.id,
    opened: null,
    proposed: {},
    marks,
    texts: [],
    versions: Object.keys(choice).length > 0 ? [first] : [],
    lastSeq: 0,
  };
}

/** As every inject of the scenario begins. */
export function plannedInject(eventNo: EventNo): InjectState {
  return {
    eventNo,
    status: 'planned',
    reason: '',
    adHoc: null,
    releasedAt: null,
    order: 0,
    readBy: {},
    seen: null,
  };
}

/** Ids come from outside, and every object has a `constructor`: only what was put there counts. */
export function findSeat(state: State, seat: SeatId): SeatState | null {
  return Object.hasOwn(state.seats, seat) ? (state.seats[seat] ?? null) : null;
}

/** The moves of the present turn, withdrawn ones among them. */
export function presentMoves(state: State): MoveState[] {
  const turn = state.chart === null ? undefined : state.turns[state.chart.totalTurn];
  return Object.values(turn?.moves ?? {});
}

/** As `findSeat`. */
export function findMessage(state: State, message: string): MessageState | null {
  return Object.hasOwn(state.messages, message) ? (state.messages[message] ?? null) : null;
}

/** As `findSeat`. */
export function findBoard(state: State, board: string): BoardState | null {
  return Object.hasOwn(state.boards, board) ? (state.boards[board] ?? null) : null;
}

/** As `findSeat`. */
export function findVote(state: State, vote: string): VoteState | null {
  return Object.hasOwn(state.votes, vote) ? (state.votes[vote] ?? null) : null;
}

/** As `findSeat`, in whichever turn it was made. */
export function findMove(state: State, move: MoveId): MoveState | null {
  // Newest first: most questions are about the present turn. An index of all moves would be copied
  // with every new one, which made long records fold in quadratic time.
  const present = state.chart === null ? undefined : state.turns[state.chart.totalTurn];
  if (present !== undefined && Object.hasOwn(present.moves, move))
    return present.moves[move] ?? null;
  for (const turn of Object.values(state.turns).reverse())
    if (Object.hasOwn(turn.moves, move)) return turn.moves[move] ?? null;
  return null;
}
