import type { Answer } from './link.ts';
import type { Outbox } from './outbox.ts';
import type { Waiting } from './state.ts';

/**
 * What was asked of the host and is not answered yet. Each promise resolves once: with the host's answer, or with a
 * rejection of ours where none can come any more. Commands also stand in the outbox and go up again with every line.
 */
export class Answers {
  readonly #outbox: Outbox;
  readonly #promises = new Map<string, (answer: Answer) => void>();
  readonly #changed: (waiting: readonly Waiting[]) => void;

  /** `changed`: other commands wait now. */
  constructor(outbox: Outbox, changed: (waiting: readonly Waiting[]) => void) {
    this.#outbox = outbox;
    this.#changed = changed;
  }

  /** Commands without an answer, in the order in which they were given. */
  get waiting(): readonly Waiting[] {
    return this.#outbox.entries;
  }

  /** Of what is asked once and not sent again. */
  to(id: string): Promise<Answer> {
    return new Promise((resolve) => this.#promises.set(id, resolve));
  }

  toCommand(command: Waiting): Promise<Answer> {
    const answer = this.to(command.id);
    this.#outbox.add(command);
    this.#changed(this.waiting);
    return answer;
  }

  came(answer: Answer): void {
    this.#outbox.remove(answer.id);
    this.#changed(this.waiting);
    const resolve = this.#promises.get(answer.id);
    this.#promises.delete(answer.id);
    resolve?.(answer);
  }

  /** What was meant for another exercise is over; what waits from here on is this one's. */
  adopt(session: string): void {
    for (const stray of this.#outbox.adopt(session)) this.came(otherExercise(stray.id));
    this.#changed(this.waiting);
  }

  /** The line took the answers along. What waits in no outbox is not sent again, and no button waits for it for ever. */
  unheard(): void {
    for (const id of this.#promises.keys())
      if (!this.waiting.some((one) => one.id === id)) this.came(offline(id, 'client/unheard'));
  }
}

export function offline(id: string, code = 'client/offline'): Answer {
  const message = 'The host cannot be reached.';
  return { ok: false, id, rejection: { code, message, detail: null } };
}

function otherExercise(id: string): Answer {
  const message = 'It was meant for an exercise that is over.';
  return { ok: false, id, rejection: { code: 'client/other-exercise', message, detail: null } };
}
