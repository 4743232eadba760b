import type { ControlMove } from '../../../core/view/schema-move.ts';
import { signed } from '../../shared/format.ts';
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
