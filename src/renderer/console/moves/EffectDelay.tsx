import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { limits } from '../../../core/limits.ts';
import type { Indicator } from '../../../core/scenario/schema.ts';
import { useDesk } from '../desk.tsx';
import type { DraftDelay } from '../model/ruling-proposal.ts';
import { useText } from '../text.ts';
import styles from './Ruling.module.css';

export interface EffectDelayProps {
  readonly indicator: Indicator;
  readonly delay: DraftDelay;
  change(delay: DraftDelay): void;
}

const kinds = ['now', 'turns', 'date', 'when'] as const;

/** When a change comes: at the reveal, or later and then by itself. */
export function EffectDelay({ indicator, delay, change }: EffectDelayProps) {
  const t = useText();
  const { view } = useDesk();
  const pick = (kind: string) => {
    if (kind === 'turns') change({ kind, turns: 1 });
    else if (kind === 'date') change({ kind, date: view.situation.scenarioDate });
    else if (kind === 'when') change({ kind, when: '' });
    else change({ kind: 'now' });
  };
  return (
    <span className={styles['delay']}>
      <NativeSelect
        size="xs"
        aria-label={t('ruling.delay.label', { indicator: indicator.name })}
        value={delay.kind}
        data={kinds.map((kind) => ({ value: kind, label: t(`ruling.delay.${kind}`) }))}
        onChange={(event) => pick(event.currentTarget.value)}
      />
      <DelayField indicator={indicator} delay={delay} change={change} />
    </span>
  );
}

function DelayField({ indicator, delay, change }: EffectDelayProps) {
  const t = useText();
  switch (delay.kind) {
    case 'now':
      return null;
    case 'turns':
      return (
        <NumberInput
          size="xs"
          aria-label={t('ruling.delay.turnsField')}
          value={delay.turns ?? ''}
          min={1}
          max={limits.turnsPerPhaseMax}
          allowDecimal={false}
          onChange={(turns) =>
            change({ kind: 'turns', turns: typeof turns === 'number' ? turns : null })
          }
        />
      );
    case 'date':
      return (
        <TextInput
          size="xs"
          type="date"
          aria-label={t('ruling.delay.dateField')}
          value={delay.date}
          onChange={(event) => change({ kind: 'date', date: event.currentTarget.value })}
        />
      );
    case 'when':
      return (
        <TextInput
          size="xs"
          className={styles['condition'] ?? ''}
          aria-label={t('ruling.delay.whenField')}
          title={t('ruling.delay.whenField')}
          placeholder={t('ruling.delay.whenExample', { id: indicator.id })}
          value={delay.when}
          maxLength={limits.expressionCharsMax}
          spellCheck={false}
          dir="ltr"
          onChange={(event) => change({ kind: 'when', when: event.currentTarget.value })}
        />
      );
  }
}
