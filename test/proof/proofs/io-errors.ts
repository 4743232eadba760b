import { scriptedProcess } from '../support/bundle.ts';
import { option, reportSkipped, reportViolations } from '../support/figure.ts';
import { everyPoint, failAt, failures } from '../support/io-errors.ts';
import { scriptOf } from '../support/script.ts';
import { straceMissing } from '../support/strace.ts';

/** Full, broken and suddenly read-only disks at every call, once and for good. `--step`: only at each so many. */
const missing = straceMissing();
const step = option('step', 1);
for (const failure of failures) {
  const name = `${failure.error} at the n-th ${failure.call}`;
  if (missing !== null) {
    reportSkipped('io-errors', name, missing);
    continue;
  }
  const scripted = { bundle: await scriptedProcess(), lines: scriptOf(20) };
  const points = (await everyPoint(scripted, [failure])).filter(({ at }) => at % step === 0);
  if (points.length === 0) {
    reportSkipped('io-errors', name, 'this system does not use that call');
    continue;
  }
  reportViolations(
    { proof: 'io-errors', name, size: points.length },
    await failAt(scripted, points),
  );
}
