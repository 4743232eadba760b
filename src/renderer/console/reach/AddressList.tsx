import type { Reach } from '../../../core/protocol/reach.ts';
import { reachText } from './text.ts';
import styles from './Reach.module.css';

type Address = Reach['addresses'][number];

/** Every address of this machine, what it is good for, and whether the host hears itself there. */
export function AddressList({ reach }: { reach: Reach }) {
  const t = reachText.useText();
  if (reach.addresses.length === 0) return null;
  return (
    <details>
      <summary>{t('addresses')}</summary>
      <ul className={styles['addresses']}>
        {reach.addresses.map((each) => (
          <li key={`${each.network} ${each.address}`} data-ok={isFine(each) || undefined}>
            <span className={styles['address']} dir="ltr">
              {each.address}
            </span>
            {each.inQr ? <span className={styles['tag']}>{t('inQr')}</span> : null}
            <span className={styles['quiet']}>
              <bdi>{each.network}</bdi> · {t(`kind.${each.kind}`)}
            </span>
            <span className={styles['found']}>
              <Found address={each} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function isFine({ page, line, guarded }: Address): boolean {
  return page === 'ok' && line === 'ok' && guarded;
}

function Found({ address: { page, line, guarded } }: { address: Address }) {
  const t = reachText.useText();
  if (page !== 'ok') return t('notHeard.page', { why: t(`why.${page}`) });
  if (line !== 'ok') return t('notHeard.line', { why: t(`why.${line}`) });
  return t(guarded ? 'heard' : 'notHeard.unguarded');
}
