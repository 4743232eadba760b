import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { bringAxe, findings } from './support/axe.ts';
import { cli } from './support/cli.ts';
import { Stage } from './support/stage.ts';

/** Asks for a kind in the open dialog and keeps what the browser downloads. */
async function taken(page: Page, kind: string, folder: string): Promise<string> {
  await page.getByRole('radio', { name: kind, exact: false }).check();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the file' }).click();
  const download = await coming;
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  await expect(page.getByText(/^Made: /)).toBeVisible();
  return file;
}

function verified(file: string): { status: number | null; told: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'verify', file], {
    encoding: 'utf8',
  });
  return { status, told: stdout + stderr };
}

test('[EXP10, EXP12] what the review exports is really downloaded: a bundle that verifies, a table, the events list', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const stage = await Stage.open('ransomware-morning');
  const home = path.join(stage.folder, 'home');
  execFileSync(process.execPath, [
    ...[cli, 'simulate', 'ransomware-morning', '--seed', '3', '--runs', '1', '--out', home],
  ]);
  const played = path.join(home, 'ransomware-morning-3.whitecell');
  const place = new URL(stage.control);
  const review = await stage.page(
    browser,
    `${place.origin}/review?path=${encodeURIComponent(played)}${place.hash}`,
    1440,
    900,
  );
  await expect(review.getByRole('slider')).toBeVisible();
  await review.keyboard.press('End');
  await review.keyboard.press('a');
  await review.getByRole('textbox', { name: 'Text of the note' }).fill('A note for the bundle');
  const keep = review.getByRole('button', { name: 'Keep', exact: true });
  await expect(keep).toBeVisible();
  await review.keyboard.press('Control+Enter');
  await expect(keep).toHaveCount(0);
  await review.getByRole('button', { name: 'More', exact: true }).click();
  await review.getByRole('menuitem', { name: /^Export/ }).click();
  await bringAxe(review);
  expect(await findings(review, 'export', 'all')).toEqual([]);

  await test.step('a bundle holds the record, and the remarks only when asked for', async () => {
    const bundle = await taken(review, 'Bundle for research', stage.folder);
    expect(path.basename(bundle)).toBe('ransomware-morning-3.bundle.zip');
    expect(verified(bundle)).toMatchObject({ status: 0 });
    expect(unzipSync(readFileSync(bundle))['remarks.jsonl']).toBeUndefined();
    await review.getByRole('checkbox', { name: 'With what was said afterwards' }).check();
    const more = await taken(review, 'Bundle for research', path.join(stage.folder, 'more'));
    const { 'remarks.jsonl': remarks = new Uint8Array() } = unzipSync(readFileSync(more));
    expect(strFromU8(remarks)).toContain('A note for the bundle');
    expect(verified(more)).toMatchObject({ status: 0 });
    const other = path.join(stage.folder, 'cut.zip');
    writeFileSync(other, readFileSync(more).subarray(0, -200));
    expect(verified(other).status).not.toBe(0);
  });
  await test.step('for others the remarks stay unless the words do not', async () => {
    await review.getByRole('radio', { name: 'For others', exact: false }).check();
    const box = review.getByRole('checkbox', { name: 'With what was said afterwards' });
    await expect(box).toBeDisabled();
    await review.getByRole('checkbox', { name: 'Leave out what people typed' }).check();
    await expect(box).toBeEnabled();
    await review.getByRole('radio', { name: 'For ourselves', exact: false }).check();
  });
  await test.step('tables and the events list are files that programs open', async () => {
    const csv = readFileSync(await taken(review, 'Facts, as a table', stage.folder), 'utf8');
    const [names = '', first = ''] = csv.split('\n');
    expect(names).toContain('seq');
    expect(first).toContain('exercise.created');
    const msel = unzipSync(readFileSync(await taken(review, 'Events list', stage.folder)));
    expect(Object.keys(msel)).toContain('xl/workbook.xml');
  });
});
