import type { Party } from '../../../core/party.ts';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { useDesk } from '../desk.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import styles from './Talk.module.css';

/** Who talks or is talked to, with mark and name. */
export function PartyMark({ party }: { party: Party }) {
  const t = useText();
  const { scenario } = useDesk();
  if (party.kind === 'control') {
    return (
      <span className={styles['control']}>
        <Icon name="person" /> {t('party.control')}
      </span>
    );
  }
  const team = scenario.teams.find((each) => each.id === party.team);
  return team === undefined ? (
    <bdi>{party.team}</bdi>
  ) : (
    <TeamMark team={team} size="1.2rem" named />
  );
}
