import { displayText } from '../text.ts';
import styles from './HoldCard.module.css';

/** The neutral card: hold, a lost cable, a lost host. It says nothing about why. */
export function HoldCard({ title }: { title?: string }) {
  const t = displayText.useText();
  return (
    <main className={styles['hold']}>
      <div className={styles['rule']} aria-hidden="true" />
      <p className={styles['words']}>{t('hold')}</p>
      <p className={styles['help']}>{t('holdHelp')}</p>
      {title === undefined ? null : (
        <p className={styles['title']} dir="auto">
          {title}
        </p>
      )}
    </main>
  );
}
