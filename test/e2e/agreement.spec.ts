import { expect, test, type Page } from '@playwright/test';
import { Facilitator } from './support/facilitator.ts';
import { Stage, takeSeat } from './support/stage.ts';

async function openTalks(station: Page, part: 'Negotiations' | 'Votes'): Promise<void> {
  await station.getByRole('navigation').getByRole('button', { name: /Talks/ }).click();
  await station.getByRole('button', { name: new RegExp(`^${part}`) }).click();
}

async function openBoard(station: Page): Promise<void> {
  await openTalks(station, 'Negotiations');
  await station.getByRole('button', { name: /The interim term/ }).click();
}

test('[E2E5] a text is tabled on a phone, agreed, put to the vote and in force, and a draw can be worked out again', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const stage = await Stage.open('breakout', '--order', 'ninety-minutes');
  const control = new Facilitator(await stage.page(browser, stage.control, 1440, 900));
  const us = await stage.page(browser, stage.station, 390, 844);
  const iran = await stage.page(browser, stage.station, 390, 844);
  const display = await stage.page(browser, stage.display, 1280, 720);
  for (const page of [control.page, us, iran, display]) page.setDefaultTimeout(8000);
  await takeSeat(us, control, /^UUnited States|United States/, 'Ada');
  await takeSeat(iran, control, /^IIran|Iran seeks/, 'Omid');
  while (!(await control.advice()).startsWith('Teams are planning')) await control.follow();

  await test.step('one party tables a text, the others agree', async () => {
    await openBoard(us);
    await us.getByRole('button', { name: /^Texts/ }).click();
    await us.getByRole('button', { name: 'Put a text on the table' }).click();
    await us.getByLabel('Length of an extension').selectOption({ index: 1 });
    await us.getByRole('button', { name: 'Put it on the table' }).click();
    await openBoard(iran);
    await iran.getByRole('button', { name: /^Texts/ }).click();
    await iran.getByRole('button', { name: /Agree/ }).click();
    await expect(iran.getByText('Recorded: your team agrees.')).toBeVisible();
    await control.page.getByRole('tab', { name: /Negotiation/ }).click();
    await control.page
      .getByRole('button', { name: /The interim term/ })
      .first()
      .click();
    for (const team of ['E3 (France, Britain, Germany)', 'Russia', 'China'])
      await control.page.getByRole('button', { name: `Enter for ${team}: Agrees` }).click();
  });

  await test.step('the card asks for the vote that brings it into force', async () => {
    await expect(control.card).toContainText('Put to the vote: “The interim term”');
    await control.press('n');
    await control.page.getByRole('button', { name: 'Call the vote' }).click();
    await control.page.getByRole('button', { name: 'Open the vote' }).click();
    for (const station of [us, iran]) {
      await openTalks(station, 'Votes');
      await station.getByRole('button', { name: 'Yes' }).first().click();
    }
    await control.page.getByRole('tab', { name: /Votes/ }).click();
    for (const member of ['France', 'United Kingdom', 'Germany', 'China'])
      await control.page.getByRole('button', { name: `${member}: Yes`, exact: true }).click();
    await control.page.getByRole('button', { name: 'Russian Federation: Abstain' }).click();
    await expect(control.card).toContainText('Close the vote');
    await control.press('n');
    await openBoard(us);
    await expect(us.getByText(/^In force: /).first()).toBeVisible();
    await expect(display.getByText('Passed')).toBeHidden();
  });

  await test.step('odds are shown, dice drawn, and anybody can work them out again', async () => {
    await us.getByRole('navigation').getByRole('button', { name: /Moves/ }).click();
    await us.getByRole('button', { name: /Our own idea/ }).click();
    await us.getByLabel('Title').fill('Consult the five');
    await us.getByLabel('What you do').fill('Ask each of them in turn.');
    await us.getByRole('button', { name: 'Submit the move' }).click();
    await expect(us.getByText(/Recorded as .+-\d+ at/).first()).toBeVisible();
    await control.nextStep();
    while (!(await control.advice()).startsWith('Rule on')) await control.follow();
    await control.press('n');
    const editor = control.page.getByRole('region', { name: 'Ruling' });
    await editor.getByRole('button', { name: 'Another way' }).click();
    await editor.getByText('Weighted 2d6', { exact: true }).last().click();
    await editor.getByRole('button', { name: 'Show the odds' }).click();
    await editor.getByRole('button', { name: 'Draw', exact: true }).click();
    await editor.getByRole('button', { name: 'Check the draw' }).click();
    await expect(editor.getByText(/The draw is genuine/)).toBeVisible();
  });

  await stage.close();
  stage.clear();
  expect(stage.errors).toEqual([]);
});
