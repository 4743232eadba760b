/** Owns: what a new log is made of. A crash leaves nothing here. */
import type { Scenario } from '../../core/scenario/schema.ts';

export interface LogSeed {
  readonly exercise: string;
  readonly title: string;
  readonly mode: 'live' | 'rehearsal';
  readonly createdWallMs: number;
  readonly scenario: Scenario;
  /** File name and bytes. */
  readonly media: ReadonlyMap<string, Uint8Array>;
}
