import type { FactOf } from '../fact.ts';
import { limits } from '../limits.ts';
import { assertNever, must, ok, reject, type Result } from '../result.ts';
import type { Delay, Delayed, PlainEffect } from '../ruling.ts';
import type { After, Effect } from '../scenario/primitives.ts';
import type { Indicator } from '../scenario/schema.ts';
import type { Scratch } from '../scratch.ts';
import type { World } from '../world.ts';

/**
 * Owns how effects become changed indicators: order, bounds, rounding, and those that wait for their
 * time. Not here: which effects apply. Nothing here outlives the scratch, so a crash leaves the indicators as last recorded.
 */
export type Because = FactOf<'indicator.changed'>['data']['because'];

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
    const late = checkDelay(world, effect.after);
    if (!late.ok) return late;
  }
  return ok(undefined);
}

function checkDelay(world: World, after: Delay | undefined): Result<void> {
  if (after === undefined || !('when' in after)) return ok(undefined);
  const wrong = world.rules.check(after.when, 'bool');
  return wrong === null ? ok(undefined) : reject('effect/bad-condition', wrong, { why: wrong });
}

/**
 * Applies effects one after the other: each sees what the earlier ones did. Values are bounded by
 * the indicator's range, and the resulting value is what the fact records. What happens on the way into
 * a turn, and waits for so many turns, counts from that turn although it has not begun yet.
 */
export function applyEffects(
  scratch: Scratch,
  effects: readonly (Effect | PlainEffect)[],
  because: Because,
  reason = '',
  countsFrom: 'thisTurn' | 'nextTurn' = 'thisTurn',
): void {
  for (const effect of effects) {
    if (
      'when' in effect &&
      effect.when !== undefined &&
      !scratch.world.rules.test(effect.when, scratch.values())
    )
      continue;
    if (effect.after === undefined) applyNow(scratch, effect, because, reason);
    else delay(scratch, effect, effect.after, because, countsFrom);
  }
}

/** Brings the effects whose time or condition has come, in the order in which they were set off. */
export function bringDelayed(scratch: Scratch): void {
  for (const { id, due, effect, because } of scratch.state.delayed) {
    if (!hasCome(scratch, due)) continue;
    scratch.emit({ type: 'effect.came', data: { delayed: id } });
    applyNow(scratch, effect, because, '');
  }
}

function hasCome(scratch: Scratch, due: Delayed['due']): boolean {
  const { chart } = scratch.state;
  switch (due.kind) {
    case 'turn':
      return chart !== null && chart.totalTurn >= due.totalTurn;
    case 'date':
      return chart !== null && chart.scenarioDate >= due.date;
    case 'condition':
      return scratch.world.rules.test(due.when, scratch.values());
    default:
      return assertNever(due);
  }
}

function delay(
  scratch: Scratch,
  effect: Effect | PlainEffect,
  after: After | Delay,
  because: Because,
  countsFrom: 'thisTurn' | 'nextTurn',
): void {
  // What waits is bounded; beyond it a scenario's mistake is applied at once rather than lost.
  if (scratch.state.delayed.length >= limits.delayedEffectsMax) {
    applyNow(scratch, effect, because, '');
    return;
  }
  const { indicator } = effect;
  const change = effect.by === undefined ? { to: effect.to } : { by: effect.by };
  scratch.emit({
    type: 'effect.delayed',
    data: {
      id: scratch.newId(),
      effect: { indicator, ...change },
      due: dueOf(scratch, after, countsFrom),
      because,
    },
  });
}

function dueOf(
  scratch: Scratch,
  after: After | Delay,
  countsFrom: 'thisTurn' | 'nextTurn',
): Delayed['due'] {
  const from = (scratch.state.chart?.totalTurn ?? 0) + (countsFrom === 'nextTurn' ? 1 : 0);
  if ('turns' in after && after.turns !== undefined)
    return { kind: 'turn', totalTurn: from + after.turns };
  if ('date' in after && after.date !== undefined) return { kind: 'date', date: after.date };
  const when = 'when' in after ? after.when : undefined;
  return { kind: 'condition', when: must(when, 'what an effect waits for') };
}

function applyNow(
  scratch: Scratch,
  effect: Delayed['effect'],
  because: Because,
  reason: string,
): void {
  const to = wanted(scratch, effect);
  if (to !== null) setIndicator(scratch, effect.indicator, to, because, reason);
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
function wanted(scratch: Scratch, effect: Delayed['effect']): number | boolean | null {
  if (effect.by !== undefined) {
    return Number(scratch.state.indicators[effect.indicator] ?? 0) + effect.by;
  }
  const { to } = effect;
  if (typeof to === 'string') return scratch.world.rules.value(to, scratch.values());
  return must(to, `value of an effect on ${effect.indicator}`);
}
