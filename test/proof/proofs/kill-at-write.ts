import { scriptedProcess } from '../support/bundle.ts';
import { reportSkipped, reportViolations } from '../support/figure.ts';
import { killAtEveryWrite } from '../support/kill-at-write.ts';
import { scriptOf } from '../support/script.ts';
import { straceMissing } from '../support/strace.ts';

/** Killed at every write of making a file, playing on it and closing it; each time gone on with to the end. */
const name = 'killed at every write of a scripted exercise';
const missing = straceMissing();
if (missing !== null) reportSkipped('kill-at-write', name, missing);
else {
  const scripted = { bundle: await scriptedProcess(), lines: scriptOf(20) };
  const { tried, calls, violations } = await killAtEveryWrite(scripted);
  reportViolations({ proof: 'kill-at-write', name, size: tried, more: calls }, violations);
}
