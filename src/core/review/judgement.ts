import { crowdOf, type Crowd } from '../adjudicate/crowd.ts';
import { bandOf, type ScaleId } from '../adjudicate/likelihood.ts';
import type { Audience, MoveId, SeatId, TeamId } from '../ids.ts';
import type { Outcome } from '../scenario/primitives.ts';
import type { MoveState } from '../state-move.ts';
import type { State } from '../state.ts';
import { isOpenResult } from '../view/move.ts';
import { allMoves, seatName } from '../view/parts.ts';
import type { World } from '../world.ts';

/**
 * How well people judged beforehand what came of the moves. Two things that are never mixed: how a move
 * turned out, and how good the judgement was before it. A sound estimate of 70 % fails three times in ten.
 */
export interface Judgement {
  /** Revealed moves that somebody had estimated, in the order of play. */
  readonly moves: readonly JudgedMove[];
  readonly teams: readonly (Score & { readonly team: TeamId })[];
  readonly seats: readonly SeatScore[];
}

export interface JudgedMove {
  readonly id: MoveId;
  readonly team: TeamId;
  readonly title: string;
  readonly totalTurn: number;
  readonly estimates: readonly Estimate[];
  readonly crowd: Crowd;
  readonly alignment: Alignment;
  readonly outcome: Outcome;
  readonly succeeded: boolean;
}

export interface Estimate {
  readonly seat: SeatId;
  readonly team: TeamId;
  readonly name: string;
  readonly percent: number;
}

/** Whether people meant the same: in words of the scenario's scale, not to the percent. */
export interface Alignment {
  /** Key of the word for the median. */
  readonly word: string;
  /** How many estimates of 100 fall under that word. */
  readonly percent: number;
  readonly verdict: 'unified' | 'split';
}

export interface SeatScore extends Score {
  readonly seat: SeatId;
  readonly team: TeamId;
  readonly name: string;
}

export interface Score {
  /** Estimates of moves whose result is known. */
  readonly n: number;
  /** Mean squared distance from what happened: 0 is best, 1 worst. */
  readonly brier: number;
  /** The same as points of 100. Being sure and wrong costs most; 50 % every time gives 75. */
  readonly points: number;
  readonly calibration: Calibration;
}

/** What was expected on the whole against what happened on the whole, in percent. */
export interface Calibration {
  readonly expected: number;
  readonly happened: number;
  /** `few`: too few to tell chance from habit. */
  readonly verdict: 'few' | 'fits' | 'tooHigh' | 'tooLow';
}

export const unifiedFromPercent = 60;
/** Fewer estimates say nothing about a habit. */
export const calibrationFrom = 5;
/** Percentage points that the two may lie apart. */
const calibrationWithin = 10;

/**
 * The judgement as an audience may know it at this moment: control and evaluators all of it, a team its
 * own estimates of results that it was told; null: nothing.
 */
export function judgementFor(world: World, state: State, audience: Audience): Judgement | null {
  if (audience === 'control' || audience === 'evaluators')
    return judge(world, state, allMoves(state), () => true);
  if (!audience.startsWith('team:')) return null;
  const team = audience.slice(5);
  // A score of a result that stayed closed would tell the result.
  const told = allMoves(state).filter((move) => move.team === team || isOpenResult(move));
  return judge(world, state, told, (estimate) => estimate.team === team);
}

function judge(
  world: World,
  state: State,
  among: readonly MoveState[],
  counts: (estimate: Estimate) => boolean,
): Judgement {
  const { likelihoodScale } = world.scenario.settings;
  const moves = among.flatMap((move): JudgedMove[] => {
    const judged = judgedMove(state, move, likelihoodScale, counts);
    return judged === null ? [] : [judged];
  });
  const each = moves.flatMap(({ estimates, succeeded }) =>
    estimates.map((estimate) => ({ ...estimate, succeeded })),
  );
  const teams = world.scenario.teams.flatMap(({ id }) => {
    const score = scoreOf(each.filter((estimate) => estimate.team === id));
    return score === null ? [] : [{ team: id, ...score }];
  });
  return { moves, teams, seats: seatsOf(each) };
}

function judgedMove(
  state: State,
  { id, team, text, totalTurn, status, ruling, estimates }: MoveState,
  scale: ScaleId,
  counts: (estimate: Estimate) => boolean,
): JudgedMove | null {
  if (status !== 'revealed' || ruling === null) return null;
  const given = Object.entries(estimates)
    .map(([seat, { team: of, percent }]): Estimate => {
      return { seat, team: of, name: seatName(state, seat), percent };
    })
    .filter(counts);
  const percents = given.map((estimate) => estimate.percent);
  const crowd = crowdOf(percents);
  if (crowd === null) return null;
  return {
    id,
    team,
    title: text.title,
    totalTurn,
    estimates: given,
    crowd,
    alignment: alignmentOf(percents, crowd.median, scale),
    outcome: ruling.outcome,
    succeeded: isSuccess(ruling.outcome),
  };
}

/** Whether the move achieved what it was for, be it with a “but”. */
function isSuccess(outcome: Outcome): boolean {
  return outcome === 'criticalSuccess' || outcome === 'success' || outcome === 'successBut';
}

export function alignmentOf(
  percents: readonly number[],
  median: number,
  scale: ScaleId,
): Alignment {
  const { word } = bandOf(median, scale);
  const same = percents.filter((percent) => bandOf(percent, scale).word === word).length;
  const percent = percents.length === 0 ? 0 : (same * 100) / percents.length;
  return { word, percent, verdict: percent >= unifiedFromPercent ? 'unified' : 'split' };
}

export interface Told {
  readonly percent: number;
  readonly succeeded: boolean;
}

/** Null: nothing to score. */
export function scoreOf(told: readonly Told[]): Score | null {
  if (told.length === 0) return null;
  const mean = (of: (one: Told) => number): number =>
    told.reduce((sum, one) => sum + of(one), 0) / told.length;
  const brier = mean(({ percent, succeeded }) => (percent / 100 - Number(succeeded)) ** 2);
  const expected = mean(({ percent }) => percent);
  const happened = mean(({ succeeded }) => (succeeded ? 100 : 0));
  const verdict = verdictOf(told.length, expected - happened);
  return {
    n: told.length,
    brier,
    points: 100 * (1 - brier),
    calibration: { expected, happened, verdict },
  };
}

function verdictOf(n: number, by: number): Calibration['verdict'] {
  if (n < calibrationFrom) return 'few';
  if (Math.abs(by) <= calibrationWithin) return 'fits';
  return by > 0 ? 'tooHigh' : 'tooLow';
}

function seatsOf(each: readonly (Estimate & Told)[]): SeatScore[] {
  const ids = [...new Set(each.map(({ seat }) => seat))];
  return ids.flatMap((seat) => {
    const own = each.filter((estimate) => estimate.seat === seat);
    const score = scoreOf(own);
    const last = own.at(-1);
    return score === null || last === undefined
      ? []
      : [{ seat, team: last.team, name: last.name, ...score }];
  });
}
