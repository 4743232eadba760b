import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { cli } from './support/cli.ts';
import { Facilitator } from './support/facilitator.ts';
import { Stage } from './support/stage.ts';

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.target.join(' ')}`)).toEqual([]);
}

test('[ROOM24, REV29, REV30] a played exercise is forked in the review, played on to another end, and both are compared', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  // One exercise is open and goes on; another was played to its end and lies among the recent files.
  const stage = await Stage.open('ransomware-morning');
  const home = path.join(stage.folder, 'home');
  execFileSync(process.execPath, [
    ...[cli, 'simulate', 'ransomware-morning', '--seed', '3', '--runs', '1', '--out', home],
  ]);
  const played = path.join(home, 'ransomware-morning-3.whitecell');
  const control = new Facilitator(await stage.page(browser, stage.control, 1440, 900));
  await expect(control.card).toBeVisible();
  const review = await stage.page(browser, await reviewOf(stage), 1440, 900);
  await expect(review.getByRole('slider')).toBeVisible();

  await test.step('a fork of the open exercise disturbs nobody', async () => {
    const before = await control.mark();
    await review.keyboard.press('End');
    await review.keyboard.press('f');
    await expect(review.getByText('The exercise that is open goes on')).toBeVisible();
    await review.getByLabel('Title').fill('A twin of what is open');
    await review.keyboard.press('Enter');
    await expect(
      review.getByText('“A twin of what is open” is made.', { exact: false }),
    ).toBeVisible();
    expect(await control.mark()).toBe(before);
  });

  await test.step('after the end it says why not; before the end it is made', async () => {
    await review.goto(`${new URL(review.url()).origin}/review?path=${encodeURIComponent(played)}`);
    await expect(review.getByRole('slider')).toBeVisible();
    await review.keyboard.press('End');
    await review.keyboard.press('f');
    await expect(review.getByRole('button', { name: 'Make the fork' })).toBeDisabled();
    await expect(review.getByText('The exercise had ended here.', { exact: false })).toBeVisible();
    await review.keyboard.press('Escape');
    for (let turns = 0; turns < 4; turns += 1) await review.keyboard.press('Shift+ArrowLeft');
    await review.keyboard.press('f');
    await review.getByLabel('Title').fill('The long way');
    await isAccessible(review);
    await review.keyboard.press('Enter');
    await expect(review.getByText('“The long way” is made.', { exact: false })).toBeVisible();
  });

  await test.step('it is opened in the place of the other, after a question', async () => {
    await review.getByRole('button', { name: 'Open and play on' }).click();
    await expect(review.getByText('is open at the moment', { exact: false })).toBeVisible();
    await review.getByRole('button', { name: 'Close it and open the fork' }).click();
    await expect(review.getByText('The fork is open', { exact: false })).toBeVisible();
    await expect(control.page.getByText('The long way').first()).toBeVisible();
  });

  await test.step('the console plays it on to another end', async () => {
    const { page } = control;
    page.setDefaultTimeout(30_000);
    await page.getByRole('tab', { name: 'Chart' }).click();
    await page
      .getByRole('button', { name: /The long haul/ })
      .first()
      .click();
    const phase = page.getByRole('region', { name: 'The long haul' });
    await phase.getByRole('button', { name: /^Go here by override/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('To see where the other way ends.');
    await dialog.getByRole('textbox').press('Tab');
    await dialog.getByRole('button').last().click();
    await expect.poll(async () => control.advice()).toMatch(/^The exercise has ended/);
  });

  await test.step('both lie over each other, up to the fork the same', async () => {
    await review.keyboard.press('Escape');
    await review.keyboard.press('c');
    const dialog = review.getByRole('dialog', { name: 'Exercises of this scenario' });
    await expect(dialog.getByText(/^Fork at .+ · turn \d$/)).toBeVisible();
    await dialog.getByRole('checkbox', { name: 'Compare The long way' }).check();
    await dialog.getByRole('link', { name: 'Compare 2' }).click();
    await expect(review.getByRole('heading', { name: 'Ways through the phases' })).toBeVisible();
    await expect(review.getByText(/^The first \d+ facts are the same in all\.$/)).toBeVisible();
    await expect(review.getByText('ended at Safe recovery')).toBeVisible();
    await expect(review.getByText('ended at The long haul')).toBeVisible();
    await expect(review.getByText('Here they part.')).toBeVisible();
    await isAccessible(review);
  });

  await test.step('the fork leads back to its parent', async () => {
    await review.getByRole('link', { name: 'The long way' }).click();
    await review.getByRole('link', { name: /^Fork of .+, fact \d+$/ }).click();
    await expect(review.getByRole('slider')).toBeVisible();
    expect(new URL(review.url()).searchParams.get('path')).toBe(played);
  });

  expect(stage.errors).toEqual([]);
  await stage.close();
  stage.clear();
});

async function reviewOf(stage: Stage): Promise<string> {
  const { origin, hash } = new URL(stage.control);
  const answer = await fetch(`${origin}/api/grant`, {
    method: 'POST',
    headers: { authorization: `Bearer ${hash.slice(1)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ for: 'review' }),
  });
  expect(answer.status).toBe(200);
  const { url } = (await answer.json()) as { url: string };
  return url;
}
