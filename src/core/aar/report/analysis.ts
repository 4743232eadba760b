import { ratingKeys, type Rating } from '../../ratings.ts';
import type { Objective } from '../../scenario/schema.ts';
import type { RatingState } from '../../state-evaluate.ts';
import type { Block, Column, FinalRating, Row } from './block.ts';
import type { RatingsChart } from './charts.ts';
import {
  added,
  heading,
  help,
  own,
  partCaption,
  ratingKey,
  resting,
  row,
  say,
  statement,
  type Context,
} from './context.ts';
import { textFor } from './edits.ts';
import type { Finding, Findings } from './findings.ts';
import { madeSeqs } from './overview.ts';
import type { Said } from './said.ts';

/** The analysis of core capabilities: the summary table, and each objective with what was found about it. */
export function analysisOf(context: Context, findings: Findings): Block[] {
  const { objectives } = context.world.scenario;
  const charts = chartsOf(context);
  return [
    heading('analysis', 1, say('analysis.title'), { takes: ['statement'] }),
    ...added(context, 'analysis'),
    ...(objectives.length === 0 ? [] : [help('analysis.help', say('analysis.help'))]),
    ...(objectives.length === 0 ? [] : [summaryTable(context)]),
    ...charts.map((chart, index) => ({
      ...resting(`analysis.chart.${index + 1}`, context.seqs.of('rating.given')),
      kind: 'chart' as const,
      chart,
      caption: partCaption('ratings', index, charts.length),
    })),
    ...(objectives.length === 0
      ? []
      : [
          heading('definitions', 2, say('analysis.definitions')),
          { ...resting('definitions.text', []), kind: 'definitions' as const },
        ]),
    ...objectives.flatMap((objective, index) =>
      aboutObjective(context, findings, objective, index + 1),
    ),
    ...general(context, findings),
  ];
}

function wholeRatings({ end }: Context, objective: string): RatingState[] {
  return end.ratings.filter(
    (one) => one.objective === objective && one.task === null && one.rating !== null,
  );
}

function seqsOf(context: Context, ratings: readonly RatingState[]): number[] {
  return ratings.flatMap((one) =>
    context.seqs.about('rating', ratingKey(one, one.objective, one.task)).slice(-1),
  );
}

/** What a reviewer chose; else what all who rated the objective as a whole agreed on. */
export function finalRating(context: Context, objective: string): FinalRating {
  const chosen = textFor(context.edits, `final.${objective}`);
  const letter = ratingKeys.find((key) => key === chosen);
  if (chosen !== null) return { objective, rating: letter ?? null, chosen: true };
  const given = new Set(wholeRatings(context, objective).map(({ rating }) => rating));
  const [only] = given;
  return { objective, rating: given.size === 1 ? (only ?? null) : null, chosen: false };
}

function countsOf(ratings: readonly RatingState[]): Record<Rating, number> {
  const count = (key: Rating): number => ratings.filter(({ rating }) => rating === key).length;
  return { P: count('P'), S: count('S'), M: count('M'), U: count('U') };
}

function summaryTable(context: Context): Block {
  const mark = (said: Said): Column => ({ said, sort: 'mark', width: 1 });
  const rows = context.world.scenario.objectives.map((objective, index): Row => {
    const ratings = wholeRatings(context, objective.id);
    const counts = countsOf(ratings);
    const { rating } = finalRating(context, objective.id);
    return row(
      `analysis.summary.${objective.id}`,
      [...madeSeqs(context), ...seqsOf(context, ratings)],
      [
        own(`${index + 1}. ${objective.text}`),
        own(objective.capability ?? ''),
        ...ratingKeys.map((key) => own(counts[key] === 0 ? '' : String(counts[key]))),
        own(rating ?? ''),
      ],
    );
  });
  return {
    ...resting('analysis.summary', []),
    kind: 'table',
    caption: say('analysis.summaryCaption'),
    columns: [
      { said: say('column.objective'), sort: 'text', width: 9 },
      { said: say('column.capability'), sort: 'text', width: 6 },
      ...ratingKeys.map((key) => mark(own(key))),
      { said: say('column.final'), sort: 'mark', width: 2.4 },
    ],
    rows,
  };
}

/** So many rows fill a third of a page; an objective stays together with its tasks. */
const rowsPerPicture = 14;

function chartsOf(context: Context): RatingsChart[] {
  const { ratings } = context.end;
  if (!ratings.some(({ rating }) => rating !== null)) return [];
  const charts: RatingsChart['rows'][number][][] = [];
  for (const [index, { id, text, criticalTasks }] of context.world.scenario.objectives.entries()) {
    const counts = countsOf(wholeRatings(context, id));
    const rows = [
      { said: own(`${index + 1}. ${text}`), isTask: false, counts },
      ...criticalTasks.map((task) => ({
        said: own(task.text),
        isTask: true,
        counts: countsOf(ratings.filter((one) => one.objective === id && one.task === task.id)),
      })),
    ];
    const last = charts.at(-1);
    if (last === undefined || last.length + rows.length > rowsPerPicture) charts.push(rows);
    else last.push(...rows);
  }
  return charts.map((rows) => ({ kind: 'ratings', rows }));
}

