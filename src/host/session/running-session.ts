/**
 * Owns: a running exercise: how runner, clock, alarm, answers, drafts and trouble work together. Does
 * not own: any of these parts, who somebody is (net), what is legal (core).
 * A crash leaves the log at its last synced batch; the next opening goes on from there.
 */
import { nanoid } from 'nanoid';
import type { Command } from '../../core/command.ts';
import { fold } from '../../core/evolve.ts';
import type { Fact } from '../../core/fact.ts';
import type { Actor, Audience, CommandId } from '../../core/ids.ts';
import { reject, type Rejection, type Result } from '../../core/result.ts';
import { nextTimer, type Timer } from '../../core/schedule.ts';
import type { Now } from '../../core/scratch.ts';
import type { State } from '../../core/state.ts';
import { receiptOf, step } from '../../core/step.ts';
import { project } from '../../core/view/project.ts';
import type { TimelineEntry, View } from '../../core/view/schema.ts';
import type { World } from '../../core/world.ts';
import { LogError, type DraftKey, type HostValues, type Log, type LogMeta } from '../log/log.ts';
import { Alarm } from './alarm.ts';
import { Answers, idTaken, sameActor } from './answers.ts';
import { Beside } from './beside.ts';
import { systemClock, type Clock } from './clock.ts';
import { withDrafts } from './drafts.ts';
import { ExerciseClock } from './exercise-clock.ts';
import { LastKnownClock } from './last-known-clock.ts';
import { drawSeeds } from './draw-seeds.ts';
import type { SealCheck } from '../log/seal.ts';
import type { Folded, SessionOptions } from './options.ts';
import { faultedAnswer, Runner } from './runner.ts';
import type {
  Commit,
  FaultListener,
  Receipt,
  SeatTokens,
  Session,
  SessionDrafts,
  SessionRemarks,
  Submission,
  Trouble,
} from './session.ts';
import { Remarks } from './remarks.ts';
import { Sealing } from './sealing.ts';
import type { Timelines } from './timelines.ts';
import { TroubleWatch } from './trouble.ts';
import { Views } from './views.ts';

type Answer = Result<Receipt | null>;

export class RunningSession implements Session {
  readonly id = nanoid();
  readonly world: World;
  readonly drafts: SessionDrafts;
  readonly tokens: SeatTokens;
  readonly hostValues: HostValues;
  readonly remarks: SessionRemarks;
  readonly #log: Log;
  readonly #time: ExerciseClock;
  readonly #lastKnown: LastKnownClock;
  readonly #alarm: Alarm;
  readonly #answers: Answers;
  readonly #runner: Runner;
  readonly #views: Views;
  readonly #timelines: Timelines;
  readonly #beside: Beside;
  readonly #sealing: Sealing;
  readonly #watch: TroubleWatch;
  readonly #onFault: FaultListener;
  readonly #inFlight = new Map<
    CommandId,
    { readonly actor: Actor; readonly answer: Promise<Answer> }
  >();
  readonly #listeners = new Set<(commit: Commit) => void>();
  /** The machine slept or the disk was away: the exercise has to be paused before anything else. */
  #hasToPause = false;
  #closing: Promise<void> | null = null;

