import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hostilePackages } from '../../host/package/corpus.ts';
import { judgeAll } from '../../host/package/judge.ts';
import { mutatedPackages } from '../../host/package/mutants.ts';
import { option, reportViolations, say } from '../support/figure.ts';

/** Scenario packages made to do harm, and damaged ones of another seed at a time, each unpacked as a reader does it. */
const wanted = option('packages', 5000);
const first = option('seed', 1);
const atOnce = 400;
const problems: string[] = [];
const counts: Record<string, number> = {};
let [packages, slowestMs, rssMb] = [0, 0, 0];
for (let seed = first; packages < wanted; seed += 1) {
  const hostile = packages === 0 ? hostilePackages() : mutatedPackages(seed, atOnce);
  const beside = mkdtempSync(path.join(tmpdir(), 'whitecell-proof-'));
  try {
    const found = judgeAll(hostile, beside);
    problems.push(...found.problems.map((problem) => `seed ${seed}: ${problem}`));
    for (const [is, count] of Object.entries(found.counts)) counts[is] = (counts[is] ?? 0) + count;
    slowestMs = Math.max(slowestMs, found.slowestMs);
    rssMb = Math.max(rssMb, found.rssMb);
  } catch (error) {
    problems.push(`seed ${seed}: ${String(error).slice(0, 300)}`);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  packages += hostile.length;
  say(`packages: ${packages} of ${wanted}`);
}
reportViolations(
  {
    ...{
      proof: 'packages',
      name: 'hostile and damaged scenario packages: no sentence, slower than five seconds, or something written elsewhere',
    },
    ...{ size: packages, seed: first },
    more: { ...counts, slowestMs: Math.round(slowestMs), rssMb: Math.round(rssMb) },
  },
  problems,
);
