import { outcomes } from '../../../core/scenario/schema.ts';
import type { Effect, Indicator, MoveOption, Outcome } from '../../../core/scenario/schema.ts';
import type { Ruling } from '../../../core/fact.ts';

/**
 * What a ruling proposes, and the editor's working copy of it. The option's table is a proposal only: control
 * changes, drops or adds anything before it counts.
 */

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
}

export interface RulingDraft {
  readonly mode: 'free' | 'semiRigid';
  readonly outcome: Outcome | null;
  readonly likelihood: number | null;
  readonly effects: readonly DraftEffect[];
  readonly publicText: string;
  readonly teamTexts: Readonly<Record<string, string>>;
  readonly rationale: string;
  readonly openToAll: boolean;
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

/** A first draft for a move that has none yet. */
export function emptyDraft(option: MoveOption | null): RulingDraft {
  return {
    mode: option === null ? 'free' : 'semiRigid',
    outcome: null,
    likelihood: option?.likelihood ?? null,
    effects: [],
    publicText: '',
    teamTexts: {},
    rationale: '',
    openToAll: true,
  };
}

/** The editor's copy of a ruling that stands, to change it before the reveal. */
export function draftOf(ruling: Ruling): RulingDraft {
  return {
    mode: ruling.mode,
    outcome: ruling.outcome,
    likelihood: ruling.likelihood,
    effects: ruling.effects.map((effect, at) => ({
      key: `kept-${at}`,
      indicator: effect.indicator,
      mode: 'to' in effect ? 'to' : 'by',
      value: 'to' in effect ? effect.to : effect.by,
      expression: '',
      when: '',
      include: true,
    })),
    publicText: ruling.publicText,
    teamTexts: ruling.teamTexts,
    rationale: ruling.rationale,
    openToAll: ruling.openToAll,
  };
}

export type DraftProblem = 'outcome' | 'effects';

/** The ruling to send, or what is still missing. */
export function rulingOf(draft: RulingDraft): { ruling: Ruling } | { problem: DraftProblem } {
  if (draft.outcome === null) return { problem: 'outcome' };
  const kept = draft.effects.filter((effect) => effect.include);
  const effects: Ruling['effects'] = [];
  for (const effect of kept) {
    if (
      effect.value === null ||
      (typeof effect.value === 'number' && !Number.isFinite(effect.value))
    ) {
      return { problem: 'effects' };
    }
    if (effect.mode === 'to') effects.push({ indicator: effect.indicator, to: effect.value });
    else if (typeof effect.value === 'number')
      effects.push({ indicator: effect.indicator, by: effect.value });
    else return { problem: 'effects' };
  }
  const teamTexts = Object.fromEntries(
    Object.entries(draft.teamTexts).filter(([, text]) => text.trim() !== ''),
  );
  return {
    ruling: {
      mode: draft.mode,
      outcome: draft.outcome,
      likelihood: draft.likelihood,
      effects,
      publicText: draft.publicText,
      teamTexts,
      rationale: draft.rationale,
      openToAll: draft.openToAll,
    },
  };
}

/** Where an indicator would stand after this effect, kept inside its range. */
export function after(
  indicator: Indicator,
  now: number | boolean,
  effect: Pick<DraftEffect, 'mode' | 'value'>,
): number | boolean | null {
  if (effect.value === null) return null;
  if (typeof effect.value === 'boolean') return effect.value;
  const raw = effect.mode === 'by' && typeof now === 'number' ? now + effect.value : effect.value;
  return Math.min(indicator.max, Math.max(indicator.min, raw));
}

function draftEffect(effect: Effect, at: number): DraftEffect {
  const key = `proposed-${at}`;
  const when = effect.when ?? '';
  if (effect.by !== undefined) {
    return {
      key,
      indicator: effect.indicator,
      mode: 'by',
      value: effect.by,
      expression: '',
      when,
      include: true,
    };
  }
  const simple = simpleEffect(effect);
  return {
    key,
    indicator: effect.indicator,
    mode: simple?.mode ?? 'to',
    value: simple?.value ?? null,
    expression: typeof effect.to === 'string' && simple === null ? effect.to : '',
    when,
    include: true,
  };
}

/** A number, a yes or no, or «itself plus a number»: what can be shown as a value without running a rule. */
function simpleEffect(effect: Effect): { mode: 'to' | 'by'; value: number | boolean } | null {
  const to = effect.to;
  if (typeof to === 'number' || typeof to === 'boolean') return { mode: 'to', value: to };
  if (to === undefined) return null;
  const text = to.trim();
  if (text === 'true' || text === 'false') return { mode: 'to', value: text === 'true' };
  if (/^-?\d+(\.\d+)?$/.test(text)) return { mode: 'to', value: Number(text) };
  const step = /^indicator\.([A-Za-z0-9]+)\s*([+-])\s*(\d+(?:\.\d+)?)$/.exec(text);
  if (step === null || step[1] !== effect.indicator) return null;
  return { mode: 'by', value: Number(step[3]) * (step[2] === '-' ? -1 : 1) };
}
