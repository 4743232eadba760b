import type { FactOf } from '../fact.ts';
import type { Effect, Indicator } from '../scenario/schema.ts';
import { must, ok, reject, type Result } from '../result.ts';
import type { Scratch } from '../scratch.ts';
import type { World } from '../world.ts';

/**
 * Owns how effects become changed indicators: order, bounds, rounding. Not here: which effects apply
 * when. Nothing here outlives the scratch, so a crash leaves the indicators as last recorded.
 */
export type Because = FactOf<'indicator.changed'>['data']['because'];

/** An effect whose value is already known: what a ruling carries. */
export type PlainEffect =
  { indicator: string; to: number | boolean } | { indicator: string; by: number };

/** Effects that people wrote: of indicators that exist, and values of their kind. */
export function checkEffects(world: World, effects: readonly PlainEffect[]): Result<void> {
  for (const effect of effects) {
    const indicator = world.indicators.get(effect.indicator);
    const detail = { indicator: effect.indicator };
    if (indicator === undefined)
      return reject('indicator/unknown', 'there is no such indicator', detail);
    const isBool = 'to' in effect && typeof effect.to === 'boolean';
    if (isBool !== (indicator.kind === 'bool'))
      return reject('indicator/wrong-kind', 'this value does not fit the indicator', detail);
  }
  return ok(undefined);
}

/**
 * Applies effects one after the other: each sees what the earlier ones did. Values are bounded by
 * the indicator's range, and the resulting value is what the fact records.
 */
export function applyEffects(
  scratch: Scratch,
  effects: readonly (Effect | PlainEffect)[],
  because: Because,
  reason = '',
): void {
  for (const effect of effects) {
    if (
      'when' in effect &&
      effect.when !== undefined &&
      !scratch.world.rules.test(effect.when, scratch.values())
    )
      continue;
    const to = wanted(scratch, effect);
    if (to !== null) setIndicator(scratch, effect.indicator, to, because, reason);
  }
}

export function setIndicator(
  scratch: Scratch,
  id: string,
  to: number | boolean,
  because: Because,
  reason: string,
): void {
  const indicator = must(scratch.world.indicators.get(id), `indicator ${id}`);
  const from = scratch.state.indicators[id] ?? indicator.initial;
  const value = bounded(indicator, to);
  if (value === from) return;
  scratch.emit({
    type: 'indicator.changed',
    data: { indicator: id, from, to: value, because, reason },
  });
}

/** Fits a value to its indicator: range, whole numbers, at most three decimals. */
export function bounded(indicator: Indicator, value: number | boolean): number | boolean {
  if (indicator.kind === 'bool') return typeof value === 'boolean' ? value : value !== 0;
  const number = Math.min(indicator.max, Math.max(indicator.min, Number(value)));
  const rounded = indicator.kind === 'int' ? Math.round(number) : Math.round(number * 1000) / 1000;
  // Minus zero would come back from the record as zero.
  return rounded === 0 ? 0 : rounded;
}

/** Null: the author's expression has no value just now, so the indicator stays as it is. */
function wanted(scratch: Scratch, effect: Effect | PlainEffect): number | boolean | null {
  if ('by' in effect && effect.by !== undefined) {
    return Number(scratch.state.indicators[effect.indicator] ?? 0) + effect.by;
  }
  const to = 'to' in effect ? effect.to : undefined;
  if (typeof to === 'string') return scratch.world.rules.value(to, scratch.values());
  return must(to, `value of an effect on ${effect.indicator}`);
}
