import type { Visibility } from '../../../../core/scenario/schema-moves.ts';
import { stationText } from '../../text.ts';
import styles from './Seen.module.css';

const icons: Readonly<Record<Visibility, string>> = {
  public: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4',
  team: 'M7 9a3 3 0 1 1 0-6 3 3 0 0 1 0 6M2 17c0-4 2-6 5-6s5 2 5 6M13 9a2.500 2.500 0 1 0 0-5M14 11c2.500 0 4 2 4 5',
  secret: 'M5 9h10v8H5zM7 9V6a3 3 0 0 1 6 0v3',
};

/** Whom the move is meant for; and that it is known to all by now, where it is. */
export function Seen({ visibility, exposed }: { visibility: Visibility; exposed: boolean }) {
  const t = stationText.useText();
  return (
    <p className={styles['seen']} data-exposed={exposed || undefined}>
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d={icons[exposed ? 'public' : visibility]} />
      </svg>
      <span>{t(`move.visibility.${visibility}`)}</span>
      {exposed ? <strong>{t('move.exposed')}</strong> : null}
    </p>
  );
}
