/**
 * Owns: the curtain of shared screens: which team a hot-seat page shows now, and the seat that acts
 * for that team there (made once per team and used again). Does not own: what the page keeps; it gets
 * nothing of a team that is behind the curtain.
 * A crash here leaves: the seats; after a restart every curtain is down.
 */
import { seatAudience, teamAudience, type SeatId, type TeamId } from '../../../core/ids.ts';
import { ok, reject, type Result } from '../../../core/result.ts';
import type { Attendance } from './attendance.ts';
import type { Connection } from './connection.ts';
import type { Hub } from './hub.ts';
import type { Pins } from './pins.ts';
import type { Seats } from './seats.ts';
import type { Session } from '../../session/session.ts';

/** What it needs of the room. */
export interface HotSeatRoom {
  readonly session: Session;
  readonly hub: Hub;
  readonly pins: Pick<Pins, 'mayOpen'>;
  readonly seats: Pick<Seats, 'make' | 'sendTyped'>;
  readonly attendance: Pick<Attendance, 'changed'>;
  has(connection: Connection): boolean;
}

interface Curtain {
  team: TeamId | null;
  /** Counts the pulls, so that a slow lift cannot undo a later fall. */
  pull: number;
}

export class HotSeats {
  readonly #room: HotSeatRoom;
  readonly #curtains = new Map<Connection, Curtain>();
  /** Lifts of one team at the same moment must not make two seats. */
  readonly #making = new Map<TeamId, Promise<Result<SeatId>>>();

  readonly #lifting = new Map<Connection, Promise<unknown>>();

  constructor(room: HotSeatRoom) {
    this.#room = room;
  }

  /** The team that this page shows now. */
  teamOf(connection: Connection): TeamId | null {
    return this.#curtains.get(connection)?.team ?? null;
  }

  fall(connection: Connection): void {
    const curtain = this.#curtains.get(connection);
    if (curtain === undefined) return;
    curtain.pull += 1;
    if (curtain.team !== null) this.#room.hub.leave(connection, teamAudience(curtain.team));
    if (connection.seat !== null) this.#room.hub.leave(connection, seatAudience(connection.seat));
    curtain.team = null;
    connection.seat = null;
  }

  /** A page that comes back sends curtain, typing and commands in one go; null: nothing to wait for. */
  underWay(connection: Connection): Promise<unknown> | null {
    return this.#lifting.get(connection) ?? null;
  }

  async lift(
    connection: Connection,
    team: TeamId,
    pin: string | null = null,
  ): Promise<Result<null>> {
    const lifting = this.#lift(connection, team, pin);
    this.#lifting.set(connection, lifting);
    const lifted = await lifting;
    if (this.#lifting.get(connection) === lifting) this.#lifting.delete(connection);
    return lifted;
  }

  async #lift(connection: Connection, team: TeamId, pin: string | null): Promise<Result<null>> {
    this.fall(connection);
    const curtain = this.#curtains.get(connection) ?? { team: null, pull: 0 };
    this.#curtains.set(connection, curtain);
    const { pull } = curtain;
    const may = await this.#room.pins.mayOpen(team, pin);
    if (!may.ok) return may;
    const seat = await this.#seatFor(team);
    if (!seat.ok) return seat;
    if (curtain.pull !== pull || connection.over || !this.#room.has(connection)) return ok(null);
    curtain.team = team;
    connection.seat = seat.value;
    // The team's view first: from it on, the page knows whose seat it hears of.
    this.#room.hub.enter(connection, teamAudience(team));
    this.#room.hub.enter(connection, seatAudience(seat.value));
    this.#room.seats.sendTyped(connection, team, seat.value);
    this.#room.attendance.changed();
    return ok(null);
  }

  forget(connection: Connection): void {
    this.#curtains.delete(connection);
    this.#lifting.delete(connection);
  }

  /** Where the seat behind this curtain was removed, it falls, and the page is told why. */
  reconcile(connection: Connection): void {
    const { role, seat } = connection;
    if (role !== 'hotSeat' || seat === null || this.#isAdmitted(seat)) return;
    this.fall(connection);
    const message = 'The seat behind this curtain was removed.';
    connection.send({ t: 'refused', code: 'seat/removed', message, retryAfterMs: null });
  }

  #isAdmitted(seat: SeatId): boolean {
    return this.#room.session.state().seats[seat]?.status === 'admitted';
  }

  #seatFor(team: TeamId): Promise<Result<SeatId>> {
    const known = Object.values(this.#room.session.state().seats).find(
      (seat) => seat.kind === 'hotSeat' && seat.team === team && seat.status === 'admitted',
    );
    if (known !== undefined) return Promise.resolve(ok(known.id));
    const already = this.#making.get(team);
    if (already !== undefined) return already;
    const making = this.#makeSeat(team).finally(() => this.#making.delete(team));
    this.#making.set(team, making);
    return making;
  }

  async #makeSeat(team: TeamId): Promise<Result<SeatId>> {
    const { session } = this.#room;
    const known = session.world.scenario.teams.find((one) => one.id === team);
    if (known?.playedBy !== 'players')
      return reject('team/unknown', 'No team of players has this id.');
    const seat = await this.#room.seats.make(known.name, team, 'hotSeat');
    if (!seat.ok || this.#isAdmitted(seat.value)) return seat;
    const admitted = await session.submit({
      type: 'seat.admit',
      data: { seat: seat.value, team },
      id: session.newId(),
      actor: { kind: 'system', part: 'host' },
    });
    return admitted.ok ? seat : admitted;
  }
}
