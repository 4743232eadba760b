import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';

/** Every screen of the gallery (each state that matters, without a host), looked at by axe and by a ruler. */

let gallery: ViteDevServer;
let address = '';
let names: string[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  const configFile = path.join(import.meta.dirname, '../renderer/gallery/vite.config.ts');
  gallery = await createServer({
    configFile,
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1' },
  });
  await gallery.listen();
  address = gallery.resolvedUrls?.local[0] ?? '';
  const page = await browser.newPage();
  await page.goto(address);
  names = await page.locator('li').allInnerTexts();
  await page.close();
});
test.afterAll(async () => gallery.close());

async function show(page: Page, name: string): Promise<void> {
  if (!page.url().startsWith(address)) await page.goto(address);
  await page.evaluate(async (hash) => {
    const shown = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    if (location.hash === `#${hash}`) dispatchEvent(new HashChangeEvent('hashchange'));
    else location.hash = hash;
    await shown;
    // Lazy parts, typefaces and fitted text: what is measured must be what people see.
    for (let i = 0; i < 4; i += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await document.fonts.ready;
    }
  }, name);
}

function of(prefix: string): string[] {
  const found = names.filter((name) => name.startsWith(prefix));
  expect(found.length).toBeGreaterThan(1);
  return found;
}

/** The second scheme changes the colours and nothing else, so that only they are looked at again. */
async function axe(page: Page, name: string, coloursOnly: boolean): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  const { violations } = await (
    coloursOnly
      ? builder.withRules(['color-contrast'])
      : builder.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
  ).analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${name}: ${violation.id} at ${node.target.join(' ')}`),
  );
}

for (const [kind, scheme] of [
  ['station', 'light'],
  ['station', 'dark'],
  ['hotseat', 'dark'],
  ['display', 'dark'],
] as const) {
  test(`[A11Y1] axe finds nothing on any ${kind} screen, ${scheme}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const coloursOnly = kind === 'station' && scheme === 'dark';
    const viewport =
      kind === 'station' ? { width: 390, height: 844 } : { width: 1280, height: 720 };
    const context = await browser.newContext({
      viewport,
      colorScheme: scheme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const findings: string[] = [];
    for (const name of of(kind)) {
      await show(page, name);
      findings.push(...(await axe(page, name, coloursOnly)));
    }
    // The moves stand beside the rest where there is room.
    const parts = {
      station: ['Brief', 'Moves', 'Talks', 'Situation'],
      hotseat: ['Brief', 'Talks', 'Situation'],
      display: [],
    };
    for (const part of parts[kind]) {
      await show(page, kind === 'station' ? 'station-plan' : 'hotseat-open');
      await page.getByRole('button', { name: part, exact: true }).click();
      findings.push(...(await axe(page, `${kind} ${part}`, coloursOnly)));
    }
    expect(findings).toEqual([]);
    await context.close();
  });
}

test('[ROOM26, A11Y2] no station screen is wider than the narrowest phone, and what is pressed is a finger wide', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  const findings: string[] = [];
  for (const name of of('station')) {
    await show(page, name);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > 320) findings.push(`${name}: ${wide} px wide`);
    const small = await page
      .locator('button:visible, summary:visible, select:visible, label:has(input):visible')
      .evaluateAll((elements) =>
        elements
          .map((element) => ({ words: element.textContent, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.height > 0 && (box.height < 43.5 || box.width < 43.5))
          .map(({ words, box }) => `${words} ${Math.round(box.width)}×${Math.round(box.height)}`),
      );
    findings.push(...small.map((each) => `${name}: ${each}`));
  }
  expect(findings).toEqual([]);
  await page.close();
});

for (const [width, height] of [
  [1280, 720],
  [1920, 1080],
  [1024, 768],
] as const) {
  test(`[WALL1] on a wall of ${width}×${height} nothing read is smaller than a thirtieth, and nothing is cut`, async ({
    browser,
  }) => {
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
    const findings: string[] = [];
    for (const name of of('display').filter((each) => each !== 'display-code')) {
      await show(page, name);
      const found = await page.evaluate((floor) => {
        const bad: string[] = [];
        const root = document.documentElement;
        if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) bad.push('overflows');
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const parent = node.parentElement;
          if (
            parent === null ||
            node.textContent?.trim() === '' ||
            parent.closest('.wc-hidden, svg, script, style') !== null
          )
            continue;
          const size = parseFloat(getComputedStyle(parent).fontSize);
          if (size < floor - 0.5) bad.push(`${size}px: ${node.textContent}`);
          const range = document.createRange();
          range.selectNodeContents(node);
          const box = range.getBoundingClientRect();
          if (box.right > innerWidth + 1 || box.left < -1)
            bad.push(`off the wall: ${node.textContent}`);
        }
        return bad;
      }, height / 30);
      findings.push(...found.map((each) => `${name}: ${each}`));
    }
    expect(findings).toEqual([]);
    await page.close();
  });
}
