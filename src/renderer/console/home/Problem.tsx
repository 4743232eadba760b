import { Icon } from '../parts/Icon.tsx';
import styles from './Home.module.css';

/** Why it was not done, where it was asked for. */
export function Problem({ words }: { words: string }) {
  return (
    <p className={styles['problem']} role="alert">
      <Icon name="warn" /> {words}
    </p>
  );
}
