import { ratingDefinitions } from '../../../core/ratings.ts';
import { wallSecond } from '../../shared/format.ts';
import { EmptyState } from '../../shared/ui/EmptyState.tsx';
import { useDesk } from '../desk.tsx';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import styles from './Observations.module.css';

/** What was seen, newest first, each with its stamp. */
export function ObservationsTab() {
  const t = useText();
  const { view, scenario, observe, cues } = useDesk();
  const list = view.observations.toReversed();
  const phaseTitle = (id: string | null) =>
    scenario.phases.find((phase) => phase.id === id)?.title ?? '';
  return (
    <div className={styles['tab']}>
      <div className={styles['head']}>
        <PlainAct kind="main" icon="note" onClick={() => observe(null)}>
          {t('observe.title')}
        </PlainAct>
      </div>
      {list.length === 0 ? (
        <EmptyState title={t('observe.none')}>{t('observe.noneHelp')}</EmptyState>
      ) : null}
      <ol className={styles['list']}>
        {list.map((each) => (
          <li key={each.id}>
            <p className={styles['stamp']}>
              <time>{wallSecond(each.wallMs)}</time> · <bdi>{each.by}</bdi>
              {each.phase === null
                ? ''
                : ` · ${phaseTitle(each.phase)} · ${t('observe.turn', { turn: each.totalTurn })}`}
            </p>
            <p className={styles['text']} dir="auto">
              {each.text}
            </p>
            <p className={styles['about']}>
              {each.rating === null ? null : (
                <span className={styles['rating']}>
                  <strong>{each.rating}</strong> {ratingDefinitions[each.rating].name}
                </span>
              )}
              {each.eventNo === null ? null : (
                <span>
                  {each.eventNo}{' '}
                  <bdi>{cues.find((cue) => cue.eventNo === each.eventNo)?.title ?? ''}</bdi>
                </span>
              )}
              {each.objective === null ? null : (
                <bdi>
                  {scenario.objectives.find((row) => row.id === each.objective)?.text ??
                    each.objective}
                </bdi>
              )}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
