import { expect, type Browser, type Page } from '@playwright/test';
import { Facilitator } from '../support/facilitator.ts';
import { Stage, takeSeat } from '../support/stage.ts';

/** A room in the middle of it, with a real host: the ninety minutes of Breakout, while its teams plan. */

export interface Room {
  readonly console: Buffer;
  readonly display: Buffer;
  readonly stations: readonly Buffer[];
}

export async function busyRoom(browser: Browser): Promise<Room> {
  const stage = await Stage.open('breakout', '--order', 'ninety-minutes');
  const control = new Facilitator(await stage.page(browser, stage.control, 1440, 900));
  const display = await stage.page(browser, stage.display, 1280, 720);
  const phone = () => stage.page(browser, stage.station, 390, 844);
  const [us, iran, europe] = [await phone(), await phone(), await phone()];
  await takeSeat(us, control, /^U?United States/, 'Ada');
  await takeSeat(iran, control, /^I?Iran/, 'Omid');
  await takeSeat(europe, control, /^E/, 'Claire');
  while (!(await control.advice()).startsWith('Teams are planning')) await control.follow();
  await hand(us, 'Offer a freeze for relief');
  await write(iran, 'Invite the inspectors to Fordow');
  await show(europe, /Inbox/);
  await europe.locator('li button[aria-expanded]').first().click({ timeout: 10_000 });
  await display.bringToFront();
  await settled(display, europe, control.page);
  const room = {
    console: await control.page.screenshot(),
    display: await display.screenshot(),
    stations: await Promise.all([us, iran, europe].map((page) => page.screenshot())),
  };
  await stage.close();
  stage.clear();
  return room;
}

async function show(station: Page, part: RegExp): Promise<void> {
  await station.getByRole('navigation').getByRole('button', { name: part }).click();
}

async function write(station: Page, title: string): Promise<void> {
  await show(station, /Moves/);
  await station.getByRole('button', { name: /Our own idea/ }).click({ timeout: 20_000 });
  await station.getByLabel('Title').fill(title);
  await station.getByLabel('What you do').fill(`${title}, in writing, before the board meets.`);
}

async function hand(station: Page, title: string): Promise<void> {
  await write(station, title);
  await station.getByRole('button', { name: 'Submit the move' }).click();
  await expect(station.getByText(/Recorded as .+-\d+ at/).first()).toBeVisible();
}

/** Typefaces and Markdown have come. The console's own picture of the wall is a page as well. */
async function settled(...pages: readonly Page[]): Promise<void> {
  for (const page of pages)
    for (const frame of page.frames()) {
      await expect(frame.locator('body')).not.toContainText('**');
      await frame.evaluate(async () => {
        await document.fonts.ready;
        await Promise.allSettled(document.getAnimations().map((each) => each.finished));
      });
    }
}
