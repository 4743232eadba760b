import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DrawMethod } from '../ruling.ts';
import type { Draw } from '../state-move.ts';
import { outcomeOf } from './proposal.ts';
import type { Outcome } from '../scenario/primitives.ts';

/**
 * Draws that anybody can repeat. Before the draw the SHA-256 of a secret seed is published with the
 * odds; with the result the seed itself. The dice follow from seed and draw id alone:
 *
 *   block(i) = SHA-256(utf8("SEED/DRAWID/i")), i = 0, 1, 2 …; read as big-endian numbers of 32 bits,
 *   one after the other; a number n gives a die of s sides as 1 + n mod s, and is passed over where
 *   n ≥ ⌊2³² / s⌋ · s, so that every side is equally likely.
 */

/** What is published with the odds: SHA-256 of the seed's text, hex. */
export function commitmentTo(seed: string): string {
  return bytesToHex(sha256(utf8ToBytes(seed)));
}

/** The dice of a draw: one of a hundred sides, or two of six. */
export function diceOf(seed: string, draw: string, method: DrawMethod): number[] {
  const sides = method === 'd100' ? 100 : 6;
  const fair = Math.floor(4_294_967_296 / sides) * sides;
  const dice: number[] = [];
  for (let block = 0; dice.length < diceCount(method); block += 1) {
    const bytes = sha256(utf8ToBytes(`${seed}/${draw}/${block}`));
    for (let at = 0; at < bytes.length && dice.length < diceCount(method); at += 4) {
      const number = wordAt(bytes, at);
      if (number < fair) dice.push(1 + (number % sides));
    }
  }
  return dice;
}

/** How many dice are thrown. */
export function diceCount(method: DrawMethod): number {
  return method === 'd100' ? 1 : 2;
}

/** What somebody typed can have been thrown with these dice. */
export function areDice(method: DrawMethod, dice: readonly number[]): boolean {
  const sides = method === 'd100' ? 100 : 6;
  return (
    dice.length === diceCount(method) &&
    dice.every((die) => Number.isInteger(die) && die >= 1 && die <= sides)
  );
}

/** How a draw turns out. */
export function outcomeOfDraw(
  draw: { readonly method: DrawMethod; readonly likelihood: number; readonly net: number },
  dice: readonly number[],
): Outcome {
  const sum = dice.reduce((total, die) => total + die, 0);
  // A die from 1 to 100 succeeds up to and including the likelihood, so that 60 % are sixty sides.
  if (draw.method === 'd100') return outcomeOf(draw.likelihood, sum - 1);
  return outcomeOfTwoDice(sum + draw.net);
}

/** Two dice and the net: seven succeeds, and the further from it, the clearer. */
function outcomeOfTwoDice(total: number): Outcome {
  if (total >= 11) return 'criticalSuccess';
  if (total >= 9) return 'success';
  if (total >= 7) return 'successBut';
  if (total >= 5) return 'failureBut';
  return total >= 3 ? 'failure' : 'criticalFailure';
}

/** Percent of the 36 throws of two dice that reach seven with this net, to a tenth. */
export function twoDiceLikelihood(net: number): number {
  let reached = 0;
  for (let one = 1; one <= 6; one += 1)
    for (let other = 1; other <= 6; other += 1) if (one + other + net >= 7) reached += 1;
  return Math.round((reached * 1000) / 36) / 10;
}

/** Whether a recorded draw is the one that its seed and commitment give; null: nothing to recompute. */
export function recompute(draw: Draw): Recomputed | null {
  if (draw.made === null || draw.source === 'physical') return null;
  const dice = diceOf(draw.made.seed, draw.id, draw.method);
  return {
    dice,
    outcome: outcomeOfDraw(draw, dice),
    seedFits: commitmentTo(draw.made.seed) === draw.commitment,
    diceFit: dice.join() === draw.made.dice.join(),
    outcomeFits: outcomeOfDraw(draw, draw.made.dice) === draw.made.outcome,
  };
}

export interface Recomputed {
  readonly dice: readonly number[];
  readonly outcome: Outcome;
  /** The seed is the one that was committed to before the draw. */
  readonly seedFits: boolean;
  readonly diceFit: boolean;
  readonly outcomeFits: boolean;
}

function wordAt(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4);
  return a * 16_777_216 + b * 65_536 + c * 256 + d;
}
