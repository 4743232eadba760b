/**
 * Owns: the one queue of an exercise and the order of things: decide on scratch, project, append in one
 * synced transaction, acknowledge, then tell. Does not own: what is legal (core), who asks (net).
 * A crash before the append leaves nothing of a batch; one after it leaves facts that nobody was told of.
 */
import type { Command } from '../../core/command.ts';
import { fold } from '../../core/evolve.ts';
import { factVersion, type Fact } from '../../core/fact.ts';
import type { Audience } from '../../core/ids.ts';
import { Fault, reject, type Rejection, type Result } from '../../core/result.ts';
import type { Now } from '../../core/scratch.ts';
import type { State } from '../../core/state.ts';
import type { Stepped } from '../../core/step.ts';
import type { World } from '../../core/world.ts';
import { readFact } from '../../core/upcast.ts';
import { canonicalText } from '../log/digest.ts';
import { LogError, type DraftKey, type Head, type Log } from '../log/log.ts';
import type { Answers } from './answers.ts';
import { touchedBetween } from './audiences.ts';
import { usedDrafts } from './drafts.ts';
import type { Commit, Receipt } from './session.ts';

/** Commands that share one transaction: enough for a full room, short enough to be answered soon. */
const batchMax = 256;

export interface RunnerOptions {
  readonly world: World;
  readonly log: Log;
  readonly state: State;
  readonly answers: Answers;
  readonly step: (state: State, command: Command, now: Now) => Result<Stepped>;
  /** Projects a view; whatever it throws is a fault before the disk is touched. */
  readonly view: (state: State, audience: Audience) => unknown;
  readonly now: () => Now;
  /** A command that has to come before all that wait, because the machine slept. */
  readonly first: () => Command | null;
  readonly prepare: (command: Command, state: State) => Command;
  readonly committed: (commit: Commit, at: Now, used: readonly DraftKey[]) => void;
  readonly troubled: (error: LogError) => void;
  readonly faulted: (fault: Error, command: Command | null) => void;
}

interface Waiting {
  readonly command: Command;
  readonly answer: (result: Result<Receipt | null>) => void;
}

interface Decided {
  readonly waiting: Waiting;
  readonly answer: Result<Stepped>;
}

interface Batch {
  readonly decided: readonly Decided[];
  readonly facts: readonly Fact[];
  readonly after: State;
}

export class Runner {
  readonly #options: RunnerOptions;
  readonly #queue: Waiting[] = [];
  #state: State;
  #scheduled = false;
  #faulted = false;
  #idle: (() => void)[] = [];

  constructor(options: RunnerOptions) {
    this.#options = options;
    this.#state = options.state;
  }

  get state(): State {
    return this.#state;
  }

  get faulted(): boolean {
    return this.#faulted;
  }

  enqueue(command: Command): Promise<Result<Receipt | null>> {
    return new Promise((resolve) => {
      this.#queue.push({ command, answer: resolve });
      this.#schedule();
    });
  }

  /** Takes a turn even if nobody has asked for anything. */
  wake(): void {
    this.#schedule();
  }

