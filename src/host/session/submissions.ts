/**
 * Owns: one answer for each command that is asked for: while it waits, after it was recorded, and at once where
 * nothing can be recorded. Does not own: the order of commands (runner), answers that were given (`answers.ts`).
 * A crash leaves nothing here: who has had no answer asks again.
 */
import type { Actor, CommandId } from '../../core/ids.ts';
import type { Result } from '../../core/result.ts';
import { LogError } from '../log/log.ts';
import { idTaken, sameActor, type Answers } from './answers.ts';
import { faultedAnswer, type Runner } from './runner.ts';
import type { Receipt, Submission, Trouble } from './session.ts';
import { logRejection } from './trouble.ts';

type Answer = Result<Receipt | null>;

export interface SubmissionsOptions {
  readonly runner: Pick<Runner, 'enqueue' | 'faulted'>;
  readonly answers: Pick<Answers, 'find'>;
  /** Why nothing can be recorded at the moment. */
  readonly trouble: () => Trouble | null;
}

export class Submissions {
  readonly #options: SubmissionsOptions;
  readonly #inFlight = new Map<
    CommandId,
    { readonly actor: Actor; readonly answer: Promise<Answer> }
  >();

  constructor(options: SubmissionsOptions) {
    this.#options = options;
  }

  submit(command: Submission): Promise<Answer> {
    const { runner } = this.#options;
    if (runner.faulted) return Promise.resolve(faultedAnswer);
    const asked = this.#inFlight.get(command.id);
    if (asked !== undefined) {
      return sameActor(asked.actor, command.actor) ? asked.answer : Promise.resolve(idTaken());
    }
    const known = this.#knownAnswer(command);
    if (known !== null) return Promise.resolve(known);
    const answer = runner.enqueue(command).finally(() => {
      this.#inFlight.delete(command.id);
    });
    this.#inFlight.set(command.id, { actor: command.actor, answer });
    return answer;
  }

  #knownAnswer(command: Submission): Answer | null {
    const trouble = this.#options.trouble();
    try {
      const known = this.#options.answers.find(command.id, command.actor);
      if (known !== null) return known;
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      return { ok: false, error: logRejection(trouble ?? error) };
    }
    return trouble === null ? null : { ok: false, error: logRejection(trouble) };
  }
}
