import { useEffect, useState } from 'react';
import { useDesk } from '../desk.tsx';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import styles from './Over.module.css';

/** A refusal has to be read and understood; a success only seen. */
const shownMs = { refused: 12_000, done: 4_000 } as const;

/** The last refusal or success in words; it goes by itself and can be sent away. */
export function NoticeLine() {
  const t = useText();
  const { notice } = useDesk();
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
          <span dir="auto">{notice.words}</span>
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
