import { useEffect } from 'react';
import type { Reach } from '../../../core/protocol/reach.ts';
import { wallTime } from '../../shared/format.ts';
import { useLink, useLinkState } from '../../shared/link/hooks.tsx';
import { QrCode } from '../../shared/ui/QrCode.tsx';
import { useDesk } from '../desk.tsx';
import { newestArrival, reachVerdict } from '../model/reach.ts';
import { PlainAct } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { AddressList } from './AddressList.tsx';
import { ReachSteps } from './ReachSteps.tsx';
import { reachText } from './text.ts';
import styles from './Reach.module.css';

/** Whether devices get through, before people come: what the host found, a page for a phone, what to do. */
export function ReachCard() {
  const t = reachText.useText();
  const link = useLink();
  const reach = useLinkState((state) => state.reach);
  const status = useLinkState((state) => state.status);
  const { view } = useDesk();
  const running = view.situation.status === 'running';
  const unasked = reach === null && status === 'open';
  useEffect(() => {
    if (unasked) link.send({ t: 'reach' });
  }, [link, unasked]);
  const verdict = reachVerdict(reach);
  return (
    <section className={styles['card']} aria-label={t('title')}>
      <h3>{t('title')}</h3>
      <p className={styles['verdict']} data-verdict={verdict} role="status">
        <Icon name={verdict === 'reached' ? 'released' : 'warn'} size={15} />
        <span>
          <Verdict reach={reach} />
        </span>
      </p>
      {reach === null ? null : running ? (
        <details>
          <summary>{t('what')}</summary>
          <ReachSteps reach={reach} />
          <AddressList reach={reach} />
        </details>
      ) : (
        <>
          <CheckPage reach={reach} folded={verdict === 'reached'} />
          <ReachSteps reach={reach} />
          <AddressList reach={reach} />
        </>
      )}
      <div className={styles['acts']}>
        <PlainAct onClick={() => link.send({ t: 'reach' })}>{t('again')}</PlainAct>
        {reach === null || reach.checkedWallMs === null ? null : (
          <span className={styles['quiet']}>
            {t('checked', { time: wallTime(reach.checkedWallMs) })}
          </span>
        )}
      </div>
    </section>
  );
}

function Verdict({ reach }: { reach: Reach | null }) {
  const t = reachText.useText();
  const verdict = reachVerdict(reach);
  const newest = reach === null ? null : newestArrival(reach);
  if (newest === null) return t(`verdict.${verdict}`);
  return t('verdict.reached', { address: newest.address, time: wallTime(newest.wallMs) });
}

/** For phones; folded away once one has been there. */
function CheckPage({ reach, folded }: { reach: Reach; folded: boolean }) {
  const t = reachText.useText();
  if (reach.check === null) return null;
  const page = (
    <div className={styles['scan']}>
      <div className={styles['qr']} role="img" aria-label={t('qr')}>
        <QrCode text={reach.check} />
      </div>
      <p>{t('scan')}</p>
    </div>
  );
  if (!folded) return page;
  return (
    <details>
      <summary>{t('scanAgain')}</summary>
      {page}
    </details>
  );
}
