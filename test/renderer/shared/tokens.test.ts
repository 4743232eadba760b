import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { coloursOf, contrast, distance, type Theme } from './colour.ts';

/** The design tokens keep what the screens build on: what is read is readable, whoever looks and in whatever room. */

const root = path.join(import.meta.dirname, '../../..');
const themes: readonly Theme[] = ['dark', 'light', 'projector'];
const grounds = ['bg', 'surface-1', 'surface-2', 'surface-3'];
const washes = ['live-wash', 'ready-wash', 'warn-wash', 'info-wash'];
const inks = ['ink', 'ink-2', 'ink-3', 'link', 'live', 'ready', 'warn', 'stop'];

/** Where a colour is the ground itself, and what stands on it. */
const filled: readonly (readonly [ink: string, ground: string])[] = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['accent', 'on-accent'],
  ['ink-reverse', 'focus'],
  ['on-live', 'live-fill'],
  ['on-state', 'ready'],
  ['on-state', 'warn'],
  ['on-screen', 'screen'],
  ['on-screen', 'screen-light'],
  ['on-screen', 'screen-bar'],
  ['on-stripe', 'stripe'],
  ['on-stripe', 'stripe-light'],
  ['on-alarm', 'alarm'],
  ['paper', 'black'],
];

function weak(theme: Theme, pairs: readonly (readonly [string, string])[], floor: number) {
  const colours = coloursOf(theme);
  return pairs
    .map(([ink, ground]) => ({
      pair: `${ink} on ${ground}`,
      has: contrast(colours.get(ink)!, colours.get(ground)!),
    }))
    .filter(({ has }) => !(has >= floor))
    .map(({ pair, has }) => `${pair} ${has.toFixed(2)}`);
}

function each(first: readonly string[], second: readonly string[]): [string, string][] {
  return first.flatMap((one): [string, string][] => second.map((other) => [one, other]));
}

for (const theme of themes) {
  test(`[A11Y3] ${theme}: every ink reads at 7:1 on every ground, wash and fill`, () => {
    expect(weak(theme, [...each(inks, [...grounds, ...washes]), ...filled], 7)).toEqual([]);
  });

  test(`[A11Y3] ${theme}: strong lines and the focus ring are seen at 3:1 on every ground`, () => {
    expect(weak(theme, each(['line-strong', 'focus'], [...grounds, ...washes]), 3)).toEqual([]);
  });

  test(`[A11Y3] ${theme}: the three inks differ by a step, so that quiet text is quieter`, () => {
    const [loud, middle, quiet] = ['ink', 'ink-2', 'ink-3'].map((ink) =>
      contrast(coloursOf(theme).get(ink)!, coloursOf(theme).get('bg')!),
    );
    expect(loud! / middle!).toBeGreaterThan(1.15);
    expect(middle! / quiet!).toBeGreaterThan(1.15);
  });
}

const hues = [...coloursOf('dark').keys()].filter((name) => name.startsWith('hue-'));

test('[A11Y4] the letter on every team hue reads at 7:1', () => {
  expect(hues).toHaveLength(8);
  const pairs = hues.map((hue): [string, string] => [hue.replace('hue', 'on'), hue]);
  expect(weak('dark', pairs, 7)).toEqual([]);
});

for (const sight of ['usual', 'protan', 'deutan', 'tritan'] as const)
  test(`[A11Y4] two team hues beside each other differ (${sight}); their letter and shape do the rest`, () => {
    const colours = coloursOf('dark');
    const close = hues.flatMap((one, at) =>
      hues
        .slice(at + 1)
        .filter((other) => distance(colours.get(one)!, colours.get(other)!, sight) < 10)
        .map((other) => `${one} and ${other}`),
    );
    expect(close).toEqual([]);
  });

for (const theme of themes)
  for (const sight of ['usual', 'protan', 'deutan', 'tritan'] as const)
    test(`[A11Y10] ${theme}: on air, ready and hold are three colours (${sight})`, () => {
      const seen = (one: string, other: string) =>
        distance(coloursOf(theme).get(one)!, coloursOf(theme).get(other)!, sight);
      // On air and hold stand beside each other oftenest.
      expect(seen('live', 'warn')).toBeGreaterThan(15);
      expect(seen('live', 'ready')).toBeGreaterThan(10);
      expect(seen('ready', 'warn')).toBeGreaterThan(15);
    });

test('[A11Y5] no screen writes a colour of its own', () => {
  const files = globSync('src/renderer/**/*.{css,tsx}', { cwd: root }).filter(
    (file) => !file.endsWith('tokens.css'),
  );
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(/(?:[:\s"'(])(#[0-9a-fA-F]{3,8})\b/g)]
      .map((match) => match[1]!)
      .filter((colour) => [4, 5, 7, 9].includes(colour.length) && !/^#\d{3,4}$/.test(colour))
      .map((colour) => `${file}: ${colour}`),
  );
  expect(found).toEqual([]);
});
