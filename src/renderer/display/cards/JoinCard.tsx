import { Suspense, lazy } from 'react';
import { pairs } from '../../shared/fingerprint.ts';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { displayText } from '../text.ts';
import styles from './JoinCard.module.css';

const QrCode = lazy(async () => {
  try {
    return { default: (await import('../../shared/ui/QrCode.tsx')).QrCode };
  } catch {
    // The address and the code stand beside it.
    return { default: Nothing };
  }
});

function Nothing(_: { text: string }) {
  return <></>;
}

/** How to get in: QR, short address, code. The three largest things in the room. */
export function JoinCard({ title }: { title: string }) {
  const t = displayText.useText();
  const room = useLinkState((state) => state.room);
  const [first, ...others] = room?.addresses ?? [];
  const fingerprint = room?.fingerprint ?? null;
  return (
    <section className={styles['join']} data-encrypted={fingerprint !== null || undefined}>
      <div className={styles['side']}>
        <div className={styles['qr']}>
          {room === null ? null : (
            <Suspense fallback={<span data-pending-part="" />}>
              <QrCode text={room.qr} />
            </Suspense>
          )}
        </div>
        {fingerprint === null ? null : (
          <>
            <p className={styles['why']}>{t('join.certificate')}</p>
            <p className={styles['fingerprint']} dir="ltr">
              {pairs(fingerprint)}
            </p>
          </>
        )}
      </div>
      <div className={styles['words']}>
        <p className={styles['title']} dir="auto">
          {title}
        </p>
        <h1 className={styles['heading']}>{t('join.heading')}</h1>
        {room === null || first === undefined ? (
          <p>{t('join.none')}</p>
        ) : (
          <>
            <p className={styles['line']}>{t('join.open')}</p>
            <p className={styles['address']} dir="ltr">
              {shortAddress(first)}
            </p>
            {others.slice(0, 1).map((address) => (
              <p key={address} className={styles['other']}>
                {t('join.more', { address: shortAddress(address) })}
              </p>
            ))}
            <p className={styles['line']}>{t('join.code')}</p>
            <p className={styles['code']} dir="ltr">
              {room.joinCode}
            </p>
          </>
        )}
      </div>
    </section>
  );
}

/** Nobody has to type `http://`; `https://` they do, or the browser asks in plain text. */
function shortAddress(address: string): string {
  return address.replace(/^http:\/\//, '').replace(/\/$/, '');
}
