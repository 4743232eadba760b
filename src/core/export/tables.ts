import { measuresOf } from '../aar/measures.ts';
import { partyKey } from '../party.ts';
import { seriesOf } from '../review/series.ts';
import type { Recording } from '../review/recording.ts';
import { drawOf, type MoveState } from '../state-move.ts';
import { allMoves } from '../view/parts.ts';

/** A table for other programs: a line of names, then lines of as many cells. */
export type Cells = readonly (string | number | null)[];
export type Table = readonly [names: readonly string[], ...rows: Cells[]];

/** Long form, one line for each value that an indicator took, with the fact that brought it. */
export function indicatorTable(recording: Recording): Table {
  const { world, facts } = recording;
  const { indicators } = world.scenario;
  const series = seriesOf(
    recording.indicatorSteps,
    indicators.map(({ id }) => id),
  );
  return [
    [
      'indicator',
      'name',
      'unit',
      'seq',
      'wallTime',
      'clockMs',
      'scenarioDate',
      'phase',
      'turn',
      'value',
      'because',
      'ref',
      'reason',
    ],
    ...series.flatMap(({ indicator, points }) =>
      points.map(({ n, value }): Cells => {
        const fact = facts[n - 1];
        const { name = '', unit = '' } = world.indicators.get(indicator) ?? {};
        const because = fact?.type === 'indicator.changed' ? fact.data : null;
        const { chart } = recording.stateAt(n);
        return [
          indicator,
          name,
          unit,
          n,
          wallTime(fact?.wallMs ?? null),
          fact?.clockMs ?? 0,
          chart?.scenarioDate ?? world.scenario.startDate,
          chart?.phase ?? null,
          chart?.totalTurn ?? 0,
          value,
          because?.because.kind ?? fact?.type ?? 'start',
          because?.because.ref ?? null,
          because?.reason ?? null,
        ];
      }),
    ),
  ];
}

/** One line a move, with how it was judged; withdrawn ones too. */
export function moveTable(recording: Recording): Table {
  const { world, facts } = recording;
  const seqs = new Map<string, number>();
  for (const { type, data, seq } of facts) if (type === 'move.submitted') seqs.set(data.move, seq);
  return [
    [
      'move',
      'seq',
      'turn',
      'phase',
      'team',
      'teamName',
      'receipt',
      'status',
      'versions',
      'atBell',
      'wallTime',
      'option',
      'title',
      'action',
      'effect',
      'reasons',
      'instrument',
      'targets',
      'visibility',
      'confidence',
      'pros',
      'cons',
      'estimates',
      'odds',
      'dice',
      'mode',
      'outcome',
      'likelihood',
      'overrode',
      'overrideReason',
      'ruledBy',
      'signedBy',
      'publicText',
      'rationale',
    ],
    ...allMoves(recording.stateAt(recording.count)).map((move): Cells => [
      move.id,
      seqs.get(move.id) ?? null,
      move.totalTurn,
      move.phase,
      move.team,
      world.teams.get(move.team)?.name ?? '',
      move.receipt,
      move.status,
      move.version,
      Number(move.atBell),
      wallTime(move.recordedWallMs),
      ...written(move),
      ...judged(move),
    ]),
  ];
}

function written({ text }: MoveState): Cells {
  return [
    text.option,
    text.title,
    text.action,
    text.effect,
    text.reasons.join(' | '),
    text.instrument,
    text.targets.join(' '),
    text.visibility,
    text.confidence,
  ];
}

function judged(move: MoveState): Cells {
  const { ruling, review, points } = move;
  const draw = drawOf(move);
  const count = (side: 'pro' | 'con'): number =>
    points.filter((point) => point.side === side && point.struck === null).length;
  const estimates = Object.values(move.estimates).map(({ percent }) => percent);
  return [
    count('pro'),
    count('con'),
    estimates.join(' '),
    draw?.likelihood ?? null,
    draw?.made?.dice.join(' ') ?? null,
    ruling?.mode ?? null,
    ruling?.outcome ?? null,
    ruling?.likelihood ?? null,
    ruling === null ? null : Number(ruling.override !== null),
    ruling?.override?.reason ?? null,
    review.ruledBy,
    review.signedBy,
    ruling?.publicText ?? null,
    ruling?.rationale ?? null,
  ];
}

/** What the report counts, in long form; `facts` are those that a figure rests on. */
export function measureTable(recording: Recording): Table {
  const { responses, punctuality, expected, judgement, boards, network, adjudication } =
    measuresOf(recording);
  const line = (
    measure: string,
    subject: string,
    turn: number | null,
    value: string | number | null,
    unit: string,
    seqs: readonly (number | null)[],
  ): Cells => [measure, subject, turn, value, unit, seqs.filter((seq) => seq !== null).join(' ')];
  return [
    ['measure', 'subject', 'turn', 'value', 'unit', 'facts'],
    ...responses.map(({ team, totalTurn, ms, openedSeq, moveSeq }) =>
      line('timeToFirstMove', team, totalTurn, ms, 'ms', [openedSeq, moveSeq]),
    ),
    ...punctuality.map(({ eventNo, byMs, seq }) =>
      line('injectLate', eventNo, null, byMs, 'ms', [seq]),
    ),
    ...expected.map(({ eventNo, seen, seq }) =>
      line('expectedSeen', eventNo, null, seen, '', [seq]),
    ),
    ...(judgement?.teams ?? []).map(({ team, brier }) =>
      line('brier', `team:${team}`, null, brier, '0 best, 1 worst', []),
    ),
    ...(judgement?.seats ?? []).map(({ seat, brier }) =>
      line('brier', `seat:${seat}`, null, brier, '0 best, 1 worst', []),
    ),
    ...boards.flatMap(({ board, points }) =>
      points.flatMap(({ seq, agreeable, blocked }) => [
        line('agreeableClauses', board, null, agreeable, 'clauses', [seq]),
        line('blockedClauses', board, null, blocked, 'clauses', [seq]),
      ]),
    ),
    ...network.links.map(({ from, to, delivered, seqs }) =>
      line(
        'messagesDelivered',
        `${partyKey(from)} ${partyKey(to)}`,
        null,
        delivered,
        'messages',
        seqs,
      ),
    ),
    ...network.links.map(({ from, to, withheld, seqs }) =>
      line(
        'messagesWithheld',
        `${partyKey(from)} ${partyKey(to)}`,
        null,
        withheld,
        'messages',
        seqs,
      ),
    ),
    ...adjudication.rulings.map(({ move, ms, seq }) =>
      line('timeToRuling', move, null, ms, 'ms', [seq]),
    ),
  ];
}

/** ISO 8601, UTC; empty for the time before the first fact. */
export function wallTime(wallMs: number | null): string {
  return wallMs === null ? '' : new Date(wallMs).toISOString();
}
