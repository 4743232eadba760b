import type { Fact } from '../fact.ts';
import { assertNever } from '../result.ts';
import type { State } from '../state.ts';

export type WheelFact = Extract<Fact, { type: `wheel.${string}` }>;

export function isWheel(fact: Fact): fact is WheelFact {
  return fact.type.startsWith('wheel.');
}

/** Who is at the wheel. */
export function evolveWheel(state: State, fact: WheelFact): State {
  switch (fact.type) {
    case 'wheel.taken':
      return {
        ...state,
        wheel: { by: fact.data.by, offeredTo: null, sinceWallMs: fact.wallMs },
      };
    case 'wheel.offered':
      return { ...state, wheel: { ...state.wheel, offeredTo: fact.data.to } };
    case 'wheel.left':
      return { ...state, wheel: { by: null, offeredTo: null, sinceWallMs: fact.wallMs } };
    default:
      return assertNever(fact);
  }
}
