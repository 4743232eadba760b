import { stepClock } from '../support/clock-steps.ts';
import { option, reportViolations, say } from '../support/figure.ts';
import { sideBySide } from '../support/side-by-side.ts';

/** A served exercise whose machine has its clock set and goes to sleep, at random moments. */
const runs = option('runs', 20);
const seed = option('seed', Date.now() % 1_000_000);
const violations: string[] = [];
let steps = 0;
await sideBySide(
  Array.from({ length: runs }, (_, n) => seed + n),
  async (each) => {
    const run = await stepClock(each);
    steps += run.steps;
    violations.push(...run.violations.map((sentence) => `seed ${each}: ${sentence}`));
    say(`clock: seed ${each}, ${run.steps} steps, ${run.violations.length} violations`);
  },
);
reportViolations(
  {
    proof: 'clock',
    name: 'the wall clock set by ±1 h, ±1 day or to 1970, or an hour of sleep, at random moments',
    ...{ size: runs, seed, more: { steps } },
  },
  violations,
);
