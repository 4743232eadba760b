import { StateBanners } from '../../shared/ui/Banner.tsx';
import styles from './StatusStrip.module.css';

/** Hold and line trouble, over the page's lower edge: when they come and go, nothing moves under a finger. */
export function StatusStrip({ held, rehearsal }: { held: boolean; rehearsal: boolean }) {
  return (
    <div className={styles['strip']}>
      <StateBanners held={held} rehearsal={rehearsal} />
    </div>
  );
}
