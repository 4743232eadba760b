/**
 * Owns: putting the host together: two listeners, one front door, the open exercise, the home
 * screen's doings. Everything that starts a host (command line, launcher, the desktop shell's child
 * process, tests) starts it here. Does not own: any of the parts.
 * A crash leaves: the exercise's file at its last synced batch; starting again with it goes on.
 */
import path from 'node:path';
import type { PackNews } from '../core/paper/news.ts';
import { ok, reject, type Result } from '../core/result.ts';
import { Doors, HostTrouble } from './net/doors/doors.ts';
import { Exercises } from './exercises.ts';
import type { NewExercise } from './make-file.ts';
import { keepBackupsIn } from './files/backups.ts';
import type { RescuedFile } from './files/rescue-place.ts';
import { HomeFolder } from './home.ts';
import { LogError } from './log/log.ts';
import { keyPrint } from './log/seal.ts';
import { OpenExercise } from './open-exercise.ts';
import { NewsDesk, roomLanguage, type HostNews } from './news.ts';
import { ownAddresses, type Addresses } from './net/reach/addresses.ts';
import { Encryption, keptInMemory } from './net/doors/encryption.ts';
import { ControlKeys, Signer, newSecret } from './net/room/credentials.ts';
import { Front } from './net/doors/front.ts';
import { evaluatorDeed } from './net/room/evaluator-deeds.ts';
import { controlRoutes, type GrantFor } from './net/routes/review.ts';
import { Reading } from './reading.ts';
import type { StartReader } from './record/protocol.ts';
import { handOutTemplate } from './files/hand-out.ts';
import { KeptReaders } from './record/kept.ts';
import { startReader } from './record/start.ts';
import { OwnNetworks } from './net/reach/own-networks.ts';
import { Room } from './net/room/room.ts';
import { packFolderFor } from './paper/folder.ts';
import { packOf } from './paper/pack-of.ts';
import { Packs, type PackSource, type PackWish } from './paper/packs.ts';
import type { Printer } from './paper/printer.ts';
import { reportSource } from './report/report-source.ts';
import { Reports, type ReportSource } from './report/reports.ts';
import type { ReportWish } from '../core/aar/report/wish.ts';
import { systemClock, type Clock } from './session/clock.ts';
import { holdByHost } from './session/hold-by-host.ts';
import { isWriting } from './session/remark-deeds.ts';
import type { Session } from './session/session.ts';

export interface HostOptions {
  /** Where new exercises go and what was opened lately stands; without it nothing can be made here. */
  readonly home?: string;
  /** Opened at once. */
  readonly file?: string;
  /** The host had this very file open in the life before: it comes back without being tried out first. */
  readonly tried?: boolean;
  /** 0: any free one. A port that is taken is replaced by a free one, and `notices` says so. */
  readonly controlPort: number;
  readonly lanPort: number;
  /** Address that stations and displays come to; 0.0.0.0: every network of this machine. */
  readonly lanHost: string;
  /** What this machine is called on its networks; tests have their own. */
  readonly networks?: () => Addresses;
  /** The built pages. */
  readonly rendererDir: string;
  /** One folder per scenario that a new exercise can be made from. */
  readonly scenariosDir: string;
  readonly version: string;
  readonly clock?: Clock;
  /** Makes PDFs of the paper pack; without it, pages are printed from a browser by hand. */
  readonly printer?: Printer;
  /** Starts the processes that read files for review; without it, as Node does it. */
  readonly startReader?: StartReader;
  /** Faults of our own, for whoever keeps the process; they never stop the others. */
  readonly onFault?: (error: unknown) => void;
  /** What a window's frame has to know; called when it changes. */
  readonly onNews?: (news: HostNews) => void;
}