  constructor(options: SessionOptions, world: World, folded: Folded) {
    const { log, clock = systemClock } = options;
    this.world = world;
    this.#log = log;
    this.#onFault = options.onFault ?? (() => {});
    this.#timelines = folded.timelines;
    this.#answers = new Answers({
      findByCause: (command) => log.findByCause(command),
      receiptFor: (facts) => receiptLongPast(world, log, facts),
    });
    for (const { command, actor, receipt } of folded.receipts) {
      this.#answers.remember(command, actor, receipt);
    }
    this.#watch = new TroubleWatch({
      clock,
      recover: () => {
        this.#recover();
      },
      entered: () => {
        this.#freeze();
      },
      failed: (error) => {
        this.#runner.fault(error);
      },
    });
    this.#beside = this.#makeBeside(clock);
    this.drafts = this.#beside.drafts;
    this.tokens = this.#beside.tokens;
    this.hostValues = this.#beside.hostValues;
    this.remarks = new Remarks(log, (error) => {
      this.#watch.enter(error);
    });
    const { endedSeq } = folded;
    this.#sealing = new Sealing({ log, clock, endedSeq, key: options.signingKey ?? null });
    this.#lastKnown = new LastKnownClock(this.hostValues);
    const lastClockMs = Math.max(folded.lastClockMs, this.#lastKnown.read(folded.state));
    this.#time = new ExerciseClock(clock, folded.state.clock, lastClockMs);
    const projected = options.project ?? project;
    this.#views = new Views((state, audience) => projected(world, state, audience));
    this.#runner = this.#makeRunner(folded.state, options.step ?? step);
    this.#alarm = this.#makeAlarm(clock);
  }

  /** Deadlines count from now on. */
  start(): void {
    this.#setAlarm();
  }

  /** Gives up without closing the log. */
  abandon(): void {
    this.#alarm.stop();
    this.#watch.stop();
  }

  get meta(): LogMeta {
    return this.#log.meta;
  }

  get media(): Session['media'] {
    return this.#log.media;
  }

  state(): State {
    return this.#runner.state;
  }

  nowClockMs(): number {
    return this.#time.read().clockMs;
  }

  machineSleeps(): void {
    this.#time.sleep();
    this.#runner.wake();
  }

  view(audience: Audience): View {
    return this.#views.of(this.state(), audience);
  }

  timeline(audience: Audience, last: number): readonly TimelineEntry[] {
    return this.#timelines.last(audience, last);
  }

  endSeal(): SealCheck | null {
    return this.#sealing.end;
  }

  newId(): string {
    return nanoid();
  }

  trouble(): Trouble | null {
    return this.#watch.present;
  }

  onTrouble(listener: (trouble: Trouble | null) => void): () => void {
    return this.#watch.on(listener);
  }

  onCommit(listener: (commit: Commit) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  submit(command: Submission): Promise<Answer> {
    if (this.#closing !== null) {
      return Promise.resolve(reject('exercise/closed', 'the exercise has been closed'));
    }
    return this.#submit(command);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  #submit(command: Submission): Promise<Answer> {
    if (this.#runner.faulted) return Promise.resolve(faultedAnswer);
    const asked = this.#inFlight.get(command.id);
    if (asked !== undefined) {
      return sameActor(asked.actor, command.actor) ? asked.answer : Promise.resolve(idTaken());
    }
    const known = this.#knownAnswer(command);
    if (known !== null) return Promise.resolve(known);
    const answer = this.#runner.enqueue(command).finally(() => {
      this.#inFlight.delete(command.id);
    });
    this.#inFlight.set(command.id, { actor: command.actor, answer });
    return answer;
  }

  #knownAnswer(command: Submission): Answer | null {
    const trouble = this.#watch.present;
    try {
      const known = this.#answers.find(command.id, command.actor);
      if (known !== null) return known;
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      return { ok: false, error: logRejection(trouble ?? error) };
    }
    return trouble === null ? null : { ok: false, error: logRejection(trouble) };
  }

  async #close(): Promise<void> {
    await this.#runner.idle();
    this.#alarm.stop();
    // Recorded, so that the exercise clock goes on tomorrow from where it stands now.
    if (this.state().clock.running && this.#watch.present === null && !this.#log.meta.readOnly) {
      this.#hasToPause = true;
      this.#runner.wake();
      await this.#runner.idle();
    }
    this.abandon();
    this.#listeners.clear();
    if (this.#watch.present === null) this.#sealing.closing();
    this.#log.close();
  }

  #makeBeside(clock: Clock): Beside {
    return new Beside({
      log: this.#log,
      world: this.world,
      clock,
      state: () => this.state(),
      failed: (error) => {
        this.#watch.enter(error);
      },
    });
  }

  #makeRunner(state: State, stepWith: typeof step): Runner {
    const { world } = this;
    const chance = { newId: () => nanoid(), seedFor: drawSeeds(this.hostValues) };
    return new Runner({
      world,
      log: this.#log,
      state,
      answers: this.#answers,
      step: (from, command, now) => stepWith(world, from, command, now, chance),
      view: (of, audience) => this.#views.of(of, audience),
      now: () => this.#time.read(),
      first: () => this.#pauseCommand(),
      prepare: (command, from) => withDrafts(command, from, () => this.drafts.list()),
      committed: (commit, at, used) => {
        this.#committed(commit, at, used);
      },
      troubled: (error) => {
        this.#watch.enter(error);
      },
      faulted: (fault, command) => {
        this.#alarm.stop();
        this.#watch.fault(fault.message);
        this.#onFault(fault, command);
      },
    });
  }

  #makeAlarm(clock: Clock): Alarm {
    return new Alarm({
      clock,
      time: this.#time,
      fire: (timer: Timer) =>
        this.#submit({ ...timer.command, id: nanoid(), actor: { kind: 'system', part: 'clock' } }),
      slept: () => {
        this.#runner.wake();
      },
      ticked: (clockMs) => {
        this.#lastKnown.note(this.state(), clockMs);
      },
    });
  }

  #setAlarm(): void {
    if (this.#watch.present !== null || this.#closing !== null) return;
    const state = this.state();
    this.#alarm.set(nextTimer(this.world, state), state.clock.running, state.seq);
  }

  #pauseCommand(): Command | null {
    if (!this.state().clock.running) this.#hasToPause = false;
    else if (this.#time.slept) this.#hasToPause = true;
    if (!this.#hasToPause) return null;
    const actor: Actor = { kind: 'system', part: 'recovery' };
    return { type: 'host.recovered', data: {}, id: nanoid(), actor };
  }

  #committed(commit: Commit, at: Now, used: readonly DraftKey[]): void {
    this.#time.set(commit.after.clock, at);
    this.#beside.used(used);
    this.#timelines.push(commit.facts);
    if (commit.facts.some((fact) => fact.type === 'exercise.ended')) {
      this.#beside.purgeDrafts();
      this.#sealing.ended();
    }
    this.#setAlarm();
    // Beside the acknowledgements, never before them; and nobody hears of what was before it listened.
    const listeners = [...this.#listeners];
    setImmediate(() => {
      for (const listener of listeners) {
        if (this.#listeners.has(listener)) this.#tell(listener, commit);
      }
    });
  }

  #tell(listener: (commit: Commit) => void, commit: Commit): void {
    try {
      listener(commit);
    } catch (error) {
      // What was recorded stays recorded, whoever could not be told of it.
      this.#onFault(error instanceof Error ? error : new Error(String(error)), null);
    }
  }

  #freeze(): void {
    this.#time.freeze();
    this.#alarm.stop();
    const trouble = this.#watch.present;
    if (trouble !== null) this.#runner.refuseAll(logRejection(trouble));
  }

  /** Throws `LogError` while the disk is still in trouble. */
  #recover(): void {
    const head = this.#log.recover();
    this.#beside.flush();
    this.#runner.adopt(head);
    this.#time.thaw();
    this.#hasToPause = this.state().clock.running;
    this.#runner.wake();
  }
}

function logRejection(trouble: Pick<Trouble, 'kind' | 'message'>): Rejection {
  return { code: `log/${trouble.kind}`, message: trouble.message };
}

/** A receipt is numbered by the state right after its facts, so that state is folded once more. */
function receiptLongPast(world: World, log: Log, facts: readonly Fact[]): Receipt | null {
  const last = facts.at(-1);
  if (last === undefined) return null;
  return receiptOf(world, fold(world, log.read(1, last.seq)), facts);
}
