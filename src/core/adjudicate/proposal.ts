import { must } from '../result.ts';
import type { Delay, Ruling } from '../ruling.ts';
import { ruleValues } from '../rules/environment.ts';
import { outcomes, type After, type Effect, type Outcome } from '../scenario/primitives.ts';
import type { MoveOption } from '../scenario/schema.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';

/**
 * The effects that a prepared move names for an outcome. An outcome that is left out takes its nearest
 * neighbour's; of two equally near, the milder one's, towards the middle of the scale.
 */
export function effectsFor(option: MoveOption, outcome: Outcome): readonly Effect[] {
  const wanted = outcomes.indexOf(outcome);
  const middle = (outcomes.length - 1) / 2;
  const [nearest] = outcomes
    .map((candidate, at) => ({ at, effects: option.effects[candidate] }))
    .filter((row) => row.effects !== undefined)
    .sort(
      (a, b) =>
        Math.abs(a.at - wanted) - Math.abs(b.at - wanted) ||
        Math.abs(a.at - middle) - Math.abs(b.at - middle),
    );
  return nearest?.effects ?? [];
}

/**
 * The same effects as a ruling can carry them: conditions tested and expressions worked out on the
 * state as it is now. Relative changes stay relative, so that two rulings add up.
 */
export function proposedEffects(
  world: World,
  state: State,
  option: MoveOption,
  outcome: Outcome,
): Ruling['effects'] {
  const values = ruleValues(world.scenario, state);
  return effectsFor(option, outcome)
    .filter((effect) => effect.when === undefined || world.rules.test(effect.when, values))
    .flatMap(({ indicator, to, by, after }): Ruling['effects'] => {
      const later = after === undefined ? {} : { after: delayOf(after) };
      if (by !== undefined) return [{ indicator, by, ...later }];
      const value = typeof to === 'string' ? world.rules.value(to, values) : (to ?? null);
      return value === null ? [] : [{ indicator, to: value, ...later }];
    });
}

/** The one of the three that an author has given. */
export function delayOf({ turns, date, when }: After): Delay {
  if (turns !== undefined) return { turns };
  return date !== undefined ? { date } : { when: must(when, 'what an effect waits for') };
}

/**
 * Turns a roll (0 to 100, not included) into an outcome for a likelihood in percent. Below the
 * likelihood the move succeeds. A tenth of the way from either end is critical; the third that is
 * nearest to the border is a success or a failure with a "but".
 */
export function outcomeOf(likelihood: number, roll: number): Outcome {
  if (roll < likelihood) {
    const depth = roll / likelihood;
    if (depth < 0.1) return 'criticalSuccess';
    return depth < 2 / 3 ? 'success' : 'successBut';
  }
  const depth = (roll - likelihood) / (100 - likelihood);
  if (depth < 1 / 3) return 'failureBut';
  return depth < 0.9 ? 'failure' : 'criticalFailure';
}
