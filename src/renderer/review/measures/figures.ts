import { median } from '../../../core/aar/adjudication.ts';
import type { BoardPath, BoardPoint } from '../../../core/aar/negotiation.ts';
import type { ShownMeasures } from '../../../core/aar/shown.ts';

export type MeasureName = keyof ShownMeasures;

/** What each measure comes to in one figure; null: it is not shown, or there is nothing to count yet. */
export interface Figures {
  /** Milliseconds of exercise time: the middle of all first moves. */
  readonly responses: number | null;
  readonly punctuality: Share | null;
  readonly expected: Share | null;
  /** The mean Brier score of all estimates. */
  readonly judgement: number | null;
  readonly alignment: Share | null;
  readonly boards: Share | null;
  readonly network: number | null;
  /** Milliseconds of wall clock. */
  readonly adjudication: number | null;
  readonly overrides: Share | null;
}

export interface Share {
  readonly count: number;
  readonly of: number;
}

export function figuresOf(shown: ShownMeasures): Figures {
  const { responses, punctuality, expected, judgement, boards, network, adjudication } = shown;
  const scores = judgement?.teams ?? [];
  const estimates = scores.reduce((sum, { n }) => sum + n, 0);
  const standing = boards?.filter(isMoved).map(({ points }) => points.at(-1) as BoardPoint) ?? [];
  const messages = new Set(network?.links.flatMap(({ seqs }) => seqs));
  return {
    responses: median(responses?.flatMap(({ ms }) => (ms === null ? [] : [ms])) ?? []),
    punctuality: shareOf(punctuality, ({ verdict }) => verdict === 'onTime'),
    expected: shareOf(
      expected?.filter(({ seen }) => seen !== null),
      ({ seen }) => seen === 'yes',
    ),
    judgement:
      estimates === 0 ? null : scores.reduce((sum, { n, brier }) => sum + n * brier, 0) / estimates,
    alignment: shareOf(judgement?.moves, ({ alignment }) => alignment.verdict === 'unified'),
    boards: someOf({
      count: standing.reduce((sum, { agreeable }) => sum + agreeable, 0),
      of: standing.reduce((sum, { clauses }) => sum + clauses, 0),
    }),
    network: messages.size === 0 ? null : messages.size,
    adjudication: adjudication?.medianMs ?? null,
    overrides: adjudication === null ? null : someOf(adjudication.overrides),
  };
}

/** Whether anything has happened at this table. */
export function isMoved({ points }: BoardPath): boolean {
  return points.length > 1;
}

function shareOf<T>(list: readonly T[] | null | undefined, is: (one: T) => boolean): Share | null {
  return someOf({ count: list?.filter(is).length ?? 0, of: list?.length ?? 0 });
}

function someOf({ count, of }: Share): Share | null {
  return of === 0 ? null : { count, of };
}

/** Which sections there are for an audience, in the order of the page. */
export function sectionsOf(shown: ShownMeasures): MeasureName[] {
  return order.filter((name) => shown[name] !== null);
}

const order: readonly MeasureName[] = [
  'responses',
  'punctuality',
  'expected',
  'judgement',
  'boards',
  'network',
  'adjudication',
];
