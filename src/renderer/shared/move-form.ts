import type { FieldValue, MoveText } from '../../core/move-text.ts';
import type { Field } from '../../core/scenario/schema-moves.ts';
import type { MoveForm } from '../../core/view/schema-move.ts';
import type { sharedText } from './i18n.ts';
import { playEn } from './strings/play.en.ts';

/** What a form shows, what it asks for, and what its parts are called. Without the schemas: a phone loads this. */

export type MovePart = keyof typeof playEn.movePart;
export type Asked = 'hidden' | 'optional' | 'required';

export interface FormField {
  readonly id: string;
  readonly field: Field;
  readonly required: boolean;
}

export function fieldsOf({ fields }: MoveForm): FormField[] {
  return Object.entries(fields.properties).map(([id, field]) => ({
    id,
    field,
    required: fields.required.includes(id),
  }));
}

/** As a move is sent on this form: typed numbers are numbers, and answers to an earlier form stay behind. */
export function fitToForm(text: MoveText, form: MoveForm): MoveText {
  const fields = fieldsOf(form).flatMap(({ id, field }): [string, FieldValue][] => {
    const value = text.fields[id];
    if (value === undefined) return [];
    const numeric = field.type === 'integer' || field.type === 'number';
    return [[id, numeric && typeof value === 'string' ? (numberIn(value) ?? value) : value]];
  });
  return {
    ...text,
    // What brings a move into the open is asked of secret ones alone.
    trigger: text.visibility === 'secret' ? text.trigger : '',
    fields: Object.fromEntries(fields),
  };
}

/** Answers that this form does not ask for: they were given to another one. */
export function strayFields(text: MoveText, form: MoveForm): [string, FieldValue][] {
  return Object.entries(text.fields).filter(([id]) => !Object.hasOwn(form.fields.properties, id));
}

/** A number as people write it; null: none. */
export function numberIn(typed: string): number | null {
  const plain = typed.trim().replace(',', '.').replace('−', '-');
  if (!/^[+-]?\d+(\.\d+)?$/.test(plain)) return null;
  return Number(plain);
}

/** «Authority», «Reasons»: what a part or a field is called on the form. */
export function partName(
  part: string,
  form: Pick<MoveForm, 'fields'> | null,
  shared: typeof sharedText.text,
): string {
  const field = form?.fields.properties[part];
  if (field !== undefined) return field.title;
  if (Object.hasOwn(playEn.movePart, part)) return shared(`movePart.${part as MovePart}`);
  return plainId(part);
}

/** `legalBasis` as «Legal basis»: for a field whose form is not known here any more. */
function plainId(id: string): string {
  const words = id.replace(/[_-]+/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2');
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

/** An answer in words. */
export function fieldWords(value: FieldValue, shared: typeof sharedText.text): string {
  if (typeof value === 'boolean') return shared(value ? 'indicator.yes' : 'indicator.no');
  return Array.isArray(value) ? value.join(', ') : String(value);
}
