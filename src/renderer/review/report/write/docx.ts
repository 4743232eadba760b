import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ISectionOptions,
  type ParagraphChild,
} from 'docx';
import type { Picture } from '../charts/pen.ts';
import { wordColour } from '../tokens.ts';
import type { Facts, Flow, FlowRow, Piece, PieceOf } from './flow.ts';
import { docxStyles } from './docx-style.ts';
import { xmlText } from './xml-text.ts';

/** Makes PNGs of pictures, in the order given, at twice their size so that print is sharp. */
export type Rasterise = (picture: Picture) => Promise<Uint8Array>;

/** The report as a Word file. Headings are headings, tables are tables, and facts are links inside the file. */
export async function writeDocx(flow: Flow, rasterise: Rasterise): Promise<Blob> {
  const writer = new Writer(flow.rtl, await rasterised(flow, rasterise));
  const sections: { wide: boolean; pieces: Piece[] }[] = [{ wide: false, pieces: [] }];
  for (const piece of flow.pieces) {
    const isWide = piece.kind === 'heading' && piece.level === 1 ? piece.wide : null;
    if (isWide !== null && isWide !== sections.at(-1)?.wide)
      sections.push({ wide: isWide, pieces: [] });
    sections.at(-1)?.pieces.push(piece);
  }
  const document = new Document({
    title: clean(flow.title),
    creator: 'Whitecell',
    styles: docxStyles(flow),
    features: { updateFields: false },
    sections: sections.map(({ wide, pieces }) => ({
      ...page(wide),
      ...edges(flow),
      children: pieces.flatMap((piece) => writer.piece(piece, wide)),
    })),
  });
  return Packer.toBlob(document);
}

async function rasterised({ pieces }: Flow, rasterise: Rasterise) {
  const made = new Map<Picture, Uint8Array>();
  for (const piece of pieces)
    if (piece.kind === 'picture') made.set(piece.picture, await rasterise(piece.picture));
  return made;
}

/** A4; Word lays it out anew for whoever prints on Letter. */
const paper = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };
const margin = convertMillimetersToTwip(20);

function contentWidth(wide: boolean): number {
  return (wide ? paper.height : paper.width) - 2 * margin;
}

function page(wide: boolean): Pick<ISectionOptions, 'properties'> {
  const orientation = wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: {
      page: {
        size: { ...paper, orientation },
        margin: { top: margin, bottom: margin, left: margin, right: margin },
      },
    },
  };
}

function edges({ title, watermark, rtl }: Flow): Pick<ISectionOptions, 'headers' | 'footers'> {
  const soft = { size: 16, color: wordColour('ink-3') };
  const head = watermark === '' ? [] : [new TextRun({ ...soft, text: watermark, bold: true })];
  return {
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            bidirectional: rtl,
            alignment: AlignmentType.END,
            children: head,
          }),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            bidirectional: rtl,
            children: [
              new TextRun({ ...soft, text: `${kept(title, rtl)} · `, rightToLeft: isRtl(title) }),
              new TextRun({
                ...soft,
                children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
              }),
            ],
          }),
        ],
      }),
    },
  };
}

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

class Writer {
  readonly #rtl: boolean;
  readonly #pictures: ReadonlyMap<Picture, Uint8Array>;

  constructor(rtl: boolean, pictures: ReadonlyMap<Picture, Uint8Array>) {
    this.#rtl = rtl;
    this.#pictures = pictures;
  }

