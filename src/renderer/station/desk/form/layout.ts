import { plainForm } from '../../../../core/plain-form.ts';
import type { MoveText } from '../../../../core/move-text.ts';
import type { MoveForm } from '../../../../core/view/schema-move.ts';
import type { Gaps } from '../../../shared/form-gaps.ts';
import { fieldsOf, type FormField } from '../../../shared/move-form.ts';
import { isBlank } from '../../../shared/move-text.ts';

/** What of a form stands in sight and what under «More», so that it stays short on a phone. */

const askedParts = [
  'effect',
  'reasons',
  'instrument',
  'targets',
  'assumptions',
  'confidence',
] as const;
type AskedPart = (typeof askedParts)[number];
export type Item =
  | { readonly kind: AskedPart; readonly needed: boolean }
  | { readonly kind: 'visibility'; readonly needed: true }
  | { readonly kind: 'field'; readonly needed: boolean; readonly field: FormField };

export interface Layout {
  readonly shown: readonly Item[];
  readonly more: readonly Item[];
}

export function layoutOf(form: MoveForm | null): Layout {
  const { ask, reasonsMin, visibility } = form ?? plainForm;
  const parts = askedParts.flatMap((kind): Item[] => {
    const asked = kind === 'reasons' ? (reasonsMin > 0 ? 'required' : 'optional') : ask[kind];
    return asked === 'hidden' ? [] : [{ kind, needed: asked === 'required' }];
  });
  const fields = fieldsOf(form ?? plainForm).map((field): Item => ({
    kind: 'field',
    needed: field.required,
    field,
  }));
  const all = [...parts, ...fields];
  // Action, intended effect and reasons are what a move is judged by, whoever made the form.
  const inSight = (item: Item): boolean =>
    item.needed || item.kind === 'effect' || item.kind === 'reasons';
  const who: Item[] = [{ kind: 'visibility', needed: true }];
  const whoInSight = form !== null && visibility.length > 0;
  return {
    shown: [...all.filter(inSight), ...(whoInSight ? who : [])],
    more: [...all.filter((item) => !inSight(item)), ...(whoInSight ? [] : who)],
  };
}

/** The names under which gaps are told of this item. */
export function gapsOf(item: Item, gaps: Gaps): boolean {
  if (item.kind === 'field') return Object.hasOwn(gaps, item.field.id);
  if (item.kind === 'visibility') return 'visibility' in gaps || 'trigger' in gaps;
  return item.kind in gaps;
}

/** Somebody has said something here. */
export function isFilled(item: Item, text: MoveText): boolean {
  switch (item.kind) {
    case 'effect':
    case 'assumptions':
      return text[item.kind].trim() !== '';
    case 'reasons':
    case 'targets':
      return text[item.kind].length > 0;
    case 'instrument':
    case 'confidence':
      return text[item.kind] !== null;
    case 'visibility':
      return text.visibility !== 'public';
    case 'field':
      return !isBlank(text.fields[item.field.id]);
  }
}
