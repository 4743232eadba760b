import type { ControlMove } from '../../../core/view/schema-move.ts';
import { useDesk } from '../desk.tsx';
import { isPending, needsRuling, reviewCounts } from '../model/review.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { MyName } from '../who/MyName.tsx';
import styles from './Overview.module.css';

/** Where the rulings stand, in one line; each number leads to the first of its moves. */
export function Overview() {
  const t = useText();
  const { view, openMove } = useDesk();
  const { toRule, pending, returned } = reviewCounts(view.moves);
  const first = (is: (move: ControlMove) => boolean) => () =>
    openMove(view.moves.find(is)?.id ?? null);
  const parts = [
    { key: 'toRule', count: toRule, go: first(needsRuling) },
    { key: 'pending', count: pending, go: first(isPending) },
    { key: 'returned', count: returned, go: first((move) => move.status === 'returned') },
  ] as const;
  const open = parts.filter(({ count }) => count > 0);
  return (
    <div className={styles['overview']} role="group" aria-label={t('overview.title')}>
      {open.length === 0 ? (
        <span className={styles['rest']}>
          {t(view.moves.length === 0 ? 'overview.none' : 'overview.nothing')}
        </span>
      ) : null}
      {open.map(({ key, count, go }) => (
        <PlainAct key={key} kind="quiet" data-what={key} onClick={go}>
          {t(`overview.${key}`, { count })}
        </PlainAct>
      ))}
      <span className={styles['me']}>
        <MyName />
      </span>
    </div>
  );
}
