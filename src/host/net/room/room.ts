/**
 * Owns: one open exercise as the network sees it: its codes, who is connected as what, what each of them is sent
 * on entering, and whom a commit concerns. Does not own: the exercise itself (session), who somebody is
 * (`hello.ts`), what a seat has (`seats.ts`), how consoles hear who is here (`attendance.ts`).
 * A crash here leaves: join code and seats are in the file; everybody comes back and gets whole views.
 */
import type { SeatId } from '../../../core/ids.ts';
import type { BackupNews } from '../../../core/protocol/backup.ts';
import type { Down, Room as RoomMessage } from '../../../core/protocol/down.ts';
import type { RoomWords } from '../../../core/protocol/words.ts';
import type { Result } from '../../../core/result.ts';
import type { Clock } from '../../session/clock.ts';
import type { Commit, Session } from '../../session/session.ts';
import { Attendance } from './attendance.ts';
import type { Connection, Role } from './connection.ts';
import type { Signer } from './credentials.ts';
import { Evaluators } from './evaluators.ts';
import { HotSeats } from './hot-seats.ts';
import { HotWash } from './hot-wash.ts';
import { Hub } from './hub.ts';
import { JoinCode } from './join-code.ts';
import { Door } from './lobby.ts';
import { LogNews } from './log-news.ts';
import { forgetNotes } from './notes.ts';
import { Pins } from './pins.ts';
import { Seats } from './seats.ts';
import { Takeovers } from './takeovers.ts';
import { fileNews } from './file-news.ts';
import { ViewTrouble } from './view-trouble.ts';
import { audiencesOf, preflightOf, sealNews, welcomeTo } from './welcome.ts';
import { keepWords, keptWords } from './words.ts';

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
  readonly evaluators: Evaluators;
  readonly seats: Seats;
  readonly attendance: Attendance;
  readonly #takeovers: Takeovers;
  readonly #clock: Clock;
  readonly #signer: Signer;
  readonly #addresses: () => readonly string[];
  readonly #backup: () => BackupNews | null;
  readonly #fingerprint: () => string | null;
  readonly #connections = new Set<Connection>();
  readonly #door: Door;
  readonly #logNews: LogNews;
  readonly #viewTrouble: ViewTrouble;
  readonly #unlisten: (() => void)[];
  readonly #joinCode: JoinCode;
  #words: RoomWords;
  #preflight: Down | null = null;

  constructor(options: RoomOptions) {
    const { session, clock, signer, addresses, onFault } = options;
    this.session = session;
    this.#clock = clock;
    this.#signer = signer;
    this.#addresses = addresses;
    this.#backup = options.backup ?? (() => null);
    this.#fingerprint = options.fingerprint ?? (() => null);
    this.#viewTrouble = new ViewTrouble({
      onFault,
      changed: () => this.toControl(this.fileMessage()),
    });
    this.hub = new Hub(session, clock, {
      published: () => this.#tellLog(),
      fault: (error) => this.#viewTrouble.failed('views', error),
      mended: () => this.#viewTrouble.mended('views'),
    });
    this.seats = new Seats({
      session,
      hub: this.hub,
      connections: this.#connections,
      leave: (connection) => this.leave(connection),
    });
    this.pins = new Pins(session, clock, () => this.#toRoles(this.#pins(), 'control', 'hotSeat'));
    this.hotWash = new HotWash(session, clock, this.#connections);
    this.evaluators = new Evaluators({ session, signer, clock });
    this.attendance = new Attendance({
      session,
      clock,
      connections: this.#connections,
      evaluators: this.evaluators,
      address: () => this.#addresses()[0] ?? '',
      toControl: (message) => this.toControl(message),
      onTold: () => this.#door.seatsFellSilent(this.#connections),
    });
    this.hotSeats = new HotSeats(this);
    this.#takeovers = new Takeovers(this);
    this.#door = new Door(session, (team) => this.#takeovers.silent(team));
    this.#joinCode = new JoinCode(session);
    this.#words = keptWords(session);
    this.#logNews = new LogNews(session);
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
    const state = seat === null ? null : this.seats.state(seat);
    const audiences = audiencesOf(role, state);
    const serverWallMs = this.#clock.wallMs();
    const news = { session: this.id, role, audiences, serverWallMs, token, words: this.#words };
    connection.send(welcomeTo(connection, news));
    switch (role) {
      case 'control':
        this.#enterControl(connection);
        break;
      case 'display':
        this.#enterDisplay(connection);
        break;
      case 'hotSeat':
        connection.send(this.#pins());
        connection.send(this.lobby(role));
        break;
      case 'look':
        connection.send(this.lobby(role));
        break;
      case 'seat':
        this.#replaceOthers(connection, (one) => one.role === 'seat' && one.seat === seat);
        this.seats.enter(connection, seat ?? '');
        break;
      case 'evaluator':
        this.#replaceOthers(connection, (one) => one.evaluator === evaluator);
        this.hub.enter(connection, 'evaluators');
        break;
    }
    this.hotWash.tell([connection]);
    if (first || role === 'seat') this.attendance.changed();
  }

  #enterDisplay(connection: Connection): void {
    connection.send({ t: 'room', room: this.roomMessage() });
    const seal = sealNews(this.session);
    if (seal !== null) connection.send(seal);
    this.hub.enter(connection, 'public');
  }

  #enterControl(connection: Connection): void {
    connection.send({ t: 'scenario', scenario: this.session.world.scenario });
    connection.send({ t: 'room', room: this.roomMessage() });
    connection.send(this.attendance.look());
    connection.send(this.#pins());
    connection.send(this.attendance.evaluators());
    connection.send(this.fileMessage());
    connection.send({ t: 'backup', backup: this.#backup() });
    const seal = sealNews(this.session);
    if (seal !== null) connection.send(seal);
    if (this.session.state().exercise.status === 'lobby') {
      this.#preflight ??= preflightOf(this.session.world.scenario);
      connection.send(this.#preflight);
    }
    this.hub.flush();
    this.hub.enter(connection, 'control');
    connection.send(this.#logNews.last());
  }

  /** One device at a time: the one that came last. */
  #replaceOthers(connection: Connection, same: (other: Connection) => boolean): void {
    for (const other of this.#connections)
      if (other !== connection && same(other)) other.bye('replaced');
  }

  /** The connection is gone, or is no longer part of this exercise. */
  leave(connection: Connection): void {
    if (!this.#connections.delete(connection)) return;
    this.attendance.left(connection);
    this.hotSeats.forget(connection);
    this.hub.drop(connection);
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
    this.attendance.tellEvaluators();
  }

  /** The evaluators' door was opened or closed, has another code, or somebody was let go. */
  evaluatorsChanged(): void {
    for (const connection of this.evaluators.turnOut([...this.#connections]))
      this.leave(connection);
    this.attendance.changed();
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
      const seal = sealNews(this.session);
      if (seal !== null) this.#toRoles(seal, 'control', 'display');
      this.hotWash.tell();
    }
    if (before.seats !== after.seats) {
      for (const connection of [...this.#connections]) {
        this.hotSeats.reconcile(connection);
        this.seats.reconcile(connection);
      }
      this.attendance.changed();
    }
    if (before.room !== after.room || before.exercise !== after.exercise) {
      this.#door.changed(this.#connections);
    }
  }

  /** With each tick of the views, the new lines of the log. */
  #tellLog(): void {
    const isControl = ({ role }: Connection): boolean => role === 'control';
    const fresh = this.#logNews.fresh(() => [...this.#connections].some(isControl));
    if (fresh !== null) this.toControl(fresh);
  }

  /** Ends the room for everybody but the consoles, which go on to the home screen. */
  close(): void {
    for (const stop of this.#unlisten) stop();
    this.attendance.close();
    this.hotWash.close();
    this.hub.close();
    for (const connection of this.#connections)
      if (connection.role !== 'control') connection.bye('closed');
    this.#connections.clear();
  }
}
