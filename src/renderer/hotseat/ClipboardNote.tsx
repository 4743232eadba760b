import { useSyncExternalStore } from 'react';
import type { Residue } from './residue.ts';
import { hotseatText } from './text.ts';
import styles from './HotSeatApp.module.css';

/** What the page cannot take away is said, so that people can. */
export function ClipboardNote({ residue }: { residue: Residue }) {
  const t = hotseatText.useText();
  const kept = useSyncExternalStore(
    residue.subscribe,
    residue.clipboardKept,
    residue.clipboardKept,
  );
  if (!kept) return null;
  return (
    <p className={styles['clipboard']} role="alert">
      {t('clipboard')}
    </p>
  );
}
