import type { Party } from '../../../../core/party.ts';
import { TeamMark } from '../../../shared/ui/TeamMark.tsx';
import { useBackdrop } from '../../stage.tsx';
import { useText } from '../../text.ts';

/** A team's mark, or control by its word. */
export function PartyMark({ party, size = '1.2rem' }: { party: Party; size?: string }) {
  const t = useText();
  const { replay } = useBackdrop();
  const team = party.kind === 'team' ? replay.world.teams.get(party.team) : undefined;
  return team === undefined ? (
    <span>{t('viewAs.control')}</span>
  ) : (
    <TeamMark team={team} size={size} />
  );
}

/** The mark of a team that is named by its id. */
export function TeamOf({ team, size }: { team: string; size?: string }) {
  return <PartyMark party={{ kind: 'team', team }} {...(size === undefined ? {} : { size })} />;
}
