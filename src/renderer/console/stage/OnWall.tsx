import { wallTime } from '../../shared/format.ts';
import { useDesk } from '../desk.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import styles from './Stage.module.css';

/**
 * How long the picture has stood there, and that its turn or phase is over; the Next card has the way on. One line
 * that is always there, so that no button below moves.
 */
export function OnWall() {
  const t = useText();
  const { display, situation } = useDesk().view;
  const { since, stale } = display;
  // Under a hold or a stop it hangs there for nobody.
  const hangs = since !== null && !situation.held && !situation.stopped;
  const words = hangs ? t('stage.since', { time: wallTime(since) }) : '';
  const old = hangs && stale !== null ? t(`stage.stale.${stale}`) : null;
  return (
    <p
      className={styles['onWall']}
      data-stale={old !== null || undefined}
      role="status"
      title={old === null ? undefined : `${words} · ${old}`}
    >
      {old === null ? null : <Icon name="warn" size={13} />}
      <span>
        {words}
        {old === null ? null : <b> · {old}</b>}
      </span>
    </p>
  );
}
