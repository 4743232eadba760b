import { escaped } from '../charts/pen.ts';
import type { Facts, Flow, FlowRow, Piece, PieceOf } from './flow.ts';
import { printStyle } from './style.ts';

/** The report as one web page that needs nothing else: no script, no network, pictures inside. */
export function writeHtml(flow: Flow): string {
  const { language, rtl, title } = flow;
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${rtl ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${printStyle()}</style>
</head>
<body>
${bodyOf(flow)}
</body>
</html>
`;
}

/** What stands between the tags of the body; everything that came from people is escaped. */
export function bodyOf({ pieces, watermark }: Flow): string {
  const sections: { wide: boolean; html: string }[] = [{ wide: false, html: '' }];
  for (const piece of pieces) {
    const isNew = piece.kind === 'heading' && piece.level === 1;
    if (isNew) sections.push({ wide: piece.wide, html: '' });
    const last = sections.at(-1);
    if (last !== undefined) last.html += `${pieceHtml(piece)}\n`;
  }
  const mark =
    watermark === '' ? '' : `<p class="watermark" aria-hidden="true">${escaped(watermark)}</p>\n`;
  const isDraft =
    watermark === '' ? '' : `<p class="draft"><strong>${escaped(watermark)}</strong></p>\n`;
  const body = sections.map(({ wide, html }, index) => {
    const name = index === 0 ? 'cover' : wide ? 'wide' : 'plain';
    return `<section class="${name}">\n${index === 0 ? isDraft : ''}${html}</section>`;
  });
  return `${mark}<main>\n${body.join('\n')}\n</main>`;
}

function pieceHtml(piece: Piece): string {
  switch (piece.kind) {
    case 'title':
      return `<h1 class="title">${escaped(piece.title)}</h1>\n<p class="name" dir="auto">${escaped(piece.name)}</p>\n<p class="dates">${escaped(piece.dates)}</p>`;
    case 'heading': {
      // The title is the page's first heading.
      const tag = `h${piece.level + 1}`;
      return `<${tag} id="${escaped(piece.key)}" dir="auto">${escaped(piece.words)}</${tag}>`;
    }
    case 'text':
      return `<p class="${piece.tone}" dir="auto">${lead(piece.lead)}${lines(piece.words)}${refs(piece.facts)}</p>`;
    case 'table':
      return tableHtml(piece);
    case 'list':
      return `<ul>${piece.items.map(({ words, facts }) => `<li dir="auto">${lines(words)}${refs(facts)}</li>`).join('')}</ul>`;
    case 'definitions':
      return `<dl lang="en" dir="ltr">${piece.items.map(({ letter, name, definition }) => `<dt>${escaped(letter)} – ${escaped(name)}</dt><dd>${escaped(definition)}</dd>`).join('')}</dl>`;
    case 'picture': {
      const { svg, alt, width, height } = piece.picture;
      // As a picture, not as part of the page: nothing in it can be anything but drawn.
      return `<figure><img src="data:image/svg+xml;base64,${base64(svg)}" alt="${escaped(alt)}" width="${width}" height="${height}"><figcaption>${escaped(alt)}</figcaption></figure>`;
    }
  }
}

function lead(words: string): string {
  return words === '' ? '' : `<strong>${escaped(words)}</strong> `;
}

function lines(words: string): string {
  return words.split('\n').map(escaped).join('<br>');
}

function refs({ seqs, more }: Facts): string {
  if (seqs.length === 0) return '';
  const links = seqs.map((seq) => `<a href="#fact-${seq}">${seq}</a>`).join(', ');
  const rest = more === 0 ? '' : ` +${more}`;
  return ` <span class="facts" dir="ltr">[${links}${rest}]</span>`;
}

function tableHtml(table: PieceOf<'table'>): string {
  const { caption, columns, hasHead, rows } = table;
  const widths = columns
    .map(({ percent }) => `<col style="width:${percent.toFixed(1)}%">`)
    .join('');
  const head = hasHead
    ? `<thead><tr>${columns.map(({ words, sort }) => `<th scope="col" class="${sort}">${escaped(words)}</th>`).join('')}</tr></thead>`
    : '';
  const title = caption === '' ? '' : `<caption>${escaped(caption)}</caption>`;
  const body = rows.map((row) => rowHtml(row, table)).join('\n');
  return `<table${hasHead ? '' : ' class="named"'}>${title}<colgroup>${widths}</colgroup>${head}<tbody>\n${body}\n</tbody></table>`;
}

function rowHtml(
  { cells, facts, factsIn, anchor }: FlowRow,
  { columns, hasHead }: PieceOf<'table'>,
): string {
  const made = cells.map((words, index) => {
    const said = lines(words) + (index === factsIn ? refs(facts) : '');
    return !hasHead && index === 0
      ? `<th scope="row">${said}</th>`
      : `<td class="${columns[index]?.sort ?? 'text'}" dir="auto">${said}</td>`;
  });
  const id = anchor === null ? '' : ` id="fact-${anchor}"`;
  return `<tr${id}>${made.join('')}</tr>`;
}

export function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
