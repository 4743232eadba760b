import type { Party } from '../../party.ts';
import type { BoardPath } from '../negotiation.ts';
import { judgementFacts } from '../shown.ts';
import type { Block, Column, ColumnSort, Row } from './block.ts';
import { indicatorsCharts, networkChart, responsesChart, type Chart } from './charts.ts';
import { heading, help, own, partCaption, resting, row, say, type Context } from './context.ts';
import type { Said, SayKey } from './said.ts';

/** The measures, each with what it is, how it is computed and how many it rests on. */
export function measuresSection(context: Context): Block[] {
  return [heading('measured', 1, say('measures.title')), ...measureBlocks(context)];
}

function measureBlocks(context: Context): Block[] {
  return [
    help('measures.help', say('measures.help')),
    ...indicators(context),
    ...responses(context),
    ...punctuality(context),
    ...expected(context),
    ...judgement(context),
    ...boards(context),
    ...network(context),
    ...adjudication(context),
  ];
}

function column(key: SayKey, width: number, sort: ColumnSort = 'text'): Column {
  return { said: say(key), sort, width };
}

function table(key: string, columns: readonly Column[], rows: readonly Row[]): Block[] {
  if (rows.length === 0) return [];
  return [{ ...resting(key, []), kind: 'table', caption: null, columns, rows }];
}

function picture(
  key: string,
  caption: SayKey,
  chart: Chart | null,
  seqs: readonly number[],
): Block[] {
  return chart === null
    ? []
    : [{ ...resting(key, seqs), kind: 'chart', chart, caption: say(caption) }];
}

function part(key: string, title: SayKey, about: Said, blocks: readonly Block[]): Block[] {
  if (blocks.length === 0) return [];
  return [heading(key, 2, say(title)), help(`${key}.help`, about), ...blocks];
}

function indicators(context: Context): Block[] {
  const seqs = context.seqs.of('indicator.changed');
  const charts = indicatorsCharts(context.recording, context.facts);
  return part(
    'measures.indicators',
    'measures.indicators',
    say('measures.indicatorsHelp', { count: seqs.length }),
    charts.map((chart, index) => ({
      ...resting(`measures.indicators.chart.${index + 1}`, seqs),
      kind: 'chart',
      chart,
      caption: partCaption('indicators', index, charts.length),
    })),
  );
}

function responses(context: Context): Block[] {
  const { measures, world } = context;
  const rows = measures.responses.map((one) =>
    row(
      `measures.response.${one.totalTurn}.${one.team}`,
      one.moveSeq === null ? [one.openedSeq] : [one.openedSeq, one.moveSeq],
      [
        say('report.figure', { value: one.totalTurn }),
        own(world.phases.get(one.phase)?.title ?? one.phase),
        own(world.teams.get(one.team)?.name ?? one.team),
        one.ms === null
          ? say('measures.noMove')
          : one.atBell
            ? say('measures.atBell', { time: { as: 'span', ms: one.ms } })
            : say('report.moment', { time: { as: 'span', ms: one.ms } }),
      ],
    ),
  );
  const opened = measures.responses.map(({ openedSeq }) => openedSeq);
  return part(
    'measures.responses',
    'measures.responses',
    say('measures.responsesHelp', { count: measures.responses.length }),
    [
      ...picture('measures.responses.chart', 'chart.responses', responsesChart(measures), opened),
      ...table(
        'measures.responses.table',
        [
          column('column.turn', 1.5, 'number'),
          column('column.phase', 6),
          column('column.team', 5),
          column('column.firstMove', 3, 'number'),
        ],
        rows,
      ),
    ],
  );
}

function injectTitle({ world, end }: Context, eventNo: string): Said {
  const title = world.injects.get(eventNo)?.title ?? end.injects[eventNo]?.adHoc?.title ?? '';
  return own(`${eventNo} ${title}`.trim());
}

function punctuality(context: Context): Block[] {
  const { punctuality: all } = context.measures;
  const rows = all.map(({ eventNo, seq, dueClockMs, releasedClockMs, byMs, verdict }) =>
    row(
      `measures.punctual.${seq}`,
      [seq],
      [
        injectTitle(context, eventNo),
        say('report.moment', { time: { as: 'span', ms: dueClockMs } }),
        say('report.moment', { time: { as: 'span', ms: releasedClockMs } }),
        verdict === 'onTime'
          ? say('measures.onTime')
          : say(`measures.${verdict}`, { time: { as: 'span', ms: Math.abs(byMs) } }),
      ],
    ),
  );
  return part(
    'measures.punctuality',
    'measures.punctuality',
    say('measures.punctualityHelp', { count: all.length }),
    table(
      'measures.punctuality.table',
      [
        column('column.inject', 8),
        column('column.due', 2, 'number'),
        column('column.released', 2.4, 'number'),
        column('column.difference', 4),
      ],
      rows,
    ),
  );
}

function expected(context: Context): Block[] {
  const { expected: all } = context.measures;
  const rows = all.map(({ eventNo, seq, expectedAction, seen, note }) =>
    row(
      `measures.expected.${eventNo}`,
      [seq],
      [
        injectTitle(context, eventNo),
        own(expectedAction),
        say(`seen.${seen ?? 'unsaid'}`),
        own(note),
      ],
    ),
  );
  return part(
    'measures.expected',
    'measures.expected',
    say('measures.expectedHelp', {
      count: all.length,
      said: all.filter(({ seen }) => seen !== null).length,
    }),
    table(
      'measures.expected.table',
      [
        column('column.inject', 5),
        column('column.expected', 7),
        column('column.seen', 2.4),
        column('column.note', 4),
      ],
      rows,
    ),
  );
}

