import type { Mark } from '../../../core/scenario/schema-negotiation.ts';
import { sharedText } from '../../shared/i18n.ts';
import styles from './MarkSign.module.css';

/** Signs in a 16 × 16 box: a tick, a level wave, a barred circle. Told apart without colour. */
const signs: Readonly<Record<Mark, string>> = {
  accept: 'M2 8.5l4 4L14 4',
  couldLive: 'M1.5 9.5c2.2-4.6 4.3-4.6 6.5-1.5s4.3 3.1 6.5-1.5',
  redLine: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8M3.6 12.4L12.4 3.6',
};

/** How a party takes an option, as a sign as large as the words around it. */
export function MarkSign({ mark, silent = false }: { mark: Mark; silent?: boolean }) {
  const shared = sharedText.useText();
  return (
    <svg
      className={styles['sign']}
      data-mark={mark}
      viewBox="0 0 16 16"
      role={silent ? undefined : 'img'}
      aria-label={silent ? undefined : shared(`mark.${mark}`)}
      aria-hidden={silent || undefined}
      focusable="false"
    >
      <path d={signs[mark]} />
    </svg>
  );
}
