import { ratingDefinitions } from '../../../../core/ratings.ts';
import type { EvaluatorsView } from '../../../../core/view/schema.ts';
import { EmptyState } from '../../../shared/ui/EmptyState.tsx';
import { useText } from '../../text.ts';
import styles from './Picture.module.css';

/** Who had rated what by then, objective by objective and task by task. */
export function RatingList({ view }: { view: Pick<EvaluatorsView, 'objectives' | 'ratings'> }) {
  const t = useText();
  const rated = view.objectives.filter(({ id }) =>
    view.ratings.some(({ objective }) => objective === id),
  );
  if (rated.length === 0) return <EmptyState title={t('picture.noRatings')} />;
  return (
    <ul className={styles['cards']}>
      {rated.map(({ id, text, criticalTasks }) => (
        <li key={id} className={styles['card']}>
          <strong dir="auto">{text}</strong>
          {[{ id: null, text: t('picture.wholeObjective') }, ...criticalTasks].map((task) => (
            <Rated
              key={task.id ?? ''}
              what={task.text}
              given={view.ratings.filter((one) => one.objective === id && one.task === task.id)}
            />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Rated({ what, given }: { what: string; given: EvaluatorsView['ratings'] }) {
  if (given.length === 0) return null;
  return (
    <>
      <p className={styles['small']} dir="auto">
        {what}
      </p>
      {given.map(({ by, role, rating, grounds }) => (
        <p key={`${role} ${by}`} className={styles['text']}>
          <strong title={ratingDefinitions[rating].name}>{rating}</strong> <bdi>{by}</bdi>
          {grounds === '' ? null : (
            <>
              {' – '}
              <bdi>{grounds}</bdi>
            </>
          )}
        </p>
      ))}
    </>
  );
}
