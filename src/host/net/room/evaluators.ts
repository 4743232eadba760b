/**
 * Owns: the evaluators' own door: whether it is open to the room's network, its code, and who has come through
 * it under which name. All of it stands beside the record, as the join code does. Does not own: what evaluators
 * see and may do (core), or what the record says of them (facts carry their names).
 * A crash here leaves: everybody who had come in comes back with the token on their device.
 */
import { z } from 'zod';
import { limits } from '../../../core/limits.ts';
import type { EvaluatorsDoor } from '../../../core/protocol/down.ts';
import { ok, reject, type Result } from '../../../core/result.ts';
import { sha256 } from '../../log/digest.ts';
import type { Clock } from '../../session/clock.ts';
import type { Session } from '../../session/session.ts';
import { newJoinCode, normalCode, sameSecret } from './codes.ts';
import type { Connection } from './connection.ts';
import { newSecret, type Signer } from './credentials.ts';
import { freeName } from './names.ts';

const key = 'net.evaluators';

const keptSchema = z.strictObject({
  on: z.boolean(),
  code: z.string(),
  people: z.array(z.strictObject({ id: z.string(), name: z.string(), digest: z.string() })),
  /** Names that stand in the record already: nobody else may speak under them. */
  gone: z.array(z.string()),
});
type Kept = z.infer<typeof keptSchema>;
export type Evaluator = Kept['people'][number];

export interface EvaluatorsOptions {
  readonly session: Session;
  readonly signer: Signer;
  readonly clock: Clock;
}

export class Evaluators {
  readonly #options: EvaluatorsOptions;
  readonly #heardMs = new Map<string, number>();
  readonly #seen = new Map<string, { connected: boolean; sinceWallMs: number }>();
  #kept: Kept;
  #told = '';

  constructor(options: EvaluatorsOptions) {
    this.#options = options;
    this.#kept = read(options.session) ?? { on: false, code: newJoinCode(), people: [], gone: [] };
  }

  get on(): boolean {
    return this.#kept.on;
  }

  opensWith(code: string): boolean {
    return sameSecret(normalCode(code), this.#kept.code);
  }

  /** For a window on this machine: opens there even while the network's door is closed. */
  get windowKey(): string {
    const { session, signer } = this.#options;
    return signer.fixed(`evaluators\n${session.meta.exercise}`);
  }

  set(on: boolean): void {
    this.#keep({ ...this.#kept, on });
  }

  /** Whoever is in stays in. */
  newCode(): void {
    this.#keep({ ...this.#kept, code: newJoinCode() });
  }

  join(name: string): Result<{ readonly evaluator: Evaluator; readonly token: string }> {
    const { people, gone } = this.#kept;
    if (people.length >= limits.evaluatorsMax)
      return reject('evaluators/full', 'There is no room for more evaluators.');
    const token = newSecret();
    const evaluator = {
      id: this.#options.session.newId(),
      name: freeName(name, [...people.map((one) => one.name), ...gone]),
      digest: sha256(token),
    };
    this.#keep({ ...this.#kept, people: [...people, evaluator] });
    return ok({ evaluator, token });
  }

  whose(token: string): Evaluator | null {
    const digest = sha256(token);
    return this.#kept.people.find((one) => one.digest === digest) ?? null;
  }

  #has(id: string | null): boolean {
    return this.#kept.people.some((one) => one.id === id);
  }

  letGo(id: string): Result<null> {
    const one = this.#kept.people.find((each) => each.id === id);
    if (one === undefined) return reject('evaluator/unknown', 'There is no such evaluator.');
    const people = this.#kept.people.filter((each) => each !== one);
    this.#keep({ ...this.#kept, people, gone: [...this.#kept.gone, one.name] });
    return ok(null);
  }

  /** The last words of a connection that goes away. */
  left({ evaluator, lastHeardMs }: Connection): void {
    if (evaluator !== null) this.#heardMs.set(evaluator, lastHeardMs);
  }

  /** The door and who is there, for consoles. */
  look(connections: Iterable<Connection>, address: string): EvaluatorsDoor {
    const { clock } = this.#options;
    const now = clock.monoMs();
    for (const { evaluator, lastHeardMs } of connections) {
      if (evaluator === null) continue;
      this.#heardMs.set(evaluator, Math.max(lastHeardMs, this.#heardMs.get(evaluator) ?? 0));
    }
    const { on, code, people } = this.#kept;
    return {
      on,
      code,
      address: `${address}/evaluator`,
      qr: `${address}/evaluator#${code}`,
      people: people.map(({ id, name }) => {
        const heard = this.#heardMs.get(id);
        const connected = heard !== undefined && now - heard < limits.lateAfterMs;
        return { id, name, ...this.#note(id, connected) };
      }),
    };
  }

  /** As `look`; null: consoles know it already. */
  news(connections: Iterable<Connection>, address: string): EvaluatorsDoor | null {
    const door = this.look(connections, address);
    const text = JSON.stringify(door);
    const isNew = text !== this.#told;
    this.#told = text;
    return isNew ? door : null;
  }

  /** Says goodbye to those who may not stay, and gives them. */
  turnOut(connections: readonly Connection[]): Connection[] {
    return connections.filter((connection) => {
      if (connection.role !== 'evaluator') return false;
      const isKnown = this.#has(connection.evaluator);
      // Behind a closed door they knock again by themselves, and are let in when it opens.
      const isOut = connection.surface === 'lan' && !this.on;
      if (isKnown && !isOut) return false;
      connection.bye(isKnown ? 'closed' : 'removed');
      return true;
    });
  }

  #note(id: string, connected: boolean): { connected: boolean; sinceWallMs: number } {
    const before = this.#seen.get(id);
    if (before !== undefined && before.connected === connected) return before;
    const now = { connected, sinceWallMs: this.#options.clock.wallMs() };
    this.#seen.set(id, now);
    return now;
  }

  #keep(kept: Kept): void {
    this.#kept = kept;
    try {
      this.#options.session.hostValues.set(key, JSON.stringify(kept));
    } catch {
      // On a full disk it holds until the host is closed; the file's trouble is told elsewhere.
    }
  }
}

function read({ hostValues }: Session): Kept | null {
  try {
    const kept = keptSchema.safeParse(JSON.parse(hostValues.get(key) ?? 'null'));
    return kept.success ? kept.data : null;
  } catch {
    return null;
  }
}
