import { useEffect, useState } from 'react';
import { useLink } from '../../shared/link/hooks.tsx';
import { useDesk } from '../desk.tsx';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { takeWheel } from '../wheel/deeds.ts';
import styles from './Over.module.css';

/** A refusal has to be read and understood; a success only seen. */
const shownMs = { refused: 12_000, told: 12_000, done: 4_000 } as const;

/** The last refusal or success in words; it goes by itself and can be sent away. */
export function NoticeLine() {
  const t = useText();
  const desk = useDesk();
  const link = useLink();
  const { notice } = desk;
  const [gone, setGone] = useState(0);
  useEffect(() => {
    if (notice === null) return undefined;
    const timer = setTimeout(() => setGone(notice.id), shownMs[notice.tone]);
    return () => clearTimeout(timer);
  }, [notice]);
  const shown = notice !== null && notice.id > gone;
  return (
    <div className={styles['notice']} role="status" aria-live="polite">
      {shown ? (
        <div data-tone={notice.tone}>
          <span>{notice.words}</span>
          {notice.wheel ? (
            <PlainAct
              deed="wheel.take"
              onClick={() => {
                setGone(notice.id);
                takeWheel(desk, link.getState());
              }}
            >
              {t('wheel.take')}
            </PlainAct>
          ) : null}
          <PlainAct
            kind="quiet"
            icon="close"
            aria-label={t('close')}
            onClick={() => setGone(notice.id)}
          />
        </div>
      ) : null}
    </div>
  );
}
