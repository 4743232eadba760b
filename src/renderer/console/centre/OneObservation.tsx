import { ratingDefinitions } from '../../../core/ratings.ts';
import type { ObservationView } from '../../../core/view/schema-evaluate.ts';
import { wallSecond, wallTime } from '../../shared/format.ts';
import { useObservedAt } from '../../shared/observed-at.ts';
import { useDesk } from '../desk.tsx';
import { useText } from '../text.ts';
import { Author, Letter } from './RatedObjectives.tsx';
import styles from './Observations.module.css';

/** What one person saw, with its stamp; earlier words fold under it. */
export function OneObservation({ observation }: { observation: ObservationView }) {
  const t = useText();
  const at = useObservedAt();
  const { scenario } = useDesk();
  const { wallMs, arrivedWallMs, phase, totalTurn, text, history, amendedWallMs } = observation;
  const phaseTitle = scenario.phases.find((each) => each.id === phase)?.title ?? '';
  return (
    <>
      <p className={styles['stamp']}>
        <time>{arrivedWallMs === null ? wallSecond(wallMs) : at(observation)}</time> ·{' '}
        <Author one={observation} />
        {phase === null ? null : (
          <>
            {' · '}
            <bdi>{phaseTitle}</bdi> · {t('observe.turn', { turn: totalTurn })}
          </>
        )}
        {amendedWallMs === null
          ? ''
          : ` · ${t('evaluation.amended', { time: wallTime(amendedWallMs) })}`}
      </p>
      <p className={styles['text']} dir="auto">
        {text}
      </p>
      <About observation={observation} />
      {history.length === 0 ? null : (
        <details className={styles['versions']}>
          <summary className="wc-fold">
            {t('evaluation.versions', { count: history.length })}
          </summary>
          <ol>
            {history.map((old, no) => (
              <li key={no}>
                <time>{wallTime(old.wallMs)}</time> <bdi>{old.text}</bdi>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function About({ observation }: { observation: ObservationView }) {
  const { scenario, cues } = useDesk();
  const { rating, eventNo, objective } = observation;
  return (
    <p className={styles['about']}>
      {rating === null ? null : (
        <span className={styles['rating']}>
          <Letter rating={rating} /> <span lang="en">{ratingDefinitions[rating].name}</span>
        </span>
      )}
      {eventNo === null ? null : (
        <span>
          {eventNo} <bdi>{cues.find((cue) => cue.eventNo === eventNo)?.title ?? ''}</bdi>
        </span>
      )}
      {objective === null ? null : (
        <bdi>{scenario.objectives.find((row) => row.id === objective)?.text ?? objective}</bdi>
      )}
    </p>
  );
}
