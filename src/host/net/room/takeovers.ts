/**
 * Owns: which seats have fallen silent, and how another device goes on as one of them: it asks, control
 * says yes, and from then on the seat is the newcomer's and closed to the device that had it.
 * Does not own: whether that is legal (core), tokens (session), who is connected (`room.ts`).
 * A crash here leaves: a recorded hand-over, whose tokens are put right when the room is opened again.
 */
import type { FactOf } from '../../../core/fact.ts';
import { seatAudience, type SeatId, type TeamId } from '../../../core/ids.ts';
import { limits } from '../../../core/limits.ts';
import { reject, type Result } from '../../../core/result.ts';
import type { SeatState } from '../../../core/state.ts';
import type { Commit, Session } from '../../session/session.ts';
import type { Attendance } from './attendance.ts';
import type { Connection, Role } from './connection.ts';
import type { Hub } from './hub.ts';
import type { Seats } from './seats.ts';

/** What it needs of the room. */
export interface TakeoverRoom {
  readonly session: Session;
  readonly hub: Hub;
  readonly attendance: Pick<Attendance, 'silentMs'>;
  readonly seats: Pick<Seats, 'stationsOf'>;
  enter(connection: Connection, role: Role, keep: { seat: SeatId }): void;
  leave(connection: Connection): void;
}

export class Takeovers {
  readonly #room: TakeoverRoom;

  constructor(room: TakeoverRoom) {
    this.#room = room;
    for (const { id, status, takes } of Object.values(room.session.state().seats)) {
      if (status === 'left' && takes !== null) room.session.tokens.handOver(id, takes);
    }
  }

  /** Those of a team that a new device may ask for. */
  silent(team: TeamId): { seat: SeatId; name: string }[] {
    return Object.values(this.#room.session.state().seats)
      .filter((seat) => seat.team === team && this.#isSilent(seat))
      .map(({ id, name }) => ({ seat: id, name }));
  }

  /** The waiting seat that stands for the asking device, or why not. */
  async ask(takes: SeatId): Promise<Result<SeatId>> {
    const { session } = this.#room;
    const state = session.state().seats[takes];
    if (state?.status === 'admitted' && !this.#isSilent(state))
      return reject('seat/not-silent', 'This seat is in use again.');
    const seat = session.newId();
    const asked = await session.submit({
      type: 'seat.takeOver',
      data: { seat, takes },
      id: session.newId(),
      actor: { kind: 'system', part: 'host' },
    });
    return asked.ok ? { ok: true, value: seat } : asked;
  }

  committed({ facts }: Commit): void {
    for (const fact of facts) if (fact.type === 'seat.handedOver') this.#handOver(fact);
  }

  #handOver({ data: { seat, to } }: FactOf<'seat.handedOver'>): void {
    const { session, hub } = this.#room;
    session.tokens.handOver(to, seat);
    for (const sleeper of this.#room.seats.stationsOf(seat)) {
      sleeper.bye('takenOver');
      this.#room.leave(sleeper);
    }
    for (const device of this.#room.seats.stationsOf(to)) {
      hub.leave(device, seatAudience(to));
      this.#room.enter(device, 'seat', { seat });
    }
  }

  #isSilent({ id, kind, status }: SeatState): boolean {
    return (
      kind === 'station' &&
      status === 'admitted' &&
      this.#room.attendance.silentMs(id) >= limits.takeoverAfterMs
    );
  }
}
