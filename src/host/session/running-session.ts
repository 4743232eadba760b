/**
 * Owns: a running exercise: how runner, clock, alarm, submissions, drafts and trouble work together. Does
 * not own: any of these parts, who somebody is (net), what is legal (core).
 * A crash leaves the log at its last synced batch; the next opening goes on from there.
 */
import { nanoid } from 'nanoid';
import type { Audience } from '../../core/ids.ts';
import { reject, type Result } from '../../core/result.ts';
import { nextTimer, type Timer } from '../../core/schedule.ts';
import type { Now } from '../../core/scratch.ts';
import type { State } from '../../core/state.ts';
import { step } from '../../core/step.ts';
import { project } from '../../core/view/project.ts';
import type { TimelineEntry, View } from '../../core/view/schema.ts';
import type { World } from '../../core/world.ts';
import type { DraftKey, HostValues, Log, LogMeta } from '../log/log.ts';
import { Alarm } from './alarm.ts';
import { Answers, recordedIn } from './answers.ts';
import { Beside } from './beside.ts';
import { systemClock, type Clock } from './clock.ts';
import { CommitNews } from './commit-news.ts';
import { withDrafts } from './drafts.ts';
import { ExerciseClock } from './exercise-clock.ts';
import { HostPause } from './host-pause.ts';
import { LastKnownClock } from './last-known-clock.ts';
import { drawSeeds } from './draw-seeds.ts';
import type { SealCheck } from '../log/seal.ts';
import type { Folded, SessionOptions } from './options.ts';
import { Runner } from './runner.ts';
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
import { Submissions } from './submissions.ts';
import type { Timelines } from './timelines.ts';
import { logRejection, TroubleWatch } from './trouble.ts';
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
  readonly #submissions: Submissions;
  readonly #views: Views;
  readonly #timelines: Timelines;
  readonly #beside: Beside;
  readonly #sealing: Sealing;
  readonly #watch: TroubleWatch;
  readonly #onFault: FaultListener;
  readonly #commits = new CommitNews((error) => {
    this.#onFault(error, null);
  });
  readonly #pause = new HostPause();
  #closing: Promise<void> | null = null;

  constructor(options: SessionOptions, world: World, folded: Folded) {
    const { log, clock = systemClock } = options;
    this.world = world;
    this.#log = log;
    this.#onFault = options.onFault ?? (() => {});
    this.#timelines = folded.timelines;
    this.#answers = new Answers(recordedIn(world, log));
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
    this.#submissions = new Submissions({
      runner: this.#runner,
      answers: this.#answers,
      trouble: () => this.#watch.present,
    });
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
    return this.#commits.on(listener);
  }

  submit(command: Submission): Promise<Answer> {
    if (this.#closing !== null) {
      return Promise.resolve(reject('exercise/closed', 'the exercise has been closed'));
    }
    return this.#submissions.submit(command);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#runner.idle();
    this.#alarm.stop();
    // Recorded, so that the exercise clock goes on tomorrow from where it stands now.
    if (this.state().clock.running && this.#watch.present === null && !this.#log.meta.readOnly) {
      this.#pause.ask();
      this.#runner.wake();
      await this.#runner.idle();
    }
    this.abandon();
    this.#commits.stop();
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
      first: () => this.#pause.command(this.state().clock, this.#time.slept),
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
        this.#submissions.submit({
          ...timer.command,
          id: nanoid(),
          actor: { kind: 'system', part: 'clock' },
        }),
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

  #committed(commit: Commit, at: Now, used: readonly DraftKey[]): void {
    this.#time.set(commit.after.clock, at);
    this.#beside.used(used);
    this.#timelines.push(commit.facts);
    if (commit.facts.some((fact) => fact.type === 'exercise.ended')) {
      this.#beside.purgeDrafts();
      this.#sealing.ended();
    }
    this.#setAlarm();
    this.#commits.tell(commit);
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
    this.#pause.ask();
    this.#runner.wake();
  }
}
