import type { Confidence } from '../../../core/move-text.ts';
import type { PlainEffect, Ruling, RulingMode } from '../../../core/ruling.ts';
import type { Outcome } from '../../../core/scenario/primitives.ts';
import type { MoveOption } from '../../../core/scenario/schema.ts';
import type { ControlMove } from '../../../core/view/schema-move.ts';
import {
  advisedLikelihood,
  drawMethodOf,
  drawOf,
  expectedOutcome,
  isJudged,
  madeOf,
  obstacleTo,
  suggestion,
  type RulingCase,
} from './ruling-mode.ts';
import {
  delayOf,
  draftEffects,
  keptEffect,
  plainEffect,
  type DraftEffect,
} from './ruling-proposal.ts';

/** The editor's working copy of a ruling, what is still missing in it, and the ruling that it makes. */

export interface RulingDraft {
  readonly mode: RulingMode;
  /** Null: as the draw or the table says; where neither does, not chosen yet. */
  readonly outcome: Outcome | null;
  readonly likelihood: number | null;
  /** What control has made of the proposals for one outcome; for another one they stand as they are. */
  readonly edited: { readonly for: Outcome; readonly effects: readonly DraftEffect[] } | null;
  /** Changes that control has added by hand, whatever the outcome. */
  readonly own: readonly DraftEffect[];
  readonly agreedBy: readonly string[];
  readonly overrideReason: string;
  readonly confidence: Confidence | null;
  readonly alternatives: readonly string[];
  readonly quotes: readonly string[];
  readonly publicText: string;
  readonly teamTexts: Readonly<Record<string, string>>;
  readonly rationale: string;
  readonly openToAll: boolean;
  readonly signOff: boolean;
}

/** A first draft for a move that has none yet. */
export function emptyDraft(about: RulingCase): RulingDraft {
  return {
    mode: suggestion(about).modes[0],
    outcome: null,
    likelihood: advisedLikelihood(about),
    edited: null,
    own: [],
    agreedBy: [],
    overrideReason: '',
    confidence: null,
    alternatives: [],
    quotes: [],
    publicText: '',
    teamTexts: {},
    rationale: '',
    openToAll: true,
    signOff: false,
  };
}

/** The editor's copy of a ruling that stands, to change it before the reveal. */
export function draftOf(ruling: Ruling, option: MoveOption | null): RulingDraft {
  const { override, effects, ...rest } = ruling;
  const proposed = option === null ? [] : draftEffects(option, ruling.outcome).map(plainEffect);
  const known = new Set(proposed.map((effect) => JSON.stringify(effect)));
  const isProposed = (effect: DraftEffect): boolean =>
    known.has(JSON.stringify(plainEffect(effect)));
  const kept = effects.map(keptEffect);
  const own = kept.filter((effect) => !isProposed(effect));
  return {
    ...rest,
    edited: { for: ruling.outcome, effects: kept.filter(isProposed) },
    own: own.map((effect, at) => ({ ...effect, key: `own-${at + 1}` })),
    overrideReason: override?.reason ?? '',
  };
}

/** Meant for everybody, or come into the open. */
export function isPublic({ text, exposed }: ControlMove): boolean {
  return text.visibility === 'public' || exposed !== null;
}

/** What stands where control has chosen nothing yet. */
export interface Settled {
  readonly outcome: Outcome | null;
  readonly effects: readonly DraftEffect[];
  /** What the draw or the table says; null: neither does. */
  readonly expected: Outcome | null;
  readonly overrides: boolean;
}

export function settle(draft: RulingDraft, { move, option }: RulingCase): Settled {
  const expected = expectedOutcome(draft.mode, move);
  const outcome = draft.mode === 'automatic' ? 'success' : (draft.outcome ?? expected);
  const edited = draft.edited?.for === outcome ? draft.edited.effects : null;
  const proposed = option === null || outcome === null ? [] : draftEffects(option, outcome);
  return {
    outcome,
    effects: [...(edited ?? proposed), ...draft.own],
    expected,
    overrides: expected !== null && outcome !== null && outcome !== expected,
  };
}

