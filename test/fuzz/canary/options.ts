import { step } from '../../../src/core/step.ts';
import type { InProcessOptions } from '../../support/in-process.ts';
import type { Dress } from './markers.ts';

export interface CanaryOptions {
  readonly seed: number;
  readonly steps: number;
  /** A projection that leaks on purpose. */
  readonly project?: InProcessOptions['project'];
  /** Ids and draws are the same in every run; of what is hidden, something may be another. */
  readonly twin?: {
    readonly dress?: Dress;
    /** Control also writes what nobody else is told of. */
    readonly hidden?: boolean;
  };
}

/** Chance that is none: ids are counted, and a draw's seed is its own name. */
export function countedStep(): typeof step {
  let made = 0;
  const chance = {
    newId: () => `id-${String((made += 1)).padStart(18, '0')}`,
    seedFor: (draw: string) => Buffer.from(draw.padEnd(32, '.')).toString('hex').slice(0, 64),
  };
  return (world, state, command, now) => step(world, state, command, now, chance);
}
