import { useMemo } from 'react';
import { gapOf, pairsOf, widestOf, type GapPoint } from '../../../../core/review/gap.ts';
import { seriesOf, type Series } from '../../../../core/review/series.ts';
import type { LegendIndicator } from '../../model/legend.ts';
import { valueText } from '../../model/line-words.ts';
import { indicatorsIn, type FullRecord, type Replay } from '../../model/replay.ts';
import { rangeOf } from '../../model/steps-path.ts';
import { useStage } from '../../stage.tsx';
import type { ReviewText } from '../../text.ts';

/** A belief and what it is about, as far as these eyes see both. */
export interface SeenPair {
  readonly belief: LegendIndicator;
  readonly real: LegendIndicator;
  readonly lines: { readonly belief: Series; readonly real: Series };
  /** Up to now, and as far as one may see. */
  readonly gap: readonly GapPoint[];
  readonly wholeGap: readonly GapPoint[];
  readonly widest: GapPoint | null;
  /** One for both lines, so that they can be compared. */
  readonly range: { readonly min: number; readonly max: number };
}

export function usePairs(): readonly SeenPair[] {
  const { replay, view, player, horizon } = useStage();
  const key = indicatorsIn(view).join(' ');
  const whole = useMemo(
    () => (replay.full === null ? [] : wholePairs(replay.full, key.split(' '), horizon)),
    [replay, key, horizon],
  );
  return useMemo(() => whole.map((pair) => upTo(pair, player.at)), [whole, player.at]);
}

type WholePair = Omit<SeenPair, 'gap' | 'widest'>;

function upTo(pair: WholePair, at: number): SeenPair {
  const gap = pair.wholeGap.filter(({ n }) => n <= at);
  return { ...pair, gap, widest: widestOf(gap) };
}

function wholePairs(
  { world, recording }: FullRecord,
  visible: readonly string[],
  horizon: number,
): WholePair[] {
  return pairsOf(world.scenario, visible).flatMap((pair): WholePair[] => {
    const belief = world.indicators.get(pair.belief);
    const real = world.indicators.get(pair.real);
    const [one, other] = seriesOf(recording.indicatorSteps, [pair.belief, pair.real]);
    if (belief === undefined || real === undefined || one === undefined || other === undefined)
      return [];
    const ranges = [
      rangeOf(one, horizon, declared(belief)),
      rangeOf(other, horizon, declared(real)),
    ];
    const range = {
      min: Math.min(...ranges.map(({ min }) => min)),
      max: Math.max(...ranges.map(({ max }) => max)),
    };
    const lines = { belief: one, real: other };
    return [{ belief, real, lines, wholeGap: gapOf(one, other, horizon), range }];
  });
}

function declared(indicator: LegendIndicator): { min: number; max: number } {
  return indicator.kind === 'bool' ? { min: 0, max: 1 } : indicator;
}

export interface PairWords {
  readonly title: string;
  readonly now: string;
  readonly widest: string;
}

/** The pair in words: what it is, how it stands, and when the two lay furthest apart. */
export function pairWords(
  { belief, real, gap, widest }: SeenPair,
  replay: Replay,
  t: ReviewText,
): PairWords {
  const said = (point: GapPoint): { belief: string; real: string } => ({
    belief: valueText(plain(belief, point.belief), belief),
    real: valueText(plain(real, point.real), real),
  });
  const last = gap.at(-1);
  const now =
    last === undefined
      ? ''
      : t(last.belief === last.real ? 'seen.pair.same' : 'seen.pair.now', said(last));
  return {
    title: t('seen.pair.title', { belief: belief.name, real: real.name }),
    now,
    widest:
      widest === null
        ? t('seen.pair.never')
        : t('seen.pair.widest', { ...said(widest), place: placeOf(replay, widest.n, t) }),
  };
}

function plain(indicator: LegendIndicator, value: number): number | boolean {
  return indicator.kind === 'bool' ? value === 1 : value;
}

/** «In turn 5, The talks». */
function placeOf({ full, world }: Replay, n: number, t: ReviewText): string {
  const chart = full?.recording.stateAt(n).chart ?? null;
  if (n === 0 || chart === null) return t('seen.pair.atStart');
  const phase = world.phases.get(chart.phase)?.title ?? '';
  return t('seen.pair.atTurn', { turn: chart.totalTurn, phase });
}
