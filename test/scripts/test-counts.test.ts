import { describe, expect, test } from 'vitest';
import {
  addCounts,
  playwrightCounts,
  playwrightSkipped,
  sumLine,
  vitestCounts,
} from '../../scripts/test-counts.mjs';

describe('[SET4] the closing line', () => {
  test('reads both reports and adds them up', () => {
    const vitest = vitestCounts({
      numPassedTests: 10,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
    });
    const playwright = playwrightCounts({
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 },
    });
    expect(sumLine(addCounts(vitest, playwright))).toBe('15 passed, 3 failed, 3 skipped');
  });

  test('mentions what was skipped only where something was', () => {
    expect(sumLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  });

  test('a report of another shape is an error, not a zero', () => {
    expect(() => vitestCounts({ passed: 3 })).toThrow('no number named');
    expect(() => playwrightCounts({ stats: {} })).toThrow('no number named');
  });

  test('what was skipped is told by name, with its reason', () => {
    const spec = (title: string, status: string, why?: string) => ({
      title,
      tests: [
        { status, annotations: why === undefined ? [] : [{ type: 'skip', description: why }] },
      ],
    });
    const report = {
      suites: [
        {
          specs: [spec('a', 'expected')],
          suites: [{ specs: [spec('b', 'skipped', 'no binary'), spec('c', 'skipped')] }],
        },
      ],
    };
    expect(playwrightSkipped(report)).toEqual(['b (no binary)', 'c (no reason given)']);
  });
});
