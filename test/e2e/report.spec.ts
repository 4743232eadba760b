import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Browser, type Download, type Page } from '@playwright/test';
import { unzip } from '../support/unzip.ts';
import { bringAxe, findings } from './support/axe.ts';
import { cli } from './support/cli.ts';
import { Stage } from './support/stage.ts';

function run(...args: readonly string[]): void {
  execFileSync(process.execPath, [cli, ...args], { stdio: 'ignore' });
}

/** The words of a Word file, paragraphs apart. */
function wordsOf(docx: Buffer): string {
  const xml = new TextDecoder().decode(unzip(docx).get('word/document.xml'));
  return xml.replaceAll('</w:p>', '\n').replaceAll(/<[^>]+>/g, '');
}

async function contentOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

/** The report of a file, as a window of its own shows it. */
async function reportOf(stage: Stage, browser: Browser, file: string): Promise<Page> {
  const { origin, hash } = new URL(stage.control);
  const place = `${hash}&as=control&part=report`;
  const url = `${origin}/review?path=${encodeURIComponent(file)}${place}`;
  const page = await stage.page(browser, url, 1280, 900);
  const title = page.getByRole('heading', { name: /^After-action report/ });
  await expect(title).toBeVisible({ timeout: 30_000 });
  return page;
}

async function made(page: Page, format: RegExp, more: () => Promise<void> = async () => {}) {
  await page.getByRole('button', { name: 'Make a file …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: format }).check();
  await more();
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await dialog.getByRole('button', { name: 'Make the file' }).click();
  const file = await download;
  await expect(dialog.getByText(/^Made: /)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  return file;
}

const sentence = 'They ran to the end, and nobody had asked for more time.';

test('[AAR22] the report is edited beside the record by two windows, and every file of it has every edit', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const stage = await Stage.open('ransomware-morning');
  const home = path.join(stage.folder, 'home');
  run('simulate', 'ransomware-morning', '--seed', '3', '--runs', '1', '--out', home);
  const played = path.join(home, 'ransomware-morning-3.whitecell');
  const review = await reportOf(stage, browser, played);
  const course = review.locator('[data-key="summary.course"]');

  await test.step('a statement shows its facts, and a fact is shown in the record', async () => {
    const ended = review
      .getByRole('group', { name: 'Facts that this rests on' })
      .filter({ has: review.getByRole('button', { name: /^Fact/ }) })
      .first()
      .getByRole('button')
      .first();
    const seq = await ended.innerText();
    await ended.click();
    await expect(ended).toHaveAttribute('aria-current', 'true');
    await expect(review).toHaveURL(new RegExp(`seq=${seq}&as=control&part=report`));
  });

  await test.step('a statement is rewritten, a row is added; both outlast a reload', async () => {
    await course.fill(sentence);
    await review.getByRole('button', { name: 'Add a row' }).click();
    await expect(review.locator('[data-key$=".issue"]').last()).toBeFocused();
    await review.keyboard.type('The call list is out of date.');
    const row = review.getByRole('region', { name: /^Row/ }).last();
    await row.getByLabel(/Corrective action/).fill('Call everybody on it once.');
    await row.getByLabel(/Capability element/).selectOption('training');
    await row.getByLabel(/Completion date/).fill('2027-03-31');
    // The page goes in the middle of a word.
    await row.getByLabel(/point of contact/).fill('Ward manager');
    await review.reload();
    await expect(course).toHaveValue(sentence);
    await expect(row.getByLabel(/point of contact/)).toHaveValue('Ward manager');
    await expect(row.getByLabel(/Completion date/)).toHaveValue('2027-03-31');
    await expect(review.getByText('Kept beside the record')).toBeVisible();
  });

  await test.step('another window sees it, and neither writes over the other without a question', async () => {
    const other = await reportOf(stage, browser, played);
    const theirs = other.locator('[data-key="summary.course"]');
    await expect(theirs).toHaveValue(sentence);
    await theirs.fill('What the other one wrote.');
    await expect(other.getByText('Kept beside the record')).toBeVisible();
    await course.fill(`${sentence} All of them.`);
    const question = review.getByText('Somebody else has written here meanwhile', { exact: false });
    await expect(question).toBeVisible();
    await expect(review.getByText('What the other one wrote.')).toBeVisible();
    await review.getByRole('button', { name: 'Keep mine' }).click();
    await expect(question).toBeHidden();
    await expect(course).toHaveValue(`${sentence} All of them.`);
    await other.close();
  });

  await test.step('a statement is left out, had back by undo, and left out again', async () => {
    const moves = review.locator('[data-key="summary.moves"]');
    const leave = review
      .locator('div', { has: moves })
      .last()
      .getByRole('button', { name: 'Leave out' });
    await leave.click();
    await expect(moves).toBeHidden();
    await review.getByRole('button', { name: 'Undo' }).click();
    await expect(moves).toBeVisible();
    await leave.click();
    await expect(review.getByText('Left out (1)')).toBeVisible();
  });

  await bringAxe(review);
  expect(await findings(review, 'report', 'all')).toEqual([]);

  await test.step('Word, web page, Markdown and PDF have the edits, and what was asked for', async () => {
    const docx = await made(review, /^Word/);
    expect(docx.suggestedFilename()).toMatch(/^Ransomware morning – report\.docx$/);
    const words = wordsOf(await contentOf(docx));
    for (const text of [sentence, 'Call everybody on it once.', 'Training', '31 March 2027'])
      expect(words).toContain(text);
    expect(words).not.toMatch(/Teams submitted \d+ moves/);

    const html = await contentOf(await made(review, /^Web page/));
    expect(html.toString()).toContain('The call list is out of date.');
    const markdown = await made(review, /^Markdown/, async () => {
      await review.getByRole('dialog').getByText('Français').click();
      await review
        .getByRole('dialog')
        .getByLabel(/Measures/)
        .uncheck();
    });
    const md = (await contentOf(markdown)).toString();
    expect(md).toContain('## Annexe A');
    expect(md).toContain('Call everybody on it once');
    expect(md).not.toContain('Mesures');
    const pdf = await contentOf(await made(review, /^PDF/));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  await test.step('so has the report of the command line', async () => {
    const to = path.join(stage.folder, 'report.md');
    run('report', played, '--to', to, '--without', 'facts');
    const md = readFileSync(to, 'utf8');
    expect(md).toContain('They ran to the end');
    expect(md).toContain('Ward manager');
    expect(md).not.toContain('[^');
  });
  expect(stage.errors).toEqual([]);
  await stage.close();
});

test('[AAR22] other eyes than control’s are shown no report, and a host that is away costs no word', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const stage = await Stage.open('ransomware-morning');
  const url = stage.control.replace('/console', '/review');
  const page = await stage.page(browser, url, 1280, 900);
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(page.getByText('The report is control’s')).toBeVisible();
  await page.getByRole('button', { name: 'Look as control' }).click();
  const sponsor = page.getByLabel('Sponsor');
  await expect(sponsor).toBeVisible();
  await stage.kill();
  await sponsor.fill('Typed while nobody answered');
  await expect(page.getByText('What you typed stays here.', { exact: false })).toBeVisible();
  await expect(page.getByText('Not kept yet')).toBeVisible();
  await stage.start();
  await expect(page.getByText('Kept beside the record')).toBeVisible({ timeout: 30_000 });
  await expect(sponsor).toHaveValue('Typed while nobody answered');
  await stage.close();
});
