/**
 * Owns: the PIN with which a team keeps its desk on shared screens to itself: as a salted hash beside the
 * record, never in it, and how often somebody may guess. Does not own: the curtain (`hot-seats.ts`).
 * A crash here leaves: the PIN; a restarted host counts wrong ones from zero.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { TeamId } from '../../../core/ids.ts';
import { limits } from '../../../core/limits.ts';
import type { PinState } from '../../../core/protocol/pins.ts';
import { ok, reject, type Result } from '../../../core/result.ts';
import type { Clock } from '../../session/clock.ts';
import type { Session } from '../../session/session.ts';
import { FailureLimiter } from '../doors/limiter.ts';

const hashed = promisify<string, Buffer, number, Buffer>(scrypt);
const hashBytes = 32;
/** Stands where the hash would: the team was asked and wants none. */
const none = 'none';

export class Pins {
  readonly #session: Pick<Session, 'hostValues' | 'world'>;
  readonly #limiter: FailureLimiter;
  readonly #changed: () => void;
  /** One guess after the other: many at once must not slip by the count. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(session: Pick<Session, 'hostValues' | 'world'>, clock: Clock, changed: () => void) {
    this.#session = session;
    this.#changed = changed;
    const perAddress = limits.pinFailuresPerTeamMax;
    this.#limiter = new FailureLimiter(clock, { perAddress, overall: Number.POSITIVE_INFINITY });
  }

  all(): { team: TeamId; pin: PinState }[] {
    return this.#session.world.scenario.teams
      .filter((team) => team.playedBy === 'players')
      .map(({ id }) => ({ team: id, pin: this.#stateOf(id) }));
  }

  /** Whether this opens the team's curtain. While somebody has to wait, a right one does not either. */
  mayOpen(team: TeamId, pin: string | null): Promise<Result<null>> {
    if (this.#stateOf(team) !== 'set') return Promise.resolve(ok(null));
    if (pin === null) return Promise.resolve(reject('pin/needed', 'This team has set a PIN.'));
    const answer = this.#turn.then(() => this.#check(team, pin));
    this.#turn = answer.catch(() => null);
    return answer;
  }

  async set(team: TeamId, pin: string | null): Promise<Result<null>> {
    const salt = randomBytes(16);
    const kept =
      pin === null
        ? none
        : `${salt.toString('hex')} ${(await hashed(pin, salt, hashBytes)).toString('hex')}`;
    // What a team has set, only control takes away: nobody at an open curtain locks the team out.
    if (this.#stateOf(team) === 'set') return reject('pin/set', 'This team has set a PIN already.');
    this.#keep(team, kept);
    return ok(null);
  }

  /** The team is asked again at its next opening. */
  clear(team: TeamId): void {
    if (this.#stateOf(team) !== 'unasked') this.#keep(team, '');
  }

  async #check(team: TeamId, pin: string): Promise<Result<null>> {
    const retryAfterMs = this.#limiter.waitMs(team);
    if (retryAfterMs > 0)
      return reject('pin/slow-down', 'There were too many wrong PINs.', { retryAfterMs });
    const [salt = '', hash = ''] = this.#kept(team).split(' ');
    const given = await hashed(pin, Buffer.from(salt, 'hex'), hashBytes);
    const right = Buffer.from(hash, 'hex');
    if (right.length === given.length && timingSafeEqual(right, given)) return ok(null);
    this.#limiter.failed(team);
    return reject('pin/wrong', 'This is not the PIN of this team.');
  }

  #stateOf(team: TeamId): PinState {
    const kept = this.#kept(team);
    if (kept === '') return 'unasked';
    return kept === none ? 'none' : 'set';
  }

  #kept(team: TeamId): string {
    return this.#session.hostValues.get(`net.pin.${team}`) ?? '';
  }

  #keep(team: TeamId, text: string): void {
    this.#session.hostValues.set(`net.pin.${team}`, text);
    this.#changed();
  }
}
