import path from 'node:path';
import type { Finding } from './finding.ts';
import type { Source } from './source.ts';

/** A style sheet and what uses it agree: a class that only one of them knows is a page that looks wrong, or is dead. */

export interface Sheet {
  readonly file: string;
  readonly text: string;
}

interface Use {
  readonly source: Source;
  /** What the sheet is called there. */
  readonly name: string;
}

export function styleFindings(sheets: readonly Sheet[], sources: readonly Source[]): Finding[] {
  return sheets.flatMap((sheet) => {
    const classes = classesOf(sheet.text);
    const uses = sources.flatMap((source) => usesOf(sheet.file, source));
    const named = new Set(uses.flatMap(mayName));
    return [
      ...uses.flatMap((use) => missing(use, classes)),
      ...[...classes]
        .filter((one) => !named.has(one))
        .map((one) => ({ file: sheet.file, line: 1, message: `nobody uses .${one}` })),
      ...twice(sheet),
    ];
  });
}

/** A rule that was taken out of the middle leaves its neighbours' selectors to the next one. */
function twice({ file, text }: Sheet): Finding[] {
  return selectorsIn(text.replaceAll(/\/\*[^]*?\*\//g, '')).flatMap((list) => {
    const each = list.split(',').map((selector) => selector.trim());
    const again = each.filter((selector, at) => each.indexOf(selector) !== at);
    return again.map((one) => ({ file, line: 1, message: `${one} stands twice in one list` }));
  });
}

function selectorsIn(css: string): string[] {
  return [...css.matchAll(/([^{};]+)\{/g)].map((found) => found[1] ?? '');
}

function classesOf(css: string): Set<string> {
  const bare = css.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/:global\([^)]*\)|\[[^\]]*\]/g, '');
  const selectors = selectorsIn(bare);
  return new Set(
    selectors
      .filter((selector) => !selector.trim().startsWith('@'))
      .flatMap((selector) => [...selector.matchAll(/\.([A-Za-z_][\w-]*)/g)])
      .map((found) => found[1] ?? ''),
  );
}

function usesOf(sheet: string, source: Source): Use[] {
  const imports = [...source.code.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)];
  return imports
    .filter(([, , at = '']) => path.posix.join(path.posix.dirname(source.file), at) === sheet)
    .map(([, name = '']) => ({ source, name }));
}

function missing({ source, name }: Use, classes: ReadonlySet<string>): Finding[] {
  return [...source.code.matchAll(new RegExp(`\\b${name}\\['([\\w-]+)'\\]`, 'g'))]
    .filter(([, one = '']) => !classes.has(one))
    .map(({ index, 1: one = '' }) => ({
      file: source.file,
      line: source.code.slice(0, index).split('\n').length,
      message: `uses .${one}, which its style sheet does not have`,
    }));
}

/** Where the class is worked out, any word of the file may be one. */
function mayName({ source, name }: Use): string[] {
  const isWorkedOut = new RegExp(`\\b${name}(\\[(?!')|(?!\\[)[^\\w\\s'])`).test(source.code);
  const words = isWorkedOut
    ? /\b([A-Za-z_][\w-]*)\b/g
    : new RegExp(`\\b${name}\\['([\\w-]+)'\\]`, 'g');
  return [...source.code.matchAll(words)].map((found) => found[1] ?? '');
}