function judgement(context: Context): Block[] {
  const { judgement: all } = context.measures;
  if (all === null || all.moves.length === 0) return [];
  const { recording } = context;
  const { estimates } = judgementFacts(recording, recording.count, all.moves);
  const name = (team: string): string => context.world.teams.get(team)?.name ?? team;
  const scores = all.teams.map(({ team, n, points, calibration }) =>
    row(`measures.judgement.${team}`, estimates.get(team) ?? [], [
      own(name(team)),
      say('report.figure', { value: n }),
      say('report.figure', { value: { as: 'decimal', value: points, digits: 0 } }),
      say('report.figure', { value: { as: 'percent', value: calibration.expected } }),
      say('report.figure', { value: { as: 'percent', value: calibration.happened } }),
      say(`calibration.${calibration.verdict}`),
    ]),
  );
  return part(
    'measures.judgement',
    'measures.judgement',
    say('measures.judgementHelp', { count: all.moves.length }),
    table(
      'measures.judgement.table',
      [
        column('column.team', 4),
        column('column.estimates', 2.2, 'number'),
        column('column.points', 2, 'number'),
        column('column.expectedShare', 2.4, 'number'),
        column('column.happenedShare', 2.4, 'number'),
        column('column.calibration', 4),
      ],
      scores,
    ),
  );
}

function boards(context: Context): Block[] {
  const moved = context.measures.boards.filter(({ points }) => points.length > 1);
  const rows = moved.flatMap(({ board, points }) => boardRows(context, board, points));
  return part(
    'measures.boards',
    'measures.boards',
    say('measures.boardsHelp', { count: moved.length }),
    table(
      'measures.boards.table',
      [
        column('column.board', 6),
        column('column.clock', 2, 'number'),
        column('column.agreeable', 2.6, 'number'),
        column('column.blocked', 2.6, 'number'),
        column('column.version', 2.2, 'number'),
      ],
      rows,
    ),
  );
}

function boardRows(context: Context, board: string, points: BoardPath['points']): Row[] {
  const title = context.world.boards.get(board)?.title ?? board;
  return points
    .filter(({ seq }) => seq > 0)
    .map(({ seq, agreeable, blocked, clauses, version }) =>
      row(
        `measures.board.${board}.${seq}`,
        [seq],
        [
          own(title),
          say('report.moment', {
            time: { as: 'span', ms: context.recording.facts[seq - 1]?.clockMs ?? 0 },
          }),
          say('report.outOf', { count: agreeable, of: clauses }),
          say('report.outOf', { count: blocked, of: clauses }),
          version === 0 ? say('measures.noVersion') : say('report.figure', { value: version }),
        ],
      ),
    );
}

function network(context: Context): Block[] {
  const { links } = context.measures.network;
  const party = (one: Party): Said => say('report.figure', { value: { as: 'party', party: one } });
  const rows = links.map(({ from, to, delivered, withheld, read, seqs }, index) =>
    row(`measures.network.${index + 1}`, seqs, [
      party(from),
      party(to),
      say('report.figure', { value: delivered }),
      say('report.figure', { value: withheld }),
      to.kind === 'control' ? say('measures.noInbox') : say('report.figure', { value: read }),
    ]),
  );
  const all = links.flatMap(({ seqs }) => seqs);
  return part(
    'measures.network',
    'measures.network',
    say('measures.networkHelp', { count: new Set(all).size }),
    [
      ...picture(
        'measures.network.chart',
        'chart.network',
        networkChart(context.recording, context.measures),
        all,
      ),
      ...table(
        'measures.network.table',
        [
          column('column.from', 5),
          column('column.to', 5),
          column('column.delivered', 2.2, 'number'),
          column('column.withheld', 2.2, 'number'),
          column('column.read', 2.2, 'number'),
        ],
        rows,
      ),
    ],
  );
}

function adjudication(context: Context): Block[] {
  const { rulings, overrides, medianMs } = context.measures.adjudication;
  const rows = rulings.map(({ team, title, mode, outcome, overrode, ms, seq, move }) =>
    row(
      `measures.ruling.${move}`,
      [seq],
      [
        own(context.world.teams.get(team)?.name ?? team),
        own(title),
        say('report.figure', { value: { as: 'mode', mode } }),
        overrode
          ? say('measures.overrode', { outcome: { as: 'outcome', outcome } })
          : say('report.figure', { value: { as: 'outcome', outcome } }),
        ms === null ? own('') : say('report.moment', { time: { as: 'span', ms } }),
      ],
    ),
  );
  return part(
    'measures.adjudication',
    'measures.adjudication',
    say('measures.adjudicationHelp', {
      count: rulings.length,
      median: { as: 'span', ms: medianMs ?? 0 },
      overrode: overrides.count,
      of: overrides.of,
    }),
    table(
      'measures.adjudication.table',
      [
        column('column.team', 4),
        column('column.move', 7),
        column('column.mode', 3),
        column('column.outcome', 4),
        column('column.took', 2, 'number'),
      ],
      rows,
    ),
  );
}
