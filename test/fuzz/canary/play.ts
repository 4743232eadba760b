import type { CommandType } from '../../../src/core/command.ts';
import { outcomes } from '../../../src/core/scenario/primitives.ts';
import { plainMoveParts } from '../../../src/core/move-text.ts';
import { plainRulingParts } from '../../../src/core/ruling.ts';
import type { Visibility } from '../../../src/core/scenario/schema-moves.ts';
import type { Fact } from '../../../src/core/fact.ts';
import { findMove, type State } from '../../../src/core/state.ts';
import { project } from '../../../src/core/view/project.ts';
import type { World } from '../../../src/core/world.ts';
import { openInProcess, type InProcess, type Line } from '../../support/in-process.ts';
import { seeded } from '../../support/random-play.ts';
import { markedScenario, released } from './marked-scenario.ts';
import { controlOnly, evaluating, teamOnly } from './who.ts';
import { Markers, type Reader, type Rule } from './markers.ts';
import { countedStep, type CanaryOptions } from './options.ts';
import { effectTold, moveTold, revealed } from './told.ts';
import { evaluateChapter, evaluateOne, observe } from './evaluate.ts';
import { dealOne, judgeChapter, negotiateChapter } from './negotiate.ts';
import {
  sayOne,
  sure,
  talkChapter,
  watcherOf,
  type Seated,
  type Table,
  type Watcher,
} from './talk.ts';

/** A run in which everybody types marked texts, and every byte that goes out is searched. */
export interface CanaryRun {
  readonly markers: Markers;
  readonly faults: readonly unknown[];
  readonly frames: number;
  readonly facts: number;
  readonly acks: number;
  readonly record: { readonly world: World; readonly facts: readonly Fact[]; readonly end: State };
}

interface Reading {
  readonly line: Line;
  readonly reader: () => Reader;
  at: number;
}

export async function runCanary(options: CanaryOptions): Promise<CanaryRun> {
  const run = new Run(options);
  try {
    await run.begin();
    await run.chapter();
    for (let i = 0; i < options.steps; i += 1) await run.randomStep();
    return run.result();
  } finally {
    await run.end();
  }
}

class Run {
  readonly #random: () => number;
  readonly #markers: Markers;
  readonly #options: CanaryOptions;
  readonly #readings: Reading[] = [];
  #house: InProcess | null = null;
  #control: Line = null as unknown as Line;
  #hot: Line = null as unknown as Line;
  #curtain: string | null = null;
  #display: Line = null as unknown as Line;
  #eve: Line = null as unknown as Line;
  #seats: Seated[] = [];
  #frames = 0;
  #acks = 0;

  constructor(options: CanaryOptions) {
    this.#options = options;
    this.#random = seeded(options.seed);
    this.#markers = new Markers(this.#random, options.twin?.dress);
  }

  get #in(): InProcess {
    if (this.#house === null) throw new Error('not begun');
    return this.#house;
  }

