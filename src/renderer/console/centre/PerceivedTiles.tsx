import type { Indicator } from '../../../core/scenario/schema.ts';
import { signed } from '../../shared/format.ts';
import { useDesk } from '../desk.tsx';
import { valueOf } from '../model/indicator-history.ts';
import { gapOf } from '../model/perceived.ts';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import { IndicatorTile, type IndicatorTileProps } from './IndicatorTile.tsx';
import styles from './Indicators.module.css';

export interface PerceivedTilesProps {
  readonly real: Indicator;
  readonly beliefs: readonly Indicator[];
  tileOf(id: string): Pick<IndicatorTileProps, 'editing' | 'edit'>;
}

/** What is so, and beside it what somebody believes of it, with the gap between the two. */
export function PerceivedTiles({ real, beliefs, tileOf }: PerceivedTilesProps) {
  const t = useText();
  return (
    <div className={styles['pair']}>
      <div className={styles['believed']}>
        <p className={styles['gap']} data-real="">
          {t('indicators.real')}
        </p>
        <IndicatorTile indicator={real} {...tileOf(real.id)} />
      </div>
      {beliefs.map((belief) => (
        <div key={belief.id} className={styles['believed']}>
          <Gap real={real} belief={belief} />
          <IndicatorTile indicator={belief} {...tileOf(belief.id)} />
        </div>
      ))}
    </div>
  );
}

function Gap({ real, belief }: { real: Indicator; belief: Indicator }) {
  const t = useText();
  const { view } = useDesk();
  const value = (row: Indicator) => valueOf(view, row.id) ?? row.initial;
  const { by, right } = gapOf(value(real), value(belief));
  return (
    <p className={styles['gap']} data-right={right || undefined}>
      <Icon name={right ? 'released' : 'warn'} size={13} />
      {right
        ? t('indicators.gapNone')
        : by === null
          ? t('indicators.gapOther')
          : gapWords(real, by, signed(by, Math.max(real.decimals, belief.decimals)), t)}
    </p>
  );
}

/** Between two percentages lie points: «16 % off» would be a share of the value. */
function gapWords(
  { unit }: Indicator,
  difference: number,
  by: string,
  t: ReturnType<typeof useText>,
): string {
  if (unit === '%') return t('indicators.gapPoints', { by, count: Math.abs(difference) });
  return t('indicators.gap', { by: unit === '' ? by : `${by} ${unit}` });
}
