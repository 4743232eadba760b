import { scriptedProcess } from '../support/bundle.ts';
import { option, report, reportSkipped, reportViolations } from '../support/figure.ts';
import { compilerMissing, cutPower, recordRun } from '../support/power-cut.ts';
import { scriptOf } from '../support/script.ts';

/** Power cuts with what was not synced dropped, reordered or torn; and the same against a log that does not sync. */
const name = 'power cut at a random write, unsynced writes dropped, reordered, torn at 512 bytes';
const missing = compilerMissing();
if (missing !== null) reportSkipped('power-cut', name, missing);
else {
  const seed = option('seed', Date.now() % 1_000_000);
  const cuts = option('cuts', 300);
  const scripted = { bundle: await scriptedProcess(), lines: scriptOf(300) };
  const full = cutPower(recordRun(scripted, 'FULL'), scripted.lines, { cuts, seed });
  reportViolations({ proof: 'power-cut', name, size: full.cuts, seed }, full.violations);
  const normal = cutPower(recordRun(scripted, 'NORMAL'), scripted.lines, { cuts, seed });
  report({
    proof: 'power-cut',
    name: 'the same with synchronous=NORMAL: cuts that lost something acknowledged',
    size: normal.cuts,
    value: normal.violations.length,
    unit: 'cuts',
    goal: '> 0: the cuts must see it',
    met: normal.violations.length > 0,
    seed,
  });
}
