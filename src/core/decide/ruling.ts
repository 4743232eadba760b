import { tableAdvice } from '../adjudicate/advice.ts';
import type { CommandOf } from '../command.ts';
import { assertNever, ok, reject, type Result } from '../result.ts';
import type { Ruling } from '../ruling.ts';
import type { Outcome } from '../scenario/primitives.ts';
import type { Scratch } from '../scratch.ts';
import { drawOf, isPublicMove, type MoveState } from '../state-move.ts';
import { findMove } from '../state.ts';
import { checkEffects } from './effects.ts';
import { facilitator } from './entry.ts';
import { isRevealable, revealMoves } from './turn.ts';

/**
 * Owns rulings: what each mode needs, whose move it is, what overrules a draw or a table, and the second
 * signature. Not here: odds and dice (`draw.ts`), the reveal (`turn.ts`). A crash leaves the ruling as it
 * was last recorded; without a signature it has told nobody anything.
 */
export function rule(
  scratch: Scratch,
  move: MoveState,
  { ruling, expectBy }: Pick<CommandOf<'move.rule'>['data'], 'ruling' | 'expectBy'>,
): Result<void> {
  const by = move.ruling === null ? '' : move.review.ruledBy;
  if (expectBy !== undefined && expectBy !== by && move.status !== 'revealed')
    return reject('ruling/moved-on', 'somebody else has ruled on it since');
  for (const check of [mayRule, fits, meetsMode, saysWhy]) {
    const answer = check(scratch, move, ruling);
    if (!answer.ok) return answer;
  }
  // What was drawn against is what was judged.
  const drawn = drawOf(move);
  const likelihood = drawn?.made ? drawn.likelihood : ruling.likelihood;
  scratch.emit({ type: 'move.ruled', data: { move: move.id, ruling: { ...ruling, likelihood } } });
  revealIfLate(scratch, move.id);
  return ok(undefined);
}

/** In the step in which the others are out, a ruling is out as soon as it may be. */
function revealIfLate(scratch: Scratch, id: string): void {
  const move = findMove(scratch.state, id);
  const late = scratch.state.chart?.step === 'reveal' && move !== null && isRevealable(move);
  if (late) revealMoves(scratch, [move]);
}

function mayRule(scratch: Scratch, move: MoveState): Result<void> {
  if (move.status === 'submitted')
    return reject('ruling/not-locked', 'lock the moves before ruling on them');
  if (move.status === 'returned')
    return reject('ruling/returned', 'this move is with its team, who has been asked something');
  if (move.status === 'withdrawn') return reject('move/withdrawn', 'this move was withdrawn');
  if (move.status === 'revealed') return reject('ruling/revealed', 'this ruling has been revealed');
  if (move.review.state === 'signed')
    return reject('ruling/signed', 'it has been signed: reopen it first');
  return isMine(scratch, move);
}

/** Two adjudicators cannot rule the same move. */
export function isMine(scratch: Scratch, { review }: MoveState): Result<void> {
  const { claimedBy } = review;
  return claimedBy === null || claimedBy === facilitator(scratch)
    ? ok(undefined)
    : reject('ruling/claimed', 'somebody else has this move in hand', { by: claimedBy });
}

/** What a ruling names exists, and goes together. */
function fits({ state, world }: Scratch, move: MoveState, ruling: Ruling): Result<void> {
  const fitting = checkEffects(world, ruling.effects);
  if (!fitting.ok) return fitting;
  const named = [...Object.keys(ruling.teamTexts), ...ruling.agreedBy];
  const stranger = named.find((team) => !world.teams.has(team));
  if (stranger !== undefined)
    return reject('team/unknown', 'there is no such team', { team: stranger });
  // Also one that was taken down since: a move may be judged by what stood when it was made.
  const made = new Set(state.statements.map((statement) => statement.id));
  if (ruling.quotes.some((quote) => !made.has(quote)))
    return reject('statement/unknown', 'there is no such statement');
  if (ruling.openToAll && !isPublicMove(move))
    return reject('ruling/not-public', 'this move is not public: bring it into the open first');
  // Asked for once, a second signature cannot be dropped by ruling again.
  const asked = move.ruling?.signOff === true;
  if ((asked || world.scenario.settings.signOff === 'required') && !ruling.signOff)
    return reject('ruling/needs-sign-off', 'a second adjudicator has to sign this ruling');
  return ok(undefined);
}

