import { Slider } from '@mantine/core';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { useOdds } from './use-odds.ts';
import styles from './Ruling.module.css';

export interface LikelihoodPartProps {
  readonly value: number | null;
  /** A draw needs odds; a judgement may do without. */
  readonly needed: boolean;
  change(value: number | null): void;
}

/** How likely it is, as control judges it before the outcome: number and word together. */
export function LikelihoodPart({ value, needed, change }: LikelihoodPartProps) {
  const t = useText();
  const odds = useOdds();
  return (
    <div className={styles['likelihood']}>
      <div className={styles['label']}>
        <span>{t('ruling.likelihood')}</span>
        <output>{value === null ? t('ruling.notGiven') : odds(value).percent}</output>
        {value === null ? null : <span>{odds(value).word}</span>}
        {value === null || needed ? null : (
          <PlainAct kind="quiet" onClick={() => change(null)}>
            {t('ruling.withoutOdds')}
          </PlainAct>
        )}
      </div>
      <Slider
        value={value ?? 50}
        min={0}
        max={100}
        step={5}
        label={null}
        thumbLabel={t('ruling.likelihood')}
        color="main"
        onChange={change}
      />
    </div>
  );
}
