import { useEffect, useRef } from 'react';
import { NumberInput, SegmentedControl, Switch } from '@mantine/core';
import type { Indicator } from '../../../core/scenario/schema.ts';
import type { DraftEffect } from '../model/ruling-proposal.ts';
import { useText } from '../text.ts';
import styles from './Ruling.module.css';

export interface EffectAmountProps {
  readonly effect: DraftEffect;
  readonly indicator: Indicator;
  /** Just added: its number is what comes next. */
  readonly fresh: boolean;
  put(part: Partial<DraftEffect>): void;
}

/** Yes or no for a switch; otherwise «by» or «to» a number. */
export function EffectAmount({ effect, indicator, fresh, put }: EffectAmountProps) {
  const t = useText();
  const number = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!fresh) return;
    number.current?.focus();
    number.current?.select();
  }, [fresh]);
  if (indicator.kind === 'bool') {
    return (
      <Switch
        aria-label={indicator.name}
        checked={effect.value === true}
        onChange={(event) => put({ mode: 'to', value: event.currentTarget.checked })}
      />
    );
  }
  return (
    <span className={styles['amount']}>
      <SegmentedControl
        size="xs"
        aria-label={t('ruling.how')}
        data={[
          { value: 'by', label: t('ruling.by') },
          { value: 'to', label: t('ruling.to') },
        ]}
        value={effect.mode}
        onChange={(mode) => put({ mode: mode === 'by' ? 'by' : 'to' })}
      />
      <NumberInput
        ref={number}
        size="xs"
        aria-label={t('ruling.value', { indicator: indicator.name })}
        value={typeof effect.value === 'number' ? effect.value : ''}
        decimalScale={indicator.decimals}
        step={indicator.decimals > 0 ? 0.5 : 1}
        onChange={(value) => put({ value: typeof value === 'number' ? value : null })}
      />
    </span>
  );
}
