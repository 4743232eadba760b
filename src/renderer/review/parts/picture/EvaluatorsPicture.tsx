import { ratingDefinitions } from '../../../../core/ratings.ts';
import type { ObservationView, WatchedInject } from '../../../../core/view/schema-evaluate.ts';
import type { EvaluatorsView } from '../../../../core/view/schema.ts';
import { useObservedAt } from '../../../shared/observed-at.ts';
import { EmptyState } from '../../../shared/ui/EmptyState.tsx';
import { useText } from '../../text.ts';
import { RatingList } from './RatingList.tsx';
import { Negotiated } from './Negotiated.tsx';
import { SightFirst } from './SightFirst.tsx';
import { cardsShown, useRecent } from './use-recent.tsx';
import styles from './Picture.module.css';

/** What evaluators watch for, how they rated it by then, and what they noted. */
export function EvaluatorsPicture({
  view,
  before,
}: {
  view: EvaluatorsView;
  before: EvaluatorsView;
}) {
  const t = useText();
  const released = useRecent(view.released.toReversed(), cardsShown);
  const observed = useRecent(view.observations.toReversed(), cardsShown);
  if (view.situation.status === 'lobby') return null;
  return (
    <div className={styles['columns']}>
      <section>
        <SightFirst>
          <h3>{t('picture.released')}</h3>
          {view.released.length === 0 ? <EmptyState title={t('picture.inboxEmpty')} /> : null}
          <ul className={styles['cards']}>
            {released.shown.map((inject) => (
              <li key={inject.eventNo} className={styles['card']}>
                <Watched inject={inject} />
              </li>
            ))}
          </ul>
          {released.more}
        </SightFirst>
        <Negotiated view={view} before={before} heading={t('seen.board.room')} />
      </section>
      <section>
        <SightFirst>
          <h3>{t('picture.ratings')}</h3>
          <RatingList view={view} />
        </SightFirst>
        <SightFirst>
          <h3>{t('picture.observations')}</h3>
          {view.observations.length === 0 ? (
            <EmptyState title={t('picture.noObservations')} />
          ) : null}
          <ul className={styles['cards']}>
            {observed.shown.map((note) => (
              <li key={note.id} className={styles['card']}>
                <Noted note={note} objectives={view.objectives} />
              </li>
            ))}
          </ul>
          {observed.more}
        </SightFirst>
      </section>
    </div>
  );
}

function Watched({ inject }: { inject: WatchedInject }) {
  const t = useText();
  const { eventNo, title, withdrawn, expectedAction, seen } = inject;
  return (
    <>
      <div className={styles['cardHead']}>
        <span className="wc-mono">{eventNo}</span>
        <strong dir="auto">{title}</strong>
        {withdrawn ? <span className={styles['status']}>{t('picture.withdrawn')}</span> : null}
        {seen === null ? null : (
          <span className={styles['status']}>{t(`picture.expectedSeen.${seen.verdict}`)}</span>
        )}
      </div>
      {expectedAction === '' ? null : (
        <p className={styles['small']}>
          {t('picture.expected')}: <bdi>{expectedAction}</bdi>
        </p>
      )}
    </>
  );
}

function Noted({
  note,
  objectives,
}: {
  note: ObservationView;
  objectives: EvaluatorsView['objectives'];
}) {
  const at = useObservedAt();
  const { text, by, rating, eventNo } = note;
  const objective = objectives.find(({ id }) => id === note.objective)?.text;
  return (
    <>
      <p className={styles['text']} dir="auto">
        {text}
      </p>
      <p className={styles['small']}>
        {at(note)} · <bdi>{by}</bdi>
        {eventNo === null ? '' : ` · ${eventNo}`}
        {rating === null ? '' : ` · ${rating} ${ratingDefinitions[rating].name}`}
      </p>
      {objective === undefined ? null : (
        <p className={styles['small']} dir="auto">
          {objective}
        </p>
      )}
    </>
  );
}
