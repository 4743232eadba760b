import type { Presence } from '../../../core/protocol/down.ts';
import type { Scenario, Team } from '../../../core/scenario/schema.ts';
import type { ControlInject, ControlView } from '../../../core/view/schema.ts';

/** A phone that blinks for five seconds is no news; after fifteen it is told. */
export const awayAfterMs = 15_000;

export type SeatPresence =
  | { readonly kind: 'here' }
  | { readonly kind: 'away'; readonly sinceWallMs: number }
  | { readonly kind: 'unknown' };

export function presenceOf(presence: Presence | null, seat: string, nowMs: number): SeatPresence {
  const row = presence?.seats.find((each) => each.seat === seat);
  if (row === undefined) return { kind: 'unknown' };
  if (row.connected || nowMs - row.sinceWallMs < awayAfterMs) return { kind: 'here' };
  return { kind: 'away', sinceWallMs: row.sinceWallMs };
}

export interface TeamHealth {
  readonly team: Team;
  readonly seats: number;
  readonly here: number;
  /** Seats that have opened the last released inject; null: it was not for this team. */
  readonly read: number | null;
  readonly submitted: boolean;
  /** Moves are being planned and this team's is waited for: somebody sits there, or nobody sits anywhere. */
  readonly awaited: boolean;
}

/** Per team: who is there, who has read the latest inject, who has handed in. */
export function teamHealth(
  scenario: Scenario,
  view: ControlView,
  presence: Presence | null,
  nowMs: number,
): TeamHealth[] {
  const latest = latestReleased(view);
  const to = latest === null ? null : addressees(scenario, latest);
  const isPlanning = view.situation.entryOpen || view.situation.step === 'plan';
  const seated = new Set(
    view.seats.flatMap((seat) => (seat.status === 'admitted' ? [seat.team] : [])),
  );
  return scenario.teams
    .filter(
      (team) => team.playedBy === 'players' || view.seats.some((seat) => seat.team === team.id),
    )
    .map((team) => {
      const seats = view.seats.filter(
        (seat) => seat.team === team.id && seat.status === 'admitted',
      );
      const readers = new Set(latest?.readBy.map((reader) => reader.seat));
      const concerned = to === 'public' || to?.includes(team.id) === true;
      return {
        team,
        seats: seats.length,
        here: seats.filter((seat) => presenceOf(presence, seat.id, nowMs).kind === 'here').length,
        read: concerned ? seats.filter((seat) => readers.has(seat.id)).length : null,
        submitted: view.teamsSubmitted.includes(team.id),
        awaited:
          isPlanning && team.playedBy === 'players' && (seated.size === 0 || seated.has(team.id)),
      };
    });
}

/** The inject that the room is reading now: the last one released and not taken back. */
export function latestReleased(view: ControlView): ControlInject | null {
  return view.injects
    .filter((inject) => inject.status === 'released')
    .reduce<ControlInject | null>(
      (last, inject) => (last === null || inject.order > last.order ? inject : last),
      null,
    );
}

function addressees(scenario: Scenario, inject: ControlInject): 'public' | readonly string[] {
  if (inject.adHoc !== null) return inject.adHoc.to;
  return scenario.injects.find((row) => row.eventNo === inject.eventNo)?.to ?? [];
}
