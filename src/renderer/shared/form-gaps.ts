import { checkForm } from '../../core/adjudicate/form.ts';
import type { MoveText } from '../../core/move-text.ts';
import type { MoveForm } from '../../core/view/schema-move.ts';

/** What a form still asks for, by part or field. Brings the schemas along: pages load it when it is needed. */
export type Gaps = Readonly<Record<string, 'missing' | 'wrong'>>;

/** No form asks for more than this at once. */
const gapsMax = 40;

/**
 * The core's check names what it meets first. It is asked again without that, until nothing is left, so that
 * a person sees all of it at once and the rules stay where they are.
 */
export function formGaps(form: MoveForm | null, text: MoveText): Gaps {
  const gaps: Record<string, 'missing' | 'wrong'> = {};
  let [asked, given] = [form, text];
  for (let round = 0; round < gapsMax; round += 1) {
    const checked = checkForm(asked, given);
    if (checked.ok) return gaps;
    const field = String(checked.error.detail?.['field'] ?? '');
    if (Object.hasOwn(gaps, field)) return gaps;
    gaps[field] = checked.error.code === 'move/form-wrong' ? 'wrong' : 'missing';
    [asked, given] = without(field, asked, given);
  }
  return gaps;
}

/** The form without its demand, and the text without what did not fit. */
function without(
  field: string,
  form: MoveForm | null,
  text: MoveText,
): [MoveForm | null, MoveText] {
  if (field === 'trigger') return [form, { ...text, trigger: field }];
  const { [field]: _gone, ...fields } = text.fields;
  if (form === null) return [null, { ...text, fields }];
  if (field === 'visibility')
    return [{ ...form, visibility: [...form.visibility, text.visibility] }, text];
  if (field === 'reasons') return [{ ...form, reasonsMin: 0 }, text];
  if (Object.hasOwn(form.ask, field))
    return [{ ...form, ask: { ...form.ask, [field]: 'optional' } }, text];
  const { [field]: _property, ...properties } = form.fields.properties;
  const required = form.fields.required.filter((id) => id !== field);
  return [
    { ...form, fields: { ...form.fields, properties, required } },
    { ...text, fields },
  ];
}
