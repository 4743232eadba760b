import { useState } from 'react';
import { NumberInput, Switch } from '@mantine/core';
import type { Indicator } from '../../../core/scenario/schema.ts';
import { clockMsAt } from '../../shared/clock.ts';
import { sharedText } from '../../shared/i18n.ts';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { IndicatorMeter, indicatorText } from '../../shared/ui/IndicatorMeter.tsx';
import { useDesk } from '../desk.tsx';
import { historyOf, stepLine, valueOf } from '../model/indicator-history.ts';
import { PlainAct } from '../parts/Act.tsx';
import { FormFoot } from '../parts/FormFoot.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useCaret } from '../parts/use-caret.ts';
import { useRun } from '../parts/use-run.ts';
import { useText } from '../text.ts';
import { useNow } from '../use-now.ts';
import { Lines } from '../parts/Written.tsx';
import styles from './Indicators.module.css';

export interface IndicatorTileProps {
  readonly indicator: Indicator;
  readonly editing: boolean;
  edit(on: boolean): void;
}

/** One tracked value: now, at the start, how it went, who may see it; set by hand with a reason. */
export function IndicatorTile({ indicator, editing, edit }: IndicatorTileProps) {
  const t = useText();
  const { view } = useDesk();
  const value = valueOf(view, indicator.id) ?? indicator.initial;
  return (
    <div className={styles['tile']}>
      <IndicatorMeter indicator={{ ...indicator, value }} explained />
      <Sparkline indicator={indicator} value={value} />
      <div className={styles['foot']}>
        <SeenBy indicator={indicator} />
        {editing ? null : (
          <PlainAct
            kind="quiet"
            icon="edit"
            deed="indicator.set"
            onClick={() => edit(true)}
            aria-label={t('indicators.setNamed', { name: indicator.name })}
          >
            {t('indicators.set')}
          </PlainAct>
        )}
      </div>
      {editing ? <SetForm indicator={indicator} value={value} close={() => edit(false)} /> : null}
    </div>
  );
}

function SeenBy({ indicator }: { indicator: Indicator }) {
  const t = useText();
  const { scenario } = useDesk();
  const to = indicator.visibleTo;
  const names =
    typeof to === 'string'
      ? t(`indicators.seenBy.${to}`)
      : t('indicators.seenBy.teams', {
          teams: scenario.teams
            .filter((team) => to.includes(team.id))
            .map((team) => team.name)
            .join(', '),
        });
  return (
    <span className={styles['seen']} data-secret={to !== 'public' || undefined}>
      <Icon name={to === 'public' ? 'eye' : 'lock'} size={13} />
      {names}
    </span>
  );
}

const box = { width: 240, height: 34 } as const;

function Sparkline({ indicator, value }: { indicator: Indicator; value: number | boolean }) {
  const t = useText();
  const words = sharedText.useText();
  const { view } = useDesk();
  const entries = useLinkState((state) => state.timelines['control']);
  const offsetMs = useLinkState((state) => state.offsetMs);
  const clockMs = clockMsAt(view.situation.clock, useNow(10_000) + offsetMs);
  const points = historyOf(indicator.name, entries ?? [], { value, clockMs });
  if (points.length < 3) return null;
  const range = indicator.kind === 'bool' ? { min: 0, max: 1 } : indicator;
  const first = points[0];
  const say = (at: number) =>
    indicatorText(indicator, indicator.kind === 'bool' ? at > 0 : at, {
      yes: words('indicator.yes'),
      no: words('indicator.no'),
    });
  return (
    <svg
      className={styles['spark']}
      viewBox={`-2 -3 ${box.width + 4} ${box.height + 6}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('indicators.course', {
        from: say(first?.value ?? 0),
        to: say(Number(value)),
        count: points.length - 2,
      })}
    >
      <path d={stepLine(points, range, box)} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

function SetForm({
  indicator,
  value,
  close,
}: {
  indicator: Indicator;
  value: number | boolean;
  close: () => void;
}) {
  const form = useCaret();
  const t = useText();
  const { issue } = useDesk();
  const [to, setTo] = useState<number | boolean | null>(value);
  const [reason, setReason] = useState('');
  const ready = to !== null && reason.trim() !== '';
  const set = async () =>
    to !== null &&
    issue({ type: 'indicator.set', data: { indicator: indicator.id, to, reason: reason.trim() } });
  const { pending, submit } = useRun(ready, set, close);
  return (
    <form
      ref={form}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ValueField indicator={indicator} to={to} change={setTo} />
      <Lines label={t('reason')} value={reason} minRows={1} maxRows={4} change={setReason} />
      <FormFoot confirm={t('indicators.set')} ready={ready} pending={pending} close={close} />
    </form>
  );
}

interface ValueFieldProps {
  readonly indicator: Indicator;
  /** null: nothing that could be set. */
  readonly to: number | boolean | null;
  change(to: number | boolean | null): void;
}

function ValueField({ indicator, to, change }: ValueFieldProps) {
  const t = useText();
  if (indicator.kind === 'bool')
    return (
      <Switch
        label={indicator.name}
        checked={to === true}
        onChange={(event) => change(event.currentTarget.checked)}
      />
    );
  return (
    <NumberInput
      label={t('indicators.newValue')}
      value={typeof to === 'number' ? to : ''}
      min={indicator.min}
      max={indicator.max}
      decimalScale={indicator.decimals}
      data-autofocus
      onChange={(next) => change(typeof next === 'number' ? next : null)}
    />
  );
}