  #pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)] as T;
  }

  #mark(what: string, rule: Rule): string {
    return this.#markers.mint(what, rule);
  }

  #read(line: Line, reader: Reader | (() => Reader)): Line {
    this.#readings.push({
      line,
      reader: typeof reader === 'function' ? reader : () => reader,
      at: 0,
    });
    return line;
  }

  async begin(): Promise<void> {
    const { project, twin } = this.#options;
    const scenario = markedScenario(this.#markers);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    this.#house = await openInProcess({
      scenario,
      media: new Map([['fog.svg', svg]]),
      ...(project === undefined ? {} : { project }),
      ...(twin === undefined ? {} : { step: countedStep() }),
    });
    const { room, controlToken } = this.#in;
    const code = room.joinCode;
    this.#control = this.#read(
      await this.#in.enter({ role: 'control', token: controlToken, name: 'Ann' }),
      'control',
    );
    this.#display = this.#read(await this.#in.enter({ role: 'display', code }), 'public');
    this.#read(await this.#in.enter({ role: 'look', code }), 'stranger');
    room.evaluators.set(true);
    const door = room.evaluators.look([], '');
    const eve = this.#mark('name of an evaluator', evaluating);
    this.#eve = this.#read(
      await this.#in.enter({ role: 'evaluate', code: door.code, name: eve }),
      'evaluators',
    );
    const hot = await this.#in.enter({ role: 'hotSeat', token: room.hotSeatToken() });
    this.#hot = this.#read(hot, () =>
      this.#curtain === null ? 'stranger' : `team:${this.#curtain}`,
    );
    for (const team of ['north', 'south', 'north', 'south', 'ferry']) await this.#sit(team, true);
    // Somebody who never gets in.
    await this.#sit('north', false);
    await this.#look();
  }

  async #sit(team: string, admit: boolean): Promise<void> {
    const name = this.#mark(`name of a player in ${team}`, teamOnly(team));
    const line = await this.#in.enter({ role: 'join', code: this.#in.room.joinCode, name, team });
    const seat = line.last('welcome')?.seat ?? '';
    // A seat reads its own name and what its team reads.
    let admitted = false;
    this.#readings.push({
      line,
      reader: () => (admitted ? `team:${team}` : 'stranger'),
      at: line.frames.length,
    });
    if (!admit) return;
    admitted = true;
    await this.#do('seat.admit', { seat, team });
    this.#seats.push({ line, team, seat });
  }

  /** Searches everything that has gone out since the last time. */
  async #look(): Promise<void> {
    await this.#in.settle();
    const state = this.#in.session.state();
    for (const reading of this.#readings) {
      const fresh = reading.line.frames.slice(reading.at);
      reading.at = reading.line.frames.length;
      this.#frames += fresh.length;
      this.#markers.search(reading.reader(), fresh, state);
    }
  }

  async #do(type: CommandType, data: unknown, line = this.#control): Promise<boolean> {
    if (line.closedWith !== null) return false;
    const answer = await this.#in.command(line, type, data);
    if (answer.t === 'ack') this.#acks += 1;
    await this.#look();
    return answer.t === 'ack';
  }

  get #table(): Table {
    return {
      state: () => this.#in.session.state(),
      mark: (what, rule) => this.#mark(what, rule),
      act: (type, data, line) => this.#do(type, data, line),
      unseen: async (what, by, act) => {
        const before = await this.#views(by);
        await act();
        const after = await this.#views(by);
        by.forEach(({ reader }, at) => {
          const frame = after[at] ?? '';
          if (before[at] !== frame) this.#markers.leaks.push({ what, reader, frame });
        });
      },
    };
  }

  /**
   * What the host gives these when they ask for everything anew, and what it would give them had it
   * forgotten what it gave them last: it looks again only at views that a fact is known to touch.
   */
  async #views(by: readonly Watcher[]): Promise<string[]> {
    const views: string[] = [];
    const look = this.#options.project ?? project;
    for (const { line, audience } of by) {
      line.say({ t: 'resync', audience });
      await this.#look();
      const isIt = (m: { t: string; audience?: string }): boolean =>
        m.t === 'view' && m.audience === audience;
      const { session } = this.#in;
      const fresh = look(session.world, session.state(), audience);
      views.push(JSON.stringify([line.findLast(isIt) ?? null, fresh]));
    }
    return views;
  }

  async #submit(
    line: Line,
    team: string,
    option: string | null = null,
    visibility: Visibility = 'public',
  ): Promise<string | null> {
    let id: string | null = null;
    const told = moveTold(team, () => id);
    const text = {
      ...plainMoveParts,
      option,
      visibility,
      trigger: visibility === 'secret' ? this.#mark(`trigger of ${team}`, teamOnly(team)) : '',
      assumptions: this.#mark(`assumptions of ${team}`, teamOnly(team)),
      // What the ferrymen's form asks for; the others have the plain one.
      fields: team === 'ferry' ? { boats: 2 } : {},
      title: this.#mark(`title of a move of ${team}`, told),
      action: this.#mark(`action of a move of ${team}`, told),
      effect: this.#mark(
        `intended effect of ${team}`,
        effectTold(team, () => id),
      ),
      reasons: [this.#mark(`reason of ${team}`, teamOnly(team))],
    };
    const title = text.title;
    const known = (): string | null =>
      Object.values(this.#in.session.state().turns)
        .flatMap((turn) => Object.values(turn.moves))
        .find((move) => move.text.title === title)?.id ?? null;
    await this.#do('move.submit', { team, text }, line);
    id = known();
    return id;
  }

  async #rule(move: string, team: string, openToAll: boolean): Promise<void> {
    const other = team === 'north' ? 'south' : 'north';
    const publicRule: Rule = (reader, state) => {
      if (reader === 'control') return true;
      const ruling = revealed(state, move);
      return (
        ruling !== null && reader !== 'stranger' && (ruling.openToAll || reader === `team:${team}`)
      );
    };
    const drawn = findMove(this.#in.session.state(), move)?.draws.at(-1)?.made?.outcome;
    const ruling = {
      ...plainRulingParts,
      mode: 'free',
      outcome: drawn ?? this.#pick(outcomes),
      alternatives: [this.#mark('what else might have come of it', controlOnly)],
      likelihood: 50,
      effects: [],
      publicText: this.#mark('public text of a ruling', publicRule),
      teamTexts: {
        [team]: this.#mark(
          `text for ${team}`,
          (reader, state) =>
            reader === 'control' || (reader === `team:${team}` && revealed(state, move) !== null),
        ),
        [other]: this.#mark(
          `text for ${other} about a move of ${team}`,
          (reader, state) =>
            reader === 'control' || (reader === `team:${other}` && revealed(state, move) !== null),
        ),
      },
      rationale: this.#mark('rationale', controlOnly),
      openToAll,
    };
    await this.#do('move.rule', { move, ruling });
  }

  async #adHoc(to: 'public' | string[], release: boolean): Promise<void> {
    let eventNo = '';
    const rule: Rule = (reader, state) => released(eventNo, to)(reader, state);
    const content = {
      title: this.#mark('title of an ad-hoc inject', rule),
      from: this.#mark('sender of an ad-hoc inject', rule),
      body: this.#mark('body of an ad-hoc inject', rule),
      to,
      method: 'call',
      media: [],
      effects: [],
    };
    // Its number is known before anything is searched: they are counted up.
    const written = Object.keys(this.#in.session.state().injects).filter((no) =>
      no.startsWith('X'),
    ).length;
    eventNo = `X${String(written + 1).padStart(2, '0')}`;
    await this.#do('inject.write', { content, release });
  }

  async #draft(seat: { line: Line; team: string }): Promise<void> {
    if (seat.line.closedWith !== null) return;
    // Not even control, and not even the neighbour, until it is sent.
    const text = { title: this.#mark(`a draft of ${seat.team}`, () => false) };
    seat.line.say({ t: 'draft', slot: 'new', text });
    await this.#look();
    seat.line.say({ t: 'draft', slot: 'new', text: null });
    await this.#look();
  }

  async #pull(team: string | null): Promise<void> {
    await this.#look();
    this.#curtain = team;
    this.#hot.say({ t: 'curtain', team });
    await this.#look();
  }

  /** Everything that can be secret comes into being once, in order, so that no mutant can hide in bad luck. */
  async chapter(): Promise<void> {
    const reason = (what: string): string => this.#mark(what, controlOnly);
    const [north, south, mate] = this.#seats as [Seated, Seated, Seated];
    const ferry = this.#seats.at(-1) ?? mate;
    const { scenario } = this.#in.session.world;
    const display = { line: this.#display, audience: 'public', reader: 'public' } as const;
    await this.#do('seat.refuse', {
      seat: this.#waiting(),
      reason: this.#mark('why refused', (reader) => reader === 'control' || reader === 'stranger'),
    });
    await this.#do('exercise.start', {});
    await this.#do('hold.begin', { reason: reason('why held') });
    await this.#do('hold.end', {});
    await this.#do('stop.declare', { reason: reason('why stopped') });
    await this.#do('stop.lift', {});
    await this.#do('inject.release', { eventNo: 'E02' });
    await this.#do('inject.defer', { eventNo: 'E05', reason: reason('why deferred') });
    await this.#do('inject.skip', { eventNo: 'E03', reason: reason('why skipped') });
    await this.#adHoc(['north'], true);
    await this.#adHoc('public', false);
    await this.#do('inject.release', { eventNo: 'E01' });
    const players = [watcherOf(north), watcherOf(south), display];
    await evaluateChapter(sure(this.#table), this.#eve, players);
    await this.#do('bookmark.set', { text: reason('bookmark') });
    await this.#do('indicator.set', {
      indicator: 'fear',
      to: 3,
      reason: reason('why fear is set'),
    });
    await this.#do('step.next', { expectTotalTurn: 1, expectStep: 'brief' });
    await this.#draft(north);
    const open = await this.#submit(north.line, 'north');
    const closed = await this.#submit(south.line, 'south');
    const disputed = await this.#submit(south.line, 'south');
    const dropped = await this.#submit(north.line, 'north');
    await this.#do(
      'move.withdraw',
      { move: dropped, expectVersion: 1, reason: this.#mark('why withdrawn', teamOnly('north')) },
      north.line,
    );
    await this.#do('step.next', { expectTotalTurn: 1, expectStep: 'plan' });
    await this.#do('step.next', { expectTotalTurn: 1, expectStep: 'lock' });
    if (disputed !== null)
      await talkChapter(sure(this.#table), disputed, [north, south, mate], display);
    await negotiateChapter(sure(this.#table), scenario, [north, south, ferry], display);
    await this.#do('step.next', { expectTotalTurn: 1, expectStep: 'argue' });
    if (closed !== null) await judgeChapter(sure(this.#table), closed, [watcherOf(south), display]);
    if (disputed !== null) await this.#rule(disputed, 'south', false);
    if (open !== null) await this.#rule(open, 'north', true);
    if (closed !== null) await this.#rule(closed, 'south', false);
    await this.#preview(true);
    await this.#pull('north');
    await this.#pull(null);
    await this.#pull('south');
    await this.#do('step.next', { expectTotalTurn: 1, expectStep: 'adjudicate' });
    await this.#do('display.take', { card: { kind: 'results', turn: 1 } });
    await this.#do('inject.recall', { eventNo: 'E02', reason: reason('why recalled') });
    this.#control.say({ t: 'seeAs', audience: 'team:south' });
    await this.#look();
  }

  #waiting(): string {
    return (
      Object.values(this.#in.session.state().seats).find((seat) => seat.status === 'waiting')?.id ??
      ''
    );
  }

  /** A card that is only previewed is control's; taken, it is the display's. */
  async #preview(leave = false): Promise<void> {
    const rule: Rule = (reader, state) =>
      reader === 'control' ||
      (reader === 'public' &&
        state.display.program.kind === 'text' &&
        state.display.program.title === card.title);
    const card = { kind: 'text', title: '', text: '' };
    card.title = this.#mark('title of a card', rule);
    card.text = this.#mark('text of a card', rule);
    await this.#do('display.preview', { card });
    if (!leave && this.#random() < 0.5) await this.#do('display.take', { card });
    else if (!leave) await this.#do('display.preview', { card: null });
  }

  /** One thing that somebody might do next. */
  async randomStep(): Promise<void> {
    const { session } = this.#in;
    const { twin } = this.#options;
    // At the same moment, control writes a note or is refused something.
    if (twin?.hidden === true) await this.#do('bookmark.set', { text: 'hidden' });
    else if (twin !== undefined) await this.#do('command.undo', { command: 'none' });
    const state = session.state();
    const reason = this.#mark('a reason', controlOnly);
    const seat = this.#pick(this.#seats);
    const eventNo = this.#pick(Object.keys(state.injects));
    const chart = state.chart;
    const expectTotalTurn = chart?.totalTurn ?? 0;
    const moves = Object.values(state.turns).flatMap((turn) => Object.values(turn.moves));
    const phase = session.world.scenario.phases.find((one) => one.id === chart?.phase);
    const steps: (() => Promise<unknown>)[] = [
      () => this.#do('step.next', { expectTotalTurn, expectStep: chart?.step ?? 'brief' }),
      () => this.#do('step.next', { expectTotalTurn, expectStep: chart?.step ?? 'brief' }),
      () => this.#do('turn.next', { expectTotalTurn }),
      () =>
        this.#do('phase.take', {
          exit: phase?.kind === 'play' ? this.#pick(phase.exits).id : 'none',
          expectTotalTurn,
        }),
      () => this.#do('inject.release', { eventNo }),
      () => this.#do('inject.recall', { eventNo, reason }),
      () => this.#adHoc(this.#random() < 0.5 ? 'public' : [seat.team], this.#random() < 0.6),
      () =>
        this.#submit(
          seat.line,
          seat.team,
          this.#random() < 0.5 ? (this.#pick(chart?.offered ?? [null]) ?? null) : null,
        ),
      () =>
        this.#submit(seat.line, seat.team, null, this.#pick(['public', 'team', 'secret'] as const)),
      () => this.#draft(seat),
      () => this.#preview(),
      () =>
        this.#do('display.take', {
          card: this.#pick([
            { kind: 'inject', eventNo },
            { kind: 'situation' },
            { kind: 'results', turn: Math.max(1, expectTotalTurn) },
            { kind: 'move', move: moves.at(-1)?.id ?? 'none' },
          ]),
        }),
      () => this.#do('hold.begin', { reason }),
      () => this.#do('hold.end', {}),
      () => observe(this.#table),
      () => evaluateOne(this.#table, this.#eve, (list) => this.#pick(list)),
      () => this.#do('command.undo', { command: state.undoable.at(-1)?.command ?? 'none' }),
      () => this.#do('inject.markRead', { no: 1 }, seat.line),
      () => sayOne(this.#table, seat, (list) => this.#pick(list)),
      () => sayOne(this.#table, seat, (list) => this.#pick(list)),
      () => sayOne(this.#table, seat, (list) => this.#pick(list)),
      () => dealOne(this.#table, session.world.scenario, seat, (list) => this.#pick(list)),
      () => dealOne(this.#table, session.world.scenario, seat, (list) => this.#pick(list)),
      () => dealOne(this.#table, session.world.scenario, seat, (list) => this.#pick(list)),
      () => this.#pull(this.#pick([null, 'north', 'south'])),
      async () => {
        const ruled = moves.find((move) => move.status === 'locked');
        if (ruled !== undefined) await this.#rule(ruled.id, ruled.team, this.#random() < 0.5);
      },
      async () => {
        seat.line.say({ t: 'resync', audience: `team:${seat.team}` });
        await this.#look();
      },
      async () => {
        this.#control.say({
          t: 'seeAs',
          audience: this.#pick(['public', 'team:north', 'evaluators', null]),
        });
        await this.#look();
      },
    ];
    await this.#pick(steps)();
  }

  result(): CanaryRun {
    const { faults, session } = this.#in;
    const file = this.#control.last('file');
    const broken = file !== undefined && file.trouble !== 'none' ? [file.message] : [];
    return {
      markers: this.#markers,
      faults: [...faults, ...broken],
      frames: this.#frames,
      facts: session.state().seq,
      acks: this.#acks,
      record: { world: session.world, facts: [...this.#in.log.read()], end: session.state() },
    };
  }

  async end(): Promise<void> {
    await this.#house?.close();
  }
}
