import type { Confidence, FieldValue, MoveText } from '../../core/move-text.ts';
import type { Instrument, Visibility } from '../../core/scenario/schema-moves.ts';
import { limits } from '../../core/limits.ts';

/*
 * The core's own lists come with its schemas, which a phone does not load: these are as complete, because
 * the compiler says so.
 */
const allInstruments: Readonly<Record<Instrument, null>> = {
  diplomatic: null,
  information: null,
  military: null,
  economic: null,
  legal: null,
  intelligence: null,
  operational: null,
};
const allVisibilities: Readonly<Record<Visibility, null>> = {
  public: null,
  team: null,
  secret: null,
};
const allConfidences: Readonly<Record<Confidence, null>> = {
  low: null,
  moderate: null,
  high: null,
};
export const instruments = Object.keys(allInstruments) as Instrument[];
export const visibilities = Object.keys(allVisibilities) as Visibility[];
export const confidences = Object.keys(allConfidences) as Confidence[];

export const emptyMove: MoveText = {
  option: null,
  title: '',
  action: '',
  effect: '',
  reasons: [],
  instrument: null,
  targets: [],
  assumptions: '',
  confidence: null,
  visibility: 'public',
  trigger: '',
  fields: {},
};

/** Nothing has been written or chosen. Whom it is meant for stands from the beginning and does not count. */
export function isEmptyMove(text: MoveText): boolean {
  const { option, title, action, effect, reasons, instrument, targets, confidence } = text;
  const words = [title, action, effect, text.assumptions, text.trigger, ...reasons];
  return (
    option === null &&
    instrument === null &&
    confidence === null &&
    targets.length === 0 &&
    words.every((word) => word.trim() === '') &&
    Object.values(text.fields).every(isBlank)
  );
}

/** An answer without anything in it. */
export function isBlank(value: FieldValue | undefined): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

/** A stored draft may hold less than a move: fills the rest. */
export function fullMove(text: Readonly<Record<string, unknown>>): MoveText {
  const word = (value: unknown): string => (typeof value === 'string' ? value : '');
  const words = (value: unknown): string[] => (Array.isArray(value) ? value.map(word) : []);
  const one = <T>(all: readonly T[], value: unknown): T | null =>
    all.find((each) => each === value) ?? null;
  return {
    option: typeof text['option'] === 'string' ? text['option'] : null,
    title: word(text['title']),
    action: word(text['action']),
    effect: word(text['effect']),
    reasons: words(text['reasons']),
    instrument: one(instruments, text['instrument']),
    targets: words(text['targets']).filter((target) => target !== ''),
    assumptions: word(text['assumptions']),
    confidence: one(confidences, text['confidence']),
    visibility: one(visibilities, text['visibility']) ?? emptyMove.visibility,
    trigger: word(text['trigger']),
    fields: fullFields(text['fields']),
  };
}

function fullFields(value: unknown): MoveText['fields'] {
  if (typeof value !== 'object' || value === null) return {};
  const kept = Object.entries(value).filter(
    ([, each]) =>
      ['string', 'number', 'boolean'].includes(typeof each) ||
      (Array.isArray(each) && each.every((item) => typeof item === 'string')),
  );
  return Object.fromEntries(kept);
}

/** As a move is submitted: the form's empty lines are not reasons, and what was left blank is no answer. */
export function submittable(text: MoveText): MoveText {
  const trim = (word: string): string => word.trim();
  const filled = Object.entries(text.fields).filter(([, value]) => !isBlank(value));
  return {
    ...text,
    title: trim(text.title),
    action: trim(text.action),
    effect: trim(text.effect),
    reasons: text.reasons.map(trim).filter((reason) => reason !== ''),
    assumptions: trim(text.assumptions),
    trigger: trim(text.trigger),
    fields: Object.fromEntries(
      filled
        .map(([id, value]): [string, FieldValue] => [
          id,
          typeof value === 'string' ? trim(value) : value,
        ])
        // Forms that came and went may leave more answers than a move can carry: the newest stay.
        .slice(-limits.fieldsPerTemplateMax),
    ),
  };
}

/** As a draft travels: what has no words yet is left out, because the host accepts no empty title. */
export function draftText(text: MoveText): Partial<MoveText> {
  const { title, action, ...rest } = submittable(text);
  return { ...rest, ...(title === '' ? {} : { title }), ...(action === '' ? {} : { action }) };
}

export function sameMove(a: MoveText, b: MoveText): boolean {
  return fingerprint(a) === fingerprint(b);
}

/** The order in which fields were filled in says nothing. */
function fingerprint(text: MoveText): string {
  // In one order whatever the order of the keys was: a text from the host is not built as ours.
  const { fields, ...rest } = { ...emptyMove, ...submittable(text) };
  const sorted = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([rest, sorted]);
}
