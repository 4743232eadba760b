import type { Party } from '../../../../core/party.ts';
import type { MailView } from '../../../../core/view/schema-talk.ts';

/** `control` or `team:upper`: how a recipient stands among a note's choices. */
export function partyKey(party: Party): string {
  return party.kind === 'control' ? 'control' : `team:${party.team}`;
}

export function partyOf(key: string): Party {
  return key.startsWith('team:')
    ? { kind: 'team', team: key.slice('team:'.length) }
    : { kind: 'control' };
}

function partiesOf(choice: string | undefined): Party[] {
  return (choice ?? '')
    .split(' ')
    .filter((key) => key !== '')
    .map(partyOf);
}

/** An answer goes to whom it answers; where teams may not write to each other, all goes to control. */
export function recipientsOf(
  chosen: string | undefined,
  replyTo: MailView | null,
  onlyControl: boolean,
): Party[] {
  if (replyTo !== null) return [replyTo.from];
  return onlyControl ? partiesOf('control') : partiesOf(chosen);
}
