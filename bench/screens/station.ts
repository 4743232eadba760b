import type { Browser } from '@playwright/test';
import type { BenchRoom } from '../support/room.ts';
import { click, pressed, quick, rounds, watched } from './kit.ts';

/** A team's phone: an inject is opened, a move submitted, a ballot cast. */
export async function pressesOfStation(
  browser: Browser,
  { host, control }: BenchRoom,
): Promise<void> {
  const { url, joinCode } = host.started.lan;
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${new URL(url).origin}/#${joinCode}`);
  await page.locator('label').filter({ hasText: 'Team 1' }).first().click();
  await page.getByLabel('Your name').fill('Ada');
  await page.getByRole('button', { name: 'Ask to join' }).click();
  const tab = (name: RegExp) => page.getByRole('navigation').getByRole('button', { name });
  await tab(/Inbox/).click();
  const phone = await watched(page);

  const lines = page.locator('button[aria-expanded="false"]').filter({ hasText: 'News' });
  await lines.first().waitFor();
  await pressed(phone, {
    name: 'open an inject',
    times: Math.min(rounds, await lines.count()),
    press: () => click(page, lines.first()),
    after: () => page.waitForTimeout(300),
  });

  await tab(/Moves/).click();
  await pressed(phone, {
    name: 'submit a move',
    times: quick ? 2 : 8,
    async ready(round) {
      if (round > 0) await page.getByRole('button', { name: 'Write another' }).click();
      await page.getByRole('button', { name: /Our own idea/ }).click();
      await page.getByRole('textbox', { name: 'Title' }).fill(`Move ${round + 1}`);
      await page.getByRole('textbox', { name: 'What you do' }).fill('Openly and at once.');
      // What was typed is saved a moment later; that is not what is measured.
      await page.waitForTimeout(800);
    },
    press: () => click(page, page.getByRole('button', { name: 'Submit the move' })),
    after: () => page.getByRole('button', { name: 'Write another' }).waitFor(),
  });

  const question = { kind: 'question', body: 'council', title: 'A question', text: 'Yes or no?' };
  await control.command('vote.call', {
    subject: { ...question, kind: 'question' },
    ballot: 'open',
    minutes: null,
  });
  await tab(/Talks/).click();
  await page.getByRole('button', { name: /Votes/ }).click();
  await pressed(phone, {
    name: 'cast a ballot',
    times: rounds,
    press: (round) =>
      click(page, page.locator(`button[data-tone="${round % 2 === 0 ? 'yes' : 'no'}"]`).first()),
    after: (round) =>
      page
        .locator(`button[data-tone="${round % 2 === 0 ? 'yes' : 'no'}"][aria-pressed="true"]`)
        .waitFor(),
  });
  await page.close();
}
