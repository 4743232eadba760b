import { Switch } from '@mantine/core';
import { wallTime } from '../../shared/format.ts';
import { useLink, useLinkState } from '../../shared/link/hooks.tsx';
import { QrCode } from '../../shared/ui/QrCode.tsx';
import { useDesk } from '../desk.tsx';
import { grantWindow } from '../grant.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import styles from './Room.module.css';

/** The evaluators' own door: closed to the network until control opens it, with a code that players never see. */
export function EvaluatorsCard() {
  const t = useText();
  const link = useLink();
  const { tell } = useDesk();
  const door = useLinkState((state) => state.evaluators);
  if (door === null) return null;
  const openWindow = async () => {
    const refusal = await grantWindow('evaluator');
    if (refusal !== null) tell('refused', refusal);
  };
  return (
    <section className={styles['card']} aria-label={t('room.evaluators')}>
      {door.on ? (
        <div className={styles['paper']}>
          <QrCode text={door.qr} />
        </div>
      ) : null}
      <div>
        <p className={styles['label']}>{t('room.evaluators')}</p>
        <Switch
          label={t('room.evaluatorsOpen')}
          description={t('room.evaluatorsHelp')}
          checked={door.on}
          onChange={() => void link.ask({ act: 'evaluators', on: !door.on })}
        />
        {door.on ? (
          <>
            <p className={styles['code']}>{door.code}</p>
            <p className={styles['address']}>{door.address}</p>
          </>
        ) : null}
        <ul>
          {door.people.map(({ id, name, connected, sinceWallMs }) => (
            <li key={id}>
              <bdi>{name}</bdi>{' '}
              {connected ? t('room.here') : t('room.away', { time: wallTime(sinceWallMs) })}{' '}
              <PlainAct
                kind="quiet"
                icon="close"
                aria-label={t('room.letGo', { name })}
                title={t('room.letGo', { name })}
                onClick={() => void link.ask({ act: 'letEvaluatorGo', evaluator: id })}
              />
            </li>
          ))}
        </ul>
        <div className={styles['acts']}>
          <PlainAct onClick={() => void openWindow()}>{t('room.openEvaluator')}</PlainAct>
          <PlainAct kind="quiet" onClick={() => void link.ask({ act: 'newEvaluatorCode' })}>
            {t('room.newEvaluatorCode')}
          </PlainAct>
        </div>
      </div>
    </section>
  );
}
