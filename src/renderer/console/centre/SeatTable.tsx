import { useLink, useLinkState } from '../../shared/link/hooks.tsx';
import { wallTime } from '../../shared/format.ts';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { useDesk } from '../desk.tsx';
import { presenceOf, type SeatPresence } from '../model/health.ts';
import { PlainAct } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import { useNow } from '../use-now.ts';
import styles from './Room.module.css';

/** Everybody with a seat, by team, and whether they are really there. */
export function SeatTable() {
  const t = useText();
  const { view, scenario } = useDesk();
  const presence = useLinkState((state) => state.presence);
  const offsetMs = useLinkState((state) => state.offsetMs);
  const now = useNow(5_000) + offsetMs;
  return (
    <div className={styles['teams']}>
      {scenario.teams.map((team) => {
        const seats = view.seats.filter(
          (seat) => seat.team === team.id && seat.status === 'admitted',
        );
        if (seats.length === 0 && team.playedBy === 'control') return null;
        return (
          <section key={team.id} className={styles['team']}>
            <h3>
              <TeamMark team={team} size="1.35rem" named />
              <span className={styles['count']}>{t('room.seats', { count: seats.length })}</span>
            </h3>
            {seats.length === 0 ? <p className={styles['empty']}>{t('room.emptyTeam')}</p> : null}
            <ul>
              {seats.map((seat) => (
                <li key={seat.id}>
                  <Presence presence={presenceOf(presence, seat.id, now)} />
                  <span className={styles['name']}>
                    <bdi>{seat.name}</bdi>
                    {seat.kind === 'hotSeat' ? (
                      <span className={styles['tag']}>{t('room.hotSeat')}</span>
                    ) : null}
                  </span>
                  {seat.kind === 'hotSeat' ? <TeamPin team={team} /> : null}
                  <TakeSeat seat={seat} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <LeftSeats />
    </div>
  );
}

type Seat = ReturnType<typeof useDesk>['view']['seats'][number];

/** A team that has forgotten its PIN for the shared screen cannot get at its desk by itself. */
function TeamPin({ team: { id, name } }: { team: { id: string; name: string } }) {
  const t = useText();
  const { ask } = useDesk();
  const link = useLink();
  const isSet = useLinkState((state) => state.pins[id] === 'set');
  if (!isSet) return null;
  const clear = () =>
    ask({
      title: t('ask.clearPin.title', { team: name }),
      body: t('ask.clearPin.body'),
      confirm: t('ask.clearPin.confirm'),
      danger: false,
      reason: 'none',
      run: () => Promise.resolve(link.send({ t: 'clearPin', team: id })),
    });
  return (
    <PlainAct kind="quiet" aria-label={t('room.clearPin', { team: name })} onClick={clear}>
      {t('room.pin')}
    </PlainAct>
  );
}

/** Somebody sits there: asked first, as there is no undo for it. */
function TakeSeat({ seat: { id, name } }: { seat: Seat }) {
  const t = useText();
  const { ask, issue } = useDesk();
  const words = t('room.remove', { name });
  const take = () =>
    ask({
      title: t('ask.takeSeat.title', { name }),
      body: t('ask.takeSeat.body'),
      confirm: t('ask.takeSeat.confirm'),
      danger: true,
      reason: 'none',
      run: () => issue({ type: 'seat.remove', data: { seat: id } }),
    });
  return (
    <PlainAct
      deed="seat.remove"
      kind="quiet"
      icon="close"
      aria-label={words}
      title={words}
      onClick={take}
    />
  );
}

/** Those who left or were refused stay in the record. */
function LeftSeats() {
  const t = useText();
  const { view } = useDesk();
  // A device that was given somebody's seat waited as a seat of its own, and is none any more.
  const gone = view.seats.filter(
    ({ status, takes }) => status === 'refused' || (status === 'left' && takes === null),
  );
  if (gone.length === 0) return null;
  return (
    <section className={styles['team']}>
      <h3>{t('room.gone')}</h3>
      <ul>
        {gone.map((seat) => (
          <li key={seat.id}>
            <span className={styles['away']}>{t(`room.status.${seat.status}`)}</span>
            <span className={styles['name']}>
              <bdi>{seat.name}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Presence({ presence }: { presence: SeatPresence }) {
  const t = useText();
  const words =
    presence.kind === 'away'
      ? t('room.away', { time: wallTime(presence.sinceWallMs) })
      : t(presence.kind === 'here' ? 'room.here' : 'room.unknown');
  return (
    <span className={styles['presence']} data-kind={presence.kind} title={words}>
      <Icon
        name={presence.kind === 'here' ? 'released' : presence.kind === 'away' ? 'warn' : 'dot'}
        size={14}
      />
      <span>{words}</span>
    </span>
  );
}
