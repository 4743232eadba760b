import { useElementSize } from '@mantine/hooks';
import { memo, useMemo, useState } from 'react';
import { momentAt } from '../../../../core/review/axis.ts';
import { scenarioDay, span, wallSecond } from '../../../shared/format.ts';
import { useBackdrop, usePosition, useStage } from '../../stage.tsx';
import { useText } from '../../text.ts';
import { NoteLane } from '../../notes/NoteLane.tsx';
import { ChapterLane } from './ChapterLane.tsx';
import { IndicatorStrip } from './IndicatorStrip.tsx';
import { useDrag } from './drag.ts';
import { percent, scaleOf, type Scale } from './scale.ts';
import styles from './Timeline.module.css';

/** Phases, chapters and indicators over one squeezed time axis, with the playhead across all of them. */
export function Timeline() {
  const t = useText();
  const { replay, player, horizon, channel, dispatch } = useStage();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { axis, expected } = replay;
  const hereShare = expected === 0 ? 1 : replay.recording.count / expected;
  const scale = useMemo(
    () => scaleOf(axis, player.spoilerSafe ? horizon : null, hereShare),
    [axis, player.spoilerSafe, horizon, hereShare],
  );
  const [hover, setHover] = useState<number | null>(null);
  const drag = useDrag(scale, (positionMs) => dispatch({ do: 'scrub', positionMs }), setHover);
  return (
    <div className={styles['timeline']}>
      <span className={styles['label']}>{t('timeline.phases')}</span>
      <div className={styles['lane']} ref={ref} {...drag}>
        <PhaseBlocks scale={scale} horizon={horizon} spoilerSafe={player.spoilerSafe} />
        {hereShare < 1 && !player.spoilerSafe ? (
          <span
            className={styles['unread']}
            style={{ insetInlineStart: percent(scale.shareOf(replay.recording.count)) }}
            role="status"
          >
            {t('timeline.unread', { percent: Math.floor(100 * hereShare) })}
          </span>
        ) : null}
        <Scrubber scale={scale} />
        {hover === null ? null : <HoverTime share={hover} scale={scale} />}
      </div>
      <span className={styles['label']}>{t('timeline.chapters')}</span>
      <ChapterLane scale={scale} width={width} />
      <NoteLane scale={scale} width={width} />
      <IndicatorStrip scale={scale} drag={drag} />
      <Playhead scale={scale} />
      {player.spoilerSafe && horizon < channel.track.count ? (
        <div className={styles['veil']} aria-hidden="true" />
      ) : null}
    </div>
  );
}

interface BlocksProps {
  readonly scale: Scale;
  readonly horizon: number;
  readonly spoilerSafe: boolean;
}

const PhaseBlocks = memo(function PhaseBlocks({ scale, horizon, spoilerSafe }: BlocksProps) {
  const t = useText();
  const { replay } = useBackdrop();
  const spans = replay.phases.filter((phase) => phase.seq <= horizon);
  const idle = replay.axis.idle.filter((wait) => wait.after < horizon);
  return (
    <>
      {spans.map((phase, index) => {
        const from = scale.shareOf(phase.seq);
        const next = spans[index + 1];
        const to =
          next === undefined
            ? spoilerSafe || replay.expected > replay.recording.count
              ? scale.shareOf(horizon)
              : 1
            : scale.shareOf(next.seq);
        return (
          <span
            key={phase.seq}
            className={styles['phase']}
            data-kind={phase.kind}
            data-odd={index % 2 === 1 || undefined}
            style={{ insetInlineStart: percent(from), inlineSize: percent(to - from) }}
            title={phase.title}
          >
            <span dir="auto">{phase.title}</span>
          </span>
        );
      })}
      {idle.map((wait) => {
        const from = scale.shareOf(wait.after);
        return (
          <span
            key={wait.after}
            className={styles['idle']}
            style={{
              insetInlineStart: percent(from),
              inlineSize: percent(scale.shareOf(wait.after + 1) - from),
            }}
            title={t('timeline.waited', { time: span(wait.realMs) })}
          />
        );
      })}
    </>
  );
});

/** The slider itself, for keyboards and screen readers; pointers use the whole lane. */
function Scrubber({ scale }: { scale: Scale }) {
  const t = useText();
  const { replay, player, horizon, view } = useStage();
  const time = replay.timeAt(player.at);
  const what = 'situation' in view ? (view.situation.phase?.title ?? t('path.notStarted')) : '';
  return (
    <div
      className={styles['scrubber']}
      role="slider"
      tabIndex={0}
      aria-label={t('timeline.label')}
      aria-valuemin={0}
      aria-valuemax={horizon}
      aria-valuenow={player.at}
      aria-valuetext={t('timeline.value', {
        time: time === null ? '0' : wallSecond(time.wallMs),
        what,
      })}
      style={{ insetInlineStart: percent(scale.shareOf(player.at)) }}
    />
  );
}

function Playhead({ scale }: { scale: Scale }) {
  const position = usePosition();
  const share = Math.min(1, position / scale.lengthMs);
  return (
    <div
      className={styles['playhead']}
      style={{ '--share': share } as React.CSSProperties}
      aria-hidden="true"
    />
  );
}

/** Wall and story time under the pointer; never beyond what has been seen. */
function HoverTime({ share, scale }: { share: number; scale: Scale }) {
  const { replay, channel, horizon } = useStage();
  const n = momentAt(replay.axis, share * scale.lengthMs);
  const time = replay.timeAt(n);
  if (time === null || n > horizon) return null;
  const view = channel.viewAt(n);
  if (!('situation' in view)) return null;
  const { scenarioDate } = view.situation;
  return (
    <span
      className={styles['hover']}
      style={{ insetInlineStart: percent(share) }}
      aria-hidden="true"
    >
      {wallSecond(time.wallMs)} · {span(time.clockMs)} · {scenarioDay(scenarioDate)}
    </span>
  );
}
