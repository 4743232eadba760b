import { ratingKeys } from '../../ratings.ts';
import { allMoves } from '../../view/parts.ts';
import { chartIn } from '../responses.ts';
import { phasesChart } from './charts.ts';
import type { Block } from './block.ts';
import { added, heading, resting, say, statement, type Context } from './context.ts';
import type { Finding, Findings } from './findings.ts';

/** The executive summary: what happened, in a handful of sentences, each on its facts. */
export function summaryOf(context: Context, findings: Findings): Block[] {
  const phases = phasesChart(context.recording, context.facts);
  return [
    heading('summary', 1, say('summary.title'), { takes: ['statement'] }),
    ...course(context),
    ...path(context),
    ...injects(context),
    ...moves(context),
    ...agreements(context),
    ...interruptions(context),
    ...ratings(context),
    ...found(context, findings),
    ...added(context, 'summary'),
    ...(phases === null
      ? []
      : [
          {
            ...resting('summary.phases', chartSeqs(context)),
            kind: 'chart' as const,
            chart: phases,
            caption: say('chart.phases'),
          },
        ]),
  ];
}

/** The facts with which the exercise came into another phase. */
function chartSeqs({ facts }: Context): number[] {
  let present = '';
  return facts.flatMap((fact) => {
    const chart = chartIn(fact);
    if (chart === null || chart.phase === present) return [];
    present = chart.phase;
    return [fact.seq];
  });
}

function course(context: Context): Block[] {
  const { recording, seqs, end } = context;
  const [started] = seqs.of('exercise.started');
  if (started === undefined) return [];
  const ended = seqs.of('exercise.ended').at(-1);
  const last = recording.facts[(ended ?? recording.count) - 1];
  const at = (seq: number): number => recording.facts[seq - 1]?.wallMs ?? 0;
  const [fromWallMs, toWallMs] = [at(started), at(ended ?? recording.count)];
  const turns = Object.keys(end.turns).length;
  const params = {
    when: { as: 'dayTimes', fromWallMs, toWallMs } as const,
    from: { as: 'dayTime', wallMs: fromWallMs } as const,
    to: { as: 'dayTime', wallMs: toWallMs } as const,
    running: { as: 'span', ms: last?.clockMs ?? 0 } as const,
    count: turns,
  };
  return statement(
    context,
    'summary.course',
    ended === undefined ? [started] : [started, ended],
    ended === undefined ? say('summary.goesOn', params) : say('summary.ran', params),
  );
}

function path(context: Context): Block[] {
  const visits = phasesChart(context.recording, context.facts)?.visits ?? [];
  const names = visits.filter(({ isEnd }) => !isEnd).map(({ title }) => title);
  const end = visits.findLast(({ isEnd }) => isEnd);
  const params = { phases: { as: 'names', names } as const, end: end?.title ?? '' };
  return statement(
    context,
    'summary.path',
    chartSeqs(context),
    end === undefined ? say('summary.path', params) : say('summary.pathTo', params),
  );
}

function injects(context: Context): Block[] {
  const released = context.seqs.of('inject.released');
  const { punctuality } = context.measures;
  const late = punctuality.filter(({ verdict }) => verdict === 'late').length;
  const of = context.world.scenario.injects.length;
  return [
    ...statement(
      context,
      'summary.injects',
      released,
      say('summary.injects', { count: released.length, of }),
    ),
    ...statement(
      context,
      'summary.late',
      punctuality.filter(({ verdict }) => verdict === 'late').map(({ seq }) => seq),
      say('summary.late', { count: late, of: punctuality.length }),
    ),
  ];
}

function moves(context: Context): Block[] {
  const all = allMoves(context.end).filter(({ status }) => status !== 'withdrawn');
  const { rulings, overrides } = context.measures.adjudication;
  return [
    ...statement(
      context,
      'summary.moves',
      context.seqs.of('move.submitted'),
      say('summary.moves', { count: all.length, ruled: rulings.length }),
    ),
    ...statement(
      context,
      'summary.overrides',
      rulings.filter(({ overrode }) => overrode).map(({ seq }) => seq),
      say('summary.overrides', { count: overrides.count, of: overrides.of }),
    ),
  ];
}

function agreements(context: Context): Block[] {
  const { seqs } = context;
  const texts = seqs.of('text.adopted');
  const votes = seqs.of('vote.closed');
  return [
    ...statement(context, 'summary.texts', texts, say('summary.texts', { count: texts.length })),
    ...statement(context, 'summary.votes', votes, say('summary.votes', { count: votes.length })),
  ];
}

function interruptions(context: Context): Block[] {
  const holds = context.seqs.of('hold.began');
  const stops = context.seqs.of('stop.declared');
  return [
    ...statement(context, 'summary.held', holds, say('summary.held', { count: holds.length })),
    ...statement(context, 'summary.stops', stops, say('summary.stops', { count: stops.length })),
  ];
}

function ratings(context: Context): Block[] {
  const given = context.end.ratings.filter(({ rating, task }) => rating !== null && task === null);
  const objectives = new Set(given.map(({ objective }) => objective)).size;
  const letters = ratingKeys
    .map((key) => `${key} ${given.filter(({ rating }) => rating === key).length}`)
    .join(', ');
  return statement(
    context,
    'summary.ratings',
    given.length === 0 ? [] : context.seqs.of('rating.given'),
    say('summary.ratings', {
      count: objectives,
      of: context.world.scenario.objectives.length,
      letters,
    }),
  );
}

function found(context: Context, { strengths, improvements }: Findings): Block[] {
  const named = (sort: 'strengths' | 'improvements', all: readonly Finding[]): Block[] =>
    statement(
      context,
      `summary.${sort}`,
      all.flatMap(({ seqs }) => seqs),
      say(`summary.${sort}`, { count: all.length }),
    );
  return [...named('strengths', strengths), ...named('improvements', improvements)];
}
