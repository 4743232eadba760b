import { Switch } from '@mantine/core';
import type { EvaluatorsDoor } from '../../../core/protocol/down.ts';
import { wallTime } from '../../shared/format.ts';
import { useLink, useLinkState } from '../../shared/link/hooks.tsx';
import { QrCode } from '../../shared/ui/QrCode.tsx';
import { useDesk } from '../desk.tsx';
import { grantWindow } from '../grant.ts';
import { PlainAct } from '../parts/Act.tsx';
import { Address } from '../parts/Address.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import styles from './Evaluators.module.css';
import room from './Room.module.css';

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
      <h3 className={styles['title']}>{t('room.evaluators')}</h3>
      <Switch
        label={t('room.evaluatorsOpen')}
        description={t('room.evaluatorsHelp')}
        checked={door.on}
        onChange={() => void link.ask({ act: 'evaluators', on: !door.on })}
      />
      {door.on ? (
        <div className={styles['ways']}>
          <div className={styles['qr']}>
            <QrCode text={door.qr} />
          </div>
          <div>
            <p className={room['code']}>{door.code}</p>
            <p className={room['address']}>
              <Address of={door.address} />
            </p>
          </div>
        </div>
      ) : null}
      {door.people.length === 0 ? null : (
        <ul className={styles['people']}>
          {door.people.map((person) => (
            <Person key={person.id} person={person} />
          ))}
        </ul>
      )}
      <div className={styles['acts']}>
        <PlainAct onClick={() => void openWindow()}>{t('room.openEvaluator')}</PlainAct>
        <PlainAct kind="quiet" onClick={() => void link.ask({ act: 'newEvaluatorCode' })}>
          {t('room.newEvaluatorCode')}
        </PlainAct>
      </div>
    </section>
  );
}

function Person({ person }: { person: EvaluatorsDoor['people'][number] }) {
  const t = useText();
  const link = useLink();
  const { id, name, connected, sinceWallMs } = person;
  return (
    <li>
      <bdi>{name}</bdi>
      <span className={room['presence']} data-kind={connected ? 'here' : 'away'}>
        <Icon name={connected ? 'released' : 'warn'} size={14} />
        <span>{connected ? t('room.here') : t('room.away', { time: wallTime(sinceWallMs) })}</span>
      </span>
      <PlainAct
        kind="quiet"
        icon="close"
        aria-label={t('room.letGo', { name })}
        title={t('room.letGo', { name })}
        onClick={() => void link.ask({ act: 'letEvaluatorGo', evaluator: id })}
      />
    </li>
  );
}
