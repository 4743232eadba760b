import { netOf, tableAdvice } from '../adjudicate/advice.ts';
import { twoDiceLikelihood } from '../adjudicate/draw.ts';
import { templateFor } from '../adjudicate/form.ts';
import { limits } from '../limits.ts';
import { must } from '../result.ts';
import type { RuleValues } from '../rules/environment.ts';
import type { Ruling } from '../ruling.ts';
import { sameFor } from '../same.ts';
import { drawOf, isPublicMove, type MoveState } from '../state-move.ts';
import type { State, TurnState } from '../state.ts';
import { phaseOf, type World } from '../world.ts';
import { drawView } from './draw.ts';
import { movesIn, ofTurns, seatName } from './parts.ts';
import type { ControlMove, MoveResult, OwnMove } from './schema-move.ts';
import { controlMoveTalk } from './talk.ts';

/**
 * Owns what each audience sees of a move and of the ruling on it. A draw's dice and seed go out with the
 * result and not before; control's reasons never do. Derived from the state, so a crash leaves nothing.
 */

/** Revealed rulings that are open to all, or whose move has come into the open, in the order of play. */
export function openResults(state: State): MoveResult[] {
  const make = (turn: TurnState): MoveResult[] =>
    movesIn(turn).flatMap((move) => openResult(state, move));
  return ofTurns(state, (turn) => resultsOfTurn(turn, state.statements, make));
}

const resultsOfTurn = sameFor<TurnState, MoveResult[]>();

function openResult(state: State, move: MoveState): MoveResult[] {
  if (!isOpenResult(move)) return [];
  const ruling = must(move.ruling, 'the ruling');
  const { title, action } = move.text;
  return [
    { team: move.team, totalTurn: move.totalTurn, title, action, ...how(state, move, ruling) },
  ];
}

/** Everybody may read this move and its result. */
export function isOpenResult(move: MoveState): boolean {
  const { status, ruling, exposed } = move;
  if (status !== 'revealed' || ruling === null || !isPublicMove(move)) return false;
  return ruling.openToAll || exposed !== null;
}

function how(
  state: State,
  move: MoveState,
  ruling: Ruling,
): Omit<MoveResult, 'team' | 'totalTurn' | 'title' | 'action'> {
  const { outcome, mode, likelihood, override, publicText } = ruling;
  const draw = drawOf(move);
  return {
    outcome,
    mode,
    likelihood,
    overridden: override !== null,
    draw: draw && drawView(draw, true),
    quotes: ruling.quotes.flatMap((id) => {
      const statement = state.statements.find((one) => one.id === id);
      return statement === undefined ? [] : [{ by: statement.by, text: statement.text }];
    }),
    publicText,
  };
}

/** A team's own move. Until the reveal it is `locked`, whatever control has ruled meanwhile. */
export function ownMove(world: World, state: State, move: MoveState): OwnMove {
  const ruling = move.status === 'revealed' ? move.ruling : null;
  const draw = drawOf(move);
  return {
    id: move.id,
    totalTurn: move.totalTurn,
    phaseTitle: phaseOf(world, move.phase).title,
    text: move.text,
    fieldTitles: fieldTitles(world, move),
    status: move.status === 'ruled' ? 'locked' : move.status,
    version: move.version,
    history: historyOf(state, move),
    receipt: move.receipt,
    recordedWallMs: move.recordedWallMs,
    atBell: move.atBell,
    by: seatName(state, move.seat),
    question: move.question,
    exposed: move.exposed !== null,
    odds: draw && drawView(draw, move.status === 'revealed'),
    result: ruling && { ...how(state, move, ruling), teamText: ruling.teamTexts[move.team] ?? '' },
  };
}

function fieldTitles(world: World, { team, phase, text }: MoveState): Record<string, string> {
  const properties = templateFor(world, team, phase)?.fields.properties ?? {};
  const answered = Object.entries(properties).filter(([id]) => Object.hasOwn(text.fields, id));
  return Object.fromEntries(answered.map(([id, field]) => [id, field.title]));
}

function historyOf(state: State, { history }: MoveState): OwnMove['history'] {
  return history
    .slice(-limits.moveVersionsShown)
    .map(({ version, seat, text, recordedWallMs }) => ({
      version,
      by: seatName(state, seat),
      recordedWallMs,
      text,
    }));
}

/** Every move as control sees it, in the order of play. */
export function controlMoves(world: World, state: State, values: RuleValues): ControlMove[] {
  const make = (turn: TurnState): ControlMove[] =>
    movesIn(turn).map((move) => controlMove(world, state, values, move));
  const settle = (turn: TurnState): ControlMove[] | null =>
    movesIn(turn).some(isAdvised) ? null : make(turn);
  return ofTurns(state, (turn) => settledTurn(turn, null, settle) ?? make(turn));
}

/** Null: some of its moves depend on more than the turn. */
const settledTurn = sameFor<TurnState, ControlMove[] | null>();
const sameMove = sameFor<MoveState, ControlMove>();

/** What the scenario's table says to it depends on the whole state, the rest on the move alone. */
function isAdvised({ status }: MoveState): boolean {
  return status === 'locked' || status === 'ruled';
}

function controlMove(world: World, state: State, values: RuleValues, move: MoveState): ControlMove {
  const plain = sameMove(move, null, () => plainMove(state, move));
  if (!isAdvised(move)) return plain;
  const table = tableAdvice(world, values, move);
  return table === null ? plain : { ...plain, advice: { ...plain.advice, table } };
}

function plainMove(state: State, move: MoveState): ControlMove {
  const net = netOf(move.points);
  return {
    id: move.id,
    team: move.team,
    totalTurn: move.totalTurn,
    phase: move.phase,
    status: move.status,
    version: move.version,
    by: seatName(state, move.seat),
    text: move.text,
    history: historyOf(state, move),
    receipt: move.receipt,
    recordedWallMs: move.recordedWallMs,
    atBell: move.atBell,
    withdrawnReason: move.withdrawnReason,
    question: move.question,
    exposed: move.exposed,
    ruling: move.ruling,
    review: move.review,
    draws: move.draws.map((draw) => drawView(draw, true)),
    advice: { net, netLikelihood: twoDiceLikelihood(net), table: null },
    ...controlMoveTalk(state, move),
  };
}
