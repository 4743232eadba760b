import { z } from 'zod';
import type { MoveText } from '../move-text.ts';
import { reject, ok, type Result } from '../result.ts';
import { sameFor } from '../same.ts';
import type { Template } from '../scenario/schema-moves.ts';
import type { World } from '../world.ts';

/** The form of a team's moves in a phase: the first template that fits; null: the plain one. */
export function templateFor(
  world: Pick<World, 'scenario'>,
  team: string,
  phase: string,
): Template | null {
  return (
    world.scenario.templates.find(
      ({ teams, phases }) =>
        (teams === undefined || teams.includes(team)) &&
        (phases === undefined || phases.includes(phase)),
    ) ?? null
  );
}

type Form = Pick<Template, 'ask' | 'reasonsMin' | 'visibility' | 'fields'>;

/** Whether a move fills in what its form asks for. `detail.field` says what does not fit. */
export function checkForm(form: Form | null, text: MoveText): Result<void> {
  const known = form?.fields.properties ?? {};
  const stray = Object.keys(text.fields).find((field) => !Object.hasOwn(known, field));
  if (stray !== undefined) return wrong(stray);
  if (text.visibility === 'secret' && text.trigger === '') return missing('trigger');
  if (form === null) return ok(undefined);
  if (!form.visibility.includes(text.visibility)) return wrong('visibility');
  const { effect, instrument, targets, assumptions, confidence } = form.ask;
  if (effect === 'required' && text.effect === '') return missing('effect');
  if (instrument === 'required' && text.instrument === null) return missing('instrument');
  if (targets === 'required' && text.targets.length === 0) return missing('targets');
  if (assumptions === 'required' && text.assumptions === '') return missing('assumptions');
  if (confidence === 'required' && text.confidence === null) return missing('confidence');
  if (text.reasons.length < form.reasonsMin) return missing('reasons');
  return checkFields(form, text.fields);
}

function checkFields(form: Form, fields: MoveText['fields']): Result<void> {
  const parsed = fieldsSchema(form).safeParse(fields);
  const [issue] = parsed.error?.issues ?? [];
  if (issue === undefined) return blank(form, fields);
  const field = String(issue.path[0] ?? '');
  return Object.hasOwn(fields, field) ? wrong(field) : missing(field);
}

/** JSON Schema takes an empty text for an answer; people do not. */
function blank(form: Form, fields: MoveText['fields']): Result<void> {
  const empty = form.fields.required.find((id) => fields[id] === '');
  return empty === undefined ? ok(undefined) : missing(empty);
}

const sameSchema = sameFor<Form['fields'], z.ZodType>();

function fieldsSchema(form: Form): z.ZodType {
  return sameSchema(form.fields, null, () => {
    const schema = { ...form.fields, additionalProperties: false };
    return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
  });
}

function missing(field: string): Result<never> {
  return reject('move/form-missing', 'the form asks for more', { field });
}

function wrong(field: string): Result<never> {
  return reject('move/form-wrong', 'this does not fit the form', { field });
}
