/**
 * Owns: the numbers of the room's screens (displays, hot seats, consoles), so that a person can tell which
 * is which, and what each has said of itself. None of it is a fact. Does not own: what a screen shows.
 * A crash here leaves nothing: numbers are given anew, names are kept by the screens.
 */
import { limits } from '../../../core/limits.ts';
import type { ScreenAct, ScreenKind, ScreenRow } from '../../../core/protocol/screens.ts';
import type { Clock } from '../../session/clock.ts';
import type { Connection } from './connection.ts';
import { isLoopback, plainAddress } from '../doors/peer.ts';

interface Numbered {
  readonly kind: ScreenKind;
  readonly no: number;
}

export class Screens {
  readonly #clock: Clock;
  readonly #numbers = new Map<Connection, Numbered>();
  /** Numbers of screens that have an id, also of those that are away just now; the oldest first. */
  readonly #known = new Map<string, Numbered>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** It has said which screen it is. */
  said(connection: Connection): void {
    const kind = kindOf(connection);
    const id = connection.screen?.id;
    if (kind === null || id === undefined) return void this.#numbers.delete(connection);
    const key = `${kind} ${id}`;
    const known = this.#known.get(key);
    // A tab that was duplicated says the same id: the number stays with who has it.
    const taken = [...this.#numbers].some(([other, had]) => other !== connection && had === known);
    if (known !== undefined && taken) return;
    this.#numbers.delete(connection);
    const number = known ?? { kind, no: this.#free(kind) };
    this.#numbers.set(connection, number);
    this.#known.delete(key);
    this.#known.set(key, number);
    this.#forgetOldest();
  }

  left(connection: Connection): void {
    this.#numbers.delete(connection);
  }

  /** Those that are there, by kind and number. */
  rows(connections: Iterable<Connection>): ScreenRow[] {
    const now = this.#clock.monoMs();
    const rows: ScreenRow[] = [];
    for (const connection of connections) {
      const number = this.#numberOf(connection);
      if (number === null) continue;
      const { screen, address, sinceWallMs, lastHeardMs } = connection;
      rows.push({
        kind: number.kind,
        no: number.no,
        name: screen?.name ?? '',
        size: screen === null ? null : { width: screen.width, height: screen.height },
        address: plainAddress(address),
        local: isLoopback(address),
        sinceWallMs,
        late: now - lastHeardMs >= limits.lateAfterMs,
      });
    }
    return rows.sort((a, b) => a.kind.localeCompare(b.kind) || a.no - b.no);
  }

  /** Every screen but the one that asks shows its number for a moment. */
  identify(connections: Iterable<Connection>, asker: Connection): void {
    for (const connection of connections) {
      const number = connection === asker ? null : this.#numberOf(connection);
      if (number === null) continue;
      const name = connection.screen?.name ?? '';
      connection.send({ t: 'identify', ...number, name, forMs: limits.identifyMs });
    }
  }

  name(connections: Iterable<Connection>, { kind, no, name }: Naming): void {
    for (const connection of connections) {
      const number = this.#numberOf(connection);
      if (number?.kind !== kind || number.no !== no) continue;
      if (connection.screen !== null) connection.screen = { ...connection.screen, name };
      connection.send({ t: 'named', name });
    }
  }

  #numberOf(connection: Connection): Numbered | null {
    const kind = kindOf(connection);
    if (kind === null || connection.over) return null;
    const had = this.#numbers.get(connection);
    if (had?.kind === kind) return had;
    const number = { kind, no: this.#free(kind) };
    this.#numbers.set(connection, number);
    return number;
  }

  /** The lowest that no screen has or may come back to. */
  #free(kind: ScreenKind): number {
    const used = new Set<number>();
    for (const one of [...this.#numbers.values(), ...this.#known.values()])
      if (one.kind === kind) used.add(one.no);
    let no = 1;
    while (used.has(no)) no += 1;
    return no;
  }

  #forgetOldest(): void {
    for (const key of this.#known.keys()) {
      if (this.#known.size <= limits.screensRememberedMax) return;
      this.#known.delete(key);
    }
  }
}

type Naming = Extract<ScreenAct, { act: 'name' }>;

function kindOf({ role, screen, surface }: Connection): ScreenKind | null {
  switch (role) {
    case 'display':
      // On the network nobody can hide a wall by calling it a miniature.
      return screen?.miniature === true && surface === 'control' ? null : 'display';
    case 'hotSeat':
      return 'hotSeat';
    case 'control':
      return 'console';
    case 'look':
    case 'seat':
    case 'evaluator':
    case null:
      return null;
  }
}

/** Whether this connection is a display that people look at. */
export function isWall(connection: Connection): boolean {
  return kindOf(connection) === 'display';
}
