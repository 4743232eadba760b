import type { Remark } from '../../../src/core/remark.ts';
import { openTable, type Table } from '../../support/table.ts';

const common = { wallMs: 1_900_000_100_000, by: '' };

export function lesson(id: string, seqs: number[], text = 'Agree on one log.'): Remark {
  return { ...common, id, kind: 'lesson', sort: 'improvement', objective: null, seqs, text };
}

export function feedback(id: string, objectives: Record<string, number> = {}): Remark {
  return {
    ...common,
    id,
    kind: 'feedback',
    role: 'player',
    team: null,
    strengths: ['Good pace'],
    improvements: ['More time'],
    unseen: '',
    actions: [{ action: 'Write a plan', who: 'Ops', priority: 'high' }],
    review: 'The call list',
    scores: { structured: 4, heard: 5 },
    objectives,
    more: '',
  };
}

/** A morning with three observations: one rated P, one M, one not at all; and a rating of the first objective. */
export function observed(): { table: Table; objective: string } {
  const table = openTable();
  const objective = table.world.scenario.objectives[0]?.id ?? '';
  const eve = { kind: 'evaluator', name: 'Eve' } as const;
  const says = (text: string, rating: 'P' | 'M' | null) =>
    table.does('observation.record', { text, eventNo: null, objective, rating }, eve);
  says('They asked before they acted.', 'P');
  says('Nobody wrote it down.', 'M');
  says('The phone rang twice.', null);
  const task = table.world.scenario.objectives[0]?.criticalTasks[0]?.id ?? null;
  table.does('rating.give', { objective, task: null, rating: 'S', grounds: 'Slow.' }, eve);
  if (task !== null) table.does('rating.give', { objective, task, rating: 'P', grounds: '' }, eve);
  return { table, objective };
}
