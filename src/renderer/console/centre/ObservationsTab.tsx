import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { EmptyState } from '../../shared/ui/EmptyState.tsx';
import { useDesk } from '../desk.tsx';
import { filtered, ratedObjectives, type ObservationFilter } from '../model/evaluation.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { OneObservation } from './OneObservation.tsx';
import { RatedObjectives } from './RatedObjectives.tsx';
import styles from './Observations.module.css';

/** How objectives are rated, and what was seen, newest first, each with its stamp. */
export function ObservationsTab() {
  const t = useText();
  const { view, scenario, observe } = useDesk();
  const [filter, setFilter] = useState<ObservationFilter>('');
  const objectives = ratedObjectives(scenario, view);
  const list = filtered(view.observations, filter);
  return (
    <div className={styles['tab']}>
      <div className={styles['head']}>
        <PlainAct kind="main" icon="note" onClick={() => observe(null)}>
          {t('observe.title')}
        </PlainAct>
        {view.observations.length === 0 || objectives.length === 0 ? null : (
          <NativeSelect
            label={t('evaluation.show')}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value as ObservationFilter)}
            data={[
              { value: '', label: t('evaluation.all') },
              ...objectives.map(({ id, text }) => ({ value: `objective:${id}`, label: text })),
              { value: 'none', label: t('evaluation.noObjective') },
            ]}
          />
        )}
      </div>
      <RatedObjectives
        objectives={objectives}
        onFilter={(objective) => setFilter(`objective:${objective}`)}
      />
      {view.observations.length === 0 ? (
        <EmptyState title={t('observe.none')}>{t('observe.noneHelp')}</EmptyState>
      ) : list.length === 0 ? (
        <p className={styles['about']}>{t('evaluation.nothingFits')}</p>
      ) : null}
      <ol className={styles['list']}>
        {list.map((each) => (
          <li key={each.id}>
            <OneObservation observation={each} />
          </li>
        ))}
      </ol>
    </div>
  );
}