export interface Host {
  /** On this machine only. The token may be used by several windows and programs. */
  readonly control: { readonly url: string; readonly token: string };
  /** What the room needs. The code is empty while nothing is open. */
  readonly lan: { readonly url: string; readonly joinCode: string };
  /** Sentences for a person: a port that was taken, no network, … */
  readonly notices: readonly string[];
  /** An address that opens one window, once, within two minutes. */
  ticketUrl(): string;
  /** An address for another window on this machine; null: nothing is open to be shown. */
  windowUrl(what: GrantFor): string | null;
  /** The machine goes to sleep, or slept: the exercise clock stands from this moment on, on the record. */
  machineSleeps(): void;
  /** Puts a running exercise on hold by the host's own hand; nothing where that is so already. */
  hold(reason: string): Promise<void>;
  session(): Session | null;
  open(file: string): Promise<Result<null>>;
  createNew(what: NewExercise): Promise<Result<{ readonly file: string }>>;
  /** Closes what is open. A rehearsal made here is thrown away with it, unless it is to be kept. */
  closeExercise(keep: boolean): Promise<Result<null>>;
  /** The title of what was closed last, where its last backup could not be made; null: it was made. */
  notCopied(): string | null;
  /** Puts what is whole of a damaged file into a new one. Rejections: `rescue/open`. Rejects with `LogError`. */
  rescue(file: string): Promise<Result<RescuedFile>>;
  /** Prints a paper pack; the last piece of news says how it went. */
  paper(source: PackSource, wish: PackWish): AsyncGenerator<PackNews, void>;
  /** Makes the report of a file. Throws `LogError` and `PrintTrouble`. */
  report(file: string, wish: ReportWish): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Starts the host. Rejects with `HostTrouble` when it cannot run at all. */
export async function startHost(options: HostOptions): Promise<Host> {
  const host = new RunningHost(options);
  await host.start();
  return host;
}

class RunningHost implements Host {
  readonly notices: string[] = [];
  readonly #options: HostOptions;
  readonly #clock: Clock;
  readonly #keys: ControlKeys;
  readonly #signer: Signer;
  readonly #front: Front;
  readonly #home: HomeFolder | null;
  readonly #readers: KeptReaders;
  readonly #exercises: Exercises;
  readonly #reading: Reading;
  readonly #packs: Packs;
  readonly #reports: Reports;
  readonly #news: NewsDesk;
  readonly #networks: OwnNetworks;
  #token = '';
  readonly #doors: Doors;
  readonly #open: OpenExercise;

