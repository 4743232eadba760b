import { ratingDefinitions } from '../../../core/ratings.ts';
import type { RatingView } from '../../../core/view/schema-evaluate.ts';
import { wallTime } from '../../shared/format.ts';
import {
  disagreementOf,
  untouched,
  type RatedObjective,
  type RatedRow,
} from '../model/evaluation.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import styles from './RatedObjectives.module.css';

export interface RatedObjectivesProps {
  readonly objectives: readonly RatedObjective[];
  /** Narrows the observations down to one objective. */
  onFilter(objective: string): void;
}

/** What evaluators think of each objective and its critical tasks, where they disagree, and what nobody looks at. */
export function RatedObjectives({ objectives, onFilter }: RatedObjectivesProps) {
  const t = useText();
  if (objectives.length === 0) return null;
  const alone = untouched(objectives);
  return (
    <section className={styles['rated']} aria-label={t('evaluation.heading')}>
      <h3>{t('evaluation.heading')}</h3>
      {alone.length === 0 ? null : (
        <p className={styles['alone']}>
          {t('evaluation.untouched', { count: alone.length })}{' '}
          {alone.map(({ id, text }, at) => (
            <span key={id}>
              {at === 0 ? '' : ' · '}
              <bdi>{text}</bdi>
            </span>
          ))}
        </p>
      )}
      {objectives.map((objective) => (
        <OneObjective key={objective.id} objective={objective} onFilter={onFilter} />
      ))}
    </section>
  );
}

function OneObjective({
  objective,
  onFilter,
}: {
  objective: RatedObjective;
  onFilter: (objective: string) => void;
}) {
  const t = useText();
  const { id, text, rows, observed } = objective;
  const disagreement = disagreementOf(objective);
  return (
    <details className={styles['objective']}>
      <summary className="wc-fold">
        <span className={styles['name']} dir="auto">
          {text}
        </span>
        <Letters ratings={rows[0]?.ratings ?? []} />
        {disagreement === null ? null : (
          <span className={styles['split']} data-outcome={disagreement === 'outcome' || undefined}>
            {t(`evaluation.${disagreement}`)}
          </span>
        )}
      </summary>
      {rows.map((row) => (
        <Row key={row.task ?? ''} row={row} />
      ))}
      {observed === 0 ? null : (
        <PlainAct kind="quiet" onClick={() => onFilter(id)}>
          {t('evaluation.observed', { count: observed })}
        </PlainAct>
      )}
    </details>
  );
}

/** The whole, at a glance: who gave which letter. */
function Letters({ ratings }: { ratings: readonly RatingView[] }) {
  const t = useText();
  if (ratings.length === 0)
    return <span className={styles['quiet']}>{t('evaluation.notRated')}</span>;
  return (
    <span className={styles['letters']}>
      {ratings.map((one) => (
        <span key={authorKey(one)}>
          <Letter rating={one.rating} /> <Author one={one} />
        </span>
      ))}
    </span>
  );
}

function Row({ row }: { row: RatedRow }) {
  const t = useText();
  const { task, text, ratings, agreement } = row;
  return (
    <div className={styles['row']}>
      <p className={styles['what']}>
        <bdi>{task === null ? t('evaluation.whole') : text}</bdi>
        {agreement === 'letter' || agreement === 'outcome' ? (
          <span className={styles['split']} data-outcome={agreement === 'outcome' || undefined}>
            {t(`evaluation.${agreement}`)}
          </span>
        ) : null}
      </p>
      {ratings.length === 0 ? (
        <p className={styles['quiet']}>{t('evaluation.notRated')}</p>
      ) : (
        <ul>
          {ratings.map((one) => (
            <li key={authorKey(one)}>
              <Given one={one} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Given({ one }: { one: RatingView }) {
  const t = useText();
  const { rating, grounds, wallMs, history } = one;
  return (
    <>
      <p className={styles['given']}>
        <Letter rating={rating} /> <Author one={one} />{' '}
        <span lang="en">{ratingDefinitions[rating].name}</span> <time>{wallTime(wallMs)}</time>
      </p>
      {grounds === '' ? null : <p dir="auto">{grounds}</p>}
      {history.length === 0 ? null : (
        <details>
          <summary className="wc-fold">
            {t('evaluation.earlier', { count: history.length })}
          </summary>
          <ol>
            {history.map((old, at) => (
              <li key={at}>
                <time>{wallTime(old.wallMs)}</time>{' '}
                {old.rating === null ? t('evaluation.takenBack') : <Letter rating={old.rating} />}{' '}
                <bdi>{old.grounds}</bdi>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

export function Letter({ rating }: { rating: RatingView['rating'] }) {
  const { name, achieved } = ratingDefinitions[rating];
  return (
    <strong className={styles['letter']} title={name} data-achieved={achieved || undefined}>
      {rating}
    </strong>
  );
}

/** Who rated or wrote; control is named as such, because it is no evaluator. */
export function Author({ one }: { one: Pick<RatingView, 'by' | 'role'> }) {
  const t = useText();
  if (one.role === 'evaluator') return <bdi>{one.by}</bdi>;
  return one.by === '' ? (
    t('evaluation.control')
  ) : (
    <>
      <bdi>{one.by}</bdi> ({t('evaluation.control')})
    </>
  );
}

function authorKey({ role, by }: RatingView): string {
  return `${role} ${by}`;
}
