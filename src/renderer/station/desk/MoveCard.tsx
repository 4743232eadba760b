import type { ReactNode } from 'react';
import type { OwnMove } from '../../../core/view/schema-move.ts';
import { wallTime } from '../../shared/format.ts';
import { DrawCheck } from '../../shared/ui/DrawCheck.tsx';
import { OutcomeBadge } from '../../shared/ui/OutcomeBadge.tsx';
import { stationText } from '../text.ts';
import { History } from './move/History.tsx';
import { MoveWords } from './move/MoveWords.tsx';
import { Question } from './move/Question.tsx';
import { ResultWords } from './move/ResultWords.tsx';
import { Seen } from './move/Seen.tsx';
import { receiptLabel, useSeat } from './seat.tsx';
import styles from './MoveCard.module.css';

/** One of the team's own moves, with its number, where it stands, and in the end what came of it. */
export function MoveCard({ move, actions }: { move: OwnMove; actions?: ReactNode }) {
  const t = stationText.useText();
  const { view } = useSeat();
  const { text } = move;
  const buttons = actions === undefined ? null : <div className={styles['actions']}>{actions}</div>;
  // The way to answer stands with the question, not below everything that was written.
  const asked = move.status === 'returned';
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
      <h3 className={styles['title']} dir="auto">
        {text.title}
      </h3>
      <Seen visibility={text.visibility} exposed={move.exposed} />
      <Question move={move} />
      {asked ? buttons : null}
      {move.result === null ? (
        <Odds move={move} />
      ) : (
        <ResultWords move={move} result={move.result} />
      )}
      <details
        className={styles['details']}
        open={move.status === 'submitted' || move.status === 'returned'}
      >
        <summary>{t('move.details')}</summary>
        <MoveWords text={text} fieldTitles={move.fieldTitles} />
        <p className={styles['by']}>
          {move.by === '' ? null : <span>{t('move.by', { who: move.by })}</span>}
          {move.atBell ? <span>{t('receipt.bell')}</span> : null}
        </p>
      </details>
      <History history={move.history} fieldTitles={move.fieldTitles} />
      {asked ? null : buttons}
    </article>
  );
}

/** Before the result: the odds that control has shown. */
function Odds({ move }: { move: OwnMove }) {
  const t = stationText.useText();
  const { view } = useSeat();
  if (move.odds === null) return null;
  return (
    <div className={styles['odds']}>
      <p className={styles['by']}>{t('move.odds')}</p>
      <DrawCheck draw={move.odds} scale={view.likelihoodScale} />
    </div>
  );
}
