import { useEffect, useRef, useState } from 'react';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { useText } from '../text.ts';
import styles from './Stage.module.css';

const wide = 1280;
const high = 720;

/** The true output in miniature: the display's own page on the display's own feed, not a drawing of ours. */
export function ProgramScreen() {
  const t = useText();
  const code = useLinkState((state) => state.room?.joinCode ?? null);
  const session = useLinkState((state) => state.welcome?.session ?? '');
  const frame = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0.25);
  useEffect(() => {
    const box = frame.current;
    if (box === null || typeof ResizeObserver === 'undefined') return undefined;
    const watcher = new ResizeObserver(() => setScale(box.clientWidth / wide));
    watcher.observe(box);
    return () => watcher.disconnect();
  }, []);
  return (
    <div className={styles['frame']} ref={frame} data-live="">
      {code === null ? (
        <p className={styles['noPicture']}>{t('stage.noRoom')}</p>
      ) : (
        <iframe
          // Another exercise or another code is another picture.
          key={`${session}/${code}`}
          title={t('stage.programFrame')}
          src={`/display#${encodeURIComponent(code)}`}
          tabIndex={-1}
          width={wide}
          height={high}
          style={{ scale: String(scale) }}
        />
      )}
    </div>
  );
}
