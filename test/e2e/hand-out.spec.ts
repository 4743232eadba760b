import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { evolve } from '../../src/core/evolve.ts';
import { initialState } from '../../src/core/state.ts';
import { project } from '../../src/core/view/project.ts';
import type { TeamView } from '../../src/core/view/schema.ts';
import { openSqliteLog } from '../../src/host/log/sqlite-log.ts';
import { worldOf } from '../../src/host/session/open-session.ts';
import { bringAxe, findings } from './support/axe.ts';
import { cli } from './support/cli.ts';

let folder = '';
let record = '';

function run(...args: readonly string[]): string {
  return execFileSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

function handOut(audience: string, ...more: readonly string[]): string {
  const file = path.join(folder, `${audience.replace(/\W/g, '-')}${more.length}.html`);
  run('replay', record, '--html', '--audience', audience, '--to', file, ...more);
  return file;
}

test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'whitecell-hand-out-'));
  run('simulate', 'assets/scenarios/breakout', '--seed', '3', '--runs', '1', '--out', folder);
  record = path.join(folder, 'breakout-3.whitecell');
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens it from the disk; whatever the page complains of or reaches for is a failure. */
async function openFile(page: Page, file: string, place = ''): Promise<string[]> {
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('data:') && !url.startsWith(pathToFileURL(file).href)) trouble.push(url);
  });
  await page.goto(pathToFileURL(file).href + place);
  await expect(page.getByRole('slider')).toBeVisible({ timeout: 20_000 });
  return trouble;
}

/** What the team's stations had when their own number was `n`: the host's views, fold by fold. */
function liveView(n: number): TeamView {
  const log = openSqliteLog(record, { readOnly: true });
  try {
    const world = worldOf(log);
    let state = initialState(world.scenario);
    for (const fact of log.read()) {
      if ((state.counters.teams['iran'] ?? 0) >= n) break;
      state = evolve(world, state, fact);
    }
    return project(world, state, 'team:iran');
  } finally {
    log.close();
  }
}

test('[REV38, REV40] a team’s file opens from the disk, steps and plays by keyboard, and shows what its stations had', async ({
  page,
}) => {
  const trouble = await openFile(page, handOut('team:iran'));
  await expect(page.getByRole('button', { name: 'Handed out' })).toBeVisible();
  const eyes = page.getByRole('group', { name: 'View as' }).getByRole('button');
  await expect(eyes).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowDown');
  const place = async () => Number(await page.getByRole('slider').getAttribute('aria-valuenow'));
  for (const keys of [['ArrowDown', 'ArrowDown'], ['End']]) {
    for (const key of keys) await page.keyboard.press(key);
    const view = liveView(await place());
    const picture = page.getByRole('main');
    // Older ones are folded away.
    const newest = [view.inbox.at(-1)?.title ?? '', view.moves.at(-1)?.text.title ?? ''];
    for (const title of newest) await expect(picture).toContainText(title);
    await expect(picture).toContainText(view.situation.phase?.title ?? '');
  }
  await page.keyboard.press('Home');
  await page.keyboard.press('4');
  await page.keyboard.press(' ');
  await expect.poll(place).toBeGreaterThan(3);
  await page.keyboard.press(' ');
  // Neither key has anything to show here.
  await page.keyboard.press('v');
  await page.keyboard.press('j');
  await expect(page.getByText('As seen by Iran')).toBeVisible();
  // Its places are moments: facts are what it was made from.
  await expect(page.getByText(/^moment \d+ of \d+$/)).toBeVisible();
  await expect(page.getByRole('button', { name: /\bfact\b/i })).toHaveCount(0);
  expect(trouble).toEqual([]);
});

test('[REV40] it begins in the language and as spoiler-safe as it was made, and its pictures are in it', async ({
  page,
}) => {
  const file = handOut('public,team:iran', '--language', 'ar', '--spoiler-safe');
  const trouble = await openFile(page, file, '#seq=1&as=public');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('slider')).toHaveAttribute('aria-valuemax', '1');
  // An open page writes its own place into its address, whenever it comes to that.
  await page.goto('about:blank');
  await page.goto(`${pathToFileURL(file).href}#seq=90&as=team:iran`);
  await expect(page.getByRole('slider')).toHaveAttribute('aria-valuemax', '90');
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...document.images].every((image) => image.complete && image.naturalWidth > 0),
      ),
    )
    .toBe(true);
  expect(trouble).toEqual([]);
});

test('[REV40] it lets nothing run but its own script and reaches for nothing', async ({ page }) => {
  const file = handOut('public');
  const html = readFileSync(file, 'utf8');
  expect(html).toContain("default-src 'none'");
  expect(html.match(/<script type/g)).toHaveLength(2);
  expect(html).not.toMatch(/<(?:link|iframe|img|object)\b[^>]*(?:src|href)=/);
  await openFile(page, file);
  const blocked = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.body.dataset.ran = "yes"';
    document.body.append(script);
    const reached = await fetch('http://127.0.0.1:9/').then(
      () => true,
      () => false,
    );
    return { ran: document.body.dataset['ran'] ?? 'no', reached };
  });
  expect(blocked).toEqual({ ran: 'no', reached: false });
  await bringAxe(page);
  expect(await findings(page, 'hand-out', 'all')).toEqual([]);
});
