import type { IndicatorView } from '../../../core/view/schema.ts';
import { sharedText } from '../../shared/i18n.ts';
import { indicatorDirection, indicatorText } from '../../shared/ui/IndicatorMeter.tsx';
import { useNarrow } from './narrow.ts';
import styles from './Situation.module.css';

const most = { wide: 4, narrow: 3 };

/** The public values in one row, those that have moved first; the card of their own has the rest. */
export function Standing({ indicators }: { indicators: readonly IndicatorView[] }) {
  const t = sharedText.useText();
  const narrow = useNarrow();
  const words = { yes: t('indicator.yes'), no: t('indicator.no') };
  const moved = indicators.filter((each) => each.value !== each.initial);
  const still = indicators.filter((each) => each.value === each.initial);
  const shown = [...moved, ...still].slice(0, most[narrow ? 'narrow' : 'wide']);
  if (shown.length === 0) return null;
  return (
    <dl className={styles['standing']}>
      {shown.map((each) => {
        const direction = indicatorDirection(each);
        const up = Number(each.value) > Number(each.initial);
        return (
          <div key={each.id} data-direction={direction}>
            <dt dir="auto">{each.name}</dt>
            <dd>
              <span className={styles['value']}>{indicatorText(each, each.value, words)}</span>{' '}
              {direction === 'same' ? null : (
                <span className={styles['moved']}>
                  {each.kind === 'bool' ? null : <span aria-hidden="true">{up ? '▲ ' : '▼ '}</span>}
                  {direction === 'moved' ? null : t(`indicator.${direction}`)}
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
