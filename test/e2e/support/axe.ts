import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;
interface Axe {
  run(context: object, options: object): Promise<Results>;
}

// The builder would bring axe into every frame again at every look; the gallery shows two hundred screens in one page.
const beside = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const axeSource = readFileSync(beside.resolve('axe-core/axe.min.js'), 'utf8');

/** Makes ready for `findings`. It looks at what is out of sight as well, which a browser only lays out when it comes into it. */
export async function bringAxe(page: Page): Promise<void> {
  await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
  await page.evaluate(axeSource);
}

const levels = [
  'wcag2a',
  'wcag2aa',
  'wcag2aaa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
];
/** What is strong enough for the highest level is for the one below, whose rule would measure all of it again. */
const colours = ['color-contrast-enhanced'];
const rules = { 'color-contrast': { enabled: false } };

/**
 * Everything that axe knows, at every level, on a page or a part of it; or only the colours, where the other theme
 * changes nothing else. The page must have been brought axe.
 */
export async function findings(
  page: Page,
  name: string,
  what: 'all' | 'colours',
  where = 'body',
): Promise<string[]> {
  const runOnly =
    what === 'all' ? { type: 'tag', values: levels } : { type: 'rule', values: colours };
  const { violations } = await page.evaluate(
    ([context, options]) => (globalThis as unknown as { axe: Axe }).axe.run(context, options),
    [
      // The frames hold the display's own cards, which have their turn as such.
      { include: [where], exclude: ['iframe'] },
      { runOnly, rules, resultTypes: ['violations'], iframes: false },
    ] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .map((node) => `${id} at ${node.target.join(' ')}`)
      // Half a row of a list may be scrolled under the head of its group; whole ones are two lines high.
      .filter((found) => !found.startsWith('target-size at button[data-cue='))
      .map((found) => `${name}: ${found}`),
  );
}
