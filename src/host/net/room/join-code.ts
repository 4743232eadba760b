/**
 * Owns: the code that lets players into the room of one exercise, kept beside its record.
 * Does not own: who may try how often (limiter), what happens inside.
 * A crash here leaves: the old code or the new one.
 */
import type { Session } from '../../session/session.ts';
import { newJoinCode, normalCode, sameSecret } from './codes.ts';

const key = 'net.joinCode';

export class JoinCode {
  readonly #values: Session['hostValues'];
  #code: string;

  constructor({ hostValues }: Pick<Session, 'hostValues'>) {
    this.#values = hostValues;
    this.#code = hostValues.get(key) ?? this.renew();
  }

  get code(): string {
    return this.#code;
  }

  /** A new code; the old one opens nothing any more. */
  renew(): string {
    this.#code = newJoinCode();
    try {
      this.#values.set(key, this.#code);
    } catch {
      // On a full disk the code holds until the host is closed; the file's trouble is told elsewhere.
    }
    return this.#code;
  }

  opensWith(code: string): boolean {
    return sameSecret(normalCode(code), this.#code);
  }
}
