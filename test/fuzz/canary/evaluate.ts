import type { Line } from '../../support/in-process.ts';
import type { Table, Watcher } from './talk.ts';
import { evaluating } from './who.ts';

/** Everything that an evaluator writes, once; neither a team nor the room may so much as notice. */
export async function evaluateChapter(
  table: Table,
  eve: Line,
  others: readonly Watcher[],
): Promise<void> {
  const judged = table.mark('control’s assessment', evaluating);
  await table.act('inject.assess', { eventNo: 'E01', seen: 'partly', note: judged });
  await observe(table);
  const about = { eventNo: 'E01', objective: 'talk', rating: 'M' };
  await table.unseen('that an evaluator observes', others, () => observe(table, eve));
  const observation = table.state().observations.at(-1)?.id ?? 'none';
  const text = table.mark('an observation in other words', evaluating);
  await table.unseen('that an observation is amended', others, () =>
    table.act('observation.amend', { observation, expectVersion: 1, text, ...about }, eve),
  );
  for (const rating of ['S', 'U'])
    await table.unseen('that an evaluator rates', others, () => rate(table, eve, rating));
  const note = table.mark('an evaluator’s assessment', evaluating);
  await table.unseen('that an expected action was not seen', others, () =>
    table.act('inject.assess', { eventNo: 'E01', seen: 'no', note }, eve),
  );
}

/** By an evaluator, or by control where no line is given. */
export function observe(table: Table, eve?: Line): Promise<boolean> {
  const text = table.mark('an observation', evaluating);
  const about = { eventNo: 'E01', objective: 'talk', rating: null };
  return table.act('observation.record', { text, ...about }, eve);
}

function rate(table: Table, eve: Line, rating: string): Promise<boolean> {
  const grounds = table.mark('grounds of a rating', evaluating);
  return table.act('rating.give', { objective: 'talk', task: null, rating, grounds }, eve);
}

/** One thing that an evaluator might write next. */
export async function evaluateOne(
  table: Table,
  eve: Line,
  pick: <T>(list: readonly T[]) => T | undefined,
): Promise<void> {
  const rating = pick(['P', 'S', 'M', 'U']) ?? 'P';
  await pick([() => observe(table, eve), () => rate(table, eve, rating)])?.();
}
