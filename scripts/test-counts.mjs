/** Reads the JSON reports of the test runners and adds them up. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {unknown} report
 * @param {string} key
 */
function number(report, key) {
  const value = /** @type {Record<string, unknown>} */ (report)[key];
  if (typeof value !== 'number') throw new Error(`The report has no number named ${key}.`);
  return value;
}

/**
 * Vitest's JSON reporter. A file that fails to load is a failed suite without a failed test.
 *
 * @param {unknown} report
 * @returns {Counts}
 */
export function vitestCounts(report) {
  return {
    passed: number(report, 'numPassedTests'),
    failed: number(report, 'numFailedTests'),
    skipped: number(report, 'numPendingTests') + number(report, 'numTodoTests'),
  };
}

/**
 * Playwright's JSON reporter. A test that needed a second try is a failure here: no retries are configured.
 *
 * @param {unknown} report
 * @returns {Counts}
 */
export function playwrightCounts(report) {
  const { stats } = /** @type {{ stats: unknown }} */ (report);
  return {
    passed: number(stats, 'expected'),
    failed: number(stats, 'unexpected') + number(stats, 'flaky'),
    skipped: number(stats, 'skipped'),
  };
}

/** @typedef {{ title: string, tests: { status: string, annotations: { type: string, description?: string }[] }[] }} Spec */
/** @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite */

/**
 * What Playwright skipped, by name and with the reason: a skipped test proves nothing, and nobody should have to look for it.
 *
 * @param {unknown} report
 * @returns {string[]}
 */
export function playwrightSkipped(report) {
  /** @param {Suite} suite @returns {string[]} */
  const within = ({ specs = [], suites = [] }) => [
    ...specs.flatMap(({ title, tests }) =>
      tests
        .filter(({ status }) => status === 'skipped')
        .map(({ annotations }) => {
          const why = annotations.find(({ type }) => type === 'skip')?.description;
          return `${title} (${why ?? 'no reason given'})`;
        }),
    ),
    ...suites.flatMap(within),
  ];
  return within(/** @type {Suite} */ (report));
}

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function addCounts(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/**
 * The closing line that tools read.
 *
 * @param {Counts} counts
 */
export function sumLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
