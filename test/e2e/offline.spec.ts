import { execFileSync } from 'node:child_process';
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { Cable } from './support/cable.ts';
import { cli } from './support/cli.ts';
import { Facilitator } from './support/facilitator.ts';
import { Stage, takeSeat } from './support/stage.ts';

interface Fact {
  readonly type: string;
  readonly data: { readonly text?: string | { readonly title: string } };
}

/** What the host has recorded of these kinds, in its order, by its words. */
function recorded(stage: Stage, ...types: readonly string[]): string[] {
  const lines = execFileSync(process.execPath, [cli, 'export', stage.file]).toString().trim();
  return lines
    .split('\n')
    .map((line) => JSON.parse(line) as Fact)
    .filter(({ type }) => types.includes(type))
    .map(({ data: { text } }) => (typeof text === 'string' ? text : (text?.title ?? '')));
}

/** A phone whose way to the host is one that can be cut, and whose clock can be put forward. */
async function phoneOn(cable: Cable, browser: Browser, stage: Stage): Promise<BrowserContext> {
  const viewport = { width: 390, height: 844 };
  const context = await browser.newContext({ viewport, proxy: cable.proxy });
  context.setDefaultTimeout(15_000);
  await context.clock.install();
  context.on('weberror', (error) => stage.note(error.error()));
  return context;
}

async function part(station: Page, name: RegExp): Promise<void> {
  await station.getByRole('navigation').getByRole('button', { name }).click();
}

/** Time goes on for the phone only. In small steps: one jump rings each of its timers once at most. */
async function minutes(station: Page, count: number): Promise<void> {
  for (let passed = 0; passed < count * 15; passed += 1) await station.clock.fastForward(4_000);
}

async function message(station: Page, text: string): Promise<void> {
  await station.getByText('Control', { exact: true }).first().click();
  await station.getByRole('textbox').first().fill(text);
  await station.getByRole('button', { name: 'Send' }).click();
}

/** As when a phone's browser runs out of memory: nothing of the page is asked or told. */
async function crash(station: Page): Promise<void> {
  const gone = station.waitForEvent('crash');
  const cdp = await station.context().newCDPSession(station);
  void cdp.send('Page.crash').catch(() => null);
  await gone;
  await station.close();
}

test('[ROOM16, ROOM29, E2E8] ten minutes without a network, a reload and a crashed tab: every word is there, and what waited goes out once and in order', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const stage = await Stage.open('breakout', '--order', 'ninety-minutes');
  const control = new Facilitator(await stage.page(browser, stage.control, 1440, 900));
  const cable = await Cable.lay();
  const phone = await phoneOn(cable, browser, stage);
  let iran = await phone.newPage();
  await iran.goto(stage.station);
  await takeSeat(iran, control, /^IIran|Iran seeks/, 'Omid');
  while (!(await control.advice()).startsWith('Teams are planning')) await control.follow();

  await test.step('typed with the network, and on without it', async () => {
    await part(iran, /Moves/);
    await iran.getByRole('button', { name: /Our own idea/ }).click();
    await iran.getByLabel('Title').fill('Freeze at Fordow');
    await expect(iran.getByText('Draft kept here and at the host')).toBeVisible();
    cable.cut('all');
    await phone.setOffline(true);
    await iran.getByLabel('What you do').fill('Typed after the network was gone.');
    await expect(iran.getByText('Draft kept on this device')).toBeVisible();
    await expect(iran.getByText(/^Not connected since/)).toBeHidden();
    await minutes(iran, 1);
    await expect(iran.getByText(/^Not connected since/)).toBeVisible();
    await expect(iran.getByText(/the host takes what had reached it/)).toBeVisible();
  });

  await test.step('three things sent, one half written, and it lasts', async () => {
    await iran.getByRole('button', { name: 'Submit the move' }).click();
    await expect(iran.getByText('Not connected. It is recorded as soon as')).toBeVisible();
    await part(iran, /Inbox/);
    await iran.getByRole('button', { name: /^Messages/ }).click();
    await iran.getByRole('button', { name: 'Write a message' }).click();
    await message(iran, 'First of two.');
    await iran.getByRole('button', { name: 'Write another' }).click();
    await message(iran, 'Second of two.');
    await iran.getByRole('button', { name: 'Write another' }).click();
    await iran.getByRole('textbox').first().fill('Half a third');
    await minutes(iran, 9);
    await expect(iran.getByText(/waiting for the line$/)).toHaveCount(2);
    await expect(iran.getByText(/^Not connected since/)).toBeVisible();
  });

  await test.step('the tab crashes, and a page that hears nothing shows what it holds', async () => {
    await crash(iran);
    cable.cut('sockets');
    await phone.setOffline(false);
    iran = await phone.newPage();
    await iran.goto(stage.station);
    await minutes(iran, 1);
    await expect(iran.getByText('Connecting to the room')).toBeVisible();
    for (const words of [
      'Typed after the network',
      'First of two',
      'Second of two',
      'Half a third',
    ])
      await expect(iran.getByText(words)).toBeVisible();
    await iran.reload();
    await minutes(iran, 1);
    await expect(iran.getByText('Typed after the network')).toBeVisible();
  });

  await test.step('the network is back', async () => {
    cable.mend();
    await minutes(iran, 1);
    await expect(iran.getByRole('textbox').first()).toHaveValue('Half a third');
    await expect(iran.getByText(/waiting for the line$/)).toHaveCount(0);
    await expect(iran.getByText(/^Not connected since/)).toBeHidden();
    await part(iran, /Moves/);
    await expect(iran.getByText('Freeze at Fordow').first()).toBeVisible();
    await iran.reload();
    await expect(iran.getByText('Freeze at Fordow').first()).toBeVisible();
  });

  cable.close();
  await stage.close();
  expect(recorded(stage, 'move.submitted', 'message.sent')).toEqual([
    'Freeze at Fordow',
    'First of two.',
    'Second of two.',
  ]);
  stage.clear();
  expect(stage.errors).toEqual([]);
});
