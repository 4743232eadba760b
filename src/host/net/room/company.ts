/**
 * Owns: which facilitators are at the desk, and as what. One who reloads a page is away, not gone: that takes
 * 15 seconds of silence. Does not own: who drives (facts), what a duty allows (core).
 * A crash here leaves nothing: each console says its name and duty when it comes back.
 */
import type { Colleague, Duty } from '../../../core/duty.ts';
import type { Actor } from '../../../core/ids.ts';
import { limits } from '../../../core/limits.ts';
import type { Presence } from '../../../core/protocol/down.ts';
import type { Clock } from '../../session/clock.ts';
import type { Connection } from './connection.ts';

type Facilitator = Presence['facilitators'][number];

interface Left {
  readonly duty: Duty;
  readonly heardMs: number;
  readonly sinceWallMs: number;
}

export class Company {
  readonly #clock: Clock;
  readonly #connections: ReadonlySet<Connection>;
  readonly #left = new Map<string, Left>();

  constructor(clock: Clock, connections: ReadonlySet<Connection>) {
    this.#clock = clock;
    this.#connections = connections;
  }

  /** Everybody at the desk, in the order in which they came, with those who are away for a moment last. */
  look(): Facilitator[] {
    const now = this.#clock.monoMs();
    const here = consoles(this.#connections).map(({ name, duty, lastHeardMs, sinceWallMs }) => ({
      name,
      duty,
      here: now - lastHeardMs < limits.lateAfterMs,
      sinceWallMs,
    }));
    const names = new Set(here.map(({ name }) => name));
    for (const [name, { heardMs }] of this.#left)
      if (names.has(name) || now - heardMs >= limits.lateAfterMs) this.#left.delete(name);
    const away = [...this.#left].map(([name, { duty, sinceWallMs }]) => ({
      name,
      duty,
      here: true,
      sinceWallMs,
    }));
    return [...here, ...away];
  }

  /** The others, as a command is told of them: without those who have fallen silent. */
  othersOf(connection: Connection): Colleague[] {
    const present = new Set(
      consoles(this.#connections)
        .filter(({ lastHeardMs }) => this.#clock.monoMs() - lastHeardMs < limits.lateAfterMs)
        .map(({ name }) => name),
    );
    return this.look()
      .filter(({ name }) => name !== connection.name)
      .filter(({ name }) => present.has(name) || this.#left.has(name))
      .map(({ name, duty }) => ({ name, duty, away: !present.has(name) }));
  }

  /** What somebody may do now: who is alone at the desk is the lead. */
  dutyOf(connection: Connection): Duty {
    return this.othersOf(connection).length === 0 ? 'lead' : connection.duty;
  }

  /** Who acts from this console. The lead is the usual case, and not said. */
  facilitator(connection: Connection): Actor {
    const { name } = connection;
    const duty = this.dutyOf(connection);
    return duty === 'lead' ? { kind: 'control', name } : { kind: 'control', name, duty };
  }

  /** Null: done; otherwise why not. */
  giveDuty(giver: Connection, name: string, duty: Duty): 'duty/nobody' | 'duty/not-yours' | null {
    if (name !== giver.name && this.dutyOf(giver) !== 'lead') return 'duty/not-yours';
    const found = consoles(this.#connections).filter((connection) => connection.name === name);
    if (found.length === 0) return 'duty/nobody';
    for (const connection of found) connection.duty = duty;
    return null;
  }

  left({ role, name, duty, lastHeardMs }: Connection): void {
    if (role !== 'control') return;
    const sinceWallMs = this.#clock.wallMs();
    this.#left.set(name, { duty, heardMs: lastHeardMs, sinceWallMs });
  }
}

function consoles(connections: Iterable<Connection>): Connection[] {
  return [...connections].filter(({ role, over }) => role === 'control' && !over);
}
