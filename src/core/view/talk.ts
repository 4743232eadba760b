import { crowdOf } from '../adjudicate/crowd.ts';
import type { TeamId } from '../ids.ts';
import type { MessageState, SeatState, State, StatementState, TurnState } from '../state.ts';
import { drawOf, isPublicMove, type MoveState } from '../state-move.ts';
import { drawView } from './draw.ts';
import { allMoves, movesIn, ofTurns, seatName } from './parts.ts';
import { sameFor } from '../same.ts';
import type { ControlView, SeatView } from './schema.ts';
import type { ArgumentView, MailView, StatementView } from './schema-talk.ts';

/**
 * Owns what each audience sees of what is said. Everybody sees the same of a move that was opened to
 * argument; a mailbox holds only what its team sent or received; how the room estimated is shown with
 * the result and never before. Derived from the state, so a crash leaves nothing.
 */
export function argumentViews(state: State): ArgumentView[] {
  return ofTurns(state, (turn) => argumentsOfTurn(turn, null, argumentsIn));
}

function argumentsIn(turn: TurnState): ArgumentView[] {
  return movesIn(turn)
    .filter(isArgued)
    .map((move) => sameArgument(move, null, argumentView));
}

const argumentsOfTurn = sameFor<TurnState, ArgumentView[]>();
const sameArgument = sameFor<MoveState, ArgumentView>();

/** Opened to argument, and not taken back to the planning step since, where it is its team's again. */
export function isArgued(move: MoveState): boolean {
  const isOut = move.status === 'locked' || move.status === 'ruled' || move.status === 'revealed';
  return move.argument !== 'none' && isOut && isPublicMove(move);
}

export function argumentView(move: MoveState): ArgumentView {
  return {
    move: move.id,
    team: move.team,
    totalTurn: move.totalTurn,
    title: move.text.title,
    action: move.text.action,
    effect: move.text.effect,
    open: move.argument === 'open' && move.status !== 'revealed',
    points: move.points.map(({ id, side, text, team, struck }) => ({
      id,
      side,
      text,
      team,
      struck,
    })),
    crowd: move.status === 'revealed' ? crowdInPublic(move) : null,
    odds: oddsOf(move),
  };
}

/** The spread of fewer than three would tell everybody what one of them said. */
function crowdInPublic(move: MoveState): ArgumentView['crowd'] {
  const seen = crowd(move);
  return seen === null || seen.n < 3 ? null : seen;
}

/** Everybody who argues sees the odds before the draw, and the dice with the result. */
function oddsOf(move: MoveState): ArgumentView['odds'] {
  const draw = drawOf(move);
  if (draw === null) return null;
  return drawView(draw, move.status === 'revealed');
}

export function statementViews(state: State): StatementView[] {
  return state.statements
    .filter((statement) => statement.retired === null)
    .map(({ id, by, text, wallMs, scenarioDate }) => ({ id, by, text, wallMs, scenarioDate }));
}

export function mailViews(state: State, team: TeamId): MailView[] {
  const box = state.mailboxes[team] ?? [];
  return box.flatMap((id, at) => {
    const message = state.messages[id];
    if (message === undefined) return [];
    const { from, to, text, request } = message;
    const answers = message.replyTo === null ? -1 : box.indexOf(message.replyTo);
    const mine = from.kind === 'team' && from.team === team;
    const replyTo = answers < 0 ? null : answers + 1;
    const intercepted = message.intercepts.includes(team);
    const head = { no: at + 1, mine, from, to: [...to], text, replyTo, request, intercepted };
    return [{ ...head, ...momentOf(message, mine || intercepted) }];
  });
}

/** When a message was sent, for those who sent it or read along; for the others when it reached them. */
function momentOf(
  { sentWallMs, scenarioDate, arrived }: MessageState,
  atOnce: boolean,
): Pick<MailView, 'sentWallMs' | 'scenarioDate'> {
  if (atOnce || arrived === null) return { sentWallMs, scenarioDate };
  return { sentWallMs: arrived.wallMs, scenarioDate: arrived.scenarioDate };
}

/** What one seat has read and judged. */
export function seatTalk(
  state: State,
  seat: SeatState,
): Pick<SeatView, 'readMessages' | 'estimates'> {
  const box = seat.status === 'admitted' ? (state.mailboxes[seat.team] ?? []) : [];
  const isRead = (id: string): boolean => state.messages[id]?.readBy[seat.id] !== undefined;
  return {
    readMessages: box.flatMap((id, at) => (isRead(id) ? [at + 1] : [])),
    estimates: allMoves(state).flatMap((move) => {
      const given = move.estimates[seat.id];
      return given === undefined ? [] : [{ move: move.id, percent: given.percent }];
    }),
  };
}

type ControlMoveTalk = Pick<
  ControlView['moves'][number],
  'argument' | 'points' | 'estimates' | 'crowd'
>;

export function controlMoveTalk(state: State, move: MoveState): ControlMoveTalk {
  return {
    argument: move.argument,
    points: move.points.map(({ id, side, text, team, seat, weight, struck }) => ({
      id,
      side,
      text,
      team,
      by: seatName(state, seat),
      weight,
      struck,
    })),
    estimates: Object.entries(move.estimates).map(([seat, { team, percent }]) => ({
      seat,
      team,
      by: seatName(state, seat),
      percent,
    })),
    crowd: crowd(move),
  };
}

export function controlTalk(state: State): Pick<ControlView, 'messages' | 'statements'> {
  const messages = Object.values(state.messages);
  const answered = new Set(messages.flatMap((message) => answeredBy(state, message)));
  return {
    messages: messages.map((message) => controlMessage(state, message, answered)),
    statements: sameStatements(state.statements, null, () =>
      state.statements.map(controlStatement),
    ),
  };
}

const sameStatements = sameFor<State['statements'], ControlView['statements']>();

function controlStatement({
  id,
  by,
  text,
  move,
  wallMs,
  scenarioDate,
  retired,
}: StatementState): ControlView['statements'][number] {
  return { id, by, text, move, wallMs, scenarioDate, retired };
}

/** The message that this one answers: somebody else's, and only once the answer has arrived. */
function answeredBy(state: State, message: MessageState): string[] {
  const asked = message.replyTo === null ? undefined : state.messages[message.replyTo];
  if (asked === undefined || message.status !== 'delivered') return [];
  const isOwn =
    asked.from.kind === message.from.kind &&
    (asked.from.kind !== 'team' ||
      message.from.kind !== 'team' ||
      asked.from.team === message.from.team);
  return isOwn ? [] : [asked.id];
}

function controlMessage(
  state: State,
  message: MessageState,
  answered: ReadonlySet<string>,
): ControlView['messages'][number] {
  const { id, from, to, text, replyTo, request, seat, status, stoppedReason } = message;
  return {
    id,
    from,
    to: [...to],
    text,
    replyTo,
    request,
    by: seatName(state, seat),
    status,
    stoppedReason,
    dueAtClockMs: message.dueAtClockMs,
    intercepts: [...message.intercepts],
    sentWallMs: message.sentWallMs,
    scenarioDate: message.scenarioDate,
    readBy: Object.entries(message.readBy).map(([seat, team]) => ({ seat, team })),
    unanswered: request !== null && !answered.has(id),
  };
}

function crowd(move: MoveState): ArgumentView['crowd'] {
  return crowdOf(Object.values(move.estimates).map((estimate) => estimate.percent));
}
