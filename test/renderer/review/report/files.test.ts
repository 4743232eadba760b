// @vitest-environment jsdom
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { noEdits, type Addition } from '../../../../src/core/aar/report/edits.ts';
import { ratingDefinitions, ratingKeys } from '../../../../src/core/ratings.ts';
import { languages, type Language, type TermPack } from '../../../../src/core/protocol/words.ts';
import { reportText } from '../../../../src/renderer/review/report/text.ts';
import type { Flow } from '../../../../src/renderer/review/report/write/flow.ts';
import { writeDocx } from '../../../../src/renderer/review/report/write/docx.ts';
import { writeHtml } from '../../../../src/renderer/review/report/write/html.ts';
import { writeMarkdown } from '../../../../src/renderer/review/report/write/markdown.ts';
import { roomSpeaks } from '../../../../src/renderer/shared/language.ts';
import { feedback, lesson, observed } from '../../../core/aar/remarks.ts';
import { hostile, hostileRecord } from './hostile.ts';
import { unzip } from '../../../support/unzip.ts';
import { made } from './made.ts';

afterEach(() => roomSpeaks({ language: 'en', terms: 'hseep' }));

/** What every XML reader knows: characters that XML cannot hold are not in any file. */
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe]|\p{Surrogate}/gu; // eslint-disable-line no-control-regex
const shown = (text: string): string => text.replace(impossible, '').replace(/\s+/g, ' ').trim();

const dot = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (letter) => letter.charCodeAt(0),
);

async function docxOf(flow: Flow): Promise<{ xml: Document; text: string; names: string[] }> {
  const blob = await writeDocx(flow, () => Promise.resolve(dot));
  const files = unzip(new Uint8Array(await blob.arrayBuffer()));
  const text = new TextDecoder().decode(files.get('word/document.xml'));
  const xml = new DOMParser().parseFromString(text, 'application/xml');
  return { xml, text, names: [...files.keys()] };
}

