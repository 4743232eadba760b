import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { packNewsSchema } from '../../src/core/paper/news.ts';
import { display } from '../support/electron/stand-in.ts';
import { Desktop } from './support/desktop.ts';

/** Electron itself is stood in for; entry, preload, host and pages are those that are packaged. */
const test = base.extend<{ desktop: Desktop }>({
  desktop: async ({ browser }, use) => {
    const desktop = await Desktop.start(browser);
    await use(desktop);
    await desktop.clear();
    expect(desktop.errors).toEqual([]);
  },
});

/** A new exercise of the short scenario, open in the console. */
async function openNew(desktop: Desktop): Promise<Page> {
  const page = await desktop.page('console');
  await page.getByRole('button', { name: 'Choose Ransomware morning' }).click();
  await page.getByRole('button', { name: 'Create the exercise' }).click();
  await expect(page.getByRole('region', { name: 'Next', exact: true })).toBeVisible();
  await expect.poll(() => desktop.fake.item('display')?.enabled).toBe(true);
  return page;
}

/** Started as it is: nobody has to sit anywhere for that. */
async function play(desktop: Desktop, page: Page): Promise<void> {
  const next = page.getByRole('region', { name: 'Next', exact: true });
  for (let i = 0; i < 5 && desktop.fake.awake.size === 0; i += 1) {
    const words = await next.innerText();
    await page.keyboard.press('n');
    await expect
      .poll(async () => desktop.fake.awake.size > 0 || (await next.innerText()) !== words)
      .toBe(true);
  }
  await expect.poll(() => desktop.fake.awake.size).toBe(1);
}

