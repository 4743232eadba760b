/**
 * Owns: the door for what participants say after the end, and what is kept of who says it: a name where they
 * give one, otherwise nothing that tells them apart. Does not own: the words (core), who is connected (room).
 * A crash here leaves: what was acknowledged; the door as control has set it.
 */
import type { Actor } from '../../../core/ids.ts';
import { limits } from '../../../core/limits.ts';
import type { Down } from '../../../core/protocol/down.ts';
import { isFromRoom, type Remark, type SentRemark } from '../../../core/remark.ts';
import { ok, reject, type Result } from '../../../core/result.ts';
import type { Clock } from '../../session/clock.ts';
import type { Session } from '../../session/session.ts';
import type { Connection, Role } from './connection.ts';

const key = 'net.hotWash';
const newsEveryMs = 250;

export class HotWash {
  readonly #session: Session;
  readonly #clock: Clock;
  /** New remarks and the last moment by seat or evaluator: in memory only, so that no file links them. */
  readonly #rates = new Map<string, { count: number; lastMs: number }>();
  readonly #connections: ReadonlySet<Connection>;
  #changes = 0;
  #cancelNews: (() => void) | null = null;

  constructor(session: Session, clock: Clock, connections: ReadonlySet<Connection>) {
    this.#session = session;
    this.#clock = clock;
    this.#connections = connections;
  }

  get #ended(): boolean {
    return this.#session.state().exercise.status === 'ended';
  }

  get open(): boolean {
    return this.#ended && this.#session.hostValues.get(key) === 'open';
  }

  set(open: boolean): Result<null> {
    if (!this.#ended) return reject('remark/not-ended', 'The exercise has not ended yet.');
    this.#session.hostValues.set(key, open ? 'open' : 'closed');
    this.tell();
    return ok(null);
  }

  /** Words were written or taken away: only consoles hear that, and soon rather than each time. */
  changed(): void {
    this.#cancelNews ??= this.#clock.after(newsEveryMs, () => {
      this.#cancelNews = null;
      this.#changes += 1;
      this.tell([...this.#connections].filter(({ role }) => role === 'control'));
    });
  }

  tell(connections: Iterable<Connection> = this.#connections): void {
    for (const connection of connections) {
      const message = this.#messageFor(connection.role);
      if (message !== null) connection.send(message);
    }
  }

  close(): void {
    this.#cancelNews?.();
  }

  /** Null: it is not told to this screen, or not yet. */
  #messageFor(role: Role | null): Extract<Down, { t: 'hotWash' }> | null {
    if (!this.#ended || role === null || role === 'display' || role === 'look') return null;
    const { open } = this;
    const { scenario } = this.#session.world;
    const questions = [...scenario.hotWash];
    const objectives = scenario.objectives.map(({ id, text }) => ({ id, text }));
    return {
      t: 'hotWash',
      hotWash: { open, questions, objectives, told: role === 'control' ? this.#told() : null },
    };
  }

  #told(): { answers: number; forms: number; changes: number } {
    const all = this.#session.remarks.list();
    const count = (kind: Remark['kind']) => all.filter((remark) => remark.kind === kind).length;
    return { answers: count('hotWash'), forms: count('feedback'), changes: this.#changes };
  }

  /** Keeps new words, or others in the place of those with this id. */
  keep(actor: Actor, sent: SentRemark): Result<null> {
    if (!this.open) return reject('remark/closed', 'Control has closed this.');
    const { remarks } = this.#session;
    const before = remarks.find(sent.id);
    if (before !== null && (!isFromRoom(before) || before.kind !== sent.kind))
      return reject('remark/taken', 'This id belongs to something else.');
    const rate = this.#rateOf(actor);
    const now = this.#clock.monoMs();
    if (now - rate.lastMs < limits.remarkEveryMs)
      return reject('remark/too-fast', 'That was too fast; try again in a moment.');
    if (before === null) {
      const fromRoom = remarks.list().filter(isFromRoom).length;
      if (rate.count >= limits.remarksPerSeatMax || fromRoom >= limits.remarksFromRoomMax)
        return reject('remark/full', 'This record has as many remarks as it can hold.');
    }
    const kept = remarks.put(this.#remarkOf(actor, sent));
    if (!kept.ok) return kept;
    rate.lastMs = now;
    if (before === null) rate.count += 1;
    this.changed();
    return ok(null);
  }

  #rateOf(actor: Actor): { count: number; lastMs: number } {
    const who =
      actor.kind === 'seat'
        ? `seat ${actor.seat}`
        : `evaluator ${'name' in actor ? actor.name : ''}`;
    const known = this.#rates.get(who) ?? { count: 0, lastMs: -Infinity };
    this.#rates.set(who, known);
    return known;
  }

  #remarkOf(actor: Actor, { anonymous, ...words }: SentRemark): Remark {
    const exact = this.#clock.wallMs();
    const whole = limits.anonymousMomentMs;
    const wallMs = anonymous ? Math.floor(exact / whole) * whole : Math.floor(exact);
    const common = anonymous ? { wallMs, by: '', team: null } : { wallMs, ...this.#named(actor) };
    return words.kind === 'hotWash'
      ? { ...words, ...common, aloud: false }
      : { ...words, ...common };
  }

  #named(actor: Actor): { by: string; team: string | null } {
    if (actor.kind === 'evaluator') return { by: actor.name, team: null };
    if (actor.kind !== 'seat') return { by: '', team: null };
    return { by: this.#session.state().seats[actor.seat]?.name ?? '', team: actor.team };
  }
}
