import type { MoveText } from '../../core/fact.ts';

export const emptyMove: MoveText = { option: null, title: '', action: '', effect: '', reasons: [] };

export function isEmptyMove(text: MoveText): boolean {
  const words = [text.title, text.action, text.effect, ...text.reasons];
  return text.option === null && words.every((word) => word.trim() === '');
}

/** A stored draft may hold less than a move: fills the rest. */
export function fullMove(text: Readonly<Record<string, unknown>>): MoveText {
  const word = (value: unknown): string => (typeof value === 'string' ? value : '');
  const { option, title, action, effect, reasons } = text;
  return {
    option: typeof option === 'string' ? option : null,
    title: word(title),
    action: word(action),
    effect: word(effect),
    reasons: Array.isArray(reasons) ? reasons.map(word) : [],
  };
}

/** As a move is submitted: the form's empty lines are not reasons. */
export function submittable(text: MoveText): MoveText {
  const trim = (word: string): string => word.trim();
  const reasons = text.reasons.map(trim).filter((reason) => reason !== '');
  const { option, title, action, effect } = text;
  return { option, title: trim(title), action: trim(action), effect: trim(effect), reasons };
}

/** As a draft travels: what has no words yet is left out, because the host accepts no empty title. */
export function draftText(text: MoveText): Partial<MoveText> {
  const { title, action, ...rest } = submittable(text);
  return { ...rest, ...(title === '' ? {} : { title }), ...(action === '' ? {} : { action }) };
}

export function sameMove(a: MoveText, b: MoveText): boolean {
  return JSON.stringify(submittable(a)) === JSON.stringify(submittable(b));
}
