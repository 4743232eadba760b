import type { ReactNode } from 'react';
import { wallTime } from '../../shared/format.ts';
import type { Receipt } from '../../shared/link/link.ts';
import { useArrival } from '../../shared/ui/arrival.ts';
import { stationText } from '../text.ts';
import styles from './ReceiptCard.module.css';

/** The move is on disk: its number within the team and the time. */
export function ReceiptCard({ receipt, children }: { receipt: Receipt; children?: ReactNode }) {
  const t = stationText.useText();
  const arrival = useArrival<HTMLDivElement>();
  const tail = receipt.label.split(' ').at(-1) ?? '';
  return (
    <div ref={arrival} tabIndex={-1} className={styles['receipt']} role="status">
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M4 12.500l5.500 5.500L20 6.500" />
      </svg>
      <p className={styles['line']}>
        <Unbroken
          text={t('receipt.line', { label: receipt.label, time: wallTime(receipt.wallMs) })}
          part={tail}
        />
      </p>
      {children === undefined ? null : <div className={styles['next']}>{children}</div>}
    </div>
  );
}

/** Keeps one part of a text on one line: a hyphen in a receipt is no place to break it. */
function Unbroken({ text, part }: { text: string; part: string }) {
  const at = part === '' ? -1 : text.lastIndexOf(part);
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <span className={styles['unbroken']}>{part}</span>
      {text.slice(at + part.length)}
    </>
  );
}
