import type { DelayedView } from '../../../../core/view/schema-negotiate.ts';
import { dueWords } from '../../model/ruling-words.ts';
import { useBackdrop } from '../../stage.tsx';
import { useText } from '../../text.ts';
import styles from './Picture.module.css';

/** Effects that had been set off and had not come yet. */
export function Waiting({ list }: { list: readonly DelayedView[] }) {
  const t = useText();
  const { replay } = useBackdrop();
  if (list.length === 0) return null;
  return (
    <>
      <h3>{t('seen.waiting.heading')}</h3>
      <ul className={styles['cards']}>
        {list.map(({ id, indicator, change, due, because }) => (
          <li key={id} className={styles['card']}>
            <p className={styles['text']} dir="auto">
              {t('seen.waiting.line', {
                name: replay.world.indicators.get(indicator)?.name ?? indicator,
                change,
              })}
            </p>
            <p className={styles['small']}>
              {dueWords(due, t)} · {t(`because.${because.kind as 'turn'}`, { ref: because.ref })}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
