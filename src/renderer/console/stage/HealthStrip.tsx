import { useLinkState } from '../../shared/link/hooks.tsx';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { useDesk } from '../desk.tsx';
import { latestReleased, teamHealth, type TeamHealth } from '../model/health.ts';
import { useText } from '../text.ts';
import { useNow } from '../use-now.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './Stage.module.css';

/** Per team: connected, has read the latest inject, has handed in. Honest, and slow to cry wolf. */
export function HealthStrip() {
  const t = useText();
  const { view, scenario, open } = useDesk();
  const presence = useLinkState((state) => state.presence);
  const offsetMs = useLinkState((state) => state.offsetMs);
  const rows = teamHealth(scenario, view, presence, useNow(5_000) + offsetMs);
  const latest = latestReleased(view);
  const read = latest === null ? t('health.read') : t('health.readNo', { eventNo: latest.eventNo });
  return (
    <section className={styles['health']} aria-label={t('health.title')}>
      <table>
        <caption className="wc-hidden">{t('health.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('health.title')}</th>
            <th scope="col">{t('health.here')}</th>
            <th scope="col" title={read}>
              {read}
            </th>
            <th scope="col">{t('health.submitted')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <HealthRow key={row.team.id} row={row} />
          ))}
        </tbody>
      </table>
      <button type="button" className={styles['more']} onClick={() => open('room')}>
        {t('health.open')}
      </button>
    </section>
  );
}

function HealthRow({ row }: { row: TeamHealth }) {
  const t = useText();
  return (
    <tr>
      <th scope="row">
        <TeamMark team={row.team} size="1.15rem" named />
      </th>
      <td data-state={row.seats === 0 ? 'none' : row.here === row.seats ? 'good' : 'late'}>
        {row.seats === 0 ? t('health.noSeat') : t('health.of', { count: row.here, of: row.seats })}
      </td>
      <td
        data-state={
          row.read === null || row.seats === 0
            ? 'none'
            : row.read === row.seats && row.seats > 0
              ? 'good'
              : 'late'
        }
      >
        {row.read === null || row.seats === 0
          ? '–'
          : t('health.of', { count: row.read, of: row.seats })}
      </td>
      <td data-state={row.submitted ? 'good' : row.awaited ? 'late' : 'none'}>
        {row.submitted ? (
          <>
            <Icon name="released" size={13} /> {t('health.yes')}
          </>
        ) : row.awaited ? (
          t('health.notYet')
        ) : (
          '–'
        )}
      </td>
    </tr>
  );
}
