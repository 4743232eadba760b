import type { Reach } from '../../../core/protocol/reach.ts';

/**
 * What is known about whether devices get through. `asking` the host is at it · `noNetwork` this machine is on none ·
 * `deaf` the host does not hear itself on the address that people are told · `itself` only this machine came to the
 * check page · `untested` nothing is wrong here, and nobody has come from outside · `reached` somebody has.
 */
export type ReachVerdict = 'asking' | 'noNetwork' | 'deaf' | 'itself' | 'untested' | 'reached';

export type Arrival = Reach['arrivals'][number];

export function reachVerdict(reach: Reach | null): ReachVerdict {
  if (reach === null) return 'asking';
  if (newestArrival(reach) !== null) return 'reached';
  if (reach.checkedWallMs === null) return 'asking';
  if (reach.check === null) return 'noNetwork';
  const told = reach.addresses.find((each) => each.inQr);
  if (told !== undefined && (told.page !== 'ok' || told.line !== 'ok')) return 'deaf';
  return reach.arrivals.length > 0 ? 'itself' : 'untested';
}

/** The newest device from outside of this machine; null: none. */
export function newestArrival(reach: Reach): Arrival | null {
  return reach.arrivals.findLast((each) => each.outside) ?? null;
}

export type ReachStep =
  | 'bound'
  | 'address'
  | 'sameNetwork'
  | `firewall.${Reach['system']}`
  | 'isolation'
  | 'ownRouter'
  | 'hotspot'
  | 'hotSeat';

/** What to try while nobody gets through, the likeliest and cheapest first. */
export function reachSteps(reach: Reach): ReachStep[] {
  const verdict = reachVerdict(reach);
  if (verdict === 'reached' || verdict === 'asking') return [];
  if (verdict === 'noNetwork') return ['ownRouter', 'hotspot', 'hotSeat'];
  const told = reach.addresses.find((each) => each.inQr);
  const everywhere = reach.bound === '0.0.0.0' || reach.bound === '::';
  const odd = told !== undefined && !['private', 'hotspot', 'public'].includes(told.kind);
  return [
    ...(!everywhere && verdict === 'deaf' ? (['bound'] as const) : []),
    ...(odd ? (['address'] as const) : []),
    'sameNetwork',
    `firewall.${reach.system}`,
    'isolation',
    'ownRouter',
    'hotspot',
    'hotSeat',
  ];
}