function page(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function bodyText(html: Document): string {
  return shown(html.body.textContent);
}

/** With paragraphs apart, and breaks as spaces. */
function wordText(xml: Document): string {
  for (const line of xml.getElementsByTagName('w:br')) line.textContent = ' ';
  return shown(
    [...xml.getElementsByTagName('w:p')].map(({ textContent }) => textContent).join(' '),
  );
}

describe('what people typed', () => {
  let flow: Flow;
  beforeAll(async () => {
    const { table, remarks } = hostileRecord();
    flow = await made(table, remarks);
  });

  test('[AAR11] is text in the web page and nothing else', () => {
    const html = writeHtml(flow);
    const document = page(html);
    expect(document.querySelectorAll('script, iframe, object, form, b, svg')).toHaveLength(0);
    expect([...document.querySelectorAll('h1')].map(({ textContent }) => textContent)).toEqual([
      'After-action report and improvement plan',
    ]);
    for (const one of document.querySelectorAll('*'))
      for (const { name } of one.attributes) expect(name).not.toMatch(/^on/);
    const links = [...document.querySelectorAll('[href], [src]')].map(
      (one) => one.getAttribute('href') ?? one.getAttribute('src') ?? '',
    );
    for (const link of links) expect(link).toMatch(/^(#fact-\d+|data:image\/svg\+xml;base64,.*)$/);
    for (const text of hostile)
      for (const line of text.split('\n')) expect(bodyText(document)).toContain(shown(line));
    expect(html).toContain("default-src 'none'");
  });

  test('[AAR11] is text in Markdown, letter by letter', () => {
    const tree = fromMarkdown(writeMarkdown(flow), {
      extensions: [gfmTable()],
      mdastExtensions: [gfmTableFromMarkdown()],
    });
    const kinds = new Map<string, number>();
    let text = '';
    const walk = (node: { type: string; value?: string; url?: string; children?: unknown[] }) => {
      kinds.set(node.type, (kinds.get(node.type) ?? 0) + 1);
      if (node.type === 'text') text += node.value ?? '';
      if (node.type === 'image') expect(node.url).toMatch(/^data:image\/svg\+xml;base64,/);
      for (const child of node.children ?? []) walk(child as typeof node);
      if (node.children !== undefined) text += ' ';
    };
    walk(tree);
    for (const kind of ['link', 'code', 'inlineCode', 'blockquote', 'thematicBreak', 'delete'])
      expect(kinds.has(kind), kind).toBe(false);
    // Line breaks inside of a cell are the only tags.
    const html = writeMarkdown(flow).match(/(?<!\\)<(?!br>)/g);
    expect(html).toBeNull();
    const said = text.replaceAll('\u200b', '').replace(/\s+/g, ' ');
    for (const one of hostile.filter((part) => !part.includes('\ud800')))
      for (const line of one.split('\n')) expect(said).toContain(line.replace(/\s+/g, ' ').trim());
  });

  test('[AAR11] is text in Word, and the file is one that can be read', async () => {
    const { xml, text } = await docxOf(flow);
    expect(xml.getElementsByTagName('parsererror')).toHaveLength(0);
    expect(text).not.toMatch(impossible);
    expect(text).not.toContain('w:instrText');
    const said = wordText(xml);
    for (const one of hostile)
      for (const line of one.split('\n')) expect(said).toContain(shown(line));
  });
});

describe('the files', () => {
  test('[AAR12] Word has headings, tables, pictures, and links to the facts that it lists', async () => {
    const { table } = observed();
    const flow = await made(table, [lesson('a', [3]), feedback('b')]);
    const { xml, names } = await docxOf(flow);
    const styles = [...xml.getElementsByTagName('w:pStyle')].map((one) =>
      one.getAttribute('w:val'),
    );
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3'])
      expect(styles, style).toContain(style);
    const of = (kind: string): number => flow.pieces.filter((piece) => piece.kind === kind).length;
    expect(xml.getElementsByTagName('w:tbl')).toHaveLength(of('table'));
    expect(xml.getElementsByTagName('w:drawing')).toHaveLength(of('picture'));
    expect(of('picture')).toBeGreaterThan(0);
    expect(names.filter((name) => name.startsWith('word/media/')).length).toBeGreaterThan(0);
    const marks = [...xml.getElementsByTagName('w:bookmarkStart')].map((one) =>
      one.getAttribute('w:name'),
    );
    const links = [...xml.getElementsByTagName('w:hyperlink')].map((one) =>
      one.getAttribute('w:anchor'),
    );
    expect(links.length).toBeGreaterThan(5);
    expect(marks).toEqual(expect.arrayContaining(links));
    expect(xml.getElementsByTagName('w:pgSz')).toHaveLength(3);
  });

  test('[AAR12] web page and Markdown have the outline of HSEEP, and every fact that they name', async () => {
    const { table } = observed();
    const flow = await made(table, [lesson('a', [3]), feedback('b')]);
    const html = writeHtml(flow);
    const outline = [...page(html).querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(outline).toEqual([
      'Exercise overview',
      'Executive summary',
      'Analysis of core capabilities',
      'Appendix A: Improvement plan',
      'Appendix B: Exercise participants',
      'Appendix C: Timeline',
      'Appendix D: Participant feedback',
      'Appendix E: Measures',
      'About this report',
      'Appendix F: Facts cited',
    ]);
    for (const [, seq] of html.matchAll(/href="#(fact-\d+)"/g))
      expect(page(html).getElementById(seq ?? ''), seq).not.toBeNull();
    const markdown = writeMarkdown(flow);
    expect([...markdown.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(
      outline.slice(0, -1).concat('Appendix F: Facts cited'),
    );
    for (const [, seq] of markdown.matchAll(/\[\^(\d+)\](?!:)/g))
      expect(markdown, seq).toContain(`\n[^${seq}]: ${seq} · `);
  });

  test('[AAR21] a file has what was asked for, letters without a gap, and no number that leads nowhere', async () => {
    const { table } = observed();
    const leftOut = ['summary', 'timeline', 'facts'] as const;
    const flow = await made(table, [lesson('a', [3])], 'en', 'hseep', leftOut);
    const html = writeHtml(flow);
    const outline = [...page(html).querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(outline).toEqual([
      'Exercise overview',
      'Analysis of core capabilities',
      'Appendix A: Improvement plan',
      'Appendix B: Exercise participants',
      'Appendix C: Participant feedback',
      'Appendix D: Measures',
      'About this report',
    ]);
    expect(html).not.toContain('#fact-');
    expect(html).not.toContain('small numbers');
    expect((await docxOf(flow)).xml.getElementsByTagName('w:hyperlink')).toHaveLength(0);
    expect(writeMarkdown(flow)).not.toContain('[^');
  });

  test('[AAR28] a file without the section about it says all the same, in every language, that its record was altered', async () => {
    const { table } = observed();
    const verdict = { ok: false, firstBadSeq: 4, count: 9, sealedCount: 0 };
    for (const language of languages) {
      const flow = await made(table, [], language, 'hseep', ['about'], {
        complete: false,
        verdict,
      });
      const doubts = [
        shown(reportText.text('said.about.altered', { seq: 4 })),
        shown(reportText.text('said.about.cut', { count: table.facts.length })),
      ];
      const texts = [bodyText(page(writeHtml(flow))), wordText((await docxOf(flow)).xml)];
      for (const doubt of doubts) for (const text of texts) expect(text).toContain(doubt);
    }
  });

  test('[AAR12] the ratings are defined in the very words of the guide, in every language', async () => {
    const { table } = observed();
    for (const language of languages) {
      const flow = await made(table, [], language);
      const html = bodyText(page(writeHtml(flow)));
      const word = wordText((await docxOf(flow)).xml);
      for (const key of ratingKeys)
        for (const text of [html, word]) expect(text).toContain(ratingDefinitions[key].definition);
    }
  });
});

describe('words', () => {
  test('[AAR13] the report speaks the language and the terms asked for', async () => {
    const { table } = observed();
    const title = async (language: Language, terms: TermPack) =>
      page(writeHtml(await made(table, [], language, terms))).querySelector('h1')?.textContent;
    expect(await title('en', 'uk')).toBe('Post-exercise report and improvement plan');
    expect(await title('en', 'nato')).toBe('First impression report and improvement plan');
    expect(await title('fr', 'hseep')).toBe('Compte rendu d’exercice et plan d’amélioration');
    const arabic = page(writeHtml(await made(table, [], 'ar')));
    expect(arabic.documentElement.dir).toBe('rtl');
    expect(arabic.querySelector('h1')?.textContent).toBe('تقرير ما بعد التمرين وخطة التحسين');
    const nato = bodyText(page(writeHtml(await made(table, [], 'en', 'nato'))));
    expect(nato).toContain('EXCON');
  });

  test('[AAR13] a draft says so on every page until it is marked as final, and then lacks what nobody filled in', async () => {
    const { table } = observed();
    const common = { id: 'report', wallMs: 1, by: '', kind: 'report' } as const;
    const added: Addition = { key: 'added.1', sort: 'strength', under: 'general', seqs: [] };
    const remark = { ...common, ...noEdits, final: true, added: [added] };
    const [draft, done] = [await made(table), await made(table, [remark])];
    expect(writeHtml(draft)).toContain('class="watermark"');
    expect(writeHtml(draft)).toContain('to be filled in');
    expect(writeHtml(done)).not.toMatch(/class="watermark"|to be filled in|DRAFT/);
    expect(writeMarkdown(draft)).toMatch(/^\*\*DRAFT\*\*/);
    const names = (flow: Flow) =>
      [...page(writeHtml(flow)).querySelectorAll('th, p')].map(({ textContent }) =>
        shown(textContent),
      );
    expect(names(draft)).toContain('Point of contact');
    expect(names(done)).toContain('Exercise name');
    expect(names(done)).not.toContain('Point of contact');
    expect(names(done).filter((name) => /(^|: )–$/.test(name))).toEqual([]);
    expect(names(done).filter((name) => name.startsWith('Strength'))).toHaveLength(1);
  });
});
