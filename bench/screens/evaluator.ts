import type { Browser } from '@playwright/test';
import type { EvaluatorsDoor } from '../../src/core/protocol/down.ts';
import type { BenchRoom } from '../support/room.ts';
import { click, pressed, rounds, watched } from './kit.ts';

/** An evaluator's phone: one mark after the other on one objective. */
export async function pressesOfEvaluator(browser: Browser, room: BenchRoom): Promise<void> {
  const { code } = await openDoor(room);
  const { url } = room.host.started.lan;
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${new URL(url).origin}/evaluator#${code}`);
  await page.getByLabel('Your name').fill('Eve');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /Objectives/ })
    .click();
  const phone = await watched(page);
  const letter = (round: number) => ['P', 'S', 'M', 'U'][round % 4] ?? 'P';
  const mark = (round: number) =>
    page.getByRole('button', { name: new RegExp(`^${letter(round)} –`) }).first();
  await mark(0).waitFor();
  await pressed(phone, {
    name: 'an evaluator’s mark',
    times: rounds,
    press: (round) => click(page, mark(round)),
    after: () => page.waitForTimeout(400),
  });
  await page.close();
}

/** Opens the evaluators' door to the network, as the console does. */
function openDoor({ control }: BenchRoom): Promise<EvaluatorsDoor> {
  return new Promise((resolve) => {
    control.onFrame = (text) => {
      if (!text.startsWith('{"t":"evaluators"')) return;
      const { evaluators } = JSON.parse(text) as { evaluators: EvaluatorsDoor };
      if (!evaluators.on) return;
      control.onFrame = null;
      resolve(evaluators);
    };
    control.send({ t: 'home', id: 'bench-evaluators', do: { act: 'evaluators', on: true } });
  });
}
