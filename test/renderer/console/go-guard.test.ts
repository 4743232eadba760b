import { describe, expect, test } from 'vitest';
import {
  advanceGuard,
  goLockoutMs,
  restingGuard,
  type GoGuard,
  type GoInput,
} from '../../../src/renderer/console/model/go-guard.ts';

function play(inputs: readonly GoInput[], from: GoGuard = restingGuard) {
  return inputs.reduce(
    (seen, input) => {
      const { guard, fire } = advanceGuard(seen.guard, input);
      return { guard, fired: seen.fired + Number(fire) };
    },
    { guard: from, fired: 0 },
  );
}
const press = (atMs: number, more: Partial<Extract<GoInput, { kind: 'press' }>> = {}): GoInput => ({
  kind: 'press',
  atMs,
  repeat: false,
  armed: true,
  ...more,
});
const letGo: GoInput = { kind: 'letGo' };
const answered: GoInput = { kind: 'answered', ok: true };

describe('the GO guard', () => {
  test('[ROOM3, CON1] one press fires once, and again after lockout, key-up and answer', () => {
    const first = play([press(1000)]);
    expect(first.fired).toBe(1);
    const again = play([letGo, answered, press(1000 + goLockoutMs)], first.guard);
    expect(again).toMatchObject({ fired: 1, guard: { refusals: 0 } });
  });

  test('[ROOM3, CON1] inside the lockout a press is refused and told once', () => {
    const { guard } = play([press(1000), letGo, answered]);
    const early = play([press(1000 + goLockoutMs - 1)], guard);
    expect(early).toMatchObject({ fired: 0, guard: { refusals: 1 } });
  });

  test('[CON1] a key that is held repeats without firing and without flashing', () => {
    const held = play([
      press(1000),
      answered,
      ...[1100, 1900, 2700].map((at) => press(at, { repeat: true })),
    ]);
    expect(held).toMatchObject({ fired: 1, guard: { refusals: 0 } });
    expect(play([press(5000)], held.guard)).toMatchObject({ fired: 0 });
    expect(play([letGo, press(5000)], held.guard)).toMatchObject({ fired: 1 });
  });

  test('[CON1] until the host has answered nothing more is released, however late', () => {
    const waiting = play([press(0), letGo, press(60_000)]);
    expect(waiting).toMatchObject({ fired: 1, guard: { refusals: 1, pending: true } });
    expect(play([letGo, answered, press(60_001)], waiting.guard).fired).toBe(1);
  });

  test('[CON1] with nothing on standby GO is refused', () => {
    expect(play([press(0, { armed: false })])).toMatchObject({
      fired: 0,
      guard: { refusals: 1, pending: false },
    });
  });
});
