import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { useDesk } from '../desk.tsx';
import { presenceOf } from '../model/health.ts';
import { Act, PlainAct } from '../parts/Act.tsx';
import { ReasonForm } from '../parts/ReasonForm.tsx';
import { useText } from '../text.ts';
import { useNow } from '../use-now.ts';
import styles from './Room.module.css';

type Seat = ReturnType<typeof useDesk>['view']['seats'][number];

/** Somebody at the door: a newcomer, or a person whose device died and who wants their seat back. */
export function WaitingSeat({ seat }: { seat: Seat }) {
  const t = useText();
  const { scenario, issue } = useDesk();
  const [team, setTeam] = useState(seat.team);
  const [refusing, refuse] = useState(false);
  const mark = scenario.teams.find((each) => each.id === team);
  return (
    <li>
      <span className={styles['who']}>
        {mark === undefined ? null : <TeamMark team={mark} size="1.6rem" />}
        <span>
          <bdi>{seat.name}</bdi>
          {seat.takes === null ? null : <Takeover takes={seat.takes} />}
        </span>
      </span>
      {refusing ? (
        <ReasonForm
          label={t('room.refuseReason')}
          confirm={t('room.refuse')}
          optional
          cancel={() => refuse(false)}
          run={(reason) => issue({ type: 'seat.refuse', data: { seat: seat.id, reason } })}
        />
      ) : (
        <span className={styles['admit']}>
          {seat.takes === null ? (
            <NativeSelect
              size="xs"
              aria-label={t('room.teamFor', { name: seat.name })}
              value={team}
              data={scenario.teams.map((each) => ({ value: each.id, label: each.name }))}
              onChange={(event) => setTeam(event.currentTarget.value)}
            />
          ) : null}
          <PlainAct deed="seat.refuse" kind="quiet" onClick={() => refuse(true)}>
            {t('room.refuse')}
          </PlainAct>
          {seat.takes === null ? (
            <Act data-lead kind="main" body={{ type: 'seat.admit', data: { seat: seat.id, team } }}>
              {t('room.admit')}
            </Act>
          ) : (
            <Act data-lead kind="main" body={{ type: 'seat.handOver', data: { seat: seat.id } }}>
              {t('room.handOver')}
            </Act>
          )}
        </span>
      )}
    </li>
  );
}

/** What control has to know before saying yes: whether the device that has the seat is really gone. */
function Takeover({ takes }: { takes: string }) {
  const t = useText();
  const presence = useLinkState((state) => state.presence);
  const offsetMs = useLinkState((state) => state.offsetMs);
  const now = useNow(5_000) + offsetMs;
  const awake = presenceOf(presence, takes, now).kind === 'here';
  return (
    <span className={styles['takeover']} data-awake={awake || undefined}>
      {t(awake ? 'room.takeoverAwake' : 'room.takeover')}
    </span>
  );
}
