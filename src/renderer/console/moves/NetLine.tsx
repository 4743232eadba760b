import type { ControlMove } from '../../../core/view/schema.ts';
import { bandWord } from '../../shared/band.ts';
import { percent, signed } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { netOf } from '../model/talk.ts';
import { useText } from '../text.ts';
import styles from './Argument.module.css';

/** What the points weigh together. */
export function NetLine({ move }: { move: ControlMove }) {
  const t = useText();
  const { pro, con, net } = netOf(move.points);
  return (
    <p className={styles['net']}>
      {t('argument.net', { pro, con, net: net === 0 ? '0' : signed(net) })}
    </p>
  );
}

/** Beside the odds of a ruling: what the room said and thought. It advises; control judges. */
export function Advice({ move }: { move: ControlMove }) {
  const t = useText();
  const shared = sharedText.useText();
  const { crowd } = move;
  if (move.points.length === 0 && crowd === null) return null;
  return (
    <div className={styles['advice']}>
      {move.points.length === 0 ? null : <NetLine move={move} />}
      {crowd === null ? null : (
        <p className={styles['net']}>
          {t('estimates.advice', {
            percent: percent(crowd.median),
            word: bandWord(crowd.median, shared),
            count: t('estimates.count', { count: crowd.n }),
          })}
        </p>
      )}
    </div>
  );
}
