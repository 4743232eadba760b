/**
 * Owns: one open exercise as the network sees it: the join code, who is connected as what, what each
 * of them gets, and what consoles are told besides views (presence, log, trouble with the file).
 * Does not own: the exercise itself (session), who somebody is (`hello.ts`).
 * A crash here leaves: join code and seats are in the file; everybody comes back and gets whole views.
 */
import {
  seatAudience,
  teamAudience,
  type Audience,
  type SeatId,
  type TeamId,
} from '../../core/ids.ts';
import { bySeverity, type Finding } from '../../core/finding.ts';
import { limits } from '../../core/limits.ts';
import type { BackupNews } from '../../core/protocol/backup.ts';
import type { Down, Room as RoomMessage } from '../../core/protocol/down.ts';
import type { ScreenAct } from '../../core/protocol/screens.ts';
import { protocolVersion } from '../../core/protocol/version.ts';
import type { RoomWords } from '../../core/protocol/words.ts';
import type { Result } from '../../core/result.ts';
import { lint } from '../../core/scenario/lint.ts';
import type { SeatState } from '../../core/state.ts';
import type { Clock } from '../session/clock.ts';
import type { Commit, Session } from '../session/session.ts';
import { Company } from './company.ts';
import type { Connection, Role } from './connection.ts';
import type { Signer } from './credentials.ts';
import { Evaluators } from './evaluators.ts';
import { HotSeats } from './hot-seats.ts';
import { HotWash } from './hot-wash.ts';
import { Hub } from './hub.ts';
import { JoinCode } from './join-code.ts';
import { Door } from './lobby.ts';
import { notesOf, forgetNotes } from './notes.ts';
import { Pins } from './pins.ts';
import { Presence } from './presence.ts';
import { Takeovers } from './takeovers.ts';
import { fileNews } from './file-news.ts';
import { ViewTrouble } from './view-trouble.ts';
import { keepWords, keptWords } from './words.ts';
import { Screens } from './screens.ts';

const presenceEveryMs = 250;

export interface RoomOptions {
  readonly session: Session;
  readonly clock: Clock;
  readonly signer: Signer;
  /** Addresses for phones, now. */
  readonly addresses: () => readonly string[];
  /** What failed in telling; the session goes on. */
  readonly onFault: (error: unknown) => void;
  /** The second copy; null: none is kept. */
  readonly backup?: () => BackupNews | null;
  /** Of the certificate that the room's listener shows; null: it has none. */
  readonly fingerprint?: () => string | null;
}

export class Room {
  readonly session: Session;
  readonly hub: Hub;
  readonly hotSeats: HotSeats;
  readonly pins: Pins;
  readonly hotWash: HotWash;
  readonly #takeovers: Takeovers;
  readonly evaluators: Evaluators;
  readonly #clock: Clock;
  readonly #signer: Signer;
  readonly #addresses: () => readonly string[];
  readonly #backup: () => BackupNews | null;
  readonly #fingerprint: () => string | null;
  readonly #connections = new Set<Connection>();
  readonly #presence: Presence;
  readonly #screens: Screens;
  readonly #door: Door;
  readonly company: Company;
  readonly #viewTrouble: ViewTrouble;
  readonly #unlisten: (() => void)[];
  readonly #joinCode: JoinCode;
  #words: RoomWords;
  #loggedSeq: number;
  #presenceText = '';
  #cancelPresence: (() => void) | null = null;
  #findings: readonly Finding[] | null = null;
  #closed = false;

