import { Switch } from '@mantine/core';
import { encode } from 'uqr';
import type { Room } from '../../../core/protocol/down.ts';
import { useLink, useLinkState } from '../../shared/link/hooks.tsx';
import { EmptyState } from '../../shared/ui/EmptyState.tsx';
import { useDesk } from '../desk.tsx';
import { grantWindow } from '../grant.ts';
import { Act, PlainAct, useBar } from '../parts/Act.tsx';
import { ReachCard } from '../reach/ReachCard.tsx';
import { ScreenList } from '../screens/ScreenList.tsx';
import { useText } from '../text.ts';
import { MyName } from '../who/MyName.tsx';
import { BackupCard } from './BackupCard.tsx';
import { Encryption } from './Encryption.tsx';
import { EvaluatorsCard } from './EvaluatorsCard.tsx';
import { LetAllIn } from './LetAllIn.tsx';
import { Readiness } from './Readiness.tsx';
import { SeatTable } from './SeatTable.tsx';
import { WaitingSeat } from './WaitingSeat.tsx';
import styles from './Room.module.css';

/** Who is in the room, who wants in, and how to get there. */
export function RoomTab() {
  const t = useText();
  const { view } = useDesk();
  const room = useLinkState((state) => state.room);
  const waiting = view.seats.filter((seat) => seat.status === 'waiting');
  const newcomers = waiting.filter((seat) => seat.takes === null);
  return (
    <div className={styles['room']} data-status={view.situation.status}>
      {waiting.length === 0 ? null : (
        <section className={styles['waiting']} aria-label={t('room.waiting')}>
          <header>
            <h3>{t('room.waitingCount', { count: waiting.length })}</h3>
            {newcomers.length < 2 ? null : <LetAllIn newcomers={newcomers} />}
          </header>
          <ul>
            {waiting.map((seat) => (
              <WaitingSeat key={seat.id} seat={seat} />
            ))}
          </ul>
        </section>
      )}
      <Readiness />
      <div className={styles['people']}>
        {view.seats.length === 0 ? (
          <EmptyState title={t('room.nobody')}>{t('room.nobodyHelp')}</EmptyState>
        ) : (
          <SeatTable />
        )}
      </div>
      <div className={styles['door']}>
        {room === null ? null : <Door room={room} />}
        <ReachCard />
        <Rules />
        <EvaluatorsCard />
        <ScreenList />
        <BackupCard />
        <Links />
      </div>
    </div>
  );
}

/** What people type or scan to get in. */
function Door({ room }: { room: Room }) {
  const t = useText();
  const link = useLink();
  const { ask } = useDesk();
  const renew = () =>
    ask({
      title: t('ask.newCode.title'),
      body: t('ask.newCode.body'),
      confirm: t('ask.newCode.confirm'),
      danger: false,
      reason: 'none',
      run: async () => (await link.ask({ act: 'newJoinCode' })).ok,
    });
  return (
    <section className={styles['card']} aria-label={t('room.door')}>
      <QrCode text={room.qr} label={t('room.qr')} />
      <div>
        <p className={styles['label']}>{t('room.code')}</p>
        <p className={styles['code']}>{room.joinCode}</p>
        <p className={styles['label']}>{t('room.address')}</p>
        {room.addresses.map((address) => (
          <p key={address} className={styles['address']}>
            {address}
          </p>
        ))}
        {room.addresses.length === 0 ? (
          <p className={styles['address']}>{t('room.noNetwork')}</p>
        ) : null}
        <div className={styles['acts']}>
          <Act icon="screen" body={{ type: 'display.preview', data: { card: { kind: 'join' } } }}>
            {t('room.showJoin')}
          </Act>
          <PlainAct kind="quiet" onClick={renew}>
            {t('room.newCode')}
          </PlainAct>
        </div>
      </div>
      <Encryption fingerprint={room.fingerprint} />
    </section>
  );
}

function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 2 });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className={styles['qr']}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="var(--wc-paper)" />
      <path d={path} fill="var(--wc-black)" />
    </svg>
  );
}

function Rules() {
  const t = useText();
  const { view, issue } = useDesk();
  const { locked, autoAdmit } = view.room;
  const bar = useBar('room.lock');
  const barred = bar === null ? {} : { title: bar, 'aria-description': bar, disabled: true };
  return (
    <section className={styles['card']} aria-label={t('room.rules')}>
      <Switch
        label={t('room.lock')}
        description={t('room.lockHelp')}
        checked={locked}
        {...barred}
        onChange={() =>
          void issue(locked ? { type: 'room.unlock', data: {} } : { type: 'room.lock', data: {} })
        }
      />
      <Switch
        label={t('room.autoAdmit')}
        description={t('room.autoAdmitHelp')}
        checked={autoAdmit}
        {...barred}
        onChange={() => void issue({ type: 'admission.set', data: { auto: !autoAdmit } })}
      />
    </section>
  );
}

function Links() {
  const t = useText();
  const { tell } = useDesk();
  const open = async (what: 'display' | 'hotSeat' | 'review') => {
    const refusal = await grantWindow(what);
    if (refusal !== null) tell('refused', refusal);
  };
  return (
    <section className={styles['card']} aria-label={t('room.windows')}>
      <p className={styles['label']}>{t('room.windows')}</p>
      <div className={styles['acts']}>
        <PlainAct icon="screen" onClick={() => void open('display')}>
          {t('room.openDisplay')}
        </PlainAct>
        <PlainAct icon="person" onClick={() => void open('hotSeat')}>
          {t('room.openHotSeat')}
        </PlainAct>
      </div>
      <MyName />
    </section>
  );
}
