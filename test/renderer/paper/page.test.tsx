// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PaperDocument } from '../../../src/core/paper/pack.ts';
import { cardPages } from '../../../src/renderer/paper/model/card-pages.ts';
import { keepKey } from '../../../src/renderer/paper/model/key.ts';
import { fetchPack, PackError } from '../../../src/renderer/paper/model/pack.ts';
import { cssText, pageStyle } from '../../../src/renderer/paper/model/page-style.ts';
import { PaperApp } from '../../../src/renderer/paper/PaperApp.tsx';
import { loadWorld } from '../../support/scenarios.ts';

const { scenario } = loadWorld('harbour');
const { scenario: breakout } = loadWorld('breakout');

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('CABLE TEXT')));
  // Pictures are never loaded here.
  vi.spyOn(HTMLImageElement.prototype, 'complete', 'get').mockReturnValue(true);
});
afterEach(() => {
  cleanup();
  delete document.documentElement.dataset['paper'];
  vi.unstubAllGlobals();
});

/** The page as the printing browser opens it, once it says that it is ready. */
async function printed(
  document_: PaperDocument,
  team: string | null = null,
  of = scenario,
): Promise<HTMLElement> {
  const asked = new URLSearchParams({ document: document_, ...(team === null ? {} : { team }) });
  const pack = {
    title: 'Bridge day',
    mode: 'live',
    size: 'a4',
    words: null,
    scenario: of,
  } as const;
  render(<PaperApp load={() => Promise.resolve(pack)} asked={asked} packKey="key" />);
  await waitFor(() => expect(document.documentElement.dataset['paper']).toBe('ready'), {
    timeout: 10_000,
  });
  return screen.getByRole('main');
}

describe('[PAPER7] every paper can be read without a screen', () => {
  test('the run sheet: the stop, what to check, phases with conditions in words, the list, the ledger', async () => {
    const text = (await printed('runSheet')).textContent;
    expect(text).toContain('“Real world. Stop, stop, stop.”');
    expect(text).toContain('If every screen dies');
    expect(text).toContain('Fuel left is at most 1');
    expect(text).toContain('“Send the tug at once” failed');
    expect(text).toContain('Takes itself as soon as it is possible');
    expect(text).toContain('Master scenario events list');
    expect(text).toContain('6.5 t');
    for (const { eventNo, title } of scenario.injects) expect(text).toContain(`${eventNo}${title}`);
  });

  test('cards: what readers get; what control knows stands on control’s sheet alone', async () => {
    const page = await printed('injectCards');
    const cards = [...page.querySelectorAll('[data-card]')];
    const readers = scenario.injects.map(({ to }) => (to === 'public' ? 1 : to.length));
    expect(cards).toHaveLength(readers.reduce((sum, one) => sum + one, 0));
    for (const { eventNo, expectedAction, controllerNotes = '' } of scenario.injects) {
      const own = cards.filter((card) => card.getAttribute('data-event') === eventNo);
      for (const secret of [expectedAction, controllerNotes].filter((words) => words !== ''))
        expect(own.every((card) => !card.textContent.includes(secret))).toBe(true);
      expect(page.querySelector(`tr[data-event="${eventNo}"]`)?.textContent).toContain(
        expectedAction,
      );
    }
    expect(cards[0]?.textContent).toContain('Exercise');
  });

  test('attachments come along: pictures by their address, texts in full', async () => {
    const first = { ...breakout, injects: breakout.injects.slice(0, 1) };
    const page = await printed('injectCards', null, first);
    const map = page.querySelector('[data-handout="map-region.svg"] img');
    expect(map?.getAttribute('src')).toBe('/paper/media/key/map-region.svg');
    const cable = page.querySelector('[data-handout="cable-vienna.txt"]');
    expect(cable?.textContent).toContain('CABLE TEXT');
  });

  test('a brief is its team’s: mark, aims, red lines; of the others the public line', async () => {
    const text = (await printed('teamBriefs', 'ferry')).textContent;
    expect(text).toContain('MARKER-FERRY-BRIEF');
    expect(text).toContain('No tow without a contract');
    expect(text).toContain('Runs the port.');
    expect(text).toContain('Visibility is fifty metres.');
    expect(text).not.toContain('MARKER-PORT-BRIEF');
    expect(text).not.toContain('Keep the channel open');
    expect(text).not.toContain(scenario.summary);
  });

  test('move cards: boxes to tick, the form’s own parts, a receipt, marks that were brought', async () => {
    const page = await printed('moveCards', 'us', breakout);
    const options = breakout.options.filter(({ team }) => team === 'us');
    for (const { id } of options)
      expect(page.querySelector(`[data-option="${id}"]`), id).not.toBeNull();
    expect(page.textContent).toContain('Receipt');
    expect(page.querySelectorAll('[data-filled]').length).toBeGreaterThan(5);
    const form = breakout.templates.find(({ teams }) => teams?.includes('us'));
    for (const { title } of Object.values(form!.fields.properties))
      expect(page.textContent).toContain(title);
    expect(page.textContent).toContain('Ballots');
  });

  test('the guide: every objective with the four ratings; the form asks nobody’s name', async () => {
    const guide = (await printed('evaluationGuide')).textContent;
    expect(guide).toContain('Decide under time pressure');
    expect(guide.match(/Performed with Some Challenges/g)).toHaveLength(2);
    cleanup();
    delete document.documentElement.dataset['paper'];
    const form = (await printed('feedbackForm')).textContent;
    expect(form).toContain('Three strengths that you saw');
    expect(form).toContain('Decide under time pressure');
    expect(form).not.toMatch(/your name|e-mail/i);
  });
});

