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
  /** How many of them never left this console; why the host refuses is said elsewhere. */
  readonly ignored: number;
}

export const restingGuard: GoGuard = {
  lockedUntilMs: 0,
  held: false,
  pending: false,
  refusals: 0,
  ignored: 0,
};

export type GoInput =
  | {
      readonly kind: 'press';
      readonly atMs: number;
      readonly repeat: boolean;
      readonly armed: boolean;
    }
  | { readonly kind: 'letGo' }
  | { readonly kind: 'answered'; readonly ok: boolean };

/** The next guard, and whether this input releases the standby inject. */
export function advanceGuard(guard: GoGuard, input: GoInput): { guard: GoGuard; fire: boolean } {
  switch (input.kind) {
    case 'letGo':
      // Every key that comes up is let go, and almost none of them was GO.
      return { guard: guard.held ? { ...guard, held: false } : guard, fire: false };
    case 'answered':
      return {
        guard: { ...guard, pending: false, refusals: guard.refusals + (input.ok ? 0 : 1) },
        fire: false,
      };
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
  if (!free) {
    const { refusals, ignored } = guard;
    const told = { refusals: refusals + 1, ignored: ignored + 1 };
    return { guard: { ...guard, ...told, held: true }, fire: false };
  }
  return {
    guard: { ...guard, held: true, pending: true, lockedUntilMs: input.atMs + goLockoutMs },
    fire: true,
  };
}
