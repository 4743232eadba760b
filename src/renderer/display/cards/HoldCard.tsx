import { displayText } from '../text.ts';
import styles from './HoldCard.module.css';

/**
 * The neutral card: hold, a lost cable, a lost host. It says nothing about why. `parted`: it will not come back by
 * itself, and says how it can.
 */
export function HoldCard({ title, parted = false }: { title?: string; parted?: boolean }) {
  const t = displayText.useText();
  return (
    <main className={styles['hold']}>
      <div className={styles['rule']} aria-hidden="true" />
      <p className={styles['words']}>{t(parted ? 'parted' : 'hold')}</p>
      <p className={styles['help']}>{t(parted ? 'partedHelp' : 'holdHelp')}</p>
      {title === undefined ? null : (
        <p className={styles['title']} dir="auto">
          {title}
        </p>
      )}
    </main>
  );
}
