import { useEffect, useState } from 'react';
import type { Down } from '../../../core/protocol/down.ts';
import { useLink } from '../link/hooks.tsx';
import { screensText } from '../screens-text.ts';
import styles from './Identified.module.css';

type Identity = Extract<Down, { t: 'identify' }>;

/** When control asks which screen is which: kind, number and name, for a moment, over whatever is shown. */
export function Identified() {
  const t = screensText.useText();
  const link = useLink();
  const [shown, show] = useState<Identity | null>(null);
  useEffect(
    () =>
      link.onMessage((message) => {
        if (message.t === 'identify') show(message);
      }),
    [link],
  );
  useEffect(() => {
    if (shown === null) return undefined;
    const timer = setTimeout(() => show(null), shown.forMs);
    return () => clearTimeout(timer);
  }, [shown]);
  if (shown === null) return null;
  return (
    <div className={styles['over']} role="status">
      <div className={styles['plate']}>
        <span className={styles['kind']}>{t(`kind.${shown.kind}`)}</span>
        <span className={styles['no']}>{shown.no}</span>
        {shown.name === '' ? null : (
          <span className={styles['name']} dir="auto">
            {shown.name}
          </span>
        )}
      </div>
    </div>
  );
}
