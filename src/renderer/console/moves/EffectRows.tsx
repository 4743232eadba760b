import { useState } from 'react';
import { Select } from '@mantine/core';
import type { Indicator } from '../../../core/scenario/schema.ts';
import { phrasesOf } from '../../shared/condition/phrases.ts';
import { sharedText } from '../../shared/i18n.ts';
import { indicatorText } from '../../shared/ui/IndicatorMeter.tsx';
import { useDesk } from '../desk.tsx';
import { previewEffects, type EffectPreview } from '../model/effect-preview.ts';
import { valueOf } from '../model/indicator-history.ts';
import { blankEffect, type DraftEffect } from '../model/ruling-proposal.ts';
import { PlainAct } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import { EffectAmount } from './EffectAmount.tsx';
import { EffectDelay } from './EffectDelay.tsx';
import { NoEffects } from './NoEffects.tsx';
import styles from './Ruling.module.css';

export interface EffectRowsProps {
  readonly effects: readonly DraftEffect[];
  /** For a move that nothing was prepared for: what it most probably changes. Empty for a prepared one. */
  readonly likely: readonly Indicator[];
  change(effects: readonly DraftEffect[]): void;
}

/** The changes of indicators that a ruling brings: proposed ones to keep, change or drop, and one's own. */
export function EffectRows({ effects, likely, change }: EffectRowsProps) {
  const t = useText();
  const { scenario, view } = useDesk();
  const previews = previewEffects(effects, scenario.indicators, (id) => valueOf(view, id) ?? 0);
  const put = (key: string, part: Partial<DraftEffect>) =>
    change(effects.map((effect) => (effect.key === key ? { ...effect, ...part } : effect)));
  const [added, setAdded] = useState<string | null>(null);
  const [first] = scenario.indicators;
  const add = (indicator: Indicator) => {
    const used = effects.map((effect) => Number(/^own-(\d+)$/.exec(effect.key)?.[1] ?? 0));
    const key = `own-${Math.max(0, ...used) + 1}`;
    change([...effects, { ...blankEffect(indicator), key }]);
    setAdded(key);
  };
  return (
    <div className={styles['effects']}>
      {effects.length > 0 ? null : likely.length > 0 ? (
        <NoEffects likely={likely} add={add} />
      ) : (
        <p className={styles['hint']}>{t('ruling.noEffects')}</p>
      )}
      {effects.map((effect) => (
        <EffectRow
          key={effect.key}
          effect={effect}
          fresh={effect.key === added}
          preview={previews.get(effect.key) ?? null}
          put={(part) => put(effect.key, part)}
          drop={() => change(effects.filter((each) => each.key !== effect.key))}
        />
      ))}
      {first === undefined ? null : (
        <PlainAct icon="plus" onClick={() => add(first)}>
          {t('ruling.addEffect')}
        </PlainAct>
      )}
    </div>
  );
}

interface RowProps {
  readonly effect: DraftEffect;
  readonly fresh: boolean;
  readonly preview: EffectPreview | null;
  put(part: Partial<DraftEffect>): void;
  drop(): void;
}

function EffectRow({ effect, fresh, preview, put, drop }: RowProps) {
  const t = useText();
  const { scenario } = useDesk();
  const late = effect.delay.kind !== 'now';
  const [timing, setTiming] = useState(late);
  const indicator = scenario.indicators.find((row) => row.id === effect.indicator);
  if (indicator === undefined) return null;
  const named = { indicator: indicator.name };
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
          if (next !== undefined) put({ ...blankEffect(next), key: effect.key });
        }}
      />
      <EffectAmount effect={effect} indicator={indicator} fresh={fresh} put={put} />
      <Outcome indicator={indicator} preview={preview} />
      <span className={styles['rowActs']}>
        <PlainAct
          kind="quiet"
          icon="clock"
          aria-label={t('ruling.delay.ask', named)}
          title={t('ruling.delay.ask', named)}
          aria-expanded={timing || late}
          onClick={() => {
            if (late) put({ delay: { kind: 'now' } });
            setTiming(!(timing || late));
          }}
        />
        <PlainAct
          kind="quiet"
          icon={effect.include ? 'close' : 'undo'}
          aria-label={t(effect.include ? 'ruling.drop' : 'ruling.keep', named)}
          onClick={() =>
            effect.key.startsWith('own') ? drop() : put({ include: !effect.include })
          }
        />
      </span>
      {timing || late ? (
        <EffectDelay
          indicator={indicator}
          delay={effect.delay}
          change={(delay) => put({ delay })}
        />
      ) : null}
      <Notes effect={effect} />
    </div>
  );
}

/** What the scenario says to it and the editor cannot work out. */
function Notes({ effect }: { effect: DraftEffect }) {
  const t = useText();
  const phrases = phrasesOf(useDesk().scenario);
  return (
    <>
      {effect.expression === '' ? null : (
        <p className={styles['effectNote']}>
          {t('ruling.expression', { expression: phrases.value(effect.expression) })}
        </p>
      )}
      {effect.when === '' ? null : (
        <p className={styles['effectNote']}>
          <Icon name="condition" size={13} />{' '}
          {t('ruling.onlyWhen', { when: phrases.condition(effect.when) })}
        </p>
      )}
    </>
  );
}

/** «45 → 60»: where it stands and where it would stand. */
function Outcome({ indicator, preview }: { indicator: Indicator; preview: EffectPreview | null }) {
  const words = sharedText.useText();
  const say = (value: number | boolean) =>
    indicatorText(indicator, value, { yes: words('indicator.yes'), no: words('indicator.no') });
  if (preview === null) return <span />;
  return (
    <span className={styles['then']}>
      {say(preview.from)}{' '}
      <span className="wc-onward" aria-hidden="true">
        →
      </span>{' '}
      <strong>{preview.to === null ? '–' : say(preview.to)}</strong>
    </span>
  );
}
