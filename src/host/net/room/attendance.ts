/**
 * Owns: who is in the room, as consoles are told it (seats, facilitators, screens, evaluators): soon and once for
 * many comings and goings. Does not own: what any of them gets (`room.ts`), who may come in (`hello.ts`).
 * A crash here leaves nothing: everybody is counted anew when they come back.
 */
import type { SeatId } from '../../../core/ids.ts';
import type { Down } from '../../../core/protocol/down.ts';
import type { ScreenAct } from '../../../core/protocol/screens.ts';
import type { Clock } from '../../session/clock.ts';
import type { Session } from '../../session/session.ts';
import { Company } from './company.ts';
import type { Connection } from './connection.ts';
import type { Evaluators } from './evaluators.ts';
import { Presence } from './presence.ts';
import { Screens } from './screens.ts';

const tellAfterMs = 250;

export interface AttendanceOptions {
  readonly session: Session;
  readonly clock: Clock;
  readonly connections: ReadonlySet<Connection>;
  readonly evaluators: Evaluators;
  /** Where evaluators come to, now; empty: nowhere. */
  readonly address: () => string;
  readonly toControl: (message: Down) => void;
  /** Time has passed in which seats may have fallen silent. */
  readonly onTold: () => void;
}

export class Attendance {
  readonly company: Company;
  readonly #options: AttendanceOptions;
  readonly #presence: Presence;
  readonly #screens: Screens;
  #told = '';
  #cancelTelling: (() => void) | null = null;
  #closed = false;

  constructor(options: AttendanceOptions) {
    const { clock, connections } = options;
    this.#options = options;
    this.company = new Company(clock, connections);
    this.#presence = new Presence(clock);
    this.#screens = new Screens(clock);
  }

  /** Everybody, for a console that comes in. */
  look(): Extract<Down, { t: 'presence' }> {
    const { session, connections } = this.#options;
    const presence = this.#presence.look(
      Object.values(session.state().seats),
      connections,
      session.drafts.list(),
      this.#screens,
      this.company.look(),
    );
    return { t: 'presence', presence };
  }

  /** The evaluators' door and who came through it, for a console that comes in. */
  evaluators(): Extract<Down, { t: 'evaluators' }> {
    const { evaluators, connections, address } = this.#options;
    return { t: 'evaluators', evaluators: evaluators.look(connections, address()) };
  }

  /** Milliseconds in which nothing was heard of a seat. */
  silentMs(seat: SeatId): number {
    return this.#presence.silentMs(seat, this.#options.connections);
  }

  left(connection: Connection): void {
    this.#presence.left(connection);
    this.#screens.left(connection);
    this.company.left(connection);
    this.#options.evaluators.left(connection);
    this.changed();
  }

  /** A display, hot seat or console has said which screen it is. */
  screenSaid(connection: Connection): void {
    this.#screens.said(connection);
    this.changed();
  }

  actOnScreens(asker: Connection, what: ScreenAct): void {
    const { connections } = this.#options;
    switch (what.act) {
      case 'identify':
        return this.#screens.identify(connections, asker);
      case 'name':
        this.#screens.name(connections, what);
        return this.changed();
    }
  }

  /** Somebody came, went, fell silent or typed: consoles are told soon, once. */
  changed(): void {
    if (this.#cancelTelling !== null || this.#closed) return;
    this.#cancelTelling = this.#options.clock.after(tellAfterMs, () => {
      this.#cancelTelling = null;
      this.#options.onTold();
      const message = this.look();
      const text = JSON.stringify(message);
      if (text !== this.#told) this.#options.toControl(message);
      this.#told = text;
      this.tellEvaluators();
    });
  }

  /** At once, where consoles do not know it already. */
  tellEvaluators(): void {
    const { evaluators, connections, address, toControl } = this.#options;
    const door = evaluators.news(connections, address());
    if (door !== null) toControl({ t: 'evaluators', evaluators: door });
  }

  close(): void {
    this.#closed = true;
    this.#cancelTelling?.();
  }
}
