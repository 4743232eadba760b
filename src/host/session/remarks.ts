/**
 * Owns: remarks of a record that is open for writing: read once, written through at once. Does not own: what they
 * say (core), who may write them (net). A crash here leaves: what was acknowledged.
 */
import type { Remark } from '../../core/remark.ts';
import { limits } from '../../core/limits.ts';
import { ok, reject, type Result } from '../../core/result.ts';
import { LogError, type Log } from '../log/log.ts';
import { byTime } from '../log/remarks.ts';
import type { SessionRemarks } from './session.ts';

export class Remarks implements SessionRemarks {
  readonly #log: Pick<Log, 'remarks' | 'meta'>;
  readonly #failed: (error: LogError) => void;
  #known: Map<string, Remark> | null = null;

  /** `failed` hears of every write that the disk refused. */
  constructor(log: Pick<Log, 'remarks' | 'meta'>, failed: (error: LogError) => void) {
    this.#log = log;
    this.#failed = failed;
  }

  #all(): Map<string, Remark> {
    this.#known ??= new Map(this.#log.remarks.list().map((remark) => [remark.id, remark]));
    return this.#known;
  }

  list(): readonly Remark[] {
    return [...this.#all().values()].sort(byTime);
  }

  find(id: string): Remark | null {
    return this.#all().get(id) ?? null;
  }

  put(remark: Remark): Result<null> {
    const all = this.#all();
    // Before the write: a full store is no trouble of the disk.
    if (!all.has(remark.id) && all.size >= limits.remarksMax)
      return reject('remark/full', 'This record has as many remarks as it can hold.');
    const failed = this.#write(() => this.#log.remarks.put(remark));
    if (failed === null) all.set(remark.id, remark);
    return failed === null ? ok(null) : failed;
  }

  remove(id: string): Result<null> {
    const failed = this.#write(() => this.#log.remarks.remove(id));
    if (failed === null) this.#all().delete(id);
    return failed === null ? ok(null) : failed;
  }

  #write(write: () => void): Result<null> | null {
    if (this.#log.meta.readOnly)
      return reject('log/readOnly', 'This file cannot be written; a copy of it can.');
    try {
      write();
      return null;
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      this.#failed(error);
      return reject(`log/${error.kind}`, error.message);
    }
  }
}