  constructor(options: HostOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    const home = options.home === undefined ? null : new HomeFolder(path.resolve(options.home));
    this.#home = home;
    this.#signer = new Signer(home?.secret() ?? newSecret(), this.#clock);
    this.#keys = new ControlKeys(this.#signer, this.#clock);
    this.#readers = new KeptReaders(options.startReader ?? (() => startReader()));
    const signingKey = home?.signingKey() ?? null;
    this.#reading = new Reading({
      startReader: this.#readers.start,
      ownKey: signingKey === null ? null : keyPrint(signingKey.publicKey),
      handOutTemplate: path.join(options.rendererDir, handOutTemplate),
    });
    this.#exercises = new Exercises({
      home,
      scenariosDir: options.scenariosDir,
      version: options.version,
      clock: this.#clock,
      onFault: (error) => options.onFault?.(error),
      signingKey,
      startReader: this.#readers.start,
    });
    const origin = (): string => `http://127.0.0.1:${this.#doors.controlPort}`;
    this.#packs = new Packs(options.printer ?? null, origin);
    this.#reports = new Reports(options.printer ?? null, origin);
    this.#news = new NewsDesk({
      tell: (news) => options.onNews?.(news),
      recent: () => (home?.recent() ?? []).map(({ path, title }) => ({ path, title })),
      language: () => roomLanguage(this.session(), home),
    });
    this.#open = this.#openExercise(options);
    this.#networks = new OwnNetworks({
      clock: this.#clock,
      read: options.networks ?? ownAddresses,
      bound: options.lanHost,
      port: () => this.#doors.lanPort,
      scheme: () => (this.#doors.identity === null ? 'http' : 'https'),
      changed: () => this.#waysChanged(),
    });
    this.#front = new Front({
      clock: this.#clock,
      keys: this.#keys,
      home: () => ({ ...this.#exercises.home(), notCopied: this.#open.notCopied }),
      readFiles: () => this.#exercises.readFiles(),
      doHome: (what) => this.#doHome(what),
      ways: () => ({
        bound: options.lanHost,
        port: this.#doors.lanPort,
        own: this.#networks.addresses(),
        join: this.#networks.join(),
        certificate: this.#doors.identity?.certificate ?? null,
      }),
      onFault: (error) => options.onFault?.(error),
    });
    this.#doors = new Doors({
      ...options,
      front: this.#front,
      encryption: new Encryption(home ?? keptInMemory(), () => this.#clock.wallMs()),
      own: () => this.#networks.addresses(),
      notice: (sentence) => this.notices.push(sentence),
      more: (app) => controlRoutes(app, this.#routes()),
      onPage: (page) => void (page === 'review' && this.#reading.expect()),
    });
  }

  #openExercise({ onFault }: HostOptions): OpenExercise {
    const fault = (error: unknown): void => onFault?.(error);
    return new OpenExercise({
      exercises: this.#exercises,
      reading: this.#reading,
      home: this.#home,
      readers: this.#readers,
      clock: this.#clock,
      makeRoom: (session, backup) =>
        new Room({
          session,
          clock: this.#clock,
          signer: this.#signer,
          addresses: () => this.#networks.join(),
          backup,
          fingerprint: () => this.#doors.identity?.fingerprint ?? null,
          onFault: fault,
        }),
      changed: (room) => {
        this.#front.setRoom(room);
        this.#news.opened(room?.session ?? null);
      },
      homeChanged: () => {
        this.#front.homeChanged();
        this.#news.homeChanged();
      },
      notice: (sentence) => this.notices.push(sentence),
      onFault: fault,
    });
  }

  async start(): Promise<void> {
    try {
      this.#home?.sweep();
      if (this.#options.file !== undefined) {
        const { file, tried = false } = this.#options;
        const opened = await (tried ? this.#open.openTried(file) : this.open(file));
        if (!opened.ok) throw new HostTrouble(opened.error);
      }
      await this.#doors.open();
      this.#token = this.#keys.token();
      this.#networks.watch();
      this.#news.homeChanged();
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async #encrypt(on: boolean): Promise<Result<null>> {
    if (await this.#doors.encrypt(on)) this.#waysChanged();
    return ok(null);
  }

  /** Devices come to this host under other addresses than before. */
  #waysChanged(): void {
    this.#open.room?.roomChanged();
    this.#front.reach.networksChanged();
  }

  #controlUrl(page: string, credential: string): string {
    return `http://127.0.0.1:${this.#doors.controlPort}/${page}#${credential}`;
  }

  get control(): Host['control'] {
    return { url: this.#controlUrl('console', this.#token), token: this.#token };
  }

  get lan(): Host['lan'] {
    return { url: this.#networks.join()[0] ?? '', joinCode: this.#open.room?.joinCode ?? '' };
  }

  ticketUrl(): string {
    return this.#controlUrl('console', this.#keys.ticket());
  }

  windowUrl = (what: GrantFor): string | null => this.#grant(what);

  session(): Session | null {
    return this.#open.session;
  }

  machineSleeps = (): void => this.session()?.machineSleeps();

  hold(reason: string): Promise<void> {
    return holdByHost(this.session(), reason);
  }

  #routes(): Parameters<typeof controlRoutes>[1] {
    return {
      holds: (token) => this.#keys.holds(token),
      grant: (what) => this.#grant(what),
      files: () => this.#exercises.recent(),
      fork: (wish) => this.#madeFile(this.#exercises.fork(wish, this.session())),
      rescue: (file) => this.rescue(file),
      record: (file) => this.#reading.record(file, this.session()),
      remarks: {
        wallMs: () => this.#clock.wallMs(),
        canWrite: (file) => this.#reading.takesRemarks(file, this.session()),
        work: (file, deed) => {
          const done = this.#reading.remarks(file, this.session(), deed);
          if (isWriting(deed)) this.#open.room?.hotWash.changed();
          return done;
        },
      },
      handOut: (file, wish) => this.#reading.handOut(file, wish, this.session()),
      report: { reports: this.#reports, source: (file) => this.#reportSource(file) },
      exports: { make: (file, wish) => this.#reading.exported(file, this.session(), wish) },
      paper: {
        packs: this.#packs,
        make: (wish) => {
          const open = this.session();
          const file = open?.meta.path ?? null;
          if (open === null || file === null) return null;
          return this.paper(packOf(open), { ...wish, folder: packFolderFor(file) });
        },
      },
    };
  }

  #grant(what: GrantFor): string | null {
    const room = this.#open.room;
    if (what === 'console') return this.ticketUrl();
    if (what === 'review') return this.#controlUrl('review', this.#keys.token());
    if (room === null) return null;
    switch (what) {
      case 'hotSeat':
        return this.#controlUrl('hotseat', room.hotSeatToken());
      case 'display':
        return this.#controlUrl('display', room.displayToken);
      case 'evaluator':
        return this.#controlUrl('evaluator', room.evaluators.windowKey);
      case 'paper':
        return this.#packs.pageOf(
          this.#packs.open(packOf(room.session), { size: null, words: null }),
          null,
        );
    }
  }

  #reportSource(file: string | null): ReportSource | null {
    return reportSource(this.#reading, () => this.session(), file);
  }

  report(file: string, wish: ReportWish): Promise<Uint8Array> {
    const source = this.#reportSource(file);
    if (source === null) throw new LogError('io', 'There is no such file.');
    return this.#reports.make(source, wish);
  }

  paper(source: PackSource, wish: PackWish): AsyncGenerator<PackNews, void> {
    return this.#packs.make(source, wish);
  }

  /** Consoles hear of the new file. */
  async #madeFile<T>(making: Promise<Result<T>>): Promise<Result<T>> {
    const made = await making;
    if (made.ok) this.#front.homeChanged();
    return made;
  }

  open(file: string): Promise<Result<null>> {
    return this.#open.open(file);
  }

  createNew(what: NewExercise): Promise<Result<{ readonly file: string }>> {
    return this.#open.create(what);
  }

  closeExercise(keep: boolean): Promise<Result<null>> {
    return this.#open.close(keep);
  }

  rescue(file: string): Promise<Result<RescuedFile>> {
    return this.#madeFile(this.#exercises.rescue(file, this.session()));
  }

  notCopied = (): string | null => this.#open.notCopied;

  async #doHome(what: Parameters<Front['home']>[0]): Promise<Result<null>> {
    switch (what.act) {
      case 'new': {
        const made = await this.createNew(what);
        return made.ok ? ok(null) : made;
      }
      case 'open':
        return this.open(what.path);
      case 'addScenario':
      case 'removeScenario':
        // Beside the open exercise, and not in its way: a package may take a minute to be looked into.
        return this.#exercises.changeScenarios(what, () => this.#front.homeChanged());
      case 'close':
        return this.closeExercise(what.keep);
      case 'newJoinCode':
        if (this.#open.room === null)
          return reject('room/no-exercise', 'No exercise is open at the moment.');
        this.#open.room.newJoinCode();
        return ok(null);
      case 'words':
        if (this.#open.room === null)
          return reject('room/no-exercise', 'No exercise is open at the moment.');
        this.#open.room.setWords(what.words);
        this.#home?.rememberWords(what.words);
        this.#news.homeChanged();
        return ok(null);
      case 'encrypt':
        return this.#open.inTurn(() => this.#encrypt(what.on));
      case 'backup':
        return keepBackupsIn(what.folder, this.#home, this.#open.backups);
      case 'evaluators':
      case 'newEvaluatorCode':
      case 'letEvaluatorGo':
        return evaluatorDeed(this.#open.room, what);
    }
  }

  async close(): Promise<void> {
    this.#networks.stop();
    this.#front.close();
    this.#reading.close();
    await this.#open.end();
    await this.#doors.close();
  }
}