  /** Resolves when nothing waits any more. */
  idle(): Promise<void> {
    if (this.#queue.length === 0 && !this.#scheduled) return Promise.resolve();
    return new Promise((resolve) => {
      this.#idle.push(resolve);
    });
  }

  /** Everything that waits is refused for the same reason. */
  refuseAll(reason: Rejection): void {
    for (const waiting of this.#queue.splice(0)) waiting.answer({ ok: false, error: reason });
  }

  /** Takes over facts that reached the disk although their append seemed to fail. */
  adopt(head: Head): void {
    const before = this.#state;
    if (head.count === before.seq) return;
    const facts = [...this.#options.log.read(before.seq + 1)];
    const after = fold(this.#options.world, facts, before);
    this.#commit(facts, after, this.#options.now(), usedDrafts(after, facts));
  }

  /** Something is broken that only a new opening can mend. */
  fault(error: unknown): void {
    this.#fault(error, null, []);
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    // After this turn's sockets have been read, so that what came together is written together.
    setImmediate(() => {
      this.#scheduled = false;
      this.#turn();
      if (this.#queue.length > 0) this.#schedule();
      else for (const resolve of this.#idle.splice(0)) resolve();
    });
  }

  #turn(): void {
    const now = this.#options.now();
    const first = this.#options.first();
    const waiting = this.#queue.splice(0, batchMax);
    if (first !== null) waiting.unshift({ command: first, answer: () => {} });
    if (waiting.length === 0) return;
    const batch = this.#decide(waiting, now);
    if (batch === null) return;
    const used = usedDrafts(batch.after, batch.facts);
    const failed = batch.facts.length === 0 ? null : this.#append(batch.facts, used);
    if (failed === null) {
      if (batch.facts.length > 0) this.#commit(batch.facts, batch.after, now, used);
      this.#acknowledge(batch.decided);
    } else if (failed instanceof LogError) {
      const { kind, message } = failed;
      for (const { waiting, answer } of batch.decided) {
        waiting.answer(answer.ok ? reject(`log/${kind}`, message) : answer);
      }
    } else {
      this.#fault(failed, null, waiting);
    }
  }

  #decide(waiting: readonly Waiting[], now: Now): Batch | null {
    const { step, view, prepare } = this.#options;
    let scratch = this.#state;
    let present: Command | null = null;
    const decided: Decided[] = [];
    const facts: Fact[] = [];
    try {
      for (const one of waiting) {
        present = one.command;
        const answer = step(scratch, prepare(one.command, scratch), now);
        decided.push({ waiting: one, answer });
        if (!answer.ok) continue;
        scratch = answer.value.state;
        facts.push(...answer.value.facts);
      }
      present = null;
      for (const fact of facts) beWhole(fact);
      for (const audience of touchedBetween(this.#state, scratch)) view(scratch, audience);
    } catch (error) {
      this.#fault(error, present, waiting);
      return null;
    }
    return { decided, facts, after: scratch };
  }

  /**
   * Null when the batch is on disk. A write that failed is tried once more on the handle that recovery
   * has opened: closing the old one often frees what it needed.
   */
  #append(facts: readonly Fact[], used: readonly DraftKey[]): unknown {
    const { log, troubled } = this.#options;
    const before = log.head();
    try {
      const failed = this.#tryAppend(facts, used);
      if (failed === null || this.#arrivedAfterAll(facts, before)) return null;
      const again = this.#tryAppend(facts, used);
      if (again === null || this.#arrivedAfterAll(facts, before)) return null;
      troubled(again);
      return again;
    } catch (error) {
      if (error instanceof LogError) troubled(error);
      return error;
    }
  }

  #tryAppend(facts: readonly Fact[], used: readonly DraftKey[]): LogError | null {
    try {
      this.#options.log.append(facts, used);
      return null;
    } catch (error) {
      if (error instanceof LogError) return error;
      throw error;
    }
  }

  /** A failed sync may still have reached the disk; only opening the file again can tell. */
  #arrivedAfterAll(facts: readonly Fact[], before: Head): boolean {
    const { log } = this.#options;
    const head = log.recover();
    if (head.count === before.count) return false;
    const there = [...log.read(before.count + 1)];
    if (canonicalText(there) === canonicalText(facts)) return true;
    throw new LogError('gone', 'Something else has written to the exercise file.');
  }

  #commit(facts: readonly Fact[], after: State, at: Now, used: readonly DraftKey[]): void {
    const before = this.#state;
    this.#state = after;
    const touched = touchedBetween(before, after);
    this.#options.committed({ before, after, facts, touched }, at, used);
  }

  #acknowledge(decided: readonly Decided[]): void {
    for (const { waiting, answer } of decided) {
      if (!answer.ok) {
        waiting.answer(answer);
        continue;
      }
      const { id, actor } = waiting.command;
      const { receipt, facts } = answer.value;
      if (facts.length > 0) this.#options.answers.remember(id, actor, receipt);
      waiting.answer({ ok: true, value: receipt });
    }
  }

  #fault(error: unknown, command: Command | null, waiting: readonly Waiting[]): void {
    this.#faulted = true;
    const fault = error instanceof Error ? error : new Fault(String(error));
    for (const one of waiting) one.answer(faultedAnswer);
    this.refuseAll(faultedAnswer.error);
    this.#options.faulted(fault, command);
  }
}

/** What could not be read back would make the file unreadable: better a fault before the disk. */
function beWhole({ type, data }: Fact): void {
  const read = readFact(type, factVersion, data);
  if (!read.ok) throw new Fault(read.error.message);
}

export const faultedAnswer = {
  ok: false,
  error: {
    code: 'exercise/faulted',
    message: 'the exercise has stopped because of an error in Whitecell; open it again to go on',
  },
} as const;
