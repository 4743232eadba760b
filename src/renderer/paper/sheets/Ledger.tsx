import { useId } from 'react';
import type { Indicator } from '../../../core/scenario/schema.ts';
import { number } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { indicatorText } from '../../shared/ui/IndicatorMeter.tsx';
import type { Words } from '../model/words.ts';
import { useText } from '../text.ts';
import { Readers } from './InjectLines.tsx';
import styles from './Ledger.module.css';

const turns = 12;

/** Where values are kept by hand, turn by turn. */
export function Ledger({ indicators, words }: { indicators: readonly Indicator[]; words: Words }) {
  const t = useText();
  const shared = sharedText.useText();
  const yesNo = { yes: shared('indicator.yes'), no: shared('indicator.no') };
  const title = useId();
  return (
    // On a screen it scrolls sideways, by keys too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="paper-wide" aria-labelledby={title} tabIndex={0}>
      <h2 id={title} className={styles['title']}>
        {t('run.ledger')}
      </h2>
      <p className="paper-help">{t('run.ledgerHelp')}</p>
      <table className={styles['ledger']}>
        <thead>
          <tr>
            <th className={styles['name']}>{t('run.ledgerColumns.indicator')}</th>
            <th className={styles['by']}>{t('run.ledgerColumns.seenBy')}</th>
            <th className={styles['start']}>{t('run.ledgerColumns.start')}</th>
            {Array.from({ length: turns }, (_, turn) => (
              <th key={turn} className={styles['turn']}>
                <span className="wc-hidden">{t('run.turn', { no: turn + 1 })}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <tr key={indicator.id}>
              <th scope="row" dir="auto">
                {indicator.name}
                {indicator.kind === 'bool' ? null : (
                  <p>
                    {number(indicator.min, indicator.decimals)}–
                    {number(indicator.max, indicator.decimals)}
                  </p>
                )}
              </th>
              <td>
                {indicator.visibleTo === 'control' ? (
                  shared('control')
                ) : (
                  <Readers to={indicator.visibleTo} words={words} />
                )}
              </td>
              <td className="paper-no">{indicatorText(indicator, indicator.initial, yesNo)}</td>
              {Array.from({ length: turns }, (_, turn) => (
                <td
                  key={turn}
                  className={styles['cell']}
                  aria-label={t('run.turn', { no: turn + 1 })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
