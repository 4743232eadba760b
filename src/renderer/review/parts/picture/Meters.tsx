import type { PublicView } from '../../../../core/view/schema.ts';
import { IndicatorMeter } from '../../../shared/ui/IndicatorMeter.tsx';
import styles from './Picture.module.css';

/** How the indicators stood that these eyes see. */
export function Meters({ list }: { list: PublicView['indicators'] }) {
  return (
    <div className={styles['meters']}>
      {list.map((indicator) => (
        <IndicatorMeter key={indicator.id} indicator={indicator} />
      ))}
    </div>
  );
}
