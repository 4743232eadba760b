import { useState } from 'react';
import type { Home } from '../../../core/protocol/down.ts';
import { usualOrder } from '../model/running-orders.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { lengthWords } from './length-words.ts';
import { OrderChoice } from './OrderChoice.tsx';
import { Problem } from './Problem.tsx';
import { useHomeDeed } from './use-home-deed.ts';
import { Line } from '../parts/Written.tsx';
import styles from './Home.module.css';

export interface NewFormProps {
  readonly scenario: Home['scenarios'][number];
  readonly cancel: (() => void) | null;
}

/** What a new exercise is called, how long it takes, and what it is for. */
export function NewForm({ scenario, cancel }: NewFormProps) {
  const t = useText();
  const { pending, problem, run } = useHomeDeed();
  const [title, setTitle] = useState('');
  const [mode, setMode] = useState<'live' | 'rehearsal'>('live');
  const [order, setOrder] = useState(() => usualOrder(scenario.orders));
  const length = scenario.orders.find(({ id }) => id === order);
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void run({ act: 'new', scenario: scenario.id, title: title.trim(), mode, order });
      }}
    >
      <Line
        label={t('home.title')}
        placeholder={scenario.title}
        value={title}
        maxLength={200}
        change={setTitle}
      />
      <OrderChoice
        scenario={scenario.id}
        orders={scenario.orders}
        chosen={order}
        choose={setOrder}
      />
      <fieldset className={styles['modes']}>
        <legend>{t('home.mode')}</legend>
        {(['live', 'rehearsal'] as const).map((each) => (
          <label key={each} data-chosen={mode === each || undefined} data-mode={each}>
            <input
              type="radio"
              name={`mode-${scenario.id}`}
              checked={mode === each}
              onChange={() => setMode(each)}
            />
            <strong>{t(`home.modes.${each}`)}</strong>
            <span>{t(`home.modeHelp.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      {problem === null ? null : <Problem words={problem} />}
      <div className={styles['row']}>
        {length === undefined ? null : (
          <p className={styles['help']}>
            {t('home.chosenLength', { length: lengthWords(length.minutes, t) })}
          </p>
        )}
        {cancel === null ? null : (
          <PlainAct kind="quiet" onClick={cancel}>
            {t('cancel')}
          </PlainAct>
        )}
        <PlainAct type="submit" kind="main" pending={pending}>
          {mode === 'live' ? t('home.create') : t('home.createRehearsal')}
        </PlainAct>
      </div>
    </form>
  );
}
