import { runCanary } from '../../fuzz/canary/play.ts';
import { compareTwins, uninvolved } from '../../fuzz/canary/twins.ts';
import { option, reportViolations, say } from '../support/figure.ts';

/** Random exercises with a mark in every text, and pairs of them that differ only in what is hidden. */
const first = option('seed', 1000);
const runs = option('runs', 500);
const pairs = option('pairs', 200);

const leaks: string[] = [];
let frames = 0;
let marks = 0;
for (let n = 0; n < runs; n += 1) {
  const run = await runCanary({ seed: first + n, steps: 50 });
  frames += run.frames;
  marks += run.markers.count;
  for (const { what, reader } of run.markers.leaks)
    leaks.push(`seed ${first + n}: ${what} to ${reader}`);
  for (const fault of run.faults) leaks.push(`seed ${first + n}: ${String(fault)}`);
  if (n % 50 === 49) say(`secrecy: ${n + 1} of ${runs} exercises`);
}
reportViolations(
  {
    ...{
      proof: 'secrecy',
      name: 'random exercises, every frame searched for what its reader may not know',
    },
    ...{ size: runs, seed: first, more: { frames, marks } },
  },
  leaks,
);

const partings: string[] = [];
let compared = 0;
for (let n = 0; n < pairs; n += 1) {
  const reader = uninvolved[n % uninvolved.length] ?? 'public';
  const twins = await compareTwins({ seed: first + n, steps: 40 }, reader);
  compared += twins.frames;
  if (twins.parting !== null) partings.push(`seed ${first + n}, ${reader}: ${twins.parting}`);
  if (n % 50 === 49) say(`secrecy: ${n + 1} of ${pairs} pairs`);
}
reportViolations(
  {
    ...{
      proof: 'secrecy',
      name: 'pairs that differ only in hidden facts: transcripts that differ',
    },
    ...{ size: pairs, seed: first, more: { frames: compared } },
  },
  partings,
);