/** What each mode needs before it can be used. */
function meetsMode(scratch: Scratch, move: MoveState, ruling: Ruling): Result<void> {
  const draw = drawOf(move);
  const drawnBy = draw?.made === null ? null : (draw?.method ?? null);
  switch (ruling.mode) {
    case 'free':
    case 'semiRigid':
      return ok(undefined);
    case 'rigid': {
      const table = tableAdvice(scratch.world, scratch.values(), move);
      if (table === null) return reject('ruling/no-table', 'no table rules on this move');
      if (table.outcome !== null) return ok(undefined);
      if (drawnBy !== 'd100') return needsDraw();
      return draw?.likelihood === table.likelihood
        ? ok(undefined)
        : reject('ruling/other-odds', 'the table gives other odds than were drawn against', {
            likelihood: table.likelihood ?? 0,
          });
    }
    case 'consensus':
      // Whoever made the move agrees with it anyway.
      return ruling.agreedBy.some((team) => team !== move.team)
        ? ok(undefined)
        : reject('ruling/needs-agreement', 'say which other teams agreed');
    case 'umpired':
      return move.argument === 'none'
        ? reject('ruling/needs-argument', 'hear what speaks for it and against it first')
        : ok(undefined);
    case 'weighted2d6':
      return drawnBy === '2d6' ? ok(undefined) : needsDraw();
    case 'percentage':
      return drawnBy === 'd100' ? ok(undefined) : needsDraw();
    case 'automatic':
      return automatic(move, ruling.outcome);
    default:
      return assertNever(ruling.mode);
  }
}

function needsDraw(): Result<never> {
  return reject('ruling/needs-draw', 'show the odds and draw first');
}

/** Only what nobody contests simply happens. */
function automatic(move: MoveState, outcome: Outcome): Result<void> {
  const contested = move.points.some(
    ({ side, struck, weight }) => side === 'con' && struck === null && weight > 0,
  );
  if (contested) return reject('ruling/contested', 'somebody has spoken against it');
  return outcome === 'success'
    ? ok(undefined)
    : reject('ruling/automatic-succeeds', 'what simply happens succeeds');
}

/** Who decides otherwise than the draw or the table says why. */
function saysWhy(scratch: Scratch, move: MoveState, ruling: Ruling): Result<void> {
  const expected = expectedOutcome(scratch, move, ruling.mode);
  if (expected === null || expected === ruling.outcome)
    return ruling.override === null
      ? ok(undefined)
      : reject('ruling/nothing-overridden', 'nothing said otherwise');
  return ruling.override?.of === expected
    ? ok(undefined)
    : reject('ruling/needs-reason', 'the draw or the table says otherwise: give a reason', {
        of: expected,
      });
}

/** What the draw, or a table without one, says; null: nothing does. */
function expectedOutcome(scratch: Scratch, move: MoveState, mode: Ruling['mode']): Outcome | null {
  const made = drawOf(move)?.made ?? null;
  if (made !== null) return made.outcome;
  if (mode !== 'rigid') return null;
  return tableAdvice(scratch.world, scratch.values(), move)?.outcome ?? null;
}

/** A second adjudicator puts a name under a ruling; its author only with a reason. */
export function sign(scratch: Scratch, move: MoveState, alone: string): Result<void> {
  if (move.status !== 'ruled' || move.review.state !== 'pending')
    return reject('ruling/not-pending', 'this ruling does not wait for a signature');
  const by = facilitator(scratch);
  if (by === move.review.ruledBy && alone === '')
    return reject('ruling/own', 'somebody else signs it, or you say why nobody can');
  const reason = by === move.review.ruledBy ? alone : '';
  scratch.emit({ type: 'ruling.signed', data: { move: move.id, by, alone: reason } });
  revealIfLate(scratch, move.id);
  return ok(undefined);
}

/** The second adjudicator asks for changes; the author rules again. */
export function askForChanges(scratch: Scratch, move: MoveState, note: string): Result<void> {
  if (move.status !== 'ruled' || move.review.state !== 'pending')
    return reject('ruling/not-pending', 'this ruling does not wait for a signature');
  scratch.emit({ type: 'ruling.returned', data: { move: move.id, note } });
  return ok(undefined);
}

/** What was ruled, and perhaps signed, is taken up again; nobody has seen it yet. */
export function reopen(scratch: Scratch, move: MoveState, reason: string): Result<void> {
  if (move.status === 'revealed') return reject('ruling/revealed', 'this ruling has been revealed');
  if (move.status !== 'ruled') return reject('ruling/none', 'there is no ruling to reopen');
  const mine = isMine(scratch, move);
  if (!mine.ok) return mine;
  scratch.emit({ type: 'ruling.reopened', data: { move: move.id, reason } });
  return ok(undefined);
}
