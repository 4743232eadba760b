import { feedbackStatements, type RemarkOf } from '../../remark.ts';
import type { Block, Row } from './block.ts';
import { heading, help, own, say, type Context } from './context.ts';
import type { Said } from './said.ts';

/** Appendix D: what participants said, on their forms and in the hot wash. It rests on remarks, not on facts. */
export function feedbackOf(context: Context): Block[] {
  const forms = context.remarks('feedback');
  const said = context.remarks('hotWash');
  return [
    heading('feedback', 1, say('feedback.title')),
    ...(forms.length === 0
      ? [help('feedback.none', say('feedback.none'))]
      : [
          {
            ...byRemarks('feedback.count'),
            kind: 'statement' as const,
            editable: false,
            said: say('feedback.count', { count: forms.length }),
          },
          ...scores(forms),
          ...objectives(context, forms),
          ...words('feedback.strengths', say('feedback.strengths'), forms.flatMap(of('strengths'))),
          ...words(
            'feedback.improvements',
            say('feedback.improvements'),
            forms.flatMap(of('improvements')),
          ),
          ...words(
            'feedback.unseen',
            say('feedback.unseen'),
            forms.map(({ unseen }) => unseen),
          ),
          ...actions(forms),
          ...words(
            'feedback.review',
            say('feedback.review'),
            forms.map(({ review }) => review),
          ),
          ...words(
            'feedback.more',
            say('feedback.more'),
            forms.map(({ more }) => more),
          ),
        ]),
    ...hotWash(said),
  ];
}

type Form = RemarkOf<'feedback'>;

function of(part: 'strengths' | 'improvements') {
  return (form: Form): readonly string[] => form[part];
}

function byRemarks(key: string) {
  return { key, seqs: [], basis: 'remarks' as const };
}

function line(key: string, cells: readonly Said[]): Row {
  return { ...byRemarks(key), cells };
}

/** How many agreed how much. A mean of few answers says little, so that the numbers stand beside it. */
function scores(forms: readonly Form[]): Block[] {
  return agreed(
    'feedback.scores',
    say('feedback.scores'),
    say('column.statement'),
    feedbackStatements.map((name) => ({
      key: `feedback.score.${name}`,
      what: say(`statement.${name}`),
      given: forms.flatMap(({ scores: all }) => all[name] ?? []),
    })),
  );
}

/** As participants see it; what evaluators rated stands in the analysis. */
function objectives({ world }: Context, forms: readonly Form[]): Block[] {
  return agreed(
    'feedback.objectives',
    say('feedback.objectives'),
    say('column.objective'),
    world.scenario.objectives.map(({ id, text }) => ({
      key: `feedback.objective.${id}`,
      what: own(text),
      given: forms.flatMap((form) => form.objectives[id] ?? []),
    })),
  );
}

interface Asked {
  readonly key: string;
  readonly what: Said;
  /** 1 to 5 each. */
  readonly given: readonly number[];
}

function agreed(key: string, caption: Said, what: Said, asked: readonly Asked[]): Block[] {
  const rows = asked.filter(({ given }) => given.length > 0);
  if (rows.length === 0) return [];
  return [
    {
      ...byRemarks(key),
      kind: 'table',
      caption,
      columns: [
        { said: what, sort: 'text', width: 9 },
        ...[1, 2, 3, 4, 5].map((n) => ({
          said: own(String(n)),
          sort: 'mark' as const,
          width: 1,
        })),
        { said: say('column.mean'), sort: 'number', width: 2.1 },
        { said: say('column.answers'), sort: 'number', width: 2.3 },
      ],
      rows: rows.map(scoreRow),
    },
  ];
}

function scoreRow({ key, what, given }: Asked): Row {
  const mean = given.reduce((sum, one) => sum + one, 0) / given.length;
  const counts = [1, 2, 3, 4, 5].map((score) => given.filter((one) => one === score).length);
  return line(key, [
    what,
    ...counts.map((count) => own(count === 0 ? '' : String(count))),
    say('report.figure', { value: { as: 'decimal', value: mean, digits: 1 } }),
    say('report.figure', { value: given.length }),
  ]);
}

function words(key: string, title: Said, texts: readonly string[]): Block[] {
  const given = counted(texts.filter((text) => text !== ''));
  if (given.length === 0) return [];
  return [
    heading(key, 2, title),
    {
      ...byRemarks(`${key}.list`),
      kind: 'list',
      rows: given.map(([text, count], index) =>
        line(`${key}.${index + 1}`, [
          count === 1 ? own(text) : say('report.times', { text, count }),
        ]),
      ),
    },
  ];
}

/** What several said in the same words stands once, with how many they were. */
function counted<T>(all: readonly T[]): (readonly [T, number])[] {
  const found = new Map<string, [T, number]>();
  for (const one of all) {
    const key = JSON.stringify(one);
    found.set(key, [one, (found.get(key)?.[1] ?? 0) + 1]);
  }
  return [...found.values()];
}

function actions(forms: readonly Form[]): Block[] {
  const all = forms.flatMap((form) => form.actions).filter(({ action }) => action !== '');
  if (all.length === 0) return [];
  const given = counted(all);
  return [
    {
      ...byRemarks('feedback.actions'),
      kind: 'table',
      caption: say('feedback.actions'),
      columns: [
        { said: say('column.action'), sort: 'text', width: 8 },
        { said: say('column.who'), sort: 'text', width: 4 },
        { said: say('column.priority'), sort: 'text', width: 2 },
      ],
      rows: given.map(([{ action, who, priority }, count], index) =>
        line(`feedback.action.${index + 1}`, [
          count === 1 ? own(action) : say('report.times', { text: action, count }),
          own(who),
          priority === null ? own('') : say(`priority.${priority}`),
        ]),
      ),
    },
  ];
}

function hotWash(said: readonly RemarkOf<'hotWash'>[]): Block[] {
  if (said.length === 0) return [];
  const questions = [...new Set(said.map(({ question }) => question))];
  return [
    heading('hotWash', 2, say('hotWash.title')),
    ...questions.flatMap((question, no) => [
      heading(`hotWash.${no + 1}`, 3, question === '' ? say('hotWash.unasked') : own(question)),
      {
        ...byRemarks(`hotWash.${no + 1}.list`),
        kind: 'list' as const,
        rows: said
          .filter((one) => one.question === question)
          .map(({ text }, index) => line(`hotWash.${no + 1}.${index + 1}`, [own(text)])),
      },
    ]),
  ];
}
