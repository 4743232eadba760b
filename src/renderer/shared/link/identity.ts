import type { Down, Presence } from '../../../core/protocol/down.ts';
import type { Identity } from './link.ts';

/*
 * Who we say we are when we come back: the same person as before, by what the host has made of us since.
 * Each answers with the very identity it was given where nothing is new.
 */

/** What brought us in (a ticket, a join code) may be used up; a name that somebody else had was numbered. */
export function welcomedAs(as: Identity, welcome: Extract<Down, { t: 'welcome' }>): Identity {
  const { name, seatToken } = welcome;
  const named = typeof name === 'string' && as.role === 'control' ? { ...as, name } : as;
  return seatToken === null ? named : withToken(named, seatToken);
}

/** The lead may have given another role; coming back, it is still the one we have. */
export function onDuty(as: Identity, { facilitators }: Presence): Identity {
  if (as.role !== 'control') return as;
  const duty = facilitators.find(({ name }) => name === as.name)?.duty ?? as.duty;
  return duty === as.duty ? as : { ...as, duty };
}

function withToken(as: Identity, token: string): Identity {
  switch (as.role) {
    case 'control':
      return { ...as, token };
    case 'hotSeat':
      return { role: 'hotSeat', token };
    case 'display':
      return { role: 'display', code: token };
    case 'evaluate':
    case 'evaluator':
      return { role: 'evaluator', token };
    case 'join':
    case 'takeOver':
    case 'seat':
    case 'look':
      return { role: 'seat', token };
    case 'check':
      return as;
  }
}
