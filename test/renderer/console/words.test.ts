// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { factData } from '../../../src/core/fact.ts';
import { sharedText } from '../../../src/renderer/shared/i18n.ts';
import { logLine } from '../../../src/renderer/console/log-line.ts';
import { matches } from '../../../src/renderer/console/model/log-words.ts';
import { refusalWords } from '../../../src/renderer/console/refusal.ts';
import { consoleText } from '../../../src/renderer/console/text.ts';

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
      'Ruled on “A” of North: Success, but',
    );
    expect(line('deadline.changed', { dueAtClockMs: -1, reason: '' })).toBe('Deadline now none');
    expect(
      line('indicator.changed', { name: 'Attribution', from: false, to: true, reason: '' }),
    ).toBe('Attribution: No → Yes');
    expect(line('something.new', {})).toBe('something.new');
  });

  test('[CON12] lines of the table say how, by whom, and what stays between a party and control', () => {
    const line = (code: string, params: Record<string, string | number | boolean>) =>
      logLine({ ...entry, code, params }, consoleText.text, sharedText.text);
    const at = { board: 'The accord', clause: 'Costs', option: 'Shares', by: 'North' };
    expect(line('position.taken', { ...at, mark: 'redLine', open: false })).toBe(
      'North: Red line, “Shares” (The accord, Costs), in private',
    );
    expect(line('position.taken', { ...at, mark: '', open: false })).toBe(
      'North takes back a mark on “Shares” (The accord, Costs)',
    );
    expect(line('text.tabled', { board: 'The accord', no: 3, by: '', note: 'Last' })).toBe(
      'Control tables text 3 of The accord – Last',
    );
    const adopted = { board: 'The accord', no: 3, version: 2, how: 'override', reason: 'Late' };
    expect(line('text.adopted', adopted)).toBe(
      'In force by override: text 3 of The accord, as version 2 – Late',
    );
    const vote = { title: 'Curfew', body: 'Council' };
    const ballot = { ...vote, member: 'Elm', choice: 'no', by: '', proxy: true };
    expect(line('ballot.cast', ballot)).toBe('Vote “Curfew”: Elm: No, cast by Control');
    expect(line('proxy.given', { ...vote, member: 'Elm', to: '' })).toBe(
      'Vote “Curfew”: Elm is cast by its own team again',
    );
    const closed = { ...vote, outcome: 'vetoed', yes: 8, no: 3, abstain: 1, absent: 1 };
    expect(line('vote.closed', { ...closed, vetoes: 'South' })).toBe(
      'Vote “Curfew”: Vetoed, 8 for, 3 against, 1 abstained, 1 absent, vetoed by South',
    );
    expect(line('vote.extended', { ...vote, dueAtClockMs: -1 })).toBe(
      'Vote “Curfew”: deadline now none',
    );
  });

  test('[CON12] lines about messages and rulings have their reasons and their times', () => {
    const line = (code: string, params: Record<string, string | number | boolean>) =>
      logLine({ ...entry, code, params }, consoleText.text, sharedText.text);
    const mail = { from: 'North', to: '', text: 'Well?', request: '', status: 'held', reason: '' };
    expect(line('message.delayed', { ...mail, dueAtClockMs: 125_000 })).toBe(
      'Message delayed to 2:05 of exercise time, North to Control: Well? (held until control passes it on)',
    );
    expect(line('message.intercepted', { ...mail, status: 'delivered', teams: 'East' })).toBe(
      'East read unseen what North wrote to Control: Well?',
    );
    const move = { team: 'North', title: 'A', receipt: 1 };
    expect(line('odds.shown', { ...move, method: '2d6', likelihood: 72, net: 1 })).toBe(
      'Odds of “A” of North: 72 % (two dice)',
    );
    expect(line('ruling.signed', { ...move, by: 'Ana', reason: 'Nobody else is here' })).toBe(
      'Ana signs the ruling on “A” of North, alone – Nobody else is here',
    );
    expect(line('effect.delayed', { name: 'Trust', due: 'turn', because: 'text' })).toBe(
      'Set off for later: Trust (some turns later)',
    );
  });

  test('[CON12] a search looks at words, names and numbers', () => {
    const found = { ...entry, code: 'clock.started', params: {} };
    expect(matches('Clock started', found, 'CLOCK')).toBe(true);
    expect(matches('Clock started', found, 'ana')).toBe(true);
    expect(matches('Clock started', found, 'hold')).toBe(false);
  });

  test('[CON13] a refusal without words of ours takes those of all screens, then the host’s', () => {
    const refused = (code: string, detail: Record<string, string | number> | null = null) =>
      refusalWords({ code, message: 'The host says so.', detail });
    expect(refused('vote/closed')).toBe('This vote is over.');
    expect(refused('board/too-many-options', { max: 8 })).toContain('8 wordings already');
    expect(refused('text/not-agreed', { missing: 'North, South' })).toContain(
      'Not agreed yet by North, South.',
    );
    expect(refused('vote/never-heard')).toBe('The host says so.');
    expect(refusalWords({ code: 'inject/standby-moved', message: 'x', detail: null })).toContain(
      'Nothing was released',
    );
    expect(refusalWords({ code: 'never/heard', message: 'The host says so.', detail: null })).toBe(
      'The host says so.',
    );
  });
});
