/**
 * Owns: the last look at a view before it leaves: only what its strict schema names may go. A part of
 * a long list that has passed once is not looked at again as long as it is the very same object; views
 * are never mutated, and most of a large one is the same from one move to the next (measured late in
 * an exercise: 1.0 ms for control's view without this, which every move would cost).
 * Does not own: what a view holds (core/view). A crash here leaves nothing: the view is not sent.
 */
import type { Audience } from '../../../core/ids.ts';
import { viewSchemas, type View } from '../../../core/view/schema.ts';

interface Checked {
  parse(value: unknown): unknown;
}

interface ObjectSchema extends Checked {
  readonly shape: Readonly<Record<string, Checked & { readonly element?: Checked }>>;
  omit(mask: Readonly<Record<string, true>>): Checked;
}

/** The lists that grow with play. */
const lists = {
  control: ['moves', 'injects', 'messages', 'observations', 'ratings'],
  evaluators: ['released', 'observations', 'ratings', 'results', 'arguments'],
  public: ['results', 'arguments'],
  team: ['inbox', 'moves', 'results', 'arguments', 'messages'],
  seat: [],
} as const;

type Kind = keyof typeof lists;

const checks: Readonly<Record<Kind, (view: View) => void>> = {
  control: checkOf('control'),
  evaluators: checkOf('evaluators'),
  public: checkOf('public'),
  team: checkOf('team'),
  seat: checkOf('seat'),
};

/** Whatever `project` gave: only what the schema names may leave. Throws on anything else. */
export function strictView(audience: Audience, view: View): View {
  if (view.audience !== audience) {
    throw new Error(`a view for ${view.audience} was to go to ${audience}`);
  }
  checks[kindOf(audience)](view);
  return view;
}

function kindOf(audience: Audience): Kind {
  if (audience.startsWith('team:')) return 'team';
  if (audience.startsWith('seat:')) return 'seat';
  return audience as 'control' | 'evaluators' | 'public';
}

function checkOf(kind: Kind): (view: View) => void {
  const schema = viewSchemas[kind] as unknown as ObjectSchema;
  const keys: readonly string[] = lists[kind];
  const rest = schema.omit(Object.fromEntries(keys.map((key) => [key, true as const])));
  const passed = new WeakSet<object>();
  return (view) => {
    const others: Record<string, unknown> = { ...view };
    for (const key of keys) {
      checkList(schema.shape[key], others[key], passed);
      delete others[key];
    }
    rest.parse(others);
  };
}

function checkList(
  schema: ObjectSchema['shape'][string] | undefined,
  list: unknown,
  passed: WeakSet<object>,
): void {
  if (!Array.isArray(list) || schema?.element === undefined) {
    // Not a list at all: the schema says what is wrong.
    schema?.parse(list);
    return;
  }
  for (const item of list as unknown[]) {
    if (typeof item === 'object' && item !== null && passed.has(item)) continue;
    schema.element.parse(item);
    if (typeof item === 'object' && item !== null) passed.add(item);
  }
}