  piece(piece: Piece, wide: boolean): (Paragraph | Table)[] {
    switch (piece.kind) {
      case 'title':
        return [
          this.#paragraph([this.#run(piece.title)], { heading: HeadingLevel.TITLE }),
          this.#paragraph([this.#run(piece.name, { bold: true, size: 28 })]),
          this.#paragraph([this.#run(piece.dates, { color: wordColour('ink-2') })]),
        ];
      case 'heading':
        return [this.#paragraph([this.#run(piece.words)], { heading: levels[piece.level] })];
      case 'text':
        return [this.#text(piece)];
      case 'table':
        return this.#table(piece, contentWidth(wide));
      case 'list':
        return piece.items.map(({ words, facts }) =>
          this.#paragraph([...this.#runs(words), ...this.#refs(facts)], { bullet: { level: 0 } }),
        );
      case 'definitions':
        return piece.items.map(
          ({ letter, name, definition }) =>
            new Paragraph({
              spacing: { after: 120 },
              children: [this.#run(`${letter} – ${name}. `, { bold: true }), this.#run(definition)],
            }),
        );
      case 'picture':
        return this.#picture(piece.picture, contentWidth(wide));
    }
  }

  #run(words: string, how: RunHow = {}): TextRun {
    return new TextRun({ ...how, text: kept(words, this.#rtl), rightToLeft: isRtl(words) });
  }

  #runs(words: string, how: RunHow = {}): TextRun[] {
    return words
      .split('\n')
      .map((line, index) => this.#run(line, index === 0 ? how : { ...how, break: 1 }));
  }

  /** They run as the document does, whatever stands before them. */
  #refs({ seqs, more }: Facts): ParagraphChild[] {
    if (seqs.length === 0) return [];
    const how = { size: 15, color: wordColour('ink-3'), rightToLeft: this.#rtl };
    const links = seqs.flatMap((seq, index): ParagraphChild[] => [
      new TextRun({ ...how, text: index === 0 ? ' [' : ', ' }),
      new InternalHyperlink({
        anchor: bookmark(seq),
        children: [new TextRun({ ...how, text: String(seq) })],
      }),
    ]);
    return [...links, new TextRun({ ...how, text: more === 0 ? ']' : ` +${more}]` })];
  }

  #paragraph(
    children: readonly ParagraphChild[],
    how: Omit<ConstructorParameters<typeof Paragraph>[0] & object, 'children'> = {},
  ): Paragraph {
    return new Paragraph({ ...how, bidirectional: this.#rtl, children: [...children] });
  }

  #text({ words, lead, tone, facts }: PieceOf<'text'>): Paragraph {
    const how =
      tone === 'plain'
        ? {}
        : { color: wordColour('ink-3'), ...(tone === 'open' ? { italics: true } : { size: 19 }) };
    const before = lead === '' ? [] : [this.#run(`${lead} `, { bold: true })];
    return this.#paragraph([...before, ...this.#runs(words, how), ...this.#refs(facts)]);
  }

  #picture(picture: Picture, width: number): Paragraph[] {
    const data = this.#pictures.get(picture);
    if (data === undefined) return [];
    const { alt, width: w, height: h } = picture;
    // Twips are twentieths of a point, and pixels here are 96 to the inch.
    const across = Math.min(width / 15, w);
    const image = new ImageRun({
      type: 'png',
      data,
      transformation: { width: across, height: (across * h) / w },
      altText: { title: clean(alt), description: clean(alt), name: clean(alt) },
    });
    return [
      this.#paragraph([image], { keepNext: true, spacing: { before: 160 } }),
      this.#paragraph([this.#run(alt, { size: 17, color: wordColour('ink-3') })]),
    ];
  }

  #table(piece: PieceOf<'table'>, width: number): (Paragraph | Table)[] {
    const { caption, columns, hasHead, rows } = piece;
    const widths = columns.map(({ percent }) => Math.round((width * percent) / 100));
    const head = new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: columns.map(({ words, sort }, index) =>
        this.#cell([[this.#run(words, { bold: true, size: 17 })]], widths[index] ?? 0, {
          sort,
          isHead: true,
        }),
      ),
    });
    const body = rows.map((row) => this.#row(row, piece, widths));
    if (body.length === 0 && !hasHead) return [];
    const table = new Table({
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      visuallyRightToLeft: this.#rtl,
      borders: tableBorders(),
      rows: hasHead ? [head, ...body] : body,
    });
    const title =
      caption === ''
        ? []
        : [
            this.#paragraph([this.#run(caption, { bold: true })], {
              keepNext: true,
              spacing: { before: 160, after: 80 },
            }),
          ];
    // Two tables without a paragraph between them become one.
    return [...title, table, this.#paragraph([], { spacing: { after: 120 } })];
  }

  #row(
    { cells, facts, factsIn, anchor }: FlowRow,
    { columns, hasHead }: PieceOf<'table'>,
    widths: readonly number[],
  ): TableRow {
    return new TableRow({
      cantSplit: true,
      children: cells.map((words, index) => {
        const bold = (!hasHead && index === 0) || columns[index]?.sort === 'mark';
        const lines = words
          .split('\n')
          .map((line): ParagraphChild[] => [this.#run(line, { size: 18, bold })]);
        if (index === factsIn) lines.at(-1)?.push(...this.#refs(facts));
        const marked =
          index === 0 && anchor !== null
            ? [[new Bookmark({ id: bookmark(anchor), children: [this.#run(words, { size: 18 })] })]]
            : lines;
        return this.#cell(marked, widths[index] ?? 0, {
          sort: columns[index]?.sort ?? 'text',
          isHead: false,
        });
      }),
    });
  }

  #cell(
    lines: readonly (readonly ParagraphChild[])[],
    width: number,
    { sort, isHead }: { readonly sort: 'text' | 'number' | 'mark'; readonly isHead: boolean },
  ): TableCell {
    const alignment = {
      text: AlignmentType.START,
      number: AlignmentType.END,
      mark: AlignmentType.CENTER,
    }[sort];
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
      ...(isHead
        ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: wordColour('surface-2') } }
        : {}),
      children: lines.map((children) =>
        this.#paragraph(children, {
          alignment,
          spacing: { after: 0, line: 250, lineRule: LineRuleType.AUTO },
        }),
      ),
    });
  }
}

function tableBorders() {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
  const line = { style: BorderStyle.SINGLE, size: 4, color: wordColour('line') } as const;
  return {
    top: line,
    bottom: line,
    left: none,
    right: none,
    insideHorizontal: line,
    insideVertical: none,
  };
}

type RunHow = Readonly<{
  bold?: boolean;
  italics?: boolean;
  size?: number;
  color?: string;
  break?: number;
}>;

/** In a document that runs the other way, marks hold a sentence's own end where it belongs. */
function kept(words: string, rtl: boolean): string {
  const text = clean(words);
  if (!strong.test(text) || isRtl(text) === rtl) return text;
  const mark = rtl ? '\u200e' : '\u200f';
  return `${mark}${text}${mark}`;
}

function bookmark(seq: number): string {
  return `fact_${seq}`;
}

const strong = /[\p{L}]/u;
const rightward = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** By the first letter, as everywhere. */
function isRtl(words: string): boolean {
  return rightward.test(strong.exec(words)?.[0] ?? '');
}

function clean(words: string): string {
  return xmlText(words).replace(/[\t\r]/g, ' ');
}
