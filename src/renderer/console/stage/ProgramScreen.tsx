import { useLinkState } from '../../shared/link/hooks.tsx';
import { useText } from '../text.ts';
import { high, useScale, wide } from './Miniature.tsx';
import styles from './Stage.module.css';

/** The true output in miniature: the display's own page on the display's own feed, not a drawing of ours. */
export function ProgramScreen() {
  const t = useText();
  const code = useLinkState((state) => state.room?.joinCode ?? null);
  const session = useLinkState((state) => state.welcome?.session ?? '');
  const { box, scale } = useScale();
  return (
    <div className={styles['frame']} ref={box}>
      {code === null ? (
        <p className={styles['noPicture']}>{t('stage.noRoom')}</p>
      ) : (
        // The program's own page from its own host: it needs its scripts and its origin.
        // oxlint-disable-next-line react/iframe-missing-sandbox
        <iframe
          // Another exercise or another code is another picture.
          key={`${session}/${code}`}
          title={t('stage.programFrame')}
          src={`/display?miniature#${encodeURIComponent(code)}`}
          tabIndex={-1}
          width={wide}
          height={high}
          style={{ scale: String(scale) }}
        />
      )}
    </div>
  );
}
