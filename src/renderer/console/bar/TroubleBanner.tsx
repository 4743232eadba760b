import { useLinkState, useLineLevel } from '../../shared/link/hooks.tsx';
import { wallTime } from '../../shared/format.ts';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import styles from './Trouble.module.css';

/** The others are said in full by their own words; the host's sentence is in English. */
const saysMore: ReadonlySet<string> = new Set(['io', 'faulted']);

/** What the room around the program does to it: the disk, the file, the line. What happened, and what to do. */
export function TroubleBanner() {
  const t = useText();
  const file = useLinkState((state) => state.file);
  const { level, lostWallMs } = useLineLevel();
  return (
    <>
      {level === 'fine' || lostWallMs === null ? null : (
        <div className={styles['banner']} data-kind="line" role="status">
          <Icon name="warn" size={20} />
          <div>
            <strong>{t('trouble.line.what', { time: wallTime(lostWallMs) })}</strong>
            <p>{t('trouble.line.do')}</p>
          </div>
        </div>
      )}
      {file === null || file.trouble === 'none' ? null : (
        <div className={styles['banner']} data-kind="file" role="alert">
          <Icon name="warn" size={20} />
          <div>
            <strong>{t(`trouble.${file.trouble}.what`)}</strong>
            <p>{t(`trouble.${file.trouble}.do`)}</p>
            <p className={styles['path']}>
              <bdi>{file.path}</bdi>
              {saysMore.has(file.trouble) && file.message !== '' ? <> · {file.message}</> : null}
            </p>
          </div>
        </div>
      )}
    </>
  );
}