test('[SHELL15] the program starts with its console, makes an exercise, and ends in order', async ({
  desktop,
}) => {
  const { fake } = desktop;
  await openNew(desktop);
  await expect.poll(() => fake.recent.length).toBe(1);
  const [file = ''] = fake.recent;
  expect(fake.sandboxed).toBe(true);
  expect(readFileSync('electron-builder.yml', 'utf8')).toContain(`appId: ${fake.userModelId}\n`);
  expect(await desktop.quit()).toBe(0);
  expect(fake.windows).toEqual([]);
  await expect.poll(() => fake.hosts[0]?.exitCode).toBe(0);
  expect(existsSync(file)).toBe(true);
  expect(existsSync(`${file}-wal`)).toBe(false);
  const log = readFileSync(path.join(desktop.folder, 'logs', 'whitecell.log'), 'utf8');
  expect(log).toMatch(/"what":"start"[\s\S]*"what":"end"/);
  expect(log).not.toMatch(/#[\w-]{16}/);
});

test('[SHELL15, SHELL5] the console opens the display, which fills the second screen; its cable pulled, the room is held and sees no console', async ({
  desktop,
}) => {
  const { fake } = desktop;
  const console = await openNew(desktop);
  fake.plug(display(2, 'Projector', 1920));
  await console.keyboard.press('4');
  await console.getByRole('button', { name: 'Display', exact: true }).click();
  const wall = await desktop.page('display');
  const window = fake.window('display');
  expect(window.isFullScreen()).toBe(false);
  fake.press('screen-2');
  expect(window.isFullScreen()).toBe(true);
  expect(window.getBounds().x).toBe(1920);
  await play(desktop, console);
  fake.unplug(2);
  expect(window.isVisible()).toBe(false);
  await expect(wall.getByText('One moment, please')).toBeVisible();
  await expect(console.getByRole('button', { name: 'End hold' }).first()).toBeVisible();
  fake.plug(display(2, 'Projector', 1920));
  expect(window.isVisible()).toBe(true);
  expect(window.isFullScreen()).toBe(true);
  expect(fake.windows).toHaveLength(2);
});

test('[SHELL15, SHELL7] a console whose page dies comes back in the same exercise, and so does one whose host died', async ({
  desktop,
}) => {
  const { fake } = desktop;
  const page = await openNew(desktop);
  await play(desktop, page);
  const [window] = fake.windows;
  const died = page.waitForEvent('crash');
  window?.webContents.forcefullyCrashRenderer();
  await died;
  const again = await desktop.page('console');
  const next = again.getByRole('region', { name: 'Next', exact: true });
  await expect(next).toBeVisible();
  expect(fake.windows).toEqual([window]);
  expect(fake.asked).toEqual([]);
  fake.hosts[0]?.kill('SIGKILL');
  await expect.poll(() => fake.hosts.length).toBe(2);
  await expect(next).toBeVisible();
  // It wakes up paused, as after any crash.
  await expect(again.getByText('Clock paused').first()).toBeVisible();
});

test('[SHELL15, SHELL4] a page has two functions, no Node, and no way out', async ({ desktop }) => {
  const { fake } = desktop;
  const page = await desktop.page('console');
  const seen = await page.evaluate(() => ({
    bridge: Object.keys((globalThis as { whitecellShell?: object }).whitecellShell ?? {}),
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
  }));
  expect(seen).toEqual({ bridge: ['chooseFile', 'openWindow'], node: [] });
  const { url } = { url: page.url() };
  await page.evaluate(() => {
    globalThis.open('https://evil.example/');
    globalThis.location.href = 'https://evil.example/';
  });
  const asked = await page.evaluate(async () => {
    const shell = (
      globalThis as unknown as { whitecellShell: { openWindow(url: string): Promise<boolean> } }
    ).whitecellShell;
    return [
      await shell.openWindow('https://evil.example/'),
      await shell.openWindow('x'.repeat(9000)),
    ];
  });
  expect(asked).toEqual([false, false]);
  expect(page.url()).toBe(url);
  expect(fake.windows).toHaveLength(1);
  const refused = await page.evaluate(async () => {
    const violated = new Promise<string>((resolve) =>
      document.addEventListener('securitypolicyviolation', (event) =>
        resolve(event.violatedDirective),
      ),
    );
    await fetch('https://evil.example/').catch(() => {});
    return violated;
  });
  expect(refused).toBe('connect-src');
});

test('[SHELL15, SHELL10, RESCUE4] of a file that the system’s dialog gives and that is damaged, the home screen rescues and opens what is whole; played, the program is not quit unasked', async ({
  browser,
  desktop,
}) => {
  await play(desktop, await openNew(desktop));
  const [file = ''] = desktop.fake.recent;
  await desktop.quit();
  const bytes = readFileSync(file);
  bytes[bytes.lastIndexOf('exercise.started')]! ^= 1;
  writeFileSync(file, bytes);
  const other = await Desktop.start(browser);
  const home = await other.page('console');
  other.fake.choices.push(file);
  await home.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(home.getByRole('alert')).toContainText(/It is damaged, or it was altered\./);
  await home.getByRole('button', { name: 'Rescue what is whole' }).click();
  await expect(home.getByText(/^Missing: facts \d+ to \d+\./)).toBeVisible();
  await home.getByRole('button', { name: 'Open the rescued exercise' }).click();
  await expect(home.getByRole('region', { name: 'Next', exact: true })).toBeVisible();
  await expect.poll(() => other.fake.recent.at(-1)).toMatch(/ \(rescued\)\.whitecell$/);
  expect(readFileSync(file).equals(bytes)).toBe(true);
  await play(other, home);
  other.fake.quit();
  await expect.poll(() => other.fake.asked.length).toBe(1);
  expect(other.fake.windows).toHaveLength(1);
  await expect(home.getByRole('region', { name: 'Next', exact: true })).toBeVisible();
  expect(await other.quit()).toBe(0);
  await other.clear();
});

test('[SHELL15, SHELL18] what is printed is printed by the program itself, in windows that nobody sees', async ({
  desktop,
}) => {
  const { fake } = desktop;
  const page = await openNew(desktop);
  // Two documents are enough here; the whole pack is another test's, with a browser of its own.
  const told = await page.evaluate(async () => {
    const answer = await fetch('/api/paper', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${sessionStorage.getItem('wc.console.token') ?? ''}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ size: 'a4', only: ['evaluationGuide', 'feedbackForm'] }),
    });
    return answer.text();
  });
  const news = told
    .trim()
    .split('\n')
    .map((line) => packNewsSchema.parse(JSON.parse(line)));
  expect(news.map(({ kind }) => kind)).toEqual(['begun', 'printed', 'printed', 'done']);
  const [file = ''] = fake.recent;
  const folder = file.replace('.whitecell', ' paper');
  const names = readdirSync(folder);
  expect(names).toHaveLength(2);
  for (const name of names) {
    const sheet = readFileSync(path.join(folder, name), 'latin1');
    expect(sheet).toMatch(/^%PDF-/);
    expect(sheet).toContain('/StructTreeRoot');
  }
  expect(fake.windows.map((window) => window.isVisible())).toEqual([true]);
});
