import type { ControlMove } from '../../../core/view/schema-move.ts';
import { OutcomeBadge } from '../../shared/ui/OutcomeBadge.tsx';
import { isArgued, isOpenNow } from '../model/talk.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { useMe } from '../who/use-me.ts';
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
      <ReviewTags move={move} />
      {move.text.visibility === 'public' ? null : (
        <span className={styles['tag']}>
          {move.exposed !== null
            ? t('sheet.exposed')
            : t(move.text.visibility === 'secret' ? 'sheet.secretTag' : 'sheet.teamTag')}
        </span>
      )}
      {move.atBell ? <span className={styles['tag']}>{t('moves.atBell')}</span> : null}
      {move.version > 1 ? (
        <span className={styles['tag']}>{t('moves.version', { version: move.version })}</span>
      ) : null}
    </span>
  );
}

/** Who has it in hand, and how far its signature has come. */
function ReviewTags({ move }: { move: ControlMove }) {
  const t = useText();
  const me = useMe();
  const { claimedBy, state } = move.review;
  if (move.status === 'revealed') return null;
  const reopened = state === 'changes' && move.status === 'locked';
  return (
    <>
      {claimedBy === null ? null : (
        <span className={styles['tag']} data-mine={claimedBy === me.name || undefined}>
          {claimedBy === me.name ? t('claim.tagMe') : t('claim.tag', { name: claimedBy })}
        </span>
      )}
      {state === 'none' ? null : (
        <span className={styles['tag']} data-review={state}>
          {t(`sign.tag.${reopened ? 'reopened' : state}`)}
        </span>
      )}
    </>
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
