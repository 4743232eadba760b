import { encode } from 'uqr';
import styles from './QrCode.module.css';

/** A QR code as one drawn path. The address stands beside it in letters, so it needs no words of its own. */
export function QrCode({ text }: { text: string }) {
  const { data, size } = encode(text, { border: 0, ecc: 'M' });
  const path = data
    .flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className={styles['qr']}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} fill="var(--wc-black)" />
    </svg>
  );
}
