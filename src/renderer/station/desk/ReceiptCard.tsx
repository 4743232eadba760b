import type { ReactNode } from 'react';
import { wallTime } from '../../shared/format.ts';
import type { Receipt } from '../../shared/link/connection.ts';
import { stationText } from '../text.ts';
import styles from './ReceiptCard.module.css';

/** The move is on disk: its number within the team and the time. */
export function ReceiptCard({ receipt, children }: { receipt: Receipt; children?: ReactNode }) {
  const t = stationText.useText();
  return (
    <div className={styles['receipt']} role="status">
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M4 12.500l5.500 5.500L20 6.500" />
      </svg>
      <p className={styles['line']}>
        {t('receipt.line', { label: receipt.label, time: wallTime(receipt.wallMs) })}
      </p>
      {children === undefined ? null : <div className={styles['next']}>{children}</div>}
    </div>
  );
}
