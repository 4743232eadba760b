import { useState } from 'react';
import type { DelayedView } from '../../../core/view/schema-negotiate.ts';
import { scenarioDay } from '../../shared/format.ts';
import { phrasesOf } from '../../shared/condition/phrases.ts';
import { sharedText } from '../../shared/i18n.ts';
import { useDesk } from '../desk.tsx';
import { PlainAct } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { ReasonForm } from '../parts/ReasonForm.tsx';
import { useText } from '../text.ts';
import styles from './Waiting.module.css';

/** The changes that were set off and have not come yet: what, when, because of what; each can be cancelled. */
export function WaitingEffects() {
  const t = useText();
  const { view } = useDesk();
  if (view.delayed.length === 0) return null;
  return (
    <details className={styles['waiting']} open={view.delayed.length <= 6}>
      <summary>{t('delayed.count', { count: view.delayed.length })}</summary>
      <ul aria-label={t('delayed.title')}>
        {view.delayed.map((delayed) => (
          <Waiting key={delayed.id} delayed={delayed} />
        ))}
      </ul>
    </details>
  );
}

function Waiting({ delayed }: { delayed: DelayedView }) {
  const t = useText();
  const { issue, view } = useDesk();
  const [cancelling, cancel] = useState(false);
  const { what, when, because } = useWords(delayed);
  return (
    <li>
      <span className={styles['line']}>
        <Icon name="clock" size={13} />
        <span className={styles['words']}>
          <strong>{what}</strong> <bdi>{when}</bdi>{' '}
          <span className={styles['because']}>{because}</span>
        </span>
        {cancelling || view.situation.status !== 'running' ? null : (
          <PlainAct
            kind="quiet"
            deed="effect.cancel"
            aria-label={t('delayed.cancelNamed', { what })}
            onClick={() => cancel(true)}
          >
            {t('delayed.cancel')}
          </PlainAct>
        )}
      </span>
      {cancelling ? (
        <ReasonForm
          label={t('delayed.cancelWhy')}
          confirm={t('delayed.cancelDo')}
          run={(reason) => issue({ type: 'effect.cancel', data: { delayed: delayed.id, reason } })}
          cancel={() => cancel(false)}
        />
      ) : null}
    </li>
  );
}

function useWords({ indicator: id, change, due, because }: DelayedView) {
  const t = useText();
  const words = sharedText.useText();
  const { scenario, view } = useDesk();
  const { condition } = phrasesOf(scenario);
  const indicator = scenario.indicators.find((row) => row.id === id)?.name ?? id;
  const yesNo = { true: words('indicator.yes'), false: words('indicator.no') };
  const value = Object.hasOwn(yesNo, change) ? yesNo[change as keyof typeof yesNo] : change;
  const relative = /^[+-]/.test(change);
  const move = view.moves.find((each) => each.id === because.ref);
  return {
    what: t(relative ? 'delayed.by' : 'delayed.to', { indicator, value }),
    when: dueWords(due, t, condition),
    because: t(`delayed.because.${because.kind}` as 'delayed.because.inject', {
      ref: move?.text.title ?? because.ref,
    }),
  };
}

function dueWords(
  due: DelayedView['due'],
  t: ReturnType<typeof useText>,
  condition: (when: string) => string,
): string {
  switch (due.kind) {
    case 'turn':
      return t('delayed.turn', { turn: due.totalTurn });
    case 'date':
      return t('delayed.date', { date: scenarioDay(due.date) });
    case 'condition':
      return t('delayed.condition', { when: condition(due.when) });
  }
}
