import { simulate } from '../../src/core/simulate/simulate.ts';
import { fold } from '../../src/core/evolve.ts';
import { report, say } from '../support/report.ts';
import { shippedWorld } from '../support/shipped.ts';

/*
 * Whole exercises by scripted teams. The peer is the fold of the very same facts: what replay costs where
 * simulation also decides.
 */

const runsFor = process.argv.includes('--quick') ? [5] : [10, 100];

for (const id of ['ransomware-morning', 'breakout']) {
  const world = shippedWorld(id);
  simulate(world, { seed: 1 });
  for (const runs of runsFor) {
    say(`simulate: ${id}, ${runs} exercises`);
    let [facts, foldMs] = [0, 0];
    let simulateMs = 0;
    for (let seed = 1; seed <= runs; seed += 1) {
      const from = performance.now();
      const run = simulate(world, { seed });
      const between = performance.now();
      fold(world, run.facts);
      simulateMs += between - from;
      foldMs += performance.now() - between;
      facts += run.facts.length;
    }
    report({
      bench: 'simulate',
      name: `whole exercises a second, ${id}`,
      size: runs,
      value: (runs / simulateMs) * 1000,
      unit: '1/s',
      peer: 'folding the same facts',
      peerValue: (runs / foldMs) * 1000,
      more: { factsEach: facts / runs, factsPerSecond: (facts / simulateMs) * 1000 },
    });
  }
}
