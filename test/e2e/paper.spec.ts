import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Stage } from './support/stage.ts';

/** What a PDF of Chromium's says of itself: its title, and the paper of each page in points. */
function pdf(file: string) {
  const text = readFileSync(file, 'latin1');
  const [, hex = ''] = /\/Title <FEFF([0-9A-F]*)>/.exec(text) ?? [];
  const title = (hex.match(/.{4}/g) ?? []).map((code) => String.fromCharCode(parseInt(code, 16)));
  const pages = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`,
  );
  return { title: title.join(''), pages, isTagged: text.includes('/StructTreeRoot') };
}

test('[PAPER20] one press in the console makes the PDFs of a whole pack, on the paper that was chosen', async ({
  browser,
}) => {
  const stage = await Stage.open('test/fixtures/scenarios/harbour');
  const page = await stage.page(browser, stage.control, 1440, 900);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Paper pack …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paper pack' });
  await dialog.getByText('A4').click();
  await dialog.getByRole('button', { name: 'Make the PDFs' }).click();
  await expect(dialog.getByText('PDFs in this folder: 8')).toBeVisible({ timeout: 45_000 });

  const folder = stage.file.replace('.whitecell', ' paper');
  await expect(dialog.getByText(folder)).toBeVisible();
  const names = readdirSync(folder).toSorted();
  expect(names).toEqual([
    '1 Run sheet.pdf',
    '2 Inject cards.pdf',
    '3 Team brief F Ferry.pdf',
    '3 Team brief P Port.pdf',
    '4 Move cards F Ferry.pdf',
    '4 Move cards P Port.pdf',
    '5 Evaluation guide.pdf',
    '6 Feedback form.pdf',
  ]);
  const all = names.map((name) => pdf(path.join(folder, name)));
  for (const one of all) {
    expect(one.isTagged).toBe(true);
    expect(one.title).toContain('Harbour Morning');
    expect(one.pages.every((paper) => ['595×842', '842×595'].includes(paper))).toBe(true);
  }
  const [run, cards, ferry, , moves, , , feedback] = all;
  // A page for each of three phases, and the list and the ledger across the page.
  expect(run!.pages.length).toBeGreaterThanOrEqual(7);
  expect(run!.pages.filter((paper) => paper === '842×595').length).toBeGreaterThanOrEqual(2);
  // Eight cards are two sheets; what stands behind them is one.
  expect(cards!.pages.length).toBeGreaterThanOrEqual(3);
  expect(ferry!.pages.length).toBeLessThanOrEqual(2);
  expect(moves!.pages.length).toBeGreaterThanOrEqual(4);
  expect(feedback!.pages).toHaveLength(2);

  const link = dialog.getByRole('link', { name: '3 Team brief F Ferry.pdf' });
  const address = new URL((await link.getAttribute('href')) ?? '', stage.control);
  const served = await page.request.get(address.href);
  expect(served.headers()['content-type']).toBe('application/pdf');
  expect((await served.body()).byteLength).toBe(
    readFileSync(path.join(folder, '3 Team brief F Ferry.pdf')).byteLength,
  );
  expect(stage.errors).toEqual([]);
  await stage.close();
  stage.clear();
});
