import type { Finding } from './finding.ts';

/** A value or a refusal. Rejections are values: they are always answered to whoever asked. */
export type Result<T, E = Rejection> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/**
 * An expected refusal.
 * `code` is namespaced (`move/phase-closed`); the screens put it into words. `detail` carries the
 * values those words need and never anything the asker may not see.
 */
export interface Rejection {
  readonly code: string;
  readonly message: string;
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
  /** Where a scenario was refused for its errors. */
  readonly findings?: readonly Finding[];
}

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function reject(
  code: string,
  message: string,
  detail?: Rejection['detail'],
): Result<never, Rejection> {
  return { ok: false, error: detail === undefined ? { code, message } : { code, message, detail } };
}

/** A broken promise of our own code (a fault). Stops the exercise; its log stays whole. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

/** Asserts stay on in production: a wrong state must not reach the disk. */
export function assert(condition: unknown, message: string | (() => string)): asserts condition {
  if (!condition) throw new Fault(typeof message === 'string' ? message : message());
}

/** The value, or a fault when it is missing. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Fault(`missing: ${what}`);
  return value;
}

/** Makes a switch over a union exhaustive for the compiler and loud at run time. */
export function assertNever(value: never): never {
  throw new Fault(`unexpected case: ${JSON.stringify(value)}`);
}
