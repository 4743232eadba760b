import { expect, test } from '@playwright/test';
import { bringAxe, findings } from './support/axe.ts';
import { Facilitator } from './support/facilitator.ts';
import { Stage, takeSeat } from './support/stage.ts';

test('[NOTE7, NOTE8] the exercise ends, a phone fills in the form without a name, control sees it in the review and annotates, over a reload', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const stage = await Stage.open('ransomware-morning');
  const control = new Facilitator(await stage.page(browser, stage.control, 1440, 900));
  const phone = await stage.page(browser, stage.station, 320, 640);
  await takeSeat(phone, control, /Clinical/, 'Omid');
  await control.follow();
  await test.step('control ends it and opens the hot wash', async () => {
    await control.page.getByRole('button', { name: 'Menu' }).click();
    await control.page.getByRole('menuitem', { name: /^End the exercise/ }).click();
    await control.page.getByRole('dialog').getByRole('textbox').fill('enough');
    await control.page
      .getByRole('dialog')
      .getByRole('button', { name: 'End the exercise' })
      .click();
    await expect(control.card).toContainText('The exercise has ended');
    await control.card.getByRole('button', { name: 'To the hot wash' }).click();
    await control.page.getByRole('button', { name: 'Open the hot wash' }).click();
  });
  await test.step('the phone fills in the form, reloads in between, sends', async () => {
    await phone.getByRole('button', { name: 'Hot wash and feedback' }).click();
    await phone.getByRole('button', { name: 'Feedback form' }).click();
    await phone.getByLabel('Anything else').fill('More coffee');
    await phone.reload();
    await phone.getByRole('button', { name: 'Hot wash and feedback' }).click();
    await phone.getByRole('button', { name: 'Feedback form' }).click();
    await expect(phone.getByLabel('Anything else')).toHaveValue('More coffee');
    await bringAxe(phone);
    expect(await findings(phone, 'feedback form', 'all')).toEqual([]);
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    await phone.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(phone.getByText(/^Sent\./)).toBeVisible();
  });
  await expect(control.page.getByText('1 feedback form', { exact: false })).toBeVisible();
  await test.step('control sees it in the review, annotates and reloads', async () => {
    const opened = control.page.context().waitForEvent('page');
    await control.page.getByRole('button', { name: 'Open the review' }).first().click();
    const review = await opened;
    await review
      .getByRole('button', { name: /Reveal all/ })
      .first()
      .click();
    await review.getByRole('button', { name: 'Notes', exact: true }).click();
    await expect(review.getByText('More coffee')).toBeVisible();
    await expect(review.getByText('without a name')).toBeVisible();
    await bringAxe(review);
    expect(await findings(review, 'notes', 'all')).toEqual([]);
    await review.keyboard.press('a');
    await review.getByRole('textbox', { name: 'Text of the note' }).fill('Look here again');
    await review.keyboard.press('Control+Enter');
    await expect(review.getByText('Look here again')).toBeVisible();
    await review.reload();
    await review.getByRole('button', { name: 'Notes', exact: true }).click();
    await expect(review.getByText('Look here again')).toBeVisible();
  });
  await stage.close();
});
