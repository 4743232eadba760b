import { memo, useMemo } from 'react';
import { seriesOf, valueAt, type Series } from '../../../../core/review/series.ts';
import type { LegendIndicator } from '../../model/legend.ts';
import { valueText } from '../../model/line-words.ts';
import { indicatorsIn } from '../../model/replay.ts';
import { rangeOf, stepPath } from '../../model/steps-path.ts';
import { useStage } from '../../stage.tsx';
import { useText } from '../../text.ts';
import { PairPlot } from '../picture/Pairs.tsx';
import { Behind } from './Behind.tsx';
import type { Scale } from './scale.ts';
import type { Drag } from './drag.ts';
import { pairWords, usePairs, type SeenPair } from '../picture/use-pairs.ts';
import styles from './Timeline.module.css';

/** What scrolls has to be reachable without a mouse. */
const scrollable = { tabIndex: 0 };

/** One step line for each indicator that this audience sees, all on the timeline's axis. */
export function IndicatorStrip({ scale, drag }: { scale: Scale; drag: Drag }) {
  const t = useText();
  const { replay, channel, view } = useStage();
  const key = indicatorsIn(view).join(' ');
  const series = useMemo(
    () => seriesOf(channel.indicatorSteps, key === '' ? [] : key.split(' ')),
    [channel, key],
  );
  const pairs = usePairs();
  if (series.length === 0) {
    return <p className={styles['noStrip']}>{t('timeline.noIndicators')}</p>;
  }
  return (
    <div
      className={styles['strips']}
      {...scrollable}
      role="group"
      aria-label={t('timeline.indicators')}
    >
      {rowsOf(series, pairs).map((row) =>
        'belief' in row ? (
          <PairStrip key={row.belief.id} pair={row} scale={scale} drag={drag} />
        ) : (
          <Strip
            key={row.indicator}
            series={row}
            indicator={replay.world.indicators.get(row.indicator)}
            scale={scale}
            drag={drag}
          />
        ),
      )}
    </div>
  );
}

/** A belief stands right under what it is about. */
function rowsOf(
  series: readonly Series[],
  pairs: readonly SeenPair[],
): readonly (Series | SeenPair)[] {
  const beliefs = new Set(pairs.map((pair) => pair.belief.id));
  // Somebody may believe something about a belief.
  const about = (id: string): readonly SeenPair[] =>
    pairs.filter(({ real }) => real.id === id).flatMap((pair) => [pair, ...about(pair.belief.id)]);
  return series
    .filter(({ indicator }) => !beliefs.has(indicator))
    .flatMap((each) => [each, ...about(each.indicator)]);
}

interface PairStripProps {
  readonly pair: SeenPair;
  readonly scale: Scale;
  readonly drag: Drag;
}

function PairStrip({ pair, scale, drag }: PairStripProps) {
  const t = useText();
  const { replay, player, horizon } = useStage();
  const words = pairWords(pair, replay, t);
  const { belief } = pair;
  const raw = pair.gap.at(-1)?.belief ?? 0;
  return (
    <div className={styles['strip']}>
      <span className={styles['label']} title={`${words.title}. ${words.widest}`}>
        <span className={styles['name']} data-under dir="auto">
          {belief.name}
        </span>
        <span className={styles['value']} dir="ltr">
          {valueText(belief.kind === 'bool' ? raw === 1 : raw, belief)}
        </span>
      </span>
      <div
        className={styles['plot']}
        role="img"
        aria-label={t('seen.pair.strip', { ...words })}
        {...drag}
      >
        <PairPlot pair={pair} horizon={horizon} scale={scale} share={scale.shareOf(player.at)} />
      </div>
    </div>
  );
}

interface StripProps {
  readonly series: Series;
  readonly indicator: LegendIndicator | undefined;
  readonly scale: Scale;
  readonly drag: Drag;
}

function Strip({ series, indicator, scale, drag }: StripProps) {
  const t = useText();
  const { player, horizon } = useStage();
  const range = useMemo(
    () =>
      rangeOf(
        series,
        horizon,
        indicator?.kind === 'bool' || indicator === undefined ? { min: 0, max: 1 } : indicator,
      ),
    [series, indicator, horizon],
  );
  const whole = useMemo(
    () => stepPath(series, horizon, (n) => scale.shareOf(n), range),
    [series, horizon, scale, range],
  );
  if (indicator === undefined) return null;
  const raw = valueAt(series, player.at);
  // What is behind is the same line, cut off here: a jump draws no line anew.
  const share = scale.shareOf(player.at);
  const value = valueText(indicator.kind === 'bool' ? raw === 1 : raw, indicator);
  return (
    <div className={styles['strip']}>
      <span className={styles['label']} title={indicator.name}>
        <span className={styles['name']} dir="auto">
          {indicator.name}
        </span>
        <span className={styles['value']} dir="ltr">
          {value}
        </span>
      </span>
      <div
        className={styles['plot']}
        role="img"
        aria-label={t('timeline.strip', { name: indicator.name, value })}
        {...drag}
      >
        <Line d={whole} part="ahead" />
        <Behind share={share}>
          <Line d={whole} part="past" />
        </Behind>
      </div>
    </div>
  );
}

const Line = memo(function Line({ d, part }: { d: string; part: 'ahead' | 'past' }) {
  return (
    <svg viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
      <path className={styles[part]} d={d} />
    </svg>
  );
});
