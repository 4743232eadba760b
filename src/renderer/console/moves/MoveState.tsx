import type { ControlMove } from '../../../core/view/schema.ts';
import { OutcomeBadge } from '../../shared/ui/OutcomeBadge.tsx';
import { isArgued, isOpenNow } from '../model/talk.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import styles from './Moves.module.css';

/** Where a move stands: its ruling or its status, and what is unusual about it. */
export function MoveState({ move }: { move: ControlMove }) {
  const t = useText();
  return (
    <span className={styles['moveState']}>
      {move.ruling === null ? (
        <span className={styles['word']} data-status={move.status}>
          {t(`moveStatus.${move.status}`)}
        </span>
      ) : (
        <>
          <OutcomeBadge outcome={move.ruling.outcome} />
          <span className={styles['word']}>{t(`moveStatus.${move.status}`)}</span>
        </>
      )}
      {isOpenNow(move) ? (
        <span className={styles['tag']} data-open>
          {t('argument.isOpen')}
        </span>
      ) : isArgued(move) ? (
        <span className={styles['tag']}>{t('argument.isClosed')}</span>
      ) : null}
      {move.atBell ? <span className={styles['tag']}>{t('moves.atBell')}</span> : null}
      {move.version > 1 ? (
        <span className={styles['tag']}>{t('moves.version', { version: move.version })}</span>
      ) : null}
    </span>
  );
}

export function BackToList({ close }: { close: () => void }) {
  const t = useText();
  return (
    <span className={styles['back']}>
      <PlainAct kind="quiet" icon="undo" onClick={close}>
        {t('moves.back')}
      </PlainAct>
    </span>
  );
}
