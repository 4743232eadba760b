import type { Facts, Flow, Piece, PieceOf } from './flow.ts';
import { base64 } from './html.ts';

/**
 * The report as Markdown of GitHub's kind: facts are footnotes, pictures are inside as data addresses. People's
 * words are escaped letter by letter, so that they are read as they were typed.
 */
export function writeMarkdown(flow: Flow): string {
  const { pieces, watermark } = flow;
  const [facts, others] = [pieces.filter(isFactTable), pieces.filter((one) => !isFactTable(one))];
  const draft = watermark === '' ? [] : [`**${mdText(watermark)}**`];
  const notes = facts.flatMap(({ rows }) =>
    rows.map(
      ({ cells: [no = '', ...rest] }) => `[^${no}]: ${no} · ${rest.map(mdLine).join(' · ')}`,
    ),
  );
  return `${[...draft, ...others.map(pieceMd), notes.join('\n')].filter((one) => one !== '').join('\n\n')}\n`;
}

function isFactTable(piece: Piece): piece is PieceOf<'table'> {
  return piece.kind === 'table' && piece.rows.some(({ anchor }) => anchor !== null);
}

function pieceMd(piece: Piece): string {
  switch (piece.kind) {
    case 'title':
      return `# ${mdLine(piece.title)}\n\n**${mdLine(piece.name)}**\n\n${mdLine(piece.dates)}`;
    case 'heading':
      return `${'#'.repeat(piece.level + 1)} ${mdLine(piece.words)}`;
    case 'text': {
      const lead = piece.lead === '' ? '' : `**${mdText(piece.lead)}** `;
      const words = mdLines(piece.words);
      const toned = piece.tone === 'open' ? `*${words}*` : words;
      return `${lead}${toned}${refs(piece.facts)}`;
    }
    case 'table':
      return tableMd(piece);
    case 'list':
      return piece.items.map(({ words, facts }) => `- ${mdLines(words)}${refs(facts)}`).join('\n');
    case 'definitions':
      return piece.items
        .map(({ letter, name, definition }) => `**${letter} – ${name}**: ${mdText(definition)}`)
        .join('\n\n');
    case 'picture': {
      const { alt, svg } = piece.picture;
      return `![${mdLine(alt)}](data:image/svg+xml;base64,${base64(svg)})\n\n*${mdLine(alt)}*`;
    }
  }
}

function refs({ seqs, more }: Facts): string {
  const notes = seqs.map((seq) => `[^${seq}]`).join('');
  return more === 0 ? notes : `${notes} (+${more})`;
}

function tableMd({ caption, columns, hasHead, rows }: PieceOf<'table'>): string {
  const cell = (words: string): string => mdText(words).replaceAll('\n', '<br>');
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const sorts = { text: '---', number: '--:', mark: ':-:' } as const;
  const title = caption === '' ? '' : `**${mdLine(caption)}**\n\n`;
  return (
    title +
    [
      line(columns.map(({ words }) => cell(words))),
      line(columns.map(({ sort }) => sorts[sort])),
      ...rows.map(({ cells, facts, factsIn }) =>
        line(
          cells.map((words, index) => {
            const said = !hasHead && index === 0 ? `**${cell(words)}**` : cell(words);
            return said + (index === factsIn ? refs(facts) : '');
          }),
        ),
      ),
    ].join('\n')
  );
}

/** Whatever Markdown could take for more than a letter inside of a line. An address in words is left as words. */
const special = /[\\`*_{}[\]<>#+!|~&$@=]/g;

function mdText(words: string): string {
  return words
    .replace(special, String.raw`\$&`)
    .replace(/\b(https?|ftp|www)([:.])/gi, '$1\u200b$2');
}

/** Where one line is all there is room for. */
function mdLine(words: string): string {
  return mdText(words.replace(/\s+/g, ' ').trim());
}

function mdLines(words: string): string {
  return words
    .split('\n')
    .map((line) => atStart(mdText(line)))
    .join('  \n');
}

/** At the head of a line, a dash or a number with a point would begin a list, and spaces a block of code. */
function atStart(line: string): string {
  return line
    .trimStart()
    .replace(/^(-|:)/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
