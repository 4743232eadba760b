import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Colours measured: contrast as WCAG defines it, and what is left of them for eyes that see fewer. */

const tokensFile = path.join(import.meta.dirname, '../../../src/renderer/shared/theme/tokens.css');

export type Theme = 'dark' | 'light' | 'projector';
export type Sight = 'usual' | 'protan' | 'deutan' | 'tritan';
type Rgb = readonly [number, number, number];

/** Every token of a theme whose value is a plain colour, as the cascade leaves it. */
export function coloursOf(theme: Theme): ReadonlyMap<string, string> {
  const blocks = [...readFileSync(tokensFile, 'utf8').matchAll(/^([^\s@/*][^{]*)\{([^}]*)\}/gm)];
  const applies = (selector: string): boolean =>
    selector.includes(':root') ||
    selector.includes(`'${theme === 'light' ? 'light' : 'dark'}'`) ||
    (theme === 'projector' && selector.includes('projector'));
  const found = new Map<string, string>();
  for (const [, selector, body] of blocks) {
    if (!applies(selector ?? '')) continue;
    for (const [, name, value] of (body ?? '').matchAll(/--wc-([\w-]+):\s*(#[0-9a-f]{6});/g))
      found.set(name!, value!);
  }
  return found;
}

function linear(hex: string): Rgb {
  const part = (at: number): number => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 to 21. */
export function contrast(one: string, other: string): number {
  const [bright, dim] = [luminance(linear(one)), luminance(linear(other))].toSorted(
    (a, b) => b - a,
  );
  return (bright! + 0.05) / (dim! + 0.05);
}

/** Machado, Oliveira and Fernandes 2009, full severity, in linear light. */
const sights: Record<Sight, readonly [Rgb, Rgb, Rgb]> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function lab([red, green, blue]: Rgb): Rgb {
  const root = (share: number): number =>
    share > 216 / 24_389 ? Math.cbrt(share) : ((24_389 / 27) * share + 16) / 116;
  const x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = root(luminance([red, green, blue]));
  const z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How far apart two colours look (CIE 1976): 2.3 is just seen, 20 and more is told apart across a room. */
export function distance(one: string, other: string, sight: Sight): number {
  const seen = (hex: string): Rgb => {
    const colour = linear(hex);
    const row = ([r, g, b]: Rgb): number =>
      Math.min(1, Math.max(0, r * colour[0] + g * colour[1] + b * colour[2]));
    const [first, second, third] = sights[sight];
    return lab([row(first), row(second), row(third)]);
  };
  const [a, b] = [seen(one), seen(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
