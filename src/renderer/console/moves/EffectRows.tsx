import { NumberInput, Select, SegmentedControl, Switch } from '@mantine/core';
import type { Indicator } from '../../../core/scenario/schema.ts';
import { sharedText } from '../../shared/i18n.ts';
import { indicatorText } from '../../shared/ui/IndicatorMeter.tsx';
import { useDesk } from '../desk.tsx';
import { valueOf } from '../model/indicator-history.ts';
import { after, type DraftEffect } from '../model/ruling-proposal.ts';
import { PlainAct } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import styles from './Ruling.module.css';

export interface EffectRowsProps {
  readonly effects: readonly DraftEffect[];
  change(effects: readonly DraftEffect[]): void;
}

/** The changes of indicators that a ruling brings: proposed ones to keep, change or drop, and one's own. */
export function EffectRows({ effects, change }: EffectRowsProps) {
  const t = useText();
  const { scenario } = useDesk();
  const put = (key: string, part: Partial<DraftEffect>) =>
    change(effects.map((effect) => (effect.key === key ? { ...effect, ...part } : effect)));
  const add = () => {
    const first = scenario.indicators[0];
    if (first === undefined) return;
    const used = effects.map((effect) => Number(/^own-(\d+)$/.exec(effect.key)?.[1] ?? 0));
    const key = `own-${Math.max(0, ...used) + 1}`;
    change([...effects, { ...blank(first), key }]);
  };
  return (
    <div className={styles['effects']}>
      {effects.length === 0 ? <p className={styles['hint']}>{t('ruling.noEffects')}</p> : null}
      {effects.map((effect) => (
        <EffectRow
          key={effect.key}
          effect={effect}
          put={(part) => put(effect.key, part)}
          drop={() => change(effects.filter((each) => each.key !== effect.key))}
        />
      ))}
      <PlainAct icon="plus" onClick={add}>
        {t('ruling.addEffect')}
      </PlainAct>
    </div>
  );
}

interface RowProps {
  readonly effect: DraftEffect;
  put(part: Partial<DraftEffect>): void;
  drop(): void;
}

function EffectRow({ effect, put, drop }: RowProps) {
  const t = useText();
  const { scenario } = useDesk();
  const indicator = scenario.indicators.find((row) => row.id === effect.indicator);
  if (indicator === undefined) return null;
  return (
    <div className={styles['effect']} data-off={!effect.include || undefined}>
      <Select
        size="xs"
        aria-label={t('ruling.indicator')}
        data={scenario.indicators.map((row) => ({ value: row.id, label: row.name }))}
        value={effect.indicator}
        allowDeselect={false}
        onChange={(id) => {
          const next = scenario.indicators.find((row) => row.id === id);
          if (next !== undefined) put({ ...blank(next), key: effect.key, include: true });
        }}
      />
      <Amount effect={effect} indicator={indicator} put={put} />
      <Outcome effect={effect} indicator={indicator} />
      <PlainAct
        kind="quiet"
        icon={effect.include ? 'close' : 'undo'}
        aria-label={
          effect.include
            ? t('ruling.drop', { indicator: indicator.name })
            : t('ruling.keep', { indicator: indicator.name })
        }
        onClick={() => (effect.key.startsWith('own') ? drop() : put({ include: !effect.include }))}
      />
      {effect.expression === '' ? null : (
        <p className={styles['effectNote']}>
          {t('ruling.expression', { expression: effect.expression })}
        </p>
      )}
      {effect.when === '' ? null : (
        <p className={styles['effectNote']}>
          <Icon name="condition" size={13} /> {t('ruling.onlyWhen', { when: effect.when })}
        </p>
      )}
    </div>
  );
}

/** Yes or no for a switch; otherwise «by» or «to» a number. */
function Amount({ effect, indicator, put }: Omit<RowProps, 'drop'> & { indicator: Indicator }) {
  const t = useText();
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

/** «45 → 60»: where it stands and where it would stand. */
function Outcome({ effect, indicator }: { effect: DraftEffect; indicator: Indicator }) {
  const words = sharedText.useText();
  const { view } = useDesk();
  const now = valueOf(view, indicator.id) ?? indicator.initial;
  const then = after(indicator, now, effect);
  const say = (value: number | boolean) =>
    indicatorText(indicator, value, { yes: words('indicator.yes'), no: words('indicator.no') });
  return (
    <span className={styles['then']}>
      {say(now)} <span aria-hidden="true">→</span>{' '}
      <strong>{then === null || !effect.include ? '–' : say(then)}</strong>
    </span>
  );
}

function blank(indicator: Indicator): DraftEffect {
  const bool = indicator.kind === 'bool';
  return {
    key: '',
    indicator: indicator.id,
    mode: bool ? 'to' : 'by',
    value: bool ? true : 0,
    expression: '',
    when: '',
    include: true,
  };
}
