import { templateFor } from '../adjudicate/form.ts';
import { plainMoveParts, type FieldValue, type MoveText } from '../move-text.ts';
import type { Field } from '../scenario/schema-moves.ts';
import type { World } from '../world.ts';
import type { Random } from './random.ts';

type FormPart = Pick<
  MoveText,
  | 'instrument'
  | 'targets'
  | 'assumptions'
  | 'confidence'
  | 'visibility'
  | 'trigger'
  | 'fields'
  | 'effect'
  | 'reasons'
>;

/** What a form asks for, filled in by somebody who takes it as it comes. */
export function fillForm(world: World, team: string, phase: string, random: Random): FormPart {
  const form = templateFor(world, team, phase);
  const { ask, fields, reasonsMin = 0, visibility = ['public'] } = form ?? {};
  const asked = (part: keyof NonNullable<typeof ask>): boolean => ask?.[part] === 'required';
  const others = world.scenario.teams.filter((one) => one.id !== team).map((one) => one.id);
  const wanted = Object.entries(fields?.properties ?? {}).filter(
    ([id]) => fields?.required.includes(id) === true || random.chance(0.3),
  );
  // Most of what teams do is meant to be seen.
  const closed = form === null && random.chance(0.06);
  const open = visibility.includes('public') && !closed;
  const seen = open ? 'public' : closed ? 'team' : (visibility[0] ?? 'public');
  return {
    ...plainMoveParts,
    effect: 'To open a way that the others have not thought of.',
    reasons: reasons.slice(0, Math.max(1, reasonsMin)),
    instrument: asked('instrument') ? 'diplomatic' : null,
    targets: asked('targets') ? others.slice(0, 1) : [],
    assumptions: asked('assumptions') ? 'That the others read it as it is meant.' : '',
    confidence: asked('confidence')
      ? (random.pick(['low', 'moderate', 'high'] as const) ?? 'low')
      : null,
    visibility: seen,
    trigger: seen === 'secret' ? 'When somebody sees it.' : '',
    fields: Object.fromEntries(wanted.map(([id, field]) => [id, anyValue(field, random)])),
  };
}

const reasons = [
  'It serves our aims.',
  'It is likely enough to work.',
  'Nobody expects it.',
  'It can be taken back.',
  'Others will follow.',
  'Waiting costs more.',
];

function anyValue(field: Field, random: Random): FieldValue {
  switch (field.type) {
    case 'string':
      return random.pick(field.enum ?? []) ?? 'As was said.'.slice(0, field.maxLength);
    case 'integer':
      return Math.min(Math.floor(field.maximum), Math.ceil((field.minimum + field.maximum) / 2));
    case 'number':
      return (field.minimum + field.maximum) / 2;
    case 'boolean':
      return random.chance(0.5);
    case 'array':
      return field.items.enum.slice(0, Math.max(1, field.minItems));
  }
}