function aboutObjective(
  context: Context,
  findings: Findings,
  objective: Objective,
  no: number,
): Block[] {
  const { id, text, capability, target } = objective;
  const key = `objective.${id}`;
  const of = (all: readonly Finding[]): Finding[] => all.filter((one) => one.objective === id);
  const made = madeSeqs(context);
  return [
    heading(key, 2, say('analysis.objective', { no, text }), {
      takes: ['strength', 'improvement', 'statement'],
    }),
    ...(capability === undefined
      ? []
      : statement(context, `${key}.capability`, made, say('analysis.capability', { capability }))),
    ...(target === undefined
      ? []
      : statement(context, `${key}.target`, made, say('analysis.target', { target }))),
    {
      ...resting(`final.${id}`, seqsOf(context, wholeRatings(context, id)), 'reviewers'),
      kind: 'final',
      final: finalRating(context, id),
    },
    ...added(context, key),
    ...grounds(context, objective),
    ...found(key, of(findings.strengths), of(findings.improvements)),
    ...open(findings, id),
  ];
}

/** Who rated what, and why. */
function grounds(context: Context, { id, criticalTasks }: Objective): Block[] {
  const ratings = context.end.ratings.filter((one) => one.objective === id && one.rating !== null);
  if (ratings.length === 0) return [];
  const order = [null, ...criticalTasks.map((task) => task.id)];
  const taskText = new Map(criticalTasks.map((task) => [task.id, task.text]));
  const rows = ratings
    .toSorted((a, b) => order.indexOf(a.task) - order.indexOf(b.task))
    .map((one, index) =>
      row(`objective.${id}.rating.${index + 1}`, seqsOf(context, [one]), [
        one.task === null ? say('analysis.whole') : own(taskText.get(one.task) ?? one.task),
        own(one.rating ?? ''),
        one.by === '' ? say(`role.${one.role}`) : own(one.by),
        own(one.grounds),
      ]),
    );
  return [
    {
      ...resting(`objective.${id}.ratings`, []),
      kind: 'table',
      caption: say('analysis.ratings'),
      columns: [
        { said: say('column.task'), sort: 'text', width: 6 },
        { said: say('column.rating'), sort: 'mark', width: 1.5 },
        { said: say('column.by'), sort: 'text', width: 4 },
        { said: say('column.grounds'), sort: 'text', width: 7 },
      ],
      rows,
    },
  ];
}

function found(
  key: string,
  strengths: readonly Finding[],
  improvements: readonly Finding[],
): Block[] {
  return [
    heading(`${key}.strengths`, 3, say('analysis.strengths')),
    ...(strengths.length === 0 ? [help(`${key}.noStrengths`, say('analysis.noStrengths'))] : []),
    ...strengths.map(({ key: own, seqs, basis, said }, index): Block => ({
      key: own,
      seqs,
      basis,
      kind: 'strength',
      no: index + 1,
      said,
    })),
    heading(`${key}.improvements`, 3, say('analysis.improvements')),
    ...(improvements.length === 0
      ? [help(`${key}.noImprovements`, say('analysis.noImprovements'))]
      : []),
    ...improvements.map(({ key: own, seqs, basis, said, reference, analysis }, index): Block => ({
      key: own,
      seqs,
      basis,
      kind: 'improvement',
      no: index + 1,
      said,
      reference,
      analysis,
    })),
  ];
}

/** Observations that are neither a strength nor an area for improvement, for reviewers to decide. */
function open(findings: Findings, objective: string | null): Block[] {
  const rows = findings.open
    .filter(({ finding }) => finding.objective === objective)
    .map(({ finding: { key, seqs, said }, observation: { wallMs, by, role } }): Row => ({
      ...row(key, seqs, [
        say('report.moment', { time: { as: 'time', wallMs } }),
        by === '' ? say(`role.${role}`) : own(by),
        said,
      ]),
      finding: { objective },
    }));
  if (rows.length === 0) return [];
  const key = objective === null ? 'general' : `objective.${objective}`;
  return [
    {
      ...resting(`${key}.observations`, []),
      kind: 'table',
      caption: say('analysis.observations'),
      columns: [
        { said: say('column.time'), sort: 'text', width: 1.5 },
        { said: say('column.by'), sort: 'text', width: 3 },
        { said: say('column.observed'), sort: 'text', width: 11 },
      ],
      rows,
    },
  ];
}

function general(context: Context, findings: Findings): Block[] {
  const of = (all: readonly Finding[]): Finding[] => all.filter((one) => one.objective === null);
  return [
    heading('general', 2, say('analysis.general'), {
      takes: ['strength', 'improvement', 'statement'],
    }),
    ...added(context, 'general'),
    ...found('general', of(findings.strengths), of(findings.improvements)),
    ...open(findings, null),
  ];
}
