import type { MoveText } from '../../../core/move-text.ts';

/** What one version of a move changed in the one before it. */

const moveParts = [
  'option',
  'title',
  'action',
  'effect',
  'reasons',
  'instrument',
  'targets',
  'assumptions',
  'confidence',
  'visibility',
  'trigger',
] as const satisfies readonly (keyof MoveText)[];
export type MovePart = (typeof moveParts)[number];

/** A part of the move itself, or a field of its template. */
export type Changed = { readonly part: MovePart } | { readonly field: string };

export function changesBetween(before: MoveText, then: MoveText): Changed[] {
  const parts = moveParts.filter((part) => !same(before[part], then[part]));
  const fields = [...new Set([...Object.keys(before.fields), ...Object.keys(then.fields)])].filter(
    (field) => !same(before.fields[field], then.fields[field]),
  );
  return [...parts.map((part) => ({ part })), ...fields.map((field) => ({ field }))];
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
