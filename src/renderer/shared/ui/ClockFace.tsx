import { useLayoutEffect, useRef } from 'react';
import type { Situation } from '../../../core/view/schema.ts';
import { clockMsAt, remainingMs } from '../clock.ts';
import { span } from '../format.ts';
import { sharedText } from '../i18n.ts';
import { useLineLevel } from '../link/hooks.tsx';
import { onTick } from '../ticker.ts';
import styles from './ClockFace.module.css';

export interface ClockFaceProps {
  situation: Pick<Situation, 'clock' | 'dueAtClockMs' | 'status'>;
  /** From the link's state: host's clock minus ours. */
  offsetMs: number;
  /** `remaining` shows the time left (or the exercise clock without a deadline); `exercise` always the clock. */
  show?: 'remaining' | 'exercise';
  /** With its caption below. */
  captioned?: boolean;
  /** The words before it say already that this is what is left. */
  introduced?: boolean;
}

/** Under this much, the face changes weight; the words below change too, so that it is not colour alone. */
const lateMs = 60_000;

interface Reading {
  text: string;
  mood: 'plain' | 'late' | 'over';
}

function read(props: ClockFaceProps, lostWallMs: number | null): Reading {
  // While the host cannot be heard nobody knows whether the clock runs: it stands where it was last known.
  const now = (lostWallMs ?? Date.now()) + props.offsetMs;
  const left = props.show === 'exercise' ? null : remainingMs(props.situation, now);
  if (left === null) return { text: span(clockMsAt(props.situation.clock, now)), mood: 'plain' };
  // Rounded up: "0:00" means the time is over, not that a second is left.
  if (left > 0) return { text: span(left + 999), mood: left <= lateMs ? 'late' : 'plain' };
  return { text: `+${span(left)}`, mood: 'over' };
}

/** A clock that ticks by itself: it writes its own text and re-renders nothing. */
export function ClockFace(props: ClockFaceProps) {
  const { situation, show = 'remaining', captioned = false, introduced = false } = props;
  const t = sharedText.useText();
  const face = useRef<HTMLSpanElement>(null);
  const caption = useRef<HTMLSpanElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const paused = situation.status === 'running' && !situation.clock.running;
  const { level, lostWallMs } = useLineLevel();
  // A blip is nobody's business: the face waits for it, and says so only when it lasts.
  const lost = level !== 'fine';
  const timed = show === 'remaining' && situation.dueAtClockMs !== null;

  useLayoutEffect(() => {
    const words = (mood: Reading['mood']) => {
      if (lost) return t('clock.lost');
      if (paused) return t('clock.paused');
      if (!timed) return t('clock.exercise');
      if (mood === 'over') return t('clock.over');
      return introduced ? '' : t('clock.left');
    };
    const draw = () => {
      const { text, mood } = read(props, lostWallMs);
      if (face.current !== null && face.current.textContent !== text)
        face.current.textContent = text;
      if (root.current !== null) root.current.dataset['mood'] = mood;
      const below = words(mood);
      if (caption.current !== null && caption.current.textContent !== below)
        caption.current.textContent = below;
    };
    draw();
    return onTick(draw);
  });

  return (
    <div
      ref={root}
      className={styles['clock']}
      data-paused={paused || undefined}
      data-lost={lost || undefined}
      role="timer"
      aria-live="off"
    >
      <span ref={face} className={styles['face']} dir="ltr" />
      {captioned ? <span ref={caption} className={styles['caption']} /> : null}
    </div>
  );
}
