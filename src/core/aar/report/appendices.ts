import type { Fact } from '../../fact.ts';
import { chaptersOf, type ChapterKind } from '../../review/chapters.ts';
import type { Block, Row } from './block.ts';
import { heading, help, own, peopleOf, resting, row, say, type Context } from './context.ts';
import { madeSeqs } from './overview.ts';
import { doubtsOf, trustOf } from './doubts.ts';

/** Appendix B: who took part. Seats that were let in, and whoever acted for control or as evaluator. */
export function participantsOf(context: Context): Block[] {
  const { world, end, recording, seqs } = context;
  const seats = Object.values(end.seats).filter(
    ({ status, takes }) => status === 'admitted' || (status === 'left' && takes === null),
  );
  const rows: Row[] = world.scenario.teams.map((team) => {
    const own_ = seats.filter((seat) => seat.team === team.id);
    const names = [...new Set(own_.map(({ name }) => name))].join('\n');
    return row(
      `participants.team.${team.id}`,
      [...madeSeqs(context), ...own_.flatMap(({ id }) => seqs.about('seat', id).slice(-1))],
      [own(team.name), say(`playedBy.${team.playedBy}`), own(names)],
    );
  });
  for (const [kind, role] of [
    ['control', 'control'],
    ['evaluator', 'evaluator'],
  ] as const) {
    const people = peopleOf(recording.facts, kind);
    if (people.length === 0) continue;
    rows.push(
      row(
        `participants.${kind}`,
        people.map(({ seq }) => seq),
        [say(`group.${role}`), own(''), own(people.map(({ name }) => name).join('\n'))],
      ),
    );
  }
  return [
    heading('participants', 1, say('participants.title')),
    {
      ...resting('participants.table', []),
      kind: 'table',
      caption: null,
      columns: [
        { said: say('column.team'), sort: 'text', width: 4 },
        { said: say('column.playedBy'), sort: 'text', width: 3 },
        { said: say('column.people'), sort: 'text', width: 7 },
      ],
      rows,
    },
  ];
}

/** What a reader needs to follow the course; rulings have their table among the measures. */
const told: readonly ChapterKind[] = [
  'start',
  'fork',
  'phase',
  'turn',
  'go',
  'recall',
  'reveal',
  'text',
  'lapse',
  'vote',
  'override',
  'hold',
  'stop',
  'recovery',
  'bookmark',
  'end',
];

/** Appendix C: the course of the exercise, and what reviewers noted on it. */
export function timelineOf(context: Context): Block[] {
  const { facts } = context.recording;
  const rows = chaptersOf(context.facts)
    .filter(({ kind }) => told.includes(kind))
    .map(({ seq }, index) => momentRow(`timeline.${index + 1}`, facts, seq));
  return [
    heading('timeline', 1, say('timeline.title')),
    {
      ...resting('timeline.table', []),
      kind: 'table',
      caption: null,
      columns: momentColumns('column.what'),
      rows,
    },
    ...notes(context),
  ];
}

function momentColumns(what: 'column.what' | 'column.note') {
  return [
    { said: say('column.time'), sort: 'text', width: 1.6 },
    { said: say('column.clock'), sort: 'text', width: 2.2 },
    { said: say(what), sort: 'text', width: 13 },
  ] as const;
}

function momentRow(key: string, facts: readonly Fact[], seq: number): Row {
  const fact = facts[seq - 1];
  return row(
    key,
    [seq],
    [
      say('report.moment', { time: { as: 'time', wallMs: fact?.wallMs ?? 0 } }),
      say('report.moment', { time: { as: 'span', ms: fact?.clockMs ?? 0 } }),
      { fact: seq },
    ],
  );
}

function notes(context: Context): Block[] {
  const { facts, count } = context.recording;
  const notes = [...context.remarks('annotation'), ...context.remarks('bookmark')]
    .filter(({ seq, text }) => seq <= count && text !== '')
    .sort((a, b) => a.seq - b.seq);
  if (notes.length === 0) return [];
  return [
    heading('notes', 2, say('timeline.notes')),
    {
      ...resting('notes.table', []),
      kind: 'table',
      caption: null,
      columns: momentColumns('column.note'),
      rows: notes.map(({ id, seq, text }) => {
        const made = momentRow(`note.${id}`, facts, seq);
        return { ...made, cells: [...made.cells.slice(0, 2), own(text)] };
      }),
    },
  ];
}

/** What the report is and how it is to be read. */
export function aboutOf(context: Context): Block[] {
  const { recording, end } = context;
  return [
    heading('about', 1, say('about.title')),
    help('about.facts', say('about.facts', { count: recording.count })),
    help('about.numbers', say('about.numbers')),
    ...(recording.count === 0
      ? []
      : [
          {
            ...resting('about.record', madeSeqs(context)),
            kind: 'statement' as const,
            editable: false,
            said: say('about.record', {
              exercise: end.exercise.id,
              digest: end.exercise.scenarioDigest,
            }),
          },
        ]),
    ...trustOf(context),
    ...doubtsOf(context).map((doubt) => ({ ...doubt, key: `about.${doubt.key}` })),
  ];
}
