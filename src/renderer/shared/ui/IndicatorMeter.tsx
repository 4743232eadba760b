import type { IndicatorView } from '../../../core/view/schema.ts';
import { number, signed } from '../format.ts';
import { sharedText } from '../i18n.ts';
import styles from './IndicatorMeter.module.css';

export interface IndicatorMeterProps {
  indicator: IndicatorView;
  /** With what it means. */
  explained?: boolean;
  /** One line: name, change, value. */
  compact?: boolean;
}

/** «6.5 months», «Yes». */
export function indicatorText(
  indicator: Pick<IndicatorView, 'unit' | 'decimals'>,
  value: number | boolean,
  words: { yes: string; no: string },
): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const shown = number(value, indicator.decimals);
  if (indicator.unit === '') return shown;
  return indicator.unit === '%' ? `${shown} %` : `${shown} ${indicator.unit}`;
}

function share(indicator: IndicatorView, value: number | boolean): number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  const width = indicator.max - indicator.min;
  return width <= 0 ? 0 : Math.min(1, Math.max(0, (value - indicator.min) / width));
}

type Direction = 'better' | 'worse' | 'moved' | 'same';

export function indicatorDirection({ initial, value, goodWhen }: IndicatorView): Direction {
  const by = Number(value) - Number(initial);
  if (by === 0) return 'same';
  if (goodWhen === 'neither') return 'moved';
  return by > 0 === (goodWhen === 'high') ? 'better' : 'worse';
}

/** One tracked value: now, where it began, and between which ends it moves. */
export function IndicatorMeter({
  indicator,
  explained = false,
  compact = false,
}: IndicatorMeterProps) {
  const t = sharedText.useText();
  const words = { yes: t('indicator.yes'), no: t('indicator.no') };
  const { value, initial } = indicator;
  const direction = indicatorDirection(indicator);
  const delta = Number(value) - Number(initial);
  const initialText = indicatorText(indicator, initial, words);
  const change = (
    <span className={styles['delta']} data-direction={direction}>
      {/* Yes and no have no up and down. */}
      {indicator.kind === 'bool' ? null : (
        <>
          <span aria-hidden="true">{delta > 0 ? '▲' : '▼'} </span>
          {signed(delta, indicator.decimals)}
        </>
      )}
      {direction === 'better' || direction === 'worse' ? ` ${t(`indicator.${direction}`)}` : ''}
    </span>
  );
  return (
    <div className={styles['meter']} data-direction={direction} data-compact={compact || undefined}>
      <span className={styles['name']} dir="auto">
        {indicator.name}
      </span>
      {compact && direction !== 'same' ? change : null}
      <span className={styles['value']} dir="auto">
        {indicatorText(indicator, value, words)}
      </span>
      {compact ? null : (
        <>
          {indicator.kind === 'bool' ? null : <Rail indicator={indicator} />}
          <span className={styles['foot']}>
            {direction === 'same' ? (
              t('indicator.unchanged')
            ) : (
              <>
                {change} {t('indicator.initial', { value: initialText })}
              </>
            )}
          </span>
        </>
      )}
      {explained ? (
        <p className={styles['about']} dir="auto">
          {indicator.about}
        </p>
      ) : null}
    </div>
  );
}

function Rail({ indicator }: { indicator: IndicatorView }) {
  return (
    <span className={styles['rail']} aria-hidden="true">
      <span
        className={styles['fill']}
        style={{ inlineSize: `${share(indicator, indicator.value) * 100}%` }}
      />
      <span
        className={styles['tick']}
        style={{ insetInlineStart: `${share(indicator, indicator.initial) * 100}%` }}
      />
    </span>
  );
}
