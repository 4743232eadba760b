import type { ArgumentView } from '../../../../core/view/schema-talk.ts';
import { percent } from '../../../shared/format.ts';
import { stationText } from '../../text.ts';
import { useBand } from './band.ts';
import styles from './Estimate.module.css';

export interface CrowdProps {
  crowd: NonNullable<ArgumentView['crowd']>;
  own: number | null;
  /** False on a hot seat, which is told of nobody’s estimate. */
  ownKnown: boolean;
}

/** Once the result is out: the room's middle and range, with one's own estimate beside it. */
export function Crowd({ crowd, own, ownKnown }: CrowdProps) {
  const t = stationText.useText();
  const band = useBand();
  const at = (value: number) => ({ insetInlineStart: `${value}%` });
  const { n, median, low, high } = crowd;
  return (
    <section className={styles['estimate']}>
      <h4 className={styles['heading']}>{t('estimate.heading')}</h4>
      <div className={styles['crowd']} aria-hidden="true">
        <span className={styles['range']} style={{ ...at(low), inlineSize: `${high - low}%` }} />
        <span className={styles['median']} style={at(median)} />
        {own === null ? null : <span className={styles['mine']} style={at(own)} />}
      </div>
      <div className={styles['lines']}>
        <p className={styles['room']}>
          {t('estimate.room', { word: band(median), percent: percent(median) })}
        </p>
        <p className={styles['detail']}>
          {t('estimate.range', { count: n, low: percent(low), high: percent(high) })}
        </p>
        {own === null && !ownKnown ? null : (
          <p className={styles['detail']}>
            {own === null
              ? t('estimate.ownNone')
              : t('estimate.own', { word: band(own), percent: percent(own) })}
          </p>
        )}
      </div>
    </section>
  );
}
