// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { factData } from '../../../src/core/fact.ts';
import type { Explanation } from '../../../src/core/view/schema.ts';
import { sharedText } from '../../../src/renderer/shared/i18n.ts';
import { namesOf } from '../../../src/renderer/console/cues/words.ts';
import { logLine } from '../../../src/renderer/console/log-line.ts';
import { explain, missing } from '../../../src/renderer/console/model/explain.ts';
import { matches } from '../../../src/renderer/console/model/log-words.ts';
import { refusalWords } from '../../../src/renderer/console/refusal.ts';
import { consoleText } from '../../../src/renderer/console/text.ts';
import { busyView, scenario } from './fixture.ts';

const say = (why: Explanation) => explain(why, consoleText.text, namesOf(scenario));
const test1: Explanation = {
  kind: 'test',
  ok: false,
  left: 'indicator.verification',
  op: '>=',
  right: '60',
  now: '45',
};

describe('guards in words', () => {
  test('[CON6] what is needed and what is so', () => {
    expect(say(test1)).toBe('Verification confidence ≥ 60, is 45');
    expect(say({ ...test1, left: 'Verification confidence', op: '≥', right: '60.5' })).toBe(
      'Verification confidence ≥ 60.5, is 45',
    );
  });

  test('[CON6] yes and no, outcomes and places are words', () => {
    expect(
      say({
        kind: 'test',
        ok: false,
        left: 'indicator.blamed',
        op: '==',
        right: 'true',
        now: 'false',
      }),
    ).toBe('Attribution made = Yes, is No');
    expect(say({ kind: 'test', ok: true, left: 'succeeded (Share the findings)' })).toBe(
      '«Share the findings» succeeded',
    );
    expect(say({ kind: 'test', ok: true, left: 'succeeded(outcome.shareFindings)' })).toBe(
      '«Share the findings» succeeded',
    );
    expect(
      say({
        kind: 'test',
        ok: true,
        left: 'outcome.shareFindings',
        op: '=',
        right: "'success'",
        now: 'none',
      }),
    ).toBe('outcome of «Share the findings» = Success, is none yet');
  });

  test('[CON6] and, or and not keep their order and their brackets', () => {
    const either: Explanation = { kind: 'any', ok: false, parts: [test1, { ...test1, now: '50' }] };
    expect(say({ kind: 'all', ok: false, parts: [either, test1] })).toBe(
      '(Verification confidence ≥ 60, is 45 or Verification confidence ≥ 60, is 50) and Verification confidence ≥ 60, is 45',
    );
    expect(say({ kind: 'not', ok: true, parts: [test1] })).toBe(
      'not: Verification confidence ≥ 60, is 45',
    );
  });

  test('[CON6] only what stands in the way is listed', () => {
    const why = busyView().exits[0]!.why;
    const half: Explanation = { kind: 'all', ok: false, parts: [{ ...test1, ok: true }, test1] };
    expect(missing(why, consoleText.text, namesOf(scenario))).toHaveLength(2);
    expect(missing(half, consoleText.text, namesOf(scenario))).toEqual([
      'Verification confidence ≥ 60, is 45',
    ]);
    expect(missing({ ...half, ok: true }, consoleText.text, namesOf(scenario))).toEqual([]);
  });
});

describe('the log in words', () => {
  const entry = { n: 7, wallMs: 0, clockMs: 0, who: 'Ana' };

  test.each(Object.keys(factData))('[CON12] %s has words', (code) => {
    const line = logLine({ ...entry, code, params: {} }, consoleText.text, sharedText.text);
    expect(line).not.toContain('log.line');
    expect(line).not.toBe(code);
  });

  test('[CON12] steps, outcomes, deadlines and reasons are worded', () => {
    const line = (code: string, params: Record<string, string | number | boolean>) =>
      logLine({ ...entry, code, params }, consoleText.text, sharedText.text);
    expect(line('step.entered', { step: 'plan', reason: 'Late' })).toBe('Step: Plan – Late');
    expect(line('move.ruled', { team: 'North', title: 'A', outcome: 'successBut' })).toBe(
      'Ruled on «A» of North: Success, but',
    );
    expect(line('deadline.changed', { dueAtClockMs: -1, reason: '' })).toBe('Deadline now none');
    expect(
      line('indicator.changed', { name: 'Attribution', from: false, to: true, reason: '' }),
    ).toBe('Attribution: No → Yes');
    expect(line('something.new', {})).toBe('something.new');
  });

  test('[CON12] a search looks at words, names and numbers', () => {
    const found = { ...entry, code: 'clock.started', params: {} };
    expect(matches('Clock started', found, 'CLOCK')).toBe(true);
    expect(matches('Clock started', found, 'ana')).toBe(true);
    expect(matches('Clock started', found, 'hold')).toBe(false);
  });

  test('[CON13] a refusal without words of ours keeps the host’s', () => {
    expect(refusalWords({ code: 'inject/standby-moved', message: 'x', detail: null })).toContain(
      'Nothing was released',
    );
    expect(refusalWords({ code: 'never/heard', message: 'The host says so.', detail: null })).toBe(
      'The host says so.',
    );
  });
});
