import { expect, test } from '@playwright/test';
import { Facilitator } from './support/facilitator.ts';
import { Stage, takeSeat } from './support/stage.ts';

test('[E2E6] a request for information is answered by typing at once, and no letter of it is one of the console’s keys', async ({
  browser,
}) => {
  const stage = await Stage.open('breakout', '--order', 'ninety-minutes');
  const control = new Facilitator(await stage.page(browser, stage.control, 1440, 900));
  const iran = await stage.page(browser, stage.station, 390, 844);
  const display = await stage.page(browser, stage.display, 1280, 720);
  for (const page of [control.page, iran, display]) page.setDefaultTimeout(10_000);
  await takeSeat(iran, control, /^IIran|Iran seeks/, 'Omid');
  while (!(await control.advice()).startsWith('Teams are planning')) await control.follow();

  await iran.getByRole('navigation').getByRole('button', { name: /Inbox/ }).click();
  await iran.getByRole('button', { name: /^Messages/ }).click();
  await iran.getByRole('button', { name: 'Write a message' }).click();
  await iran.getByText('Control', { exact: true }).first().click();
  await iran.getByRole('textbox').first().fill('Which annex is meant?');
  await iran.getByText('Ask for an answer').click();
  await iran.getByRole('button', { name: 'Send' }).click();

  await control.page.getByRole('tab', { name: /Messages/ }).click();
  await control.page.getByRole('button', { name: 'Reply' }).first().click();
  const released = await control.page.getByText('released').count();
  await control.page.keyboard.type('The annex that both have; a black hold would not help.');
  const form = control.page.getByRole('form', { name: /^Reply to/ });
  await expect(form.getByLabel('Text')).toHaveValue(/^The annex that both have; .* help\.$/);
  expect(await control.page.getByText('released').count()).toBe(released);
  await control.page.keyboard.press('Tab');
  await form.getByRole('button', { name: 'Send' }).click();
  await expect(iran.getByText(/The annex that both have/)).toBeVisible();
  await expect(display.getByRole('heading', { name: 'Interim deal' })).toBeVisible();

  await stage.close();
  stage.clear();
  expect(stage.errors).toEqual([]);
});
