import { useMemo } from 'react';
import { positionOf } from '../../../../core/review/axis.ts';
import { gapArea } from '../../model/pair-path.ts';
import { stepPath } from '../../model/steps-path.ts';
import { useBackdrop, useStage } from '../../stage.tsx';
import { useText } from '../../text.ts';
import { Behind } from '../timeline/Behind.tsx';
import type { Scale } from '../timeline/scale.ts';
import { pairWords, usePairs, type SeenPair } from './use-pairs.ts';
import styles from './Pairs.module.css';

/** What somebody believed and what was so, on one scale, with the gap between them. */
export function Pairs() {
  const t = useText();
  const pairs = usePairs();
  if (pairs.length === 0) return null;
  return (
    <>
      <h3>{t('seen.pair.heading')}</h3>
      {pairs.map((pair) => (
        <PairCard key={pair.belief.id} pair={pair} />
      ))}
    </>
  );
}

function PairCard({ pair }: { pair: SeenPair }) {
  const t = useText();
  const { replay, dispatch } = useBackdrop();
  const words = pairWords(pair, replay, t);
  const { widest } = pair;
  return (
    <figure className={styles['pair']}>
      <figcaption>
        <span className={styles['key']} data-line="belief" aria-hidden="true" />
        <bdi>{pair.belief.name}</bdi> <small>({t('seen.pair.belief')})</small>
        <br />
        <span className={styles['key']} data-line="real" aria-hidden="true" />
        <bdi>{pair.real.name}</bdi> <small>({t('seen.pair.real')})</small>
      </figcaption>
      <PairLines pair={pair} />
      <p className={styles['now']}>{words.now}</p>
      {widest === null ? (
        <p className={styles['widest']}>{words.widest}</p>
      ) : (
        <button
          type="button"
          className={styles['widest']}
          onClick={() => dispatch({ do: 'seek', at: widest.n })}
        >
          {words.widest}
        </button>
      )}
    </figure>
  );
}

function PairLines({ pair }: { pair: SeenPair }) {
  const { replay, player } = useStage();
  // Only what is behind the moment: the picture is one of then.
  const lengthMs = Math.max(1, positionOf(replay.axis, player.at));
  const shareOf = (n: number): number => Math.min(1, positionOf(replay.axis, n) / lengthMs);
  return (
    <div className={styles['plot']} aria-hidden="true">
      <PairDrawing pair={pair} upTo={player.at} shareOf={shareOf} />
    </div>
  );
}

interface PairDrawingProps {
  pair: SeenPair;
  upTo: number;
  shareOf: (n: number) => number;
}

/** Both step lines with what lies between them, and a line at the widest place. */
function PairDrawing({ pair, upTo, shareOf }: PairDrawingProps) {
  const { lines, gap, range } = pair;
  return (
    <svg className={styles['drawing']} viewBox="0 0 1000 100" preserveAspectRatio="none">
      <path className={styles['gap']} d={gapArea(gap, upTo, shareOf, range)} />
      <Widest pair={pair} shareOf={shareOf} />
      <path className={styles['real']} d={stepPath(lines.real, upTo, shareOf, range)} />
      <path className={styles['belief']} d={stepPath(lines.belief, upTo, shareOf, range)} />
    </svg>
  );
}

function Widest({ pair: { widest }, shareOf }: Pick<PairDrawingProps, 'pair' | 'shareOf'>) {
  if (widest === null) return null;
  return (
    <path className={styles['mark']} d={`M${Math.round(10_000 * shareOf(widest.n)) / 10} 0V100`} />
  );
}

interface PairPlotProps {
  readonly pair: SeenPair;
  /** As far as one may see. */
  readonly horizon: number;
  readonly scale: Scale;
  /** How much of the axis is behind. */
  readonly share: number;
}

/** The same on the timeline: both lines to the end, faintly, and what is behind over them, cut off: a jump draws no line anew. */
export function PairPlot({ pair, horizon, scale, share }: PairPlotProps) {
  const { lines, range, wholeGap } = pair;
  const { gap, real, belief } = useMemo(
    () => ({
      gap: gapArea(wholeGap, horizon, scale.shareOf, range),
      real: stepPath(lines.real, horizon, scale.shareOf, range),
      belief: stepPath(lines.belief, horizon, scale.shareOf, range),
    }),
    [wholeGap, lines, range, horizon, scale],
  );
  return (
    <>
      <svg className={styles['drawing']} viewBox="0 0 1000 100" preserveAspectRatio="none">
        <path className={styles['ahead']} d={real} />
        <path className={styles['ahead']} d={belief} />
      </svg>
      <Behind share={share}>
        <svg className={styles['drawing']} viewBox="0 0 1000 100" preserveAspectRatio="none">
          <path className={styles['gap']} d={gap} />
          <Widest pair={pair} shareOf={scale.shareOf} />
          <path className={styles['real']} d={real} />
          <path className={styles['belief']} d={belief} />
        </svg>
      </Behind>
    </>
  );
}