  constructor(options: RoomOptions) {
    const { session, clock, signer, addresses, onFault } = options;
    this.session = session;
    this.#clock = clock;
    this.#signer = signer;
    this.#addresses = addresses;
    this.#backup = options.backup ?? (() => null);
    this.#fingerprint = options.fingerprint ?? (() => null);
    this.#presence = new Presence(clock);
    this.#screens = new Screens(clock);
    this.company = new Company(clock, this.#connections);
    this.#viewTrouble = new ViewTrouble({
      onFault,
      changed: () => this.toControl(this.fileMessage()),
    });
    this.hub = new Hub(session, clock, {
      published: () => this.#published(),
      fault: (error) => this.#viewTrouble.failed('views', error),
      mended: () => this.#viewTrouble.mended('views'),
    });
    this.pins = new Pins(session, clock, () => this.#toRoles(this.#pins(), 'control', 'hotSeat'));
    this.hotWash = new HotWash(session, clock, this.#connections);
    this.hotSeats = new HotSeats(this);
    this.#takeovers = new Takeovers(this);
    this.#door = new Door(session, (team) => this.#takeovers.silent(team));
    this.evaluators = new Evaluators({ session, signer, clock });
    this.#joinCode = new JoinCode(session);
    this.#words = keptWords(session);
    this.#loggedSeq = session.state().seq;
    this.#unlisten = [
      session.onCommit((commit) => this.#guarded(() => this.#committed(commit))),
      session.onTrouble(() => this.toControl(this.fileMessage())),
    ];
  }

  /** What names this exercise to screens; the same after a restart, so that they keep what they have. */
  get id(): string {
    return this.session.meta.exercise;
  }

  get joinCode(): string {
    return this.#joinCode.code;
  }

  newJoinCode(): void {
    this.#joinCode.renew();
    this.roomChanged();
  }

  opensWith(code: string): boolean {
    return this.#joinCode.opensWith(code);
  }

  get displayToken(): string {
    return this.#signer.fixed(`display\n${this.id}`);
  }

  hotSeatToken(): string {
    return this.#signer.issue(`hotSeat\n${this.id}`);
  }

  isHotSeatToken(token: string): boolean {
    return this.#signer.livesMs(`hotSeat\n${this.id}`, token) > 0;
  }

  seatState(seat: SeatId): SeatState | null {
    return this.session.state().seats[seat] ?? null;
  }

  // — entering

  /** Takes the connection in and welcomes it. What follows depends on the role. */
  enter(
    connection: Connection,
    role: Role,
    keep: { seat?: SeatId; token?: string | null; evaluator?: string } = {},
  ): void {
    const { seat = null, token = null, evaluator = null } = keep;
    const first = !this.#connections.has(connection);
    Object.assign(connection, { role, seat, evaluator });
    this.#connections.add(connection);
    connection.send({
      t: 'welcome',
      protocol: protocolVersion,
      session: this.id,
      role,
      audiences: this.#audiencesOf(connection),
      serverWallMs: this.#clock.wallMs(),
      seat,
      seatToken: token,
      mediaToken: connection.mediaToken,
      name: role === 'control' || role === 'evaluator' ? connection.name : null,
      words: this.#words,
    });
    switch (role) {
      case 'control':
        this.#enterControl(connection);
        break;
      case 'display':
        connection.send({ t: 'room', room: this.roomMessage() });
        this.#sendSeal(connection);
        this.hub.enter(connection, 'public');
        break;
      case 'hotSeat':
        connection.send(this.#pins());
        connection.send(this.lobby(role));
        break;
      case 'look':
        connection.send(this.lobby(role));
        break;
      case 'seat':
        this.#enterSeat(connection, seat ?? '');
        break;
      case 'evaluator':
        this.#replaceOthers(connection, (other) => other.evaluator === evaluator);
        this.hub.enter(connection, 'evaluators');
        break;
    }
    this.hotWash.tell([connection]);
    if (first || role === 'seat') this.presenceChanged();
  }

  #audiencesOf({ role, seat }: Connection): Audience[] {
    if (role === 'control') return ['control'];
    if (role === 'display') return ['public'];
    if (role === 'evaluator') return ['evaluators'];
    if (role !== 'seat' || seat === null) return [];
    const state = this.seatState(seat);
    const team = state?.status === 'admitted' ? [teamAudience(state.team)] : [];
    return [seatAudience(seat), ...team];
  }

  #enterControl(connection: Connection): void {
    connection.send({ t: 'scenario', scenario: this.session.world.scenario });
    connection.send({ t: 'room', room: this.roomMessage() });
    connection.send({ t: 'presence', presence: this.#look() });
    connection.send(this.#pins());
    const evaluators = this.evaluators.look(this.#connections, this.#addresses()[0] ?? '');
    connection.send({ t: 'evaluators', evaluators });
    connection.send(this.fileMessage());
    connection.send({ t: 'backup', backup: this.#backup() });
    this.#sendSeal(connection);
    if (this.session.state().exercise.status === 'lobby') connection.send(this.#preflight());
    this.hub.flush();
    this.hub.enter(connection, 'control');
    const entries = [...this.session.timeline('control', limits.timelineEntriesShown)];
    connection.send({ t: 'timeline', audience: 'control', reset: true, entries });
  }

  #sendSeal(...connections: Connection[]): void {
    const end = this.session.endSeal();
    if (end === null) return;
    const seal = { record: end.hash, key: end.keyPrint, wallMs: end.wallMs };
    for (const connection of connections) {
      const { role } = connection;
      if (role === 'control' || role === 'display') connection.send({ t: 'seal', seal });
    }
  }

  /** What the scenario's author left doubtful: to be seen while there is time to look. */
  #preflight(): Extract<Down, { t: 'preflight' }> {
    this.#findings ??= bySeverity(lint(this.session.world.scenario)).slice(0, limits.findingsShown);
    return { t: 'preflight', findings: [...this.#findings] };
  }

  #enterSeat(connection: Connection, seat: SeatId): void {
    this.#replaceOthers(connection, (other) => other.seat === seat && other.role === 'seat');
    this.hub.enter(connection, seatAudience(seat));
    this.#reconcile(connection);
  }

  /** One device at a time: the one that came last. */
  #replaceOthers(connection: Connection, same: (other: Connection) => boolean): void {
    for (const other of this.#connections)
      if (other !== connection && same(other)) other.bye('replaced');
  }

  /** Gives and takes the team's view as the seat is admitted, moved or removed. */
  #reconcile(connection: Connection): void {
    if (connection.role === 'hotSeat' && this.hotSeats.reconcile(connection)) {
      const message = 'The seat behind this curtain was removed.';
      connection.send({ t: 'refused', code: 'seat/removed', message, retryAfterMs: null });
    }
    if (connection.role !== 'seat' || connection.seat === null || connection.over) return;
    const seat = this.seatState(connection.seat);
    if (seat === null || seat.status === 'left') {
      this.hub.flush();
      connection.bye('removed');
      this.leave(connection);
      return;
    }
    const due = seat.status === 'admitted' ? teamAudience(seat.team) : null;
    if (connection.team === due) return;
    if (connection.team !== null) this.hub.leave(connection, connection.team);
    connection.team = due;
    if (due === null) return;
    this.hub.enter(connection, due);
    this.sendDrafts(connection, seat.team, seat.id);
  }

  sendDrafts(connection: Connection, team: TeamId, seat: SeatId): void {
    const drafts = this.session.drafts
      .list(team)
      .filter((draft) => draft.seat === seat)
      .map(({ slot, text, savedWallMs }) => ({ slot, text, savedWallMs }));
    connection.send({ t: 'drafts', team, drafts });
    connection.send({ t: 'notes', team, notes: notesOf(this.session, seat) });
  }

  /** The connection is gone, or is no longer part of this exercise. */
  leave(connection: Connection): void {
    if (!this.#connections.delete(connection)) return;
    this.#presence.left(connection);
    this.#screens.left(connection);
    this.company.left(connection);
    this.evaluators.left(connection);
    this.hotSeats.forget(connection);
    this.hub.drop(connection);
    this.presenceChanged();
  }

  silentMs(seat: SeatId): number {
    return this.#presence.silentMs(seat, this.#connections);
  }

  stationsOf(seat: SeatId): readonly Connection[] {
    return [...this.#connections].filter((one) => one.role === 'seat' && one.seat === seat);
  }

  askTakeover(seat: SeatId): Promise<Result<SeatId>> {
    return this.#takeovers.ask(seat);
  }

  has(connection: Connection): boolean {
    return this.#connections.has(connection);
  }

  // — what is sent besides views

  roomMessage(): RoomMessage {
    const addresses = [...this.#addresses()];
    return {
      joinCode: this.joinCode,
      addresses,
      qr: `${addresses[0]}/#${this.joinCode}`,
      fingerprint: this.#fingerprint(),
    };
  }

  /** Code or addresses are others. */
  roomChanged(): void {
    this.#toRoles({ t: 'room', room: this.roomMessage() }, 'control', 'display');
    this.#tellEvaluators();
  }

  /** The evaluators' door was opened or closed, has another code, or somebody was let go. */
  evaluatorsChanged(): void {
    for (const connection of this.evaluators.turnOut([...this.#connections]))
      this.leave(connection);
    this.presenceChanged();
  }

  setWords(words: RoomWords): void {
    this.#words = words;
    keepWords(this.session, words);
    for (const connection of this.#connections) connection.send({ t: 'words', words });
  }

  lobby(role: 'look' | 'hotSeat'): Extract<Down, { t: 'lobby' }> {
    return this.#door.lobby(role);
  }

  fileMessage(): Extract<Down, { t: 'file' }> {
    return fileNews(this.session, this.#viewTrouble.message());
  }

  #pins(): Extract<Down, { t: 'pins' }> {
    return { t: 'pins', teams: this.pins.all() };
  }

  toControl(message: Down): void {
    this.#toRoles(message, 'control');
  }

  #toRoles(message: Down, ...roles: readonly Role[]): void {
    const frame = JSON.stringify(message);
    for (const connection of this.#connections)
      if (connection.role !== null && roles.includes(connection.role)) connection.sendFrame(frame);
  }

  /** What fails in telling must not fail in recording: the session goes on. */
  #guarded(work: () => void): void {
    try {
      work();
      this.#viewTrouble.mended('commit');
    } catch (error) {
      this.#viewTrouble.failed('commit', error);
    }
  }

  #committed(commit: Commit): void {
    this.hub.touch(commit.touched);
    const { before, after } = commit;
    this.#takeovers.committed(commit);
    if (after.exercise.status === 'ended' && before.exercise.status !== 'ended') {
      forgetNotes(this.session);
      this.#sendSeal(...this.#connections);
      this.hotWash.tell();
    }
    if (before.seats !== after.seats) {
      for (const connection of [...this.#connections]) this.#reconcile(connection);
      this.presenceChanged();
    }
    if (before.room !== after.room || before.exercise !== after.exercise) {
      this.#door.changed(this.#connections);
    }
  }

  /** With each tick of the views, the new lines of the log. */
  #published(): void {
    const { seq } = this.session.state();
    const fresh = seq - this.#loggedSeq;
    if (fresh <= 0) return;
    const since = this.#loggedSeq;
    this.#loggedSeq = seq;
    if (![...this.#connections].some((connection) => connection.role === 'control')) return;
    const entries = this.session.timeline('control', fresh).filter((entry) => entry.n > since);
    if (entries.length > 0)
      this.toControl({ t: 'timeline', audience: 'control', reset: false, entries });
  }

  #look(): Extract<Down, { t: 'presence' }>['presence'] {
    return this.#presence.look(
      Object.values(this.session.state().seats),
      this.#connections,
      this.session.drafts.list(),
      this.#screens,
      this.company.look(),
    );
  }

  /** A display, hot seat or console has said which screen it is. */
  screenSaid(connection: Connection): void {
    this.#screens.said(connection);
    this.presenceChanged();
  }

  actOnScreens(asker: Connection, what: ScreenAct): void {
    switch (what.act) {
      case 'identify':
        return this.#screens.identify(this.#connections, asker);
      case 'name':
        this.#screens.name(this.#connections, what);
        return this.presenceChanged();
    }
  }

  #tellEvaluators(): void {
    const evaluators = this.evaluators.news(this.#connections, this.#addresses()[0] ?? '');
    if (evaluators !== null) this.toControl({ t: 'evaluators', evaluators });
  }

  /** Somebody came, went, fell silent or typed: consoles are told soon, once. */
  presenceChanged(): void {
    if (this.#cancelPresence !== null || this.#closed) return;
    this.#cancelPresence = this.#clock.after(presenceEveryMs, () => {
      this.#cancelPresence = null;
      this.#door.seatsFellSilent(this.#connections);
      const presence = this.#look();
      const text = JSON.stringify(presence);
      if (text !== this.#presenceText) this.toControl({ t: 'presence', presence });
      this.#presenceText = text;
      this.#tellEvaluators();
    });
  }

  /** A seat and its view are made, or why not. */
  async makeSeat(name: string, team: TeamId, kind: SeatState['kind']): Promise<Result<SeatId>> {
    const { session } = this;
    const seat = session.newId();
    const made = await session.submit({
      type: 'seat.request',
      data: { seat, name, team, kind },
      id: session.newId(),
      actor: { kind: 'system', part: 'host' },
    });
    return made.ok ? { ok: true, value: seat } : made;
  }

  /** Ends the room for everybody but the consoles, which go on to the home screen. */
  close(): void {
    this.#closed = true;
    for (const stop of this.#unlisten) stop();
    this.#cancelPresence?.();
    this.hotWash.close();
    this.hub.close();
    for (const connection of this.#connections)
      if (connection.role !== 'control') connection.bye('closed');
    this.#connections.clear();
  }
}
