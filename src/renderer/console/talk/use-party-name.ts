import type { Party } from '../../../core/party.ts';
import { useDesk } from '../desk.tsx';
import { useText } from '../text.ts';

/** The name of a party, for lists and labels. */
export function usePartyName(): (party: Party) => string {
  const t = useText();
  const { scenario } = useDesk();
  return (party) =>
    party.kind === 'control'
      ? t('party.control')
      : (scenario.teams.find((each) => each.id === party.team)?.name ?? party.team);
}