/** The draft with these effects; the ones of one's own are told by their keys. */
export function withEffects(
  draft: RulingDraft,
  outcome: Outcome,
  effects: readonly DraftEffect[],
): RulingDraft {
  const isOwn = ({ key }: DraftEffect): boolean => key.startsWith('own');
  const edited = { for: outcome, effects: effects.filter((effect) => !isOwn(effect)) };
  return { ...draft, edited, own: effects.filter(isOwn) };
}

/** Another way of ruling: where dice or a table speak, they speak first. */
export function withMode(draft: RulingDraft, mode: RulingMode, move: ControlMove): RulingDraft {
  const told = drawMethodOf(mode, move) !== null || expectedOutcome(mode, move) !== null;
  return { ...draft, mode, outcome: told ? null : draft.outcome };
}

export const problems = [
  'obstacle',
  'draw',
  'agreement',
  'outcome',
  'override',
  'effects',
  'delay',
  'words',
] as const;
export type Problem = (typeof problems)[number];

/** Everything that is still missing, in the order of the editor. */
export function missing(draft: RulingDraft, about: RulingCase): Problem[] {
  const { outcome, effects, overrides } = settle(draft, about);
  const kept = effects.filter((effect) => effect.include);
  const method = drawMethodOf(draft.mode, about.move);
  const lacks: Readonly<Record<Problem, boolean>> = {
    obstacle: obstacleTo(draft.mode, about.move) !== null,
    draw: method !== null && madeOf(about.move) === null,
    agreement: draft.mode === 'consensus' && draft.agreedBy.length === 0,
    outcome: outcome === null && method === null,
    override: overrides && draft.overrideReason.trim() === '',
    effects: kept.some((effect) => plainEffect({ ...effect, delay: now }) === null),
    delay: kept.some(({ delay }) => delayOf(delay) === null),
    words: outcome !== null && hasBut(outcome) && !isWorded(draft, about.move),
  };
  return problems.filter((problem) => lacks[problem]);
}

const now = { kind: 'now' } as const;

/** «Success, but»: whoever reads it wants to know what the «but» is. */
export function hasBut(outcome: Outcome): boolean {
  return outcome === 'successBut' || outcome === 'failureBut';
}

/** Those who are told the outcome are told more than its name: everybody where it is open, its team otherwise. */
function isWorded({ publicText, teamTexts, openToAll }: RulingDraft, move: ControlMove): boolean {
  if (publicText.trim() !== '') return true;
  return !(openToAll && isPublic(move)) && (teamTexts[move.team] ?? '').trim() !== '';
}

/** The ruling to send, or everything that is still missing. */
export function rulingOf(
  draft: RulingDraft,
  about: RulingCase,
  signOffRequired: boolean,
): { ruling: Ruling } | { problems: Problem[] } {
  const lacking = missing(draft, about);
  const { outcome, effects, expected, overrides } = settle(draft, about);
  if (lacking.length > 0 || outcome === null) return { problems: lacking };
  const plain = effects
    .filter((effect) => effect.include)
    .map(plainEffect)
    .filter((effect): effect is PlainEffect => effect !== null);
  const reason = draft.overrideReason.trim();
  return {
    ruling: {
      mode: draft.mode,
      outcome,
      likelihood: likelihoodOf(draft, about.move),
      confidence: draft.confidence,
      effects: plain,
      publicText: draft.publicText,
      teamTexts: worded(draft.teamTexts),
      rationale: draft.rationale,
      alternatives: draft.alternatives.map((text) => text.trim()).filter((text) => text !== ''),
      quotes: [...draft.quotes],
      agreedBy: draft.mode === 'consensus' ? [...draft.agreedBy] : [],
      override: overrides && expected !== null ? { of: expected, reason } : null,
      openToAll: draft.openToAll && isPublic(about.move),
      signOff: draft.signOff || signOffRequired,
    },
  };
}

/** The odds of the draw where there was one; otherwise what control judged, where the mode asks for it. */
function likelihoodOf({ mode, likelihood }: RulingDraft, move: ControlMove): number | null {
  const draw = drawOf(move);
  if (draw !== null && draw.made !== null) return draw.likelihood;
  return isJudged(mode) ? likelihood : null;
}

function worded(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
}
