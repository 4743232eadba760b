import type { After } from '../../../core/scenario/primitives.ts';
import type { Indicator, Scenario } from '../../../core/scenario/schema.ts';
import type { ControlView } from '../../../core/view/schema.ts';
import type { SourcedEffect } from './boards.ts';
import { valueAfter } from './effect-preview.ts';
import { valueOf } from './indicator-history.ts';

/**
 * What effects would bring, told before they are set off. Plain values are worked out as the host does; what an
 * expression or a condition decides is known only then, and is told as such.
 */
type Value = number | boolean;

/** An indicator that would change at once: from, to, and by which parts. */
export interface Change {
  readonly indicator: Indicator;
  readonly from: Value;
  /** Null: an expression works it out. */
  readonly to: Value | null;
  /** The expression in the scenario's own words; empty where there is none. */
  readonly expression: string;
  readonly sources: readonly string[];
}

/** An effect that comes later, or only on a condition. */
export interface Later {
  readonly indicator: Indicator;
  /** A number to add, or a value or expression to set. */
  readonly change: { readonly by: number } | { readonly to: Value | string };
  readonly when: string;
  readonly after: After | null;
  readonly source: string;
}

export interface Outlook {
  readonly now: readonly Change[];
  readonly later: readonly Later[];
}

export function outlook(
  scenario: Scenario,
  view: ControlView,
  effects: readonly SourcedEffect[],
): Outlook {
  const byId = new Map(scenario.indicators.map((row) => [row.id, row]));
  const now = new Map<string, Change>();
  const later: Later[] = [];
  for (const { effect, source } of effects) {
    const indicator = byId.get(effect.indicator);
    if (indicator === undefined) continue;
    const change = effect.by === undefined ? { to: effect.to ?? '' } : { by: effect.by };
    if (effect.when !== undefined || effect.after !== undefined) {
      const { when = '', after = null } = effect;
      later.push({ indicator, change, when, after, source });
      continue;
    }
    const before = now.get(indicator.id) ?? unchanged(indicator, view);
    const next = { ...applied(before, change), sources: [...before.sources, source] };
    now.set(indicator.id, next);
  }
  return { now: [...now.values()].filter((change) => change.to !== change.from), later };
}

function unchanged(indicator: Indicator, view: ControlView): Change {
  const from = valueOf(view, indicator.id) ?? indicator.initial;
  return { indicator, from, to: from, expression: '', sources: [] };
}

function applied(before: Change, change: Later['change']): Change {
  const { indicator } = before;
  if ('by' in change) {
    // What nobody knows yet stays unknown when something is added.
    if (before.to === null) return before;
    return { ...before, to: valueAfter(indicator, before.to, { mode: 'by', value: change.by }) };
  }
  if (typeof change.to === 'string') return { ...before, to: null, expression: change.to };
  return {
    ...before,
    to: valueAfter(indicator, before.from, { mode: 'to', value: change.to }),
    expression: '',
  };
}

/** The largest parts of their range first; what nobody can know yet before all. */
export function byWeight(changes: readonly Change[]): Change[] {
  const weight = ({ indicator, from, to }: Change) =>
    to === null
      ? Infinity
      : typeof to === 'boolean'
        ? 1
        : Math.abs(to - Number(from)) / Math.max(1, indicator.max - indicator.min);
  return changes.toSorted((a, b) => weight(b) - weight(a));
}
