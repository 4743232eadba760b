import { outcomes } from '../../../core/scenario/primitives.ts';
import type { After, Effect, Outcome } from '../../../core/scenario/primitives.ts';
import type { Indicator, MoveOption } from '../../../core/scenario/schema.ts';
import type { Delay, PlainEffect } from '../../../core/ruling.ts';

/**
 * The effects of a ruling, as its editor holds them, and what a prepared move proposes. The option's table is a
 * proposal only: control changes, drops or adds anything before it counts.
 */

/** When an effect comes, as the editor holds it: what is not filled in yet is empty. */
export type DraftDelay =
  | { readonly kind: 'now' }
  | { readonly kind: 'turns'; readonly turns: number | null }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'when'; readonly when: string };

/** One effect as the editor holds it. `value` null: it has to be filled in or dropped. */
export interface DraftEffect {
  readonly key: string;
  readonly indicator: string;
  readonly mode: 'to' | 'by';
  readonly value: number | boolean | null;
  /** The scenario's own expression, shown where it could not be turned into a number here. */
  readonly expression: string;
  /** Condition from the scenario, in its own words; control checks it by eye. */
  readonly when: string;
  readonly include: boolean;
  readonly delay: DraftDelay;
}

export interface Proposal {
  readonly effects: readonly Effect[];
  /** The outcome whose effects these are; another one than asked for when the table has a gap; null: none. */
  readonly takenFrom: Outcome | null;
}

/**
 * The effects that an option's table names for an outcome. A missing outcome takes its nearest neighbour; of
 * two equally near, the milder one, towards the middle of the scale.
 */
export function proposalFor(option: MoveOption, outcome: Outcome): Proposal {
  const wanted = outcomes.indexOf(outcome);
  const middle = (outcomes.length - 1) / 2;
  const named = outcomes
    .map((candidate, at) => ({ candidate, at, effects: option.effects[candidate] }))
    .filter((row) => row.effects !== undefined)
    .sort(
      (a, b) =>
        Math.abs(a.at - wanted) - Math.abs(b.at - wanted) ||
        Math.abs(a.at - middle) - Math.abs(b.at - middle),
    );
  const nearest = named[0];
  return nearest === undefined
    ? { effects: [], takenFrom: null }
    : { effects: nearest.effects ?? [], takenFrom: nearest.candidate };
}

export function draftEffects(option: MoveOption, outcome: Outcome): DraftEffect[] {
  return proposalFor(option, outcome).effects.map(draftEffect);
}

/** An effect that stands in a ruling already. */
export function keptEffect(effect: PlainEffect, at: number): DraftEffect {
  const { indicator, after } = effect;
  return {
    key: `kept-${at}`,
    indicator,
    mode: effect.by === undefined ? 'to' : 'by',
    value: effect.by ?? effect.to ?? null,
    expression: '',
    when: '',
    include: true,
    delay: draftDelay(after),
  };
}

export function blankEffect(indicator: Indicator): DraftEffect {
  const bool = indicator.kind === 'bool';
  return {
    key: '',
    indicator: indicator.id,
    mode: bool ? 'to' : 'by',
    value: bool ? true : 0,
    expression: '',
    when: '',
    include: true,
    delay: { kind: 'now' },
  };
}

/** The effect to send; null: its value or its time is missing. */
export function plainEffect({ indicator, mode, value, delay }: DraftEffect): PlainEffect | null {
  const after = delayOf(delay);
  if (value === null || after === null) return null;
  if (typeof value === 'number' && !Number.isFinite(value)) return null;
  const late = after === 'now' ? {} : { after };
  if (mode === 'to') return { indicator, to: value, ...late };
  return typeof value === 'number' ? { indicator, by: value, ...late } : null;
}

/** Null: not filled in. */
export function delayOf(delay: DraftDelay): Delay | 'now' | null {
  switch (delay.kind) {
    case 'now':
      return 'now';
    case 'turns':
      return delay.turns === null || delay.turns < 1 ? null : { turns: delay.turns };
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(delay.date) ? { date: delay.date } : null;
    case 'when':
      return delay.when.trim() === '' ? null : { when: delay.when.trim() };
  }
}

function draftDelay(after: After | Delay | undefined): DraftDelay {
  if (after === undefined) return { kind: 'now' };
  if ('turns' in after && after.turns !== undefined) return { kind: 'turns', turns: after.turns };
  if ('date' in after && after.date !== undefined) return { kind: 'date', date: after.date };
  return { kind: 'when', when: ('when' in after ? after.when : undefined) ?? '' };
}

function draftEffect(effect: Effect, at: number): DraftEffect {
  const simple = simpleEffect(effect);
  return {
    key: `proposed-${at}`,
    indicator: effect.indicator,
    mode: simple?.mode ?? 'to',
    value: simple?.value ?? null,
    expression: typeof effect.to === 'string' && simple === null ? effect.to : '',
    when: effect.when ?? '',
    include: true,
    delay: draftDelay(effect.after),
  };
}

/** A number, a yes or no, or «itself plus a number»: what can be shown as a value without running a rule. */
function simpleEffect(effect: Effect): { mode: 'to' | 'by'; value: number | boolean } | null {
  const { to, by } = effect;
  if (by !== undefined) return { mode: 'by', value: by };
  if (typeof to === 'number' || typeof to === 'boolean') return { mode: 'to', value: to };
  if (to === undefined) return null;
  const text = to.trim();
  if (text === 'true' || text === 'false') return { mode: 'to', value: text === 'true' };
  if (/^-?\d+(\.\d+)?$/.test(text)) return { mode: 'to', value: Number(text) };
  const step = /^indicator\.([A-Za-z0-9]+)\s*([+-])\s*(\d+(?:\.\d+)?)$/.exec(text);
  if (step === null || step[1] !== effect.indicator) return null;
  return { mode: 'by', value: Number(step[3]) * (step[2] === '-' ? -1 : 1) };
}
