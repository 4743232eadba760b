import { StateBanners, type StateBannersProps } from '../../shared/ui/Banner.tsx';
import styles from './StatusStrip.module.css';

/** Hold and line trouble, over the page's lower edge: when they come and go, nothing moves under a finger. */
export function StatusStrip(props: StateBannersProps) {
  return (
    <div className={styles['strip']}>
      <StateBanners {...props} />
    </div>
  );
}
