import type { Block, Field, PlanRow } from './block.ts';
import { ordered } from './edits.ts';
import { blank, field, heading, help, own, resting, say, type Context } from './context.ts';
import type { Findings } from './findings.ts';
import { madeSeqs } from './overview.ts';

/** The improvement plan: a row for each area for improvement, and those that reviewers put in besides. */
export function planOf(context: Context, { improvements }: Findings): Block[] {
  const drafted = [
    ...improvements.map(({ key, seqs, basis, said, objective }) =>
      rowOf(context, { key: `plan.${key}`, seqs, basis, said }, objective),
    ),
    ...context.edits.added
      .filter(({ sort }) => sort === 'action')
      .map(({ key }) => rowOf(context, { ...resting(key, [], 'reviewers'), said: own('') }, null)),
  ].filter(({ key }) => !context.edits.removed.includes(key));
  const rows = ordered(drafted, context.edits);
  return [
    heading('plan', 1, say('plan.title'), { takes: ['action'], wide: true }),
    help('plan.help', say('plan.help')),
    { ...resting('plan.matrix', []), kind: 'plan', rows },
  ];
}

function rowOf(context: Context, issue: Field, objective: string | null): PlanRow {
  const { key, seqs, basis } = issue;
  const about = context.world.scenario.objectives.find(({ id }) => id === objective);
  const capability = about?.capability ?? about?.text ?? '';
  const one = (name: string): Field => blank(context, `${key}.${name}`);
  return {
    key,
    seqs,
    basis,
    capability: field(context, {
      ...resting(`${key}.capability`, capability === '' ? [] : madeSeqs(context)),
      said: own(capability),
    }),
    issue: field(context, { ...issue, key: `${key}.issue` }),
    action: one('action'),
    element: one('element'),
    organization: one('organization'),
    contact: one('contact'),
    start: one('start'),
    completion: one('completion'),
  };
}
