/**
 * Owns: who is there. Honest in both directions: a seat counts as connected until it has been silent
 * for 15 seconds, so a refresh or a short gap of the Wi-Fi cries no wolf.
 * Does not own: seats (facts). A crash here leaves nothing: after a restart all seats are absent until
 * they come back.
 */
import { limits } from '../../../core/limits.ts';
import type { Presence as PresenceMessage } from '../../../core/protocol/down.ts';
import type { SeatState } from '../../../core/state.ts';
import type { Clock } from '../../session/clock.ts';
import type { StoredDraft } from '../../log/log.ts';
import type { Connection } from './connection.ts';
import { isWall, type Screens } from './screens.ts';

interface SeatPresence {
  connected: boolean;
  sinceWallMs: number;
}

export class Presence {
  readonly #clock: Clock;
  readonly #heardMs = new Map<string, number>();
  readonly #seats = new Map<string, SeatPresence>();
  readonly #beganMs: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#beganMs = clock.monoMs();
  }

  /** Milliseconds in which nothing was heard of a seat; of one that was never heard, since the opening. */
  silentMs(seat: string, connections: Iterable<Connection>): number {
    for (const connection of connections) this.#hear(connection);
    return this.#clock.monoMs() - (this.#heardMs.get(seat) ?? this.#beganMs);
  }

  /** Who is there now, as consoles show it. */
  look(
    seats: readonly SeatState[],
    connections: Iterable<Connection>,
    drafts: readonly StoredDraft[],
    screens: Screens,
    facilitators: PresenceMessage['facilitators'],
  ): PresenceMessage {
    const now = this.#clock.monoMs();
    const count = { display: 0, control: 0, hotSeat: 0 };
    for (const connection of connections) {
      const { role, lastHeardMs } = connection;
      const here = now - lastHeardMs < limits.lateAfterMs;
      if (here && (role === 'control' || role === 'hotSeat')) count[role] += 1;
      if (here && isWall(connection)) count.display += 1;
      this.#hear(connection);
    }
    const present = seats.filter((seat) => seat.status === 'admitted' || seat.status === 'waiting');
    return {
      facilitators: [...facilitators],
      seats: present.map((seat) => {
        const heard = this.#heardMs.get(seat.id);
        const shared = seat.kind === 'hotSeat' && count.hotSeat > 0;
        const connected = shared || (heard !== undefined && now - heard < limits.lateAfterMs);
        const { sinceWallMs } = this.#note(seat.id, connected);
        const saved = drafts
          .filter((draft) => draft.seat === seat.id)
          .map((draft) => draft.savedWallMs);
        const draftWallMs = saved.length === 0 ? null : Math.max(...saved);
        return { seat: seat.id, connected, sinceWallMs, draftWallMs };
      }),
      displays: count.display,
      consoles: count.control,
      hotSeats: count.hotSeat,
      screens: screens.rows(connections),
    };
  }

  /** The last words of a connection that goes away. */
  left(connection: Connection): void {
    if (connection.seat !== null) this.#heardMs.set(connection.seat, connection.lastHeardMs);
  }

  #hear({ seat, lastHeardMs }: Connection): void {
    if (seat === null) return;
    this.#heardMs.set(seat, Math.max(lastHeardMs, this.#heardMs.get(seat) ?? lastHeardMs));
  }

  #note(seat: string, connected: boolean): SeatPresence {
    const before = this.#seats.get(seat);
    if (before !== undefined && before.connected === connected) return before;
    const now = { connected, sinceWallMs: this.#clock.wallMs() };
    this.#seats.set(seat, now);
    return now;
  }
}
