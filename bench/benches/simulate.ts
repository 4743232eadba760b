import path from 'node:path';
import { readScenarioFolder } from '../../src/host/files/scenario-folder.ts';
import { parseScenario } from '../../src/core/scenario/parse.ts';
import { simulate } from '../../src/core/simulate/simulate.ts';
import { fold } from '../../src/core/evolve.ts';
import { compile, type World } from '../../src/core/world.ts';
import { report, say } from '../support/report.ts';

/*
 * Whole exercises by scripted teams. The peer is the fold of the very same facts: what replay costs where
 * simulation also decides.
 */

const root = path.join(import.meta.dirname, '..', '..', 'assets', 'scenarios');
const runsFor = process.argv.includes('--quick') ? [5] : [10, 100];

for (const id of ['ransomware-morning', 'breakout']) {
  const world = load(id);
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

function load(id: string): World {
  const { scenario } = parseScenario(readScenarioFolder(path.join(root, id)).files);
  if (scenario === null) throw new Error(`${id} cannot be read`);
  return compile(scenario);
}
