import type { Fact } from '../fact.ts';
import { evolve } from '../evolve.ts';
import { initialState, type State } from '../state.ts';
import type { World } from '../world.ts';

/**
 * A finished or running exercise, opened for looking back: any moment of it within a few folds.
 * A moment is a number of facts: 0 is before the first, `count` is after the last.
 */
export interface Recording {
  readonly world: World;
  /** The facts that could be folded, in order; fact `n` stands at `n - 1`. */
  readonly facts: readonly Fact[];
  readonly count: number;
  /** The first fact that does not follow from those before it; null when all of them do. */
  readonly broken: Broken | null;
  /** Every moment at which an indicator changed, with the values after it; the first is the start. */
  readonly indicatorSteps: readonly IndicatorStep[];
  stateAt(n: number): State;
}

export interface Broken {
  readonly seq: number;
  readonly why: string;
}

export interface IndicatorStep {
  readonly n: number;
  readonly values: State['indicators'];
}

/** So many facts at most are folded to reach a moment. States share structure, so that a keyframe costs little. */
export const keyframeEvery = 64;

/** Folds everything once and keeps a keyframe every so often. */
export function openRecording(
  world: World,
  source: readonly Fact[],
  every: number = keyframeEvery,
): Recording {
  const growing = growRecording(world, every);
  for (const fact of source) if (!growing.add(fact)) break;
  return growing.recording();
}

/** A recording whose facts are still arriving. */
export interface GrowingRecording {
  /** After the last fact that was taken. */
  readonly state: State;
  /**
   * Folds one more. False: it was not taken, and nothing will be any more. Never throws for what a file holds: a
   * fact out of order, or one that the fold refuses, ends the readable part.
   */
  add(fact: Fact): boolean;
  /** As far as it goes now; it stays as it is when more is added. */
  recording(): Recording;
}

/** Begins before the first fact. `every`: so many facts lie between two states that are kept. */
export function growRecording(world: World, every: number = keyframeEvery): GrowingRecording {
  let state = initialState(world.scenario);
  const keyframes: State[] = [state];
  const steps: IndicatorStep[] = [{ n: 0, values: state.indicators }];
  const facts: Fact[] = [];
  let broken: Broken | null = null;
  return {
    get state() {
      return state;
    },
    add(fact) {
      if (broken !== null) return false;
      const next = follow(world, state, fact);
      if (typeof next === 'string') {
        broken = { seq: state.seq + 1, why: next };
        return false;
      }
      if (next.indicators !== state.indicators) {
        steps.push({ n: fact.seq, values: next.indicators });
      }
      state = next;
      facts.push(fact);
      if (facts.length % every === 0) keyframes.push(state);
      return true;
    },
    recording() {
      const sofar = facts.slice();
      return {
        world,
        facts: sofar,
        count: sofar.length,
        broken,
        indicatorSteps: steps.slice(),
        stateAt: seeker(world, sofar, keyframes, every),
      };
    },
  };
}

function follow(world: World, state: State, fact: Fact): State | string {
  if (fact.seq !== state.seq + 1) return `expected fact ${state.seq + 1}, found ${fact.seq}`;
  try {
    return evolve(world, state, fact);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function seeker(
  world: World,
  facts: readonly Fact[],
  keyframes: readonly State[],
  every: number,
): (n: number) => State {
  // Playing asks for one moment after the other: going on from the last answer is one fold.
  let last = keyframes[0] as State;
  return (n) => {
    const target = clampMoment(n, facts.length);
    const keyframe = keyframes[Math.floor(target / every)] as State;
    let state = last.seq <= target && last.seq > keyframe.seq ? last : keyframe;
    for (let at = state.seq; at < target; at += 1) state = evolve(world, state, facts[at] as Fact);
    last = state;
    return state;
  };
}

/** A moment of a record of `count` facts: a whole number from 0 to `count`; anything that is no number is 0. */
export function clampMoment(n: number, count: number): number {
  return Number.isFinite(n) ? Math.min(Math.max(Math.trunc(n), 0), count) : 0;
}
