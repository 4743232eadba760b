import { paperToken } from '../tokens.ts';

/** How a report looks, on a screen and on A4 or Letter. Colours are the tokens of paper. */
export function printStyle(): string {
  const ink = paperToken('ink');
  const soft = paperToken('ink-2');
  const faint = paperToken('ink-3');
  const edge = paperToken('line');
  const wash = paperToken('surface-2');
  const faces = `'Inter Variable', Inter, 'Noto Sans Arabic Variable', 'Noto Sans Arabic', 'Segoe UI', system-ui, sans-serif`;
  return `
@page { margin: 18mm 16mm 20mm; }
@page wide { size: landscape; }
body { margin: 0; background: ${paperToken('paper')}; color: ${ink}; font: 400 10.5pt/1.5 ${faces}; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem; }
@media print { main { max-width: none; margin: 0; padding: 0; } }
section.wide { page: wide; break-before: page; }
section.wide + section { break-before: page; }
@media screen and (min-width: 70rem) { section.wide { width: 66rem; margin-inline: -10rem; } }
h1, h2, h3, h4 { text-align: -webkit-match-parent; text-align: match-parent; line-height: 1.25; break-after: avoid; text-wrap: balance; }
h1.title { margin: 0 0 0.5rem; font-size: 24pt; letter-spacing: -0.01em; }
.name { margin: 0; font-size: 15pt; text-align: -webkit-match-parent; text-align: match-parent; }
.dates { margin: 0.25rem 0 2rem; color: ${soft}; }
.draft { display: inline-block; margin: 0 0 1.5rem; padding: 0.1rem 0.7rem; border: 1.5px solid ${ink}; letter-spacing: 0.12em; }
h2 { margin: 2.2rem 0 0.7rem; padding-bottom: 0.3rem; border-bottom: 2px solid ${ink}; font-size: 16pt; }
h3 { margin: 1.8rem 0 0.5rem; font-size: 12.5pt; }
h4 { margin: 1.2rem 0 0.4rem; font-size: 10.5pt; color: ${soft}; }
p { margin: 0 0 0.6rem; orphans: 3; widows: 3; }
.help { color: ${faint}; font-size: 9.5pt; break-inside: avoid; break-after: avoid; }
.open { color: ${faint}; font-style: italic; }
ul { margin: 0 0 0.8rem; padding-inline-start: 1.2rem; }
li { margin-bottom: 0.3rem; }
dl { margin: 0; }
dt { margin-top: 0.7rem; font-weight: 600; break-after: avoid; }
dd { margin: 0.1rem 0 0; color: ${soft}; font-size: 9.5pt; }
table { width: 100%; margin: 0.6rem 0 1.2rem; border-collapse: collapse; table-layout: fixed; font-size: 9.5pt; line-height: 1.4; }
caption { padding-bottom: 0.35rem; text-align: start; font-weight: 600; break-after: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 0.28rem 0.45rem; border-bottom: 1px solid ${edge}; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
/* Cells are dir=auto for people's words; a column keeps its side all the same. */
[dir='ltr'] td { text-align: left; }
[dir='rtl'] td { text-align: right; }
thead th { background: ${wash}; font-weight: 600; font-size: 8.5pt; overflow-wrap: normal; hyphens: auto; }
table.named th { color: ${soft}; font-weight: 600; }
th.number, td.number, [dir] td.number { text-align: end; font-variant-numeric: tabular-nums; }
th.mark, [dir] td.mark { text-align: center; font-weight: 600; }
.facts { color: ${faint}; font-size: 7.5pt; font-variant-numeric: tabular-nums; white-space: normal; }
.facts a { color: inherit; }
:target { background: ${paperToken('surface-3')}; }
figure { margin: 0.8rem 0 1.4rem; break-inside: avoid; }
figure img { display: block; width: 100%; height: auto; }
figcaption { margin-top: 0.35rem; color: ${faint}; font-size: 8.5pt; }
.watermark { position: fixed; inset: 0; z-index: 1; display: grid; place-content: center; margin: 0; color: ${ink}; font-size: 110pt; font-weight: 700; letter-spacing: 0.1em; opacity: 0.06; rotate: -30deg; pointer-events: none; }
`;
}
