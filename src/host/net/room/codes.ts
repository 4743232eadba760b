/**
 * Owns: what a join code looks like and how one is compared. Does not own: where it is kept.
 * A crash here leaves nothing.
 */
import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** Without 0 O 1 I L, which people mix up when they read a projector aloud. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const codeLength = 6;

/** About 29.7 random bits; the limiter makes guessing hopeless. */
export function newJoinCode(): string {
  return Array.from(
    { length: codeLength },
    () => codeAlphabet[randomInt(codeAlphabet.length)],
  ).join('');
}

/** What was meant by what was typed: case, spaces and dashes do not matter. */
export function normalCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '');
}

/** Compares secrets without telling by its duration how much was right. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
