/**
 * The guard of the GO key: after a GO it stays locked for 800 ms and until the key or button is let go, and
 * while the host has not yet confirmed the last one. A refused press is reported, so that the screen can show
 * that it was received and ignored.
 */
export const goLockoutMs = 800;

export interface GoGuard {
  readonly lockedUntilMs: number;
  readonly held: boolean;
  readonly pending: boolean;
  /** Grows by one with each refused press; the button flashes when it changes. */
  readonly refusals: number;
}

export const restingGuard: GoGuard = { lockedUntilMs: 0, held: false, pending: false, refusals: 0 };

export type GoInput =
  | {
      readonly kind: 'press';
      readonly atMs: number;
      readonly repeat: boolean;
      readonly armed: boolean;
    }
  | { readonly kind: 'letGo' }
  | { readonly kind: 'answered' };

/** The next guard, and whether this input releases the standby inject. */
export function advanceGuard(guard: GoGuard, input: GoInput): { guard: GoGuard; fire: boolean } {
  switch (input.kind) {
    case 'letGo':
      return { guard: { ...guard, held: false }, fire: false };
    case 'answered':
      return { guard: { ...guard, pending: false }, fire: false };
    case 'press':
      return press(guard, input);
  }
}

function press(
  guard: GoGuard,
  input: Extract<GoInput, { kind: 'press' }>,
): { guard: GoGuard; fire: boolean } {
  // A key that stays down repeats many times a second: that is one press, told once.
  if (input.repeat || guard.held) return { guard, fire: false };
  const free = input.armed && !guard.pending && input.atMs >= guard.lockedUntilMs;
  if (!free) return { guard: { ...guard, held: true, refusals: guard.refusals + 1 }, fire: false };
  return {
    guard: { ...guard, held: true, pending: true, lockedUntilMs: input.atMs + goLockoutMs },
    fire: true,
  };
}
