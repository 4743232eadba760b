/**
 * Owns: drafts, seat tokens and host values of a running exercise: kept in memory for reading, written
 * through to the log, and written later when the disk refuses now. Does not own: how they are stored.
 * A crash leaves what was written; a value that was waiting for the disk is lost with the process.
 */
import { randomBytes } from 'node:crypto';
import { ok, reject } from '../../core/result.ts';
import type { State } from '../../core/state.ts';
import type { World } from '../../core/world.ts';
import { sha256 } from '../log/digest.ts';
import {
  LogError,
  type DraftKey,
  type HostValues,
  type Log,
  type StoredDraft,
} from '../log/log.ts';
import type { Clock } from './clock.ts';
import { draftAllowed } from './drafts.ts';
import type { SeatTokens, SessionDrafts } from './session.ts';

/** Stands where a seat's id would; no id looks like this. */
const takenAway = '!taken';

export interface BesideOptions {
  readonly log: Log;
  readonly world: World;
  readonly clock: Clock;
  readonly state: () => State;
  /** A write was refused. */
  readonly failed: (error: LogError) => void;
}

export class Beside {
  readonly drafts: SessionDrafts;
  readonly tokens: SeatTokens;
  readonly hostValues: HostValues;
  readonly #options: BesideOptions;
  readonly #drafts = new Map<string, StoredDraft>();
  readonly #tokens = new Map<string, string>();
  readonly #values = new Map<string, string>();
  /** Writes that the disk has refused, by what they are about; only the newest of each counts. */
  readonly #waiting = new Map<string, () => void>();

  constructor(options: BesideOptions) {
    this.#options = options;
    for (const draft of options.log.drafts.list()) this.#drafts.set(draftName(draft), draft);
    this.drafts = {
      save: (key, text) => this.#saveDraft(key, text),
      list: (team) => this.#list(team),
    };
    this.tokens = this.#seatTokens();
    this.hostValues = this.#hostValues();
  }

  /** The facts that used these drafts are recorded, and the log has forgotten them in the same step. */
  used(keys: readonly DraftKey[]): void {
    for (const key of keys) {
      this.#drafts.delete(draftName(key));
      this.#waiting.delete(draftName(key));
    }
  }

  /** The exercise has ended: what was only typed is nobody's any more. */
  purgeDrafts(): void {
    for (const name of this.#drafts.keys()) this.#waiting.delete(name);
    this.#drafts.clear();
    this.#write('drafts', () => {
      this.#options.log.drafts.purge();
    });
  }

  /** The disk takes writes again. Throws `LogError` when it does not after all. */
  flush(): void {
    for (const [name, write] of [...this.#waiting]) {
      write();
      this.#waiting.delete(name);
    }
  }

  #write(name: string, write: () => void): LogError | null {
    this.#waiting.delete(name);
    try {
      write();
      return null;
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      this.#waiting.set(name, write);
      this.#options.failed(error);
      return error;
    }
  }

  #saveDraft(key: DraftKey, text: StoredDraft['text'] | null): ReturnType<SessionDrafts['save']> {
    const { log, world, clock, state } = this.#options;
    const savedWallMs = Math.floor(clock.wallMs());
    const name = draftName(key);
    const { seat, team, slot } = key;
    if (text === null) {
      this.#drafts.delete(name);
      this.#write(name, () => {
        log.drafts.remove({ seat, team, slot });
      });
      return ok({ savedWallMs });
    }
    const allowed = draftAllowed(world, state(), key, text);
    if (!allowed.ok) return allowed;
    const draft = { seat, team, slot, text, savedWallMs };
    this.#drafts.delete(name);
    this.#drafts.set(name, draft);
    const failed = this.#write(name, () => {
      log.drafts.put(draft);
    });
    return failed === null ? ok({ savedWallMs }) : reject(`log/${failed.kind}`, failed.message);
  }

  /** Oldest first: a saved draft goes to the end of the map. */
  #list(team?: string): readonly StoredDraft[] {
    const all = [...this.#drafts.values()];
    return team === undefined ? all : all.filter((draft) => draft.team === team);
  }

  #seatTokens(): SeatTokens {
    const { log } = this.#options;
    const owner = (token: string): string | null => {
      const digest = sha256(token);
      return this.#tokens.get(digest) ?? log.tokens.seatOf(digest);
    };
    return {
      issue: (seat) => {
        const token = randomBytes(24).toString('base64url');
        const digest = sha256(token);
        this.#tokens.set(digest, seat);
        this.#write(`token ${digest}`, () => {
          log.tokens.put(digest, seat);
        });
        return token;
      },
      seatOf: (token) => {
        const seat = owner(token);
        return seat === takenAway ? null : seat;
      },
      isTakenAway: (token) => owner(token) === takenAway,
      revoke: (seat) => {
        for (const [digest, of] of this.#tokens) if (of === seat) this.#tokens.delete(digest);
        this.#write(`seat ${seat}`, () => {
          log.tokens.removeSeat(seat);
        });
      },
      handOver: (from, to) => this.#handOver(from, to),
    };
  }

  #handOver(from: string, to: string): void {
    const owners = [...this.#tokens];
    // The waiting device is the newer one: without its token here, those that went before are not here either.
    for (const [digest, of] of owners.some(([, of]) => of === from) ? owners : []) {
      if (of === to) this.#tokens.set(digest, takenAway);
      else if (of === from) this.#tokens.set(digest, to);
    }
    this.#write(`hand-over ${from}`, () => {
      this.#options.log.tokens.move(from, to, takenAway);
    });
  }

  #hostValues(): HostValues {
    const { log } = this.#options;
    return {
      get: (key) => this.#values.get(key) ?? log.hostValues.get(key),
      set: (key, text) => {
        this.#values.set(key, text);
        this.#write(`value ${key}`, () => {
          log.hostValues.set(key, text);
        });
      },
    };
  }
}

function draftName({ seat, team, slot }: DraftKey): string {
  return JSON.stringify(['draft', seat, team, slot]);
}
