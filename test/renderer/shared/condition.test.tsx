// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { ruleValues } from '../../../src/core/rules/environment.ts';
import { explain } from '../../../src/core/rules/explain.ts';
import type { Explanation } from '../../../src/core/explanation.ts';
import { explanationSchema } from '../../../src/core/explanation.ts';
import { compileRules } from '../../../src/core/rules/rules.ts';
import { initialState } from '../../../src/core/state.ts';
import { Condition } from '../../../src/renderer/shared/condition/Condition.tsx';
import { phrasesOf } from '../../../src/renderer/shared/condition/phrases.ts';
import { conditionLine } from '../../../src/renderer/shared/condition/words.ts';
import { speak } from '../../../src/renderer/shared/i18n.ts';
import { scenario } from '../console/fixture.ts';

const rules = compileRules(scenario);
const values = ruleValues(scenario, initialState(scenario));
const why = (source: string): Explanation =>
  explanationSchema.parse(explain(scenario, rules, source, values));
const line = (source: string): string => conditionLine(why(source));

afterEach(async () => {
  cleanup();
  await speak('en', 'hseep', () => {});
});

describe('a condition in one line', () => {
  test('[CON6] numbers say what is needed and what is so', () => {
    expect(line('indicator.verification >= 60.0')).toBe(
      'Verification confidence is at least 60 (now 40)',
    );
    expect(line('indicator.verification + double(indicator.tension) < 60.5')).toMatch(
      /^Verification confidence \+ Tension is less than 60\.5 \(now \d+\)$/,
    );
    expect(line('turn * 2 >= 4')).toBe('turn in this phase × 2 is at least 4 (now 0)');
  });

  test('[CON6] what happened, and what did not, are sentences', () => {
    expect(line('indicator.blamed == true')).toBe('Attribution made: yes');
    expect(line('!indicator.blamed')).toBe('Attribution made: no');
    expect(line('succeeded(outcome.shareFindings)')).toBe('“Share the findings” succeeded');
    expect(line('!visited.outage')).toBe('not been in The outage');
    expect(line('text.harbourAccord > 0')).toBe('a text of “The harbour accord” is in force');
    expect(line('text.harbourAccord == 0')).toBe('no text of “The harbour accord” is in force');
    expect(line('text.harbourAccord > 1')).toBe(
      'version in force of “The harbour accord” is more than 1 (now 0)',
    );
  });

  test('[CON6] values of the format are words, those of the scenario its titles', () => {
    expect(line('outcome.shareFindings == "success"')).toBe(
      'outcome of “Share the findings”: Success (now none yet)',
    );
    expect(line('vote.strike == "passed"')).toBe(
      'vote on “Shall the captains strike?”: passed (now not yet held)',
    );
    expect(line('inject.B03 != "released"')).toMatch(/^inject B03 “.+”: not released \(now /);
    expect(line('phase == "outage"')).toBe('phase: The outage');
  });

  test('[CON6] and, or and not keep their order and their brackets', () => {
    expect(line('(visited.outage || turn >= 2) && !(turn > 5)')).toBe(
      '(been in The outage or turn in this phase is at least 2 (now 0)) and not: turn in this phase is more than 5 (now 0)',
    );
  });

  test('[CON26] what is told beforehand has no present value; what has no words stays as it was written', () => {
    const phrases = phrasesOf(scenario);
    expect(phrases.condition('indicator.tension > 70.0')).toBe('Tension is more than 70');
    expect(phrases.value('min(indicator.verification * 1.1, 100.0)')).toBe(
      'the least of Verification confidence × 1.1, 100',
    );
    expect(phrases.value('!indicator.blamed')).toBe('Attribution made: no');
    expect(phrases.condition('size(phase) == size("outage")')).toBe(
      'size(phase) == size("outage")',
    );
  });

  test('[CON6] in French and in Arabic too', async () => {
    await speak('fr', 'hseep', () => {});
    expect(line('indicator.verification >= 60.0 && !visited.outage')).toBe(
      'Verification confidence\u00a0: au moins 60 (maintenant 40) et pas passé par The outage',
    );
    await speak('ar', 'hseep', () => {});
    expect(line('turn >= 2')).toContain('على الأقل');
  });
});

test('[CON6] a condition is a list of lists, each part marked as it stands', () => {
  const source = 'indicator.verification >= 40.0 && (turn >= 2 || !(turn > 5)) && size(phase) > 99';
  const { container } = render(<Condition why={why(source)} tense="now" />);
  const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
  expect(rows[0]).toBe('✓metVerification confidence is at least 40 (now 40)');
  expect(rows[1]).toMatch(/^✓metOne of:✗not metturn in this phase is at least 2 \(now 0\)✓metNot:/);
  expect(container.querySelector('code')?.textContent).toBe('size(phase) > 99');
});
