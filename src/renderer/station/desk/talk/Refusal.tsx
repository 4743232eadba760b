import { refusedText } from '../../../shared/i18n.ts';
import type { Refused } from '../../../shared/link/link.ts';
import styles from './Refusal.module.css';

/** Why the host would not take it, beside the words it is about. */
export function Refusal({ refused }: { refused: Refused | null }) {
  if (refused === null) return null;
  return (
    <p className={styles['refused']} role="alert">
      {refusedText(refused)}
    </p>
  );
}
