import { expect, test, type Page } from '@playwright/test';
import { plainRulingParts } from '../../src/core/ruling.ts';
import { harbourFolder, moveText } from '../host/support/harbour.ts';
import { hostile } from '../renderer/review/report/hostile.ts';
import { Client } from '../support/client.ts';
import { Stage } from './support/stage.ts';

/** What could run if it were ever taken for markup. */
const words = [
  ...hostile,
  '<svg onload=alert(1)><style>*{display:none}</style>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '"><input autofocus onfocus=alert(1)>',
  '[a](data:text/html,<script>alert(1)</script>) ![b](https://example.org/b.png)',
  '<base href="https://example.org/"><meta http-equiv=refresh content="0;url=https://example.org">',
].join('\n\n');
/** A line of them, where only a line may be. */
const line = '<img src=x onerror=alert(1)> [x](javascript:alert(2))';

/** Everything that happened on a page that nobody asked for. */
async function watched(page: Page, own: string, hits: string[]): Promise<void> {
  page.on('dialog', (dialog) => {
    hits.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^(http|ws)/.test(protocol) && origin.replace(/^ws/, 'http') !== own)
      hits.push(`request: ${request.url()}`);
  });
  page.on('popup', (popup) => hits.push(`window: ${popup.url()}`));
  await page.exposeFunction('tellTest', (what: string) => void hits.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { tellTest } = globalThis as unknown as { tellTest: (what: string) => void };
      // The schemas' library asks once whether it may compile; it may not, and goes on without.
      if (blockedURI !== 'eval') tellTest(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
}

test('[E2E10] what people write is words on every screen: nothing of it runs, loads or leads anywhere', async ({
  browser,
}) => {
  const stage = await Stage.open(harbourFolder);
  const hits: string[] = [];
  const ready = new URL(stage.control);
  const token = ready.hash.slice(1);
  const ada = await Client.open(stage.control, { role: 'control', token, name: line });
  const code = new URL(stage.station).hash.slice(1);
  const bo = await Client.open(stage.station, { role: 'join', code, name: line, team: 'ferry' });
  const must = async (client: Client, type: Parameters<Client['command']>[0], data: never) => {
    const answer = await client.command(type, data);
    expect(answer.ok ? 'ok' : answer.message, type).toBe('ok');
  };
  await must(ada, 'seat.admit', { seat: bo.welcome?.seat ?? '', team: 'ferry' } as never);
  await must(ada, 'exercise.start', {} as never);
  const content = { title: line, from: line, body: words, to: 'public', method: 'press' };
  await must(ada, 'inject.write', {
    content: { ...content, media: [], effects: [] },
    release: true,
  } as never);
  await must(ada, 'bookmark.set', { text: words } as never);
  await must(ada, 'step.next', { expectTotalTurn: 1, expectStep: 'brief' } as never);
  const text = { ...moveText(1), title: line, action: words, effect: line, reasons: [line] };
  await must(bo, 'move.submit', { team: 'ferry', text } as never);
  await must(ada, 'step.next', { expectTotalTurn: 1, expectStep: 'plan' } as never);
  const locked = (client: Client): string | undefined => {
    const view = client.view('control');
    if (view?.audience !== 'control') return undefined;
    return view.moves.find(({ status }) => status === 'locked')?.id;
  };
  await ada.until((client) => locked(client) !== undefined);
  const move = locked(ada) ?? '';
  for (const expectStep of ['lock', 'argue'])
    await ada.command('step.next', { expectTotalTurn: 1, expectStep } as never);
  const ruling = {
    ...plainRulingParts,
    ...{ mode: 'free', outcome: 'success', likelihood: 50, effects: [], openToAll: true },
    ...{ publicText: words, rationale: words, teamTexts: { ferry: words } },
  };
  await must(ada, 'move.rule', { move, ruling } as never);
  await must(ada, 'step.next', { expectTotalTurn: 1, expectStep: 'adjudicate' } as never);

  const look = async (url: string, shown: RegExp, act?: (page: Page) => Promise<void>) => {
    const page = await (await browser.newContext()).newPage();
    await watched(page, new URL(url).origin, hits);
    await page.goto(url);
    await act?.(page);
    await expect(page.locator('body')).toContainText(shown);
    await page.context().close();
  };
  const { origin } = ready;
  for (const card of [
    { kind: 'text', title: line, text: words },
    { kind: 'results', turn: 1 },
  ]) {
    await must(ada, 'display.take', { card } as never);
    await look(stage.display, /onerror=alert/);
  }
  await look(`${origin}/console#${token}`, /onerror=alert/, async (page) => {
    for (const name of [/Moves/, /Log/]) await page.getByRole('tab', { name }).click();
  });
  await look(`${origin}/review#${token}`, /onerror=alert/);
  await look(`${origin}/review#${token}&as=control&part=report`, /onerror=alert/, async (page) => {
    await expect(page.getByRole('heading', { name: /^After-action report/ })).toBeVisible();
  });
  await must(ada, 'observation.record', {
    ...{ text: words, eventNo: null, objective: null, rating: 'U' },
  } as never);
  expect((await ada.home({ act: 'evaluators', on: true })).ok).toBe(true);
  await ada.until((client) => client.note('evaluators')?.evaluators.on === true);
  const eyes = ada.note('evaluators')?.evaluators.code ?? '';
  await look(
    `${new URL(stage.station).origin}/evaluator#${eyes}`,
    /onerror=alert/,
    async (page) => {
      await page.getByRole('textbox').first().fill(line);
      await page.getByRole('button').last().click();
    },
  );
  // The screen that teams share: what was said to this one, its move, and what came of it.
  const granted = await fetch(new URL('/api/grant', origin), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ for: 'hotSeat' }),
  });
  const { url: hotSeat } = (await granted.json()) as { readonly url: string };
  await look(hotSeat, /onerror=alert/, async (page) => {
    await page.getByRole('button', { name: /Ferry/ }).click();
    await page.getByRole('button', { name: 'Press and hold to open' }).focus();
    await page.keyboard.down(' ');
    await expect(page.getByText(/^Open for/)).toBeVisible();
    await page.keyboard.up(' ');
    const parts = page.getByRole('navigation').getByRole('button');
    for (const part of await parts.all()) {
      await part.click();
      await expect(page.getByRole('main')).toContainText(/\S/);
    }
    await parts.first().click();
  });
  // A phone at the team's own table: its inbox, its move and what came of it.
  await look(stage.station, /onerror=alert/, async (page) => {
    await page.locator('label').filter({ hasText: /Ferry/ }).first().click();
    await page.getByLabel('Your name').fill(line);
    await page.getByRole('button', { name: 'Ask to join' }).click();
    const waits = (client: Client): string | undefined => {
      const view = client.view('control');
      if (view?.audience !== 'control') return undefined;
      return view.seats.find(({ status }) => status === 'waiting')?.id;
    };
    await ada.until((client) => waits(client) !== undefined);
    await must(ada, 'seat.admit', { seat: waits(ada) ?? '', team: 'ferry' } as never);
    await expect(page.getByText('You are in the waiting room')).toBeHidden();
    await expect(page.getByRole('main')).toContainText(/onerror=alert/);
  });
  // The player's own phone goes on elsewhere.
  await bo.close();
  await look(stage.station.replace(/#.*/, `#${code}`), /Which team|team/i);
  expect(hits).toEqual([]);
  await ada.close();
  await stage.close();
  stage.clear();
});
