import type { IndicatorView } from '../../../core/view/schema.ts';
import { IndicatorMeter } from '../../shared/ui/IndicatorMeter.tsx';
import { displayText } from '../text.ts';
import { Fit } from './Fit.tsx';
import { useNarrow } from './narrow.ts';
import styles from './IndicatorsCard.module.css';

/** The public values; one line each where they are many. */
export function IndicatorsCard({ indicators }: { indicators: readonly IndicatorView[] }) {
  const t = displayText.useText();
  return (
    <section className={styles['card']}>
      <h1 className={styles['heading']}>{t('indicators')}</h1>
      <Fit most={5} shorter={[<OneLiners key="lines" indicators={indicators} />]}>
        <Meters indicators={indicators} compact={false} />
      </Fit>
    </section>
  );
}

/** On the wall what has moved comes first, and two columns of six, or one of eight, are what can be read. */
const linesMost = { wide: 12, narrow: 8 };

function OneLiners({ indicators }: { indicators: readonly IndicatorView[] }) {
  const t = displayText.useText();
  const narrow = useNarrow();
  const still = indicators.filter((each) => each.value === each.initial);
  const moved = indicators.filter((each) => each.value !== each.initial);
  const shown = [...moved, ...still].slice(0, linesMost[narrow ? 'narrow' : 'wide']);
  return (
    <>
      <Meters indicators={shown} compact />
      {shown.length < indicators.length ? <p className={styles['more']}>{t('more')}</p> : null}
    </>
  );
}

function Meters({
  indicators,
  compact,
}: {
  indicators: readonly IndicatorView[];
  compact: boolean;
}) {
  return (
    <div
      className={styles['meters']}
      data-many={indicators.length > 3 || undefined}
      data-compact={compact || undefined}
    >
      {indicators.map((indicator) => (
        <IndicatorMeter key={indicator.id} indicator={indicator} compact={compact} />
      ))}
    </div>
  );
}
