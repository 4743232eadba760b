import { useMemo } from 'react';
import { publicView } from '../../../core/view/public.ts';
import type { EvaluatorsView, PublicView } from '../../../core/view/schema.ts';
import { wallTime } from '../../shared/format.ts';
import { EmptyState } from '../../shared/ui/EmptyState.tsx';
import { useStage } from '../stage.tsx';
import { useText } from '../text.ts';
import { Boards } from './Boards.tsx';
import { Votes } from './Votes.tsx';
import styles from './Picture.module.css';

/** What evaluators watch for, and what they noted. */
export function EvaluatorsPicture({ view }: { view: EvaluatorsView }) {
  const t = useText();
  const room = useRoom();
  if (view.situation.status === 'lobby') return null;
  return (
    <div className={styles['columns']}>
      <section className={styles['wide']}>
        <h3>{t('picture.released')}</h3>
        {view.released.length === 0 ? <EmptyState title={t('picture.inboxEmpty')} /> : null}
        <ul className={styles['cards']}>
          {[...view.released].reverse().map((inject) => (
            <li key={inject.eventNo} className={styles['card']}>
              <div className={styles['cardHead']}>
                <span className="wc-mono">{inject.eventNo}</span>
                <strong dir="auto">{inject.title}</strong>
                {inject.withdrawn ? (
                  <span className={styles['status']}>{t('picture.withdrawn')}</span>
                ) : null}
              </div>
              <p className={styles['small']} dir="auto">
                {t('picture.expected')}: {inject.expectedAction}
              </p>
            </li>
          ))}
        </ul>
        <Boards list={room.boards} heading={t('seen.board.room')} />
        <Votes list={room.votes} />
      </section>
      <section>
        <h3>{t('picture.observations')}</h3>
        {view.observations.length === 0 ? <EmptyState title={t('picture.noObservations')} /> : null}
        <ul className={styles['cards']}>
          {[...view.observations].reverse().map((note) => (
            <li key={note.id} className={styles['card']}>
              <p className={styles['text']} dir="auto">
                {note.text}
              </p>
              <p className={styles['small']}>
                {wallTime(note.wallMs)} · {note.by}
                {note.rating === null ? '' : ` · ${note.rating}`}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** Evaluators sit in the room: of negotiations and votes they saw what everybody could see. */
function useRoom(): Pick<PublicView, 'boards' | 'votes'> {
  const { replay, player } = useStage();
  return useMemo(
    () => publicView(replay.world, replay.recording.stateAt(player.at)),
    [replay, player.at],
  );
}
