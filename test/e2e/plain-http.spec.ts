import { networkInterfaces } from 'node:os';
import { expect, test } from '@playwright/test';
import { Facilitator } from './support/facilitator.ts';
import { Stage, takeSeat } from './support/stage.ts';

/** An address of this machine that a browser does not trust without https, as the phones of a room see it. */
function lanAddress(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}

test('[ROOM28, STN24] over plain http from the network a station joins, drafts, submits and writes, without a complaint', async ({
  browser,
}) => {
  const address = lanAddress();
  test.skip(address === undefined, 'this machine is on no network');
  const stage = await Stage.openOn(String(address), 'breakout', '--order', 'ninety-minutes');
  const control = new Facilitator(await stage.page(browser, stage.control, 1440, 900));
  const iran = await stage.page(browser, stage.station, 320, 640);
  iran.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  iran.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') complaints.push(line.text());
  });
  const lacks = await iran.evaluate(() => ({
    isSecure: isSecureContext,
    has: [
      'clipboard' in navigator,
      'wakeLock' in navigator,
      'serviceWorker' in navigator,
      'subtle' in crypto,
      'randomUUID' in crypto,
    ],
  }));
  expect(lacks).toEqual({ isSecure: false, has: [false, false, false, false, false] });

  await takeSeat(iran, control, /^IIran|Iran seeks/, 'Omid');
  while (!(await control.advice()).startsWith('Teams are planning')) await control.follow();
  const tabs = iran.getByRole('navigation');
  await tabs.getByRole('button', { name: /Moves/ }).click();
  await iran.getByRole('button', { name: /Our own idea/ }).click();
  await iran.getByLabel('Title').fill('Freeze at Fordow');
  await iran.getByLabel('What you do').fill('In writing, before the board meets.');
  await expect(iran.getByText('Draft kept here and at the host')).toBeVisible();
  await iran.reload();
  await expect(iran.getByLabel('Title')).toHaveValue('Freeze at Fordow');
  await iran.getByRole('button', { name: 'Submit the move' }).click();
  await expect(iran.getByText(/Recorded as .+-\d+ at/).first()).toBeVisible();
  await tabs.getByRole('button', { name: /Inbox/ }).click();
  await iran.locator('li button[aria-expanded]').first().click();
  await iran.getByRole('button', { name: /^Messages/ }).click();
  await iran.getByRole('button', { name: 'Write a message' }).click();
  await iran.getByText('Control', { exact: true }).first().click();
  await iran.getByRole('textbox').first().fill('Which annex is meant?');
  await iran.getByRole('button', { name: 'Send' }).click();
  await expect(iran.getByText(/^Sent to Control at/)).toBeVisible();
  await tabs.getByRole('button', { name: /Situation/ }).click();

  // Before the host goes, which every page complains of.
  expect(complaints).toEqual([]);
  await stage.close();
  stage.clear();
  expect(stage.errors).toEqual([]);
});
