import { rulingModes, type DrawMethod, type RulingMode } from '../../../core/ruling.ts';
import type { Outcome } from '../../../core/scenario/primitives.ts';
import type { MoveOption } from '../../../core/scenario/schema.ts';
import type { ControlMove } from '../../../core/view/schema-move.ts';

/** The ways of ruling: which one lies near, what each needs, and why one cannot be taken. */

/** A move with the prepared move behind it, if any. */
export interface RulingCase {
  readonly move: ControlMove;
  readonly option: MoveOption | null;
}

export type Draw = ControlMove['draws'][number];

/** The odds that count; null: none were shown. */
export function drawOf(move: ControlMove): Draw | null {
  return move.draws.at(-1) ?? null;
}

/** How the dice fell; null: they have not. */
export function madeOf(move: ControlMove): NonNullable<Draw['made']> | null {
  return drawOf(move)?.made ?? null;
}

/** Why a way of ruling lies near. */
export type Hint = 'odds' | 'table' | 'estimates' | 'argued' | 'prepared' | 'own';
export interface Suggestion {
  readonly modes: readonly [RulingMode, ...RulingMode[]];
  readonly hint: Hint;
}

/** The ways that lie near for this move; the first one stands at the beginning. */
export function suggestion({ move, option }: RulingCase): Suggestion {
  const draw = drawOf(move);
  const table = move.advice.table;
  if (draw !== null) {
    const byTable = draw.method === 'd100' && table?.likelihood === draw.likelihood;
    const plain = draw.method === '2d6' ? 'weighted2d6' : 'percentage';
    return { modes: [byTable ? 'rigid' : plain], hint: 'odds' };
  }
  if (table !== null) return { modes: ['rigid'], hint: 'table' };
  if (move.crowd !== null) return { modes: ['percentage'], hint: 'estimates' };
  if (move.argument !== 'none' && move.points.length > 0)
    return { modes: ['umpired', 'weighted2d6'], hint: 'argued' };
  return option === null
    ? { modes: ['free'], hint: 'own' }
    : { modes: ['semiRigid'], hint: 'prepared' };
}

/** Why a way of ruling cannot be taken. */
export type Obstacle = 'noTable' | 'notArgued' | 'contested' | 'drawn' | 'otherDice' | 'otherOdds';

export function obstacleTo(mode: RulingMode, move: ControlMove): Obstacle | null {
  if (mode === 'rigid' && move.advice.table === null) return 'noTable';
  if (mode === 'umpired' && move.argument === 'none') return 'notArgued';
  if (mode === 'automatic' && isContested(move)) return 'contested';
  const made = madeOf(move);
  if (made === null) return null;
  if (mode === 'automatic' && made.outcome !== 'success') return 'drawn';
  const method = drawMethodOf(mode, move);
  if (method === null || fitsDraw(mode, method, move)) return null;
  return method === drawOf(move)?.method ? 'otherOdds' : 'otherDice';
}

/** Whether the odds that were shown are those that a way of ruling needs: its dice, and a table's own percentage. */
export function fitsDraw(mode: RulingMode, method: DrawMethod, move: ControlMove): boolean {
  const draw = drawOf(move);
  if (draw === null || draw.method !== method) return false;
  return mode !== 'rigid' || draw.likelihood === move.advice.table?.likelihood;
}

function isContested({ points }: ControlMove): boolean {
  return points.some(({ side, struck, weight }) => side === 'con' && struck === null && weight > 0);
}

/** The dice that a way of ruling needs; null: none. */
export function drawMethodOf(mode: RulingMode, { advice }: ControlMove): DrawMethod | null {
  if (mode === 'weighted2d6') return '2d6';
  if (mode === 'percentage') return 'd100';
  return mode === 'rigid' && advice.table !== null && advice.table.outcome === null ? 'd100' : null;
}

/** Whether a likelihood belongs to a way of ruling as a judgement that control makes. */
export function isJudged(mode: RulingMode): boolean {
  return mode === 'free' || mode === 'semiRigid' || mode === 'umpired';
}

/** What the draw, or a table without one, says; null: nothing does. Who decides otherwise says why. */
export function expectedOutcome(mode: RulingMode, move: ControlMove): Outcome | null {
  const made = madeOf(move);
  if (made !== null) return made.outcome;
  return mode === 'rigid' ? (move.advice.table?.outcome ?? null) : null;
}

/** Percent, where the odds of a draw start from: the table, then the room, the argument, the option. */
export function advisedLikelihood({ move, option }: RulingCase): number | null {
  const { table, netLikelihood } = move.advice;
  const argued = move.points.some((point) => point.struck === null) ? netLikelihood : null;
  return table?.likelihood ?? move.crowd?.median ?? argued ?? option?.likelihood ?? null;
}

/** Who reads only names of modes reads them in this order. */
export const modes = rulingModes;
