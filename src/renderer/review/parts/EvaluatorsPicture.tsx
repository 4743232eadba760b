import type { EvaluatorsView } from '../../../core/view/schema.ts';
import { wallTime } from '../../shared/format.ts';
import { EmptyState } from '../../shared/ui/EmptyState.tsx';
import { useText } from '../text.ts';
import styles from './Picture.module.css';

/** What evaluators watch for, and what they noted. */
export function EvaluatorsPicture({ view }: { view: EvaluatorsView }) {
  const t = useText();
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
