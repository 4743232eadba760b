import type { PaperSize } from '../../../core/paper/pack.ts';

/** What stands in the margins of every page. */
export interface Margins {
  readonly size: PaperSize;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly document: string;
  readonly banner: string;
  readonly handling: string;
  readonly foot: string;
}

const pages = {
  a4: { name: 'A4', width: '210mm', height: '297mm' },
  letter: { name: 'letter', width: '8.5in', height: '11in' },
} as const;

/** People's words inside a style sheet: every character that could end the string is written as its number. */
export function cssText(words: string): string {
  const safe = Array.from(words, (char) =>
    /[\p{L}\p{N} ·—.,]/u.test(char) ? char : `\\${(char.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${safe.join('')}"`;
}

const boxes = [
  'top-left',
  'top-center',
  'top-right',
  'bottom-left',
  'bottom-center',
  'bottom-right',
];

/** Paper size, running head and foot. Cards use the whole sheet and have neither. */
export function pageStyle(margins: Margins): string {
  const { size, direction } = margins;
  const { name, width, height } = pages[size];
  const start = direction === 'ltr' ? 'left' : 'right';
  const end = direction === 'ltr' ? 'right' : 'left';
  const head =
    'font: 600 7pt/1.2 "Archivo Variable", sans-serif; color: #000; vertical-align: bottom; padding-bottom: 4mm;';
  const foot =
    'font: 500 7pt/1.2 "Archivo Variable", sans-serif; color: #000; vertical-align: top; padding-top: 4mm;';
  const banner = 'font-weight: 750; font-size: 6.5pt; letter-spacing: 0.14em; white-space: nowrap;';
  const none = boxes.map((box) => `@${box} { content: none; }`).join(' ');
  return `
:root { --page-width: ${width}; --page-height: ${height}; }
@page {
  size: ${name} portrait; margin: 19mm 14mm 17mm;
  @top-${start} { content: ${cssText(margins.title)}; ${head} text-align: ${start}; }
  @top-center { content: ${cssText(margins.banner)}; ${head} ${banner} }
  @top-${end} { content: ${cssText(margins.handling)}; ${head} text-align: ${end}; }
  @bottom-${start} { content: ${cssText(margins.foot)}; ${foot} text-align: ${start}; }
  @bottom-center { content: ${cssText(margins.banner)}; ${foot} ${banner} }
  @bottom-${end} { content: ${cssText(margins.document)} " · " counter(page) " / " counter(pages); ${foot} text-align: ${end}; }
}
@page wide { size: ${name} landscape; margin: 17mm 12mm 15mm; }
@page cards { size: ${name} portrait; margin: 0; ${none} }
`;
}
