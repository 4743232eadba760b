import type { IndicatorView } from '../../../core/view/schema.ts';
import { IndicatorMeter } from '../../shared/ui/IndicatorMeter.tsx';
import { displayText } from '../text.ts';
import { Fit } from './Fit.tsx';
import styles from './IndicatorsCard.module.css';

/** With more values than this there is room for one line each. */
const compactFrom = 6;

/** The public values, as many columns as they need. */
export function IndicatorsCard({ indicators }: { indicators: readonly IndicatorView[] }) {
  const t = displayText.useText();
  return (
    <section className={styles['card']}>
      <h1 className={styles['heading']}>{t('indicators')}</h1>
      <Fit most={indicators.length > 4 ? 4 : 5}>
        <div
          className={styles['meters']}
          data-many={indicators.length > 3 || undefined}
          data-compact={indicators.length > compactFrom || undefined}
        >
          {indicators.map((indicator) => (
            <IndicatorMeter
              key={indicator.id}
              indicator={indicator}
              compact={indicators.length > compactFrom}
            />
          ))}
        </div>
      </Fit>
    </section>
  );
}
