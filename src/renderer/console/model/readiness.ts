import type { Presence, Room } from '../../../core/protocol/down.ts';
import type { Reach } from '../../../core/protocol/reach.ts';
import type { Scenario } from '../../../core/scenario/schema.ts';
import type { ControlView } from '../../../core/view/schema.ts';
import { newestArrival, reachVerdict } from './reach.ts';

/** What a facilitator would look round the room for before the start. None of it is a must. */
export interface ReadyItem {
  readonly kind:
    | 'teams'
    | 'connected'
    | 'display'
    | 'network'
    | 'reach'
    | 'standby'
    | 'table'
    | 'votes'
    | 'file';
  readonly ok: boolean;
  /** Names or a number that its words need. */
  readonly about: string;
}

export function readiness(
  scenario: Scenario,
  view: ControlView,
  rest: { presence: Presence | null; room: Room | null; reach: Reach | null; fileOk: boolean },
): ReadyItem[] {
  const admitted = view.seats.filter((seat) => seat.status === 'admitted');
  const here = new Set(
    rest.presence?.seats.filter((seat) => seat.connected).map((seat) => seat.seat),
  );
  const empty = unseated(scenario, view);
  const away = admitted.filter((seat) => !here.has(seat.id));
  const walls = rest.presence?.displays ?? 0;
  return [
    { kind: 'teams', ok: empty.length === 0, about: empty.map((team) => team.name).join(', ') },
    {
      kind: 'connected',
      ok: away.length === 0,
      about: away.map((seat) => seat.name).join(', '),
    },
    { kind: 'display', ok: walls > 0, about: String(walls) },
    {
      kind: 'network',
      ok: (rest.room?.addresses.length ?? 0) > 0,
      about: rest.room?.addresses[0] ?? '',
    },
    ...reachItem(rest.reach),
    ...tableItems(scenario, admitted),
    { kind: 'standby', ok: view.standby !== null, about: view.standby ?? '' },
    { kind: 'file', ok: rest.fileOk, about: '' },
  ];
}

/** Teams that players play and nobody sits in. */
export function unseated(scenario: Scenario, view: ControlView): Scenario['teams'] {
  const admitted = view.seats.filter((seat) => seat.status === 'admitted');
  return scenario.teams.filter(
    (team) => team.playedBy === 'players' && !admitted.some((seat) => seat.team === team.id),
  );
}

/** That the network lets devices in is known only once one has come; without a network there is nothing to show. */
function reachItem(reach: Reach | null): ReadyItem[] {
  if (reach === null || reachVerdict(reach) === 'noNetwork') return [];
  const newest = newestArrival(reach);
  return [{ kind: 'reach', ok: newest !== null, about: newest?.address ?? '' }];
}

/**
 * Parties of negotiations and members of bodies that nobody sits there for: control would have to answer and vote
 * for them. Told only where the scenario has any.
 */
function tableItems(
  scenario: Scenario,
  admitted: readonly { readonly team: string }[],
): ReadyItem[] {
  const seated = new Set(admitted.map((seat) => seat.team));
  const item = (kind: 'table' | 'votes', wanted: readonly string[]): ReadyItem[] => {
    if (wanted.length === 0) return [];
    const empty = scenario.teams.filter((team) => wanted.includes(team.id) && !seated.has(team.id));
    return [{ kind, ok: empty.length === 0, about: empty.map((team) => team.name).join(', ') }];
  };
  const members = scenario.bodies.flatMap((body) => body.members);
  return [
    ...item(
      'table',
      scenario.boards.flatMap((board) => board.parties),
    ),
    ...item(
      'votes',
      members.flatMap(({ team }) => (team === null ? [] : [team])),
    ),
  ];
}
