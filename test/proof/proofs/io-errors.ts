import { scriptedProcess } from '../support/bundle.ts';
import { option, reportSkipped, reportViolations } from '../support/figure.ts';
import { failAt, failures } from '../support/io-errors.ts';
import { scriptOf } from '../support/script.ts';
import { straceMissing } from '../support/strace.ts';

/** Full, broken and suddenly read-only disks at the n-th call, once and for good. */
const missing = straceMissing();
const points = option('points', 40);
for (const failure of failures) {
  const name = `${failure.error} at the n-th ${failure.calls.join(' or ')}`;
  if (missing !== null) {
    reportSkipped('io-errors', name, missing);
    continue;
  }
  const scripted = { bundle: await scriptedProcess(), lines: scriptOf(20) };
  const tries = Array.from({ length: points }, (_, n) =>
    [false, true].map((sticky) => ({ failure, at: 1 + n, sticky })),
  ).flat();
  const { tried, violations } = await failAt(scripted, tries);
  reportViolations({ proof: 'io-errors', name, size: tried }, violations);
}
