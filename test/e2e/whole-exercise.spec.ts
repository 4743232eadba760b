import { execFileSync } from 'node:child_process';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { cli } from './support/cli.ts';
import { Facilitator } from './support/facilitator.ts';
import { Stage, takeSeat } from './support/stage.ts';

async function openMoves(station: Page): Promise<void> {
  await station.getByRole('navigation').getByRole('button', { name: /Moves/ }).click();
}

async function writeMove(station: Page, title: string): Promise<void> {
  await openMoves(station);
  await station.getByRole('button', { name: /Our own idea/ }).click();
  await station.getByLabel('Title').fill(title);
  await station.getByLabel('What you do').fill(`${title}, openly and at once.`);
}

async function submit(station: Page): Promise<void> {
  await station.getByRole('button', { name: 'Submit the move' }).click();
  await expect(station.getByText(/Recorded as .+-\d+ at/).first()).toBeVisible();
}

async function isAccessible(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    const found = violations.map((v) => `${page.url()} ${v.id}: ${v.nodes[0]?.target.join(' ')}`);
    expect(found).toEqual([]);
  }
}

test('[ROOM29, ROOM14, E2E1, E2E2, E2E3, E2E4, E2E7] a whole exercise without a mouse, with two stations and display, through a power cut', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const stage = await Stage.open('breakout', '--order', 'ninety-minutes');
  const control = new Facilitator(await stage.page(browser, stage.control, 1440, 900));
  await control.page.evaluate(() => {
    addEventListener('pointerdown', () => (document.title = 'somebody took the mouse'), true);
  });
  const us = await stage.page(browser, stage.station, 390, 844);
  const iran = await stage.page(browser, stage.station, 820, 1180);
  const display = await stage.page(browser, stage.display, 1280, 720);
  await expect(display.getByText('Take your seat')).toBeVisible();
  await takeSeat(us, control, /^UUnited States|United States/, 'Ada');
  await takeSeat(iran, control, /^IIran|Iran seeks/, 'Omid');
  await isAccessible(control.page, us, iran, display);

  await test.step('until the first planning step', async () => {
    while (!(await control.advice()).startsWith('Teams are planning')) await control.follow();
    await expect(display.getByRole('heading', { name: 'Interim deal' })).toBeVisible();
  });

  await test.step('a refresh while typing loses nothing', async () => {
    await writeMove(us, 'Consult the five');
    await us.reload();
    await openMoves(us);
    await expect(us.getByLabel('Title')).toHaveValue('Consult the five');
    await expect(us.getByLabel('What you do')).toHaveValue(/openly and at once/);
  });

  await test.step('the host loses power while one team types and another has just submitted', async () => {
    await writeMove(iran, 'Protest in Vienna');
    await submit(iran);
    await us.getByLabel('What it should bring about').fill('Typed just before the');
    await stage.kill();
    await us.getByLabel('What it should bring about').fill('Typed while the host was away');
    // A clock that nobody answers for is not shown to the room.
    await expect(display.getByText('One moment, please')).toBeVisible();
    await stage.start();
    await expect(control.card).toContainText('Start the clock');
    await expect(display.getByRole('heading', { name: 'Interim deal' })).toBeVisible();
    await expect(iran.getByText(/Protest in Vienna/).first()).toBeVisible();
    await expect(us.getByLabel('What it should bring about')).toHaveValue(
      'Typed while the host was away',
    );
    await submit(us);
    await control.follow();
    await isAccessible(control.page, us, iran);
  });

  await test.step('to an end state, by the Next-Action card alone', async () => {
    for (let done = 0; !(await control.ended()); done += 1) {
      expect(done).toBeLessThan(250);
      await control.follow();
    }
    await expect(us.getByText('Success').first()).toBeVisible();
    await expect(control.page).not.toHaveTitle(/mouse/);
    await isAccessible(control.page, us, display);
  });

  await test.step('the record verifies and can be looked at again', async () => {
    const review = await stage.page(
      browser,
      stage.control.replace('/console', '/review'),
      1440,
      900,
    );
    await expect(review.getByText(/Verified/i).first()).toBeVisible();
    await isAccessible(review);
    await stage.close();
    const verified = execFileSync(process.execPath, [cli, 'verify', stage.file, '--json']);
    expect(JSON.parse(verified.toString())).toMatchObject({ ok: true, firstBadSeq: null });
  });
  stage.clear();
  expect(stage.errors).toEqual([]);
});
