import { paperToken } from '../tokens.ts';
import { xmlText } from '../write/xml-text.ts';

/*
 * Draws SVG for print: black on white, sizes in points of a page that is 680 wide. In a right-to-left document
 * time runs to the left, so that whatever is drawn is mirrored here, and words are not.
 */

export const chartWidth = 680;

export interface Pen {
  readonly rtl: boolean;
  text(x: number, y: number, words: string, how?: TextHow): void;
  rect(x: number, y: number, width: number, height: number, how?: ShapeHow): void;
  line(x1: number, y1: number, x2: number, y2: number, how?: ShapeHow): void;
  circle(x: number, y: number, radius: number, how?: ShapeHow): void;
  /** Straight lines through points, or through one point curved towards another. */
  path(points: readonly Point[], how?: ShapeHow & { readonly curved?: boolean }): void;
  done(height: number, alt: string): Picture;
}

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

export type Point = readonly [x: number, y: number];

export interface TextHow {
  readonly size?: number;
  readonly bold?: boolean;
  readonly ink?: string;
  /** `start`: it begins at `x`, whichever way the document runs. */
  readonly at?: 'start' | 'middle' | 'end';
  /** Lines end around it. */
  readonly halo?: boolean;
  /** Longer words are cut to this width. */
  readonly within?: number;
}

export interface ShapeHow {
  readonly fill?: string;
  readonly edge?: string;
  readonly weight?: number;
  readonly dash?: string;
}

export function pen(rtl: boolean): Pen {
  const parts: string[] = [];
  const across = (x: number): string => round(rtl ? chartWidth - x : x);
  return {
    rtl,
    text(
      x,
      y,
      words,
      { size = 12, bold = false, ink = 'ink', at = 'start', halo = false, within } = {},
    ) {
      const anchor = at === 'middle' ? at : rtl === (at === 'start') ? 'end' : 'start';
      const said = within === undefined ? words : cut(words, within, size);
      const weight = bold ? ' font-weight="600"' : '';
      const edge = halo
        ? ` paint-order="stroke" stroke="${paperToken('paper')}" stroke-width="4" stroke-linejoin="round"`
        : '';
      parts.push(
        `<text x="${across(x)}" y="${round(y)}" font-size="${size}"${weight}${edge} fill="${paperToken(ink)}" text-anchor="${anchor}">${rtl ? towards(said) : escaped(said)}</text>`,
      );
    },
    rect(x, y, width, height, how = {}) {
      const left = rtl ? x + width : x;
      parts.push(
        `<rect x="${across(left)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${shape(how)}/>`,
      );
    },
    line(x1, y1, x2, y2, how = {}) {
      parts.push(
        `<line x1="${across(x1)}" y1="${round(y1)}" x2="${across(x2)}" y2="${round(y2)}"${shape({ edge: 'line-strong', ...how })}/>`,
      );
    },
    circle(x, y, radius, how = {}) {
      parts.push(`<circle cx="${across(x)}" cy="${round(y)}" r="${round(radius)}"${shape(how)}/>`);
    },
    path(points, { curved = false, ...how } = {}) {
      const [first, ...others] = points.map(([x, y]) => `${across(x)} ${round(y)}`);
      const rest = curved ? `Q${others.join(' ')}` : others.map((point) => `L${point}`).join('');
      parts.push(`<path d="M${first ?? '0 0'}${rest}"${shape({ edge: 'ink', ...how })}/>`);
    },
    done(height, alt) {
      const faces = `Inter, 'Noto Sans', 'Noto Sans Arabic', 'Segoe UI', Arial, sans-serif`;
      const size = `width="${chartWidth}" height="${Math.ceil(height)}" viewBox="0 0 ${chartWidth} ${Math.ceil(height)}"`;
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${faces}" role="img"><title>${escaped(alt)}</title><rect width="100%" height="100%" fill="${paperToken('paper')}"/>${parts.join('')}</svg>`;
      return { svg, width: chartWidth, height: Math.ceil(height), alt };
    },
  };
}

function shape({ fill, edge, weight = 1, dash }: ShapeHow): string {
  const stroke =
    edge === undefined ? '' : ` stroke="${paperToken(edge)}" stroke-width="${round(weight)}"`;
  const dashed = dash === undefined ? '' : ` stroke-dasharray="${dash}"`;
  return ` fill="${fill === undefined ? 'none' : paperToken(fill)}"${stroke}${dashed}`;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A letter takes somewhat more than half its height; what is measured here only has to fit. */
const perLetter = 0.56;
const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function cut(words: string, within: number, size: number): string {
  const letters = [...segments.segment(words)].map(({ segment }) => segment);
  const most = Math.max(1, Math.floor(within / (size * perLetter)));
  return letters.length <= most
    ? words
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** A name as its letters run; what begins with none runs as the document does. */
function towards(words: string): string {
  return `${/^\P{L}*\p{L}/u.test(words) ? '\u2068' : '\u2067'}${escaped(words)}\u2069`;
}

export function escaped(words: string): string {
  return xmlText(words)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
