import type { Party } from '../../../../core/party.ts';
import type { TeamView } from '../../../../core/view/schema.ts';
import { TeamMark } from '../../../shared/ui/TeamMark.tsx';
import { stationText, type StationText } from '../../text.ts';
import { useSeat } from '../seat.tsx';
import styles from './PartyName.module.css';

/** Who writes or is written to: a team with its mark, or control with its own. */
export function PartyName({ party }: { party: Party }) {
  const t = stationText.useText();
  const { view } = useSeat();
  const team = party.kind === 'team' ? view.teams.find((each) => each.id === party.team) : null;
  if (team !== null && team !== undefined) return <TeamMark team={team} named size="1.4rem" />;
  return (
    <span className={styles['control']}>
      <span aria-hidden="true" />
      {party.kind === 'control' ? t('mail.control') : party.team}
    </span>
  );
}

export function partyName(party: Party, view: TeamView, t: StationText): string {
  if (party.kind === 'control') return t('mail.control');
  return view.teams.find((team) => team.id === party.team)?.name ?? party.team;
}

export function partyNames(parties: readonly Party[], view: TeamView, t: StationText): string {
  return parties.map((party) => partyName(party, view, t)).join(', ');
}
