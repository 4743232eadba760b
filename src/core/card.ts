import { z } from 'zod';
import { eventNo, id, longText, shortText } from './text.ts';

/** What the room's display shows: a reference into the public state, never a copy of it. */
export const cardSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('situation') }),
  z.strictObject({ kind: z.literal('join') }),
  z.strictObject({ kind: z.literal('inject'), eventNo }),
  z.strictObject({ kind: z.literal('results'), turn: z.int().min(1) }),
  z.strictObject({ kind: z.literal('move'), move: id }),
  z.strictObject({ kind: z.literal('argument'), move: id }),
  z.strictObject({ kind: z.literal('statements') }),
  z.strictObject({ kind: z.literal('board'), board: id }),
  z.strictObject({ kind: z.literal('vote'), vote: id }),
  z.strictObject({ kind: z.literal('indicators') }),
  z.strictObject({ kind: z.literal('text'), title: shortText, text: longText }),
  z.strictObject({ kind: z.literal('hold') }),
  z.strictObject({ kind: z.literal('black') }),
]);
export type Card = z.infer<typeof cardSchema>;

/** When a card came up on the wall, and in which phase and turn. */
export const onWallSinceSchema = z.strictObject({
  wallMs: z.number(),
  phase: id.nullable(),
  totalTurn: z.int(),
});
export type OnWallSince = z.infer<typeof onWallSinceSchema>;

/** Whether two cards show the same. */
export function sameCard(a: Card | null, b: Card | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
