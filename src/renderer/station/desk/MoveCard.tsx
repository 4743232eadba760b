import type { ReactNode } from 'react';
import type { OwnMove } from '../../../core/view/schema.ts';
import { percent, wallTime } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { OutcomeBadge } from '../../shared/ui/OutcomeBadge.tsx';
import { stationText } from '../text.ts';
import { receiptLabel, useSeat } from './seat.tsx';
import styles from './MoveCard.module.css';

/** One of the team's own moves, with its number, where it stands, and in the end what came of it. */
export function MoveCard({ move, actions }: { move: OwnMove; actions?: ReactNode }) {
  const t = stationText.useText();
  const { view } = useSeat();
  const { text } = move;
  return (
    <article className={styles['card']} data-status={move.status}>
      <header className={styles['head']}>
        <span className={styles['label']}>
          <bdi>{receiptLabel(view.team.name, move.receipt)}</bdi>
          <time dateTime={new Date(move.recordedWallMs).toISOString()}>
            {wallTime(move.recordedWallMs)}
          </time>
        </span>
        {move.result === null ? (
          <span className={styles['status']} data-status={move.status}>
            {t(`move.status.${move.status}`)}
          </span>
        ) : (
          <OutcomeBadge outcome={move.result.outcome} />
        )}
      </header>
      <h4 className={styles['title']} dir="auto">
        {text.title}
      </h4>
      {move.result === null ? null : <ResultWords result={move.result} />}
      <details
        className={styles['details']}
        open={move.result === null && move.status === 'submitted'}
      >
        <summary>{t('move.details')}</summary>
        <p className={styles['prose']} dir="auto">
          {text.action}
        </p>
        {text.effect === '' ? null : (
          <p className={styles['prose']}>
            <span className={styles['caption']}>{t('move.effect')}</span>
            <bdi>{text.effect}</bdi>
          </p>
        )}
        {text.reasons.length === 0 ? null : (
          <>
            <p className={styles['caption']}>{t('move.reasons')}</p>
            <ul className={styles['reasons']}>
              {text.reasons.map((reason) => (
                <li key={reason} dir="auto">
                  {reason}
                </li>
              ))}
            </ul>
          </>
        )}
        <p className={styles['by']}>
          {move.by === '' ? null : <span>{t('move.by', { who: move.by })}</span>}
          {move.atBell ? <span>{t('receipt.bell')}</span> : null}
        </p>
      </details>
      {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
    </article>
  );
}

function ResultWords({ result }: { result: NonNullable<OwnMove['result']> }) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  return (
    <div className={styles['result']}>
      {result.publicText === '' ? null : (
        <p className={styles['prose']}>
          <span className={styles['caption']}>{t('move.publicText')}</span>
          <bdi>{result.publicText}</bdi>
        </p>
      )}
      {result.teamText === '' ? null : (
        <p className={styles['secret']}>
          <span className={styles['caption']}>{t('move.teamText')}</span>
          <bdi>{result.teamText}</bdi>
        </p>
      )}
      {result.likelihood === null ? null : (
        <p className={styles['by']}>
          {shared('likelihood', { percent: percent(result.likelihood) })}
        </p>
      )}
    </div>
  );
}
