import { useMemo } from 'react';
import { seriesOf, valueAt, type Series } from '../../../core/review/series.ts';
import type { Indicator } from '../../../core/scenario/schema.ts';
import { valueText } from '../model/line-text.ts';
import { indicatorsIn } from '../model/replay.ts';
import { rangeOf, stepPath } from '../model/steps-path.ts';
import { useStage } from '../stage.tsx';
import { useText } from '../text.ts';
import type { Scale } from './scale.ts';
import type { Drag } from './drag.ts';
import styles from './Timeline.module.css';

/** What scrolls has to be reachable without a mouse. */
const scrollable = { tabIndex: 0 };

/** One step line for each indicator that this audience sees, all on the timeline's axis. */
export function IndicatorStrip({ scale, drag }: { scale: Scale; drag: Drag }) {
  const t = useText();
  const { replay, view } = useStage();
  const key = indicatorsIn(view).join(' ');
  const series = useMemo(
    () => seriesOf(replay.recording.indicatorSteps, key === '' ? [] : key.split(' ')),
    [replay, key],
  );
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
      {series.map((each) => (
        <Strip
          key={each.indicator}
          series={each}
          indicator={replay.world.indicators.get(each.indicator)}
          scale={scale}
          drag={drag}
        />
      ))}
    </div>
  );
}

interface StripProps {
  readonly series: Series;
  readonly indicator: Indicator | undefined;
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
  const past = useMemo(
    () => stepPath(series, player.at, (n) => scale.shareOf(n), range),
    [series, player.at, scale, range],
  );
  if (indicator === undefined) return null;
  const raw = valueAt(series, player.at);
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
        <svg viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
          <path className={styles['ahead']} d={whole} />
          <path className={styles['past']} d={past} />
        </svg>
      </div>
    </div>
  );
}
