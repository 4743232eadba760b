/** Owns: what a session is opened with. A crash leaves nothing here. */
import type { Actor, CommandId } from '../../core/ids.ts';
import type { State } from '../../core/state.ts';
import type { step } from '../../core/step.ts';
import type { project } from '../../core/view/project.ts';
import type { World } from '../../core/world.ts';
import type { Log } from '../log/log.ts';
import type { SigningKey } from '../log/seal.ts';
import type { Clock } from './clock.ts';
import type { FaultListener, Receipt } from './session.ts';
import type { Timelines } from './timelines.ts';

export interface SessionOptions {
  readonly log: Log;
  readonly clock?: Clock;
  /** Seals the record at the end and whenever it is closed; without one it stays unsigned. */
  readonly signingKey?: SigningKey;
  readonly onFault?: FaultListener;
  /** Compiled from the log's scenario when missing. */
  readonly world?: World;
  /** Core's own; tests that need a fault bring another. */
  readonly step?: typeof step;
  readonly project?: typeof project;
}

/** What an opening has read from the log. */
export interface Folded {
  readonly state: State;
  readonly lastClockMs: number;
  readonly timelines: Timelines;
  /** The fact that ended it; null: it has not ended. */
  readonly endedSeq: number | null;
  readonly receipts: readonly {
    readonly command: CommandId;
    readonly actor: Actor;
    readonly receipt: Receipt | null;
  }[];
}
