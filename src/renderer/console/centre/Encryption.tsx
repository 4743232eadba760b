import { pairs } from '../../shared/fingerprint.ts';
import { useLink } from '../../shared/link/hooks.tsx';
import { useDesk } from '../desk.tsx';
import { PlainAct } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import styles from './Encryption.module.css';

/** Whether those who listen on the network read along; and by what devices know that it is us. */
export function Encryption({ fingerprint }: { fingerprint: string | null }) {
  const t = useText();
  const link = useLink();
  const { ask } = useDesk();
  const to = fingerprint === null ? 'encrypt' : 'decrypt';
  const change = () =>
    ask({
      title: t(`ask.${to}.title`),
      body: t(`ask.${to}.body`),
      confirm: t(`ask.${to}.confirm`),
      danger: false,
      reason: 'none',
      run: async () => (await link.ask({ act: 'encrypt', on: fingerprint === null })).ok,
    });
  return (
    <div className={styles['encryption']}>
      <p className={styles['standing']} data-kind={fingerprint === null ? 'plain' : 'encrypted'}>
        <Icon name={fingerprint === null ? 'warn' : 'lock'} size={15} />
        <span>{t(fingerprint === null ? 'room.plain' : 'room.encrypted')}</span>
      </p>
      {fingerprint === null ? null : (
        <dl className={styles['fingerprint']}>
          <dt>{t('room.fingerprint')}</dt>
          <dd dir="ltr">{pairs(fingerprint)}</dd>
        </dl>
      )}
      <PlainAct kind="quiet" onClick={change}>
        {t(`room.${to}`)}
      </PlainAct>
    </div>
  );
}
