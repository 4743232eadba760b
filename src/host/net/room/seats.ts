/**
 * Owns: the seats of a room and what a station has of its own: the seat's view, its team's view, what was typed
 * there; given and taken as the seat is admitted, moved or removed. Does not own: seats themselves (facts),
 * shared screens (`hot-seats.ts`), seats that change hands (`takeovers.ts`).
 * A crash here leaves: the seats; stations come back with their tokens and get everything again.
 */
import { seatAudience, teamAudience, type SeatId, type TeamId } from '../../../core/ids.ts';
import type { Result } from '../../../core/result.ts';
import type { SeatState } from '../../../core/state.ts';
import type { Session } from '../../session/session.ts';
import type { Connection } from './connection.ts';
import type { Hub } from './hub.ts';
import { notesOf } from './notes.ts';

export interface SeatsOptions {
  readonly session: Session;
  readonly hub: Hub;
  readonly connections: ReadonlySet<Connection>;
  /** The connection is no longer part of this exercise. */
  readonly leave: (connection: Connection) => void;
}

export class Seats {
  readonly #options: SeatsOptions;

  constructor(options: SeatsOptions) {
    this.#options = options;
  }

  state(seat: SeatId): SeatState | null {
    return this.#options.session.state().seats[seat] ?? null;
  }

  /** The id of a seat and its view that are made, or why not. */
  async make(name: string, team: TeamId, kind: SeatState['kind']): Promise<Result<SeatId>> {
    const { session } = this.#options;
    const seat = session.newId();
    const made = await session.submit({
      type: 'seat.request',
      data: { seat, name, team, kind },
      id: session.newId(),
      actor: { kind: 'system', part: 'host' },
    });
    return made.ok ? { ok: true, value: seat } : made;
  }

  /** The devices that are this seat now. */
  stationsOf(seat: SeatId): readonly Connection[] {
    return [...this.#options.connections].filter((one) => one.role === 'seat' && one.seat === seat);
  }

  /** A station's first views. */
  enter(connection: Connection, seat: SeatId): void {
    this.#options.hub.enter(connection, seatAudience(seat));
    this.reconcile(connection);
  }

  /** Gives and takes the team's view as the seat is admitted, moved or removed. */
  reconcile(connection: Connection): void {
    const { hub, leave } = this.#options;
    if (connection.role !== 'seat' || connection.seat === null || connection.over) return;
    const seat = this.state(connection.seat);
    if (seat === null || seat.status === 'left') {
      hub.flush();
      connection.bye('removed');
      leave(connection);
      return;
    }
    const due = seat.status === 'admitted' ? teamAudience(seat.team) : null;
    if (connection.team === due) return;
    if (connection.team !== null) hub.leave(connection, connection.team);
    connection.team = due;
    if (due === null) return;
    hub.enter(connection, due);
    this.sendTyped(connection, seat.team, seat.id);
  }

  /** Moves and notes that were typed at this seat and not sent. */
  sendTyped(connection: Connection, team: TeamId, seat: SeatId): void {
    const { session } = this.#options;
    const drafts = session.drafts
      .list(team)
      .filter((draft) => draft.seat === seat)
      .map(({ slot, text, savedWallMs }) => ({ slot, text, savedWallMs }));
    connection.send({ t: 'drafts', team, drafts });
    connection.send({ t: 'notes', team, notes: notesOf(session, seat) });
  }
}
