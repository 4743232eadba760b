// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { asker } from '../../../src/renderer/review/host/ask.ts';
import { whyNot } from '../../../src/renderer/review/host/why-not.ts';
import { reviewText } from '../../../src/renderer/review/text.ts';
import { roomSpeaks } from '../../../src/renderer/shared/language.ts';

afterEach(() => roomSpeaks({ language: 'en', terms: 'hseep' }));

const english = 'Another Whitecell has this file open.';
const said = (code: string) => whyNot({ code, message: english }, reviewText.text);

test('[REV46] why the host did not do something is said in the language of the page, whatever part of the review has asked', async () => {
  const codes = ['log/locked', 'log/gone', 'fork/ended', 'room/no-exercise', 'client/unheard'];
  for (const language of ['fr', 'ar'] as const) {
    await roomSpeaks({ language, terms: 'hseep' });
    const words = codes.map(said);
    expect(new Set(words).size).toBe(codes.length);
    for (const word of words) expect(word).not.toMatch(/Whitecell has|exercise|answer/);
    // What has no words there shows the host's own rather than nothing.
    expect(said('log/odd')).toContain(english);
  }
});

test('[REV46] a request tells a refusal by its code, also where the answer is not the host’s, and never throws', async () => {
  const told = (answer: () => Promise<Response>) =>
    asker(() => 'key', answer)('/x', { method: 'POST', sent: {} }, () => null);
  const refused = { code: 'log/locked', message: english };
  expect(await told(() => Promise.resolve(Response.json(refused, { status: 422 })))).toEqual({
    ok: false,
    trouble: refused,
  });
  expect(await told(() => Promise.resolve(new Response('<p>', { status: 502 })))).toEqual({
    ok: false,
    trouble: { code: 'http/502', message: '' },
  });
  expect(await told(() => Promise.reject(new TypeError('no line')))).toMatchObject({
    trouble: { code: 'client/offline' },
  });
});