test('[PAPER8] cards keep their order, halves begin a row, a whole card has a sheet to itself', () => {
  expect(cardPages(['quarter', 'quarter', 'tight', 'quarter', 'quarter'])).toEqual([
    [0, 1, 2, 3],
    [4],
  ]);
  expect(cardPages(['quarter', 'half', 'quarter'])).toEqual([[0, 1], [2]]);
  expect(cardPages(['half', 'quarter', 'quarter', 'whole', 'quarter'])).toEqual([
    [0, 1, 2],
    [3],
    [4],
  ]);
});

test('[PAPER9] every margin says what it is, whose it is and that it is an exercise; people’s words stay words', () => {
  const style = pageStyle({
    size: 'letter',
    direction: 'rtl',
    title: 'A "day" \\ } @page { size: A0 }',
    document: 'Run sheet',
    banner: 'EXERCISE',
    handling: 'Control only',
    foot: 'Scenario 1.0.0',
  });
  expect(style).toContain('size: letter portrait');
  expect(style).toContain('@top-right { content: "A \\22 day\\22  \\5c  \\7d  \\40 page');
  expect(style).not.toContain('@page { size: A0');
  expect(style).toContain('counter(page) " / " counter(pages)');
  expect(cssText('Ä—ع')).toBe('"Ä—ع"');
});

describe('[PAPER10] a page that has nothing to print says why, and no printer waits for it', () => {
  const failing = (trouble: ConstructorParameters<typeof PackError>[0]) => () =>
    Promise.reject(new PackError(trouble));

  test('no key, an old one, no host, nothing readable', async () => {
    const answer = (status: number, body: string) => () =>
      Promise.resolve(new Response(body, { status }));
    const trouble = async (pack: Promise<unknown>): Promise<unknown> => {
      const error: unknown = await pack.catch((one: unknown) => one);
      return error instanceof PackError ? error.trouble : error;
    };
    expect(await trouble(fetchPack(''))).toBe('noKey');
    expect(await trouble(fetchPack('k', answer(401, '{}')))).toBe('refused');
    expect(await trouble(fetchPack('k', answer(200, '{"scenario":1}')))).toBe('unreadable');
    const gone = () => Promise.reject(new Error('gone'));
    expect(await trouble(fetchPack('k', gone))).toBe('offline');
  });

  test('in words, and as failed', async () => {
    render(<PaperApp load={failing('refused')} asked={new URLSearchParams()} packKey="" />);
    expect(await screen.findByText(/no longer open/)).toBeTruthy();
    expect(document.documentElement.dataset['paper']).toBe('failed');
  });

  test('a sheet that this exercise has not', async () => {
    const asked = new URLSearchParams({ document: 'teamBriefs', team: 'nobody' });
    const pack = { title: 'x', mode: 'live', size: null, words: null, scenario } as const;
    render(<PaperApp load={() => Promise.resolve(pack)} asked={asked} packKey="" />);
    expect(await screen.findByText('This exercise has no such sheet.')).toBeTruthy();
  });
});

test('[PAPER11] the key of a pack leaves the address bar at once and outlives a reload', () => {
  const shelf = new Map<string, string>();
  const storage = {
    getItem: (key: string) => shelf.get(key) ?? null,
    setItem: (key: string, value: string) => void shelf.set(key, value),
  };
  const replaceState = vi.fn();
  const place = { hash: '#secret', pathname: '/paper', search: '?document=runSheet' };
  expect(keepKey(place, { replaceState }, storage)).toBe('secret');
  expect(replaceState).toHaveBeenCalledWith(null, '', '/paper?document=runSheet');
  expect(keepKey({ ...place, hash: '' }, { replaceState }, storage)).toBe('secret');
});
