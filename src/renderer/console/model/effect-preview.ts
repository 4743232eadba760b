import type { Indicator } from '../../../core/scenario/schema.ts';
import type { DraftEffect } from './ruling-proposal.ts';

type Value = number | boolean;

/** Where an indicator stands before an effect and after it; null: nothing can be said. */
export interface EffectPreview {
  readonly from: Value;
  readonly to: Value | null;
}

/** Where an indicator would stand after this effect, kept inside its range as the core keeps it. */
export function valueAfter(
  indicator: Indicator,
  now: Value,
  effect: Pick<DraftEffect, 'mode' | 'value'>,
): Value | null {
  const { mode, value } = effect;
  if (value === null) return null;
  if (typeof value === 'boolean') return value;
  if (indicator.kind === 'bool') return value !== 0;
  const raw = mode === 'by' ? Number(now) + value : value;
  const inside = Math.min(indicator.max, Math.max(indicator.min, raw));
  const rounded = indicator.kind === 'int' ? Math.round(inside) : Math.round(inside * 1000) / 1000;
  return rounded === 0 ? 0 : rounded;
}

/**
 * What each effect would do, one after the other, as at the reveal: an effect sees what those before it did.
 * One that waits is shown on its own, because nobody knows where the indicator will stand by then.
 */
export function previewEffects(
  effects: readonly DraftEffect[],
  indicators: readonly Indicator[],
  now: (id: string) => Value,
): Map<string, EffectPreview> {
  const standing = new Map<string, Value>();
  const previews = new Map<string, EffectPreview>();
  for (const effect of effects) {
    const indicator = indicators.find((row) => row.id === effect.indicator);
    if (indicator === undefined) continue;
    const from = standing.get(indicator.id) ?? now(indicator.id);
    const to = effect.include ? valueAfter(indicator, from, effect) : null;
    previews.set(effect.key, { from, to });
    if (to !== null && effect.delay.kind === 'now') standing.set(indicator.id, to);
  }
  return previews;
}
