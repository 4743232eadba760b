import { type Program, parseSync } from 'oxc-parser';

/**
 * Reads one source file into the few facts that the rules ask about.
 * Owns: parsing. Does not own: any opinion.
 */

export type Import = {
  specifier: string;
  line: number;
  /** A re-export (`export … from`) rather than an import. */
  reexport: boolean;
};

export type FunctionSpan = { name: string; line: number; lines: number };

export type Source = {
  /** Relative to the repository, with forward slashes. */
  file: string;
  text: string;
  /** The text with its comments blanked. */
  code: string;
  lines: number;
  imports: Import[];
  functions: FunctionSpan[];
  /** Dotted paths read or called (`Date.now`, `Math.random`), and bare calls (`fetch`). */
  uses: { name: string; line: number }[];
  /** Titles that begin a `test(…)`, `it(…)` or `describe(…)`. */
  titles: string[];
  /** What JSX puts before a person's eyes or ears without asking a catalogue. */
  shown: { words: string; line: number }[];
  onlyReexports: boolean;
  hasHeader: boolean;
};

type Node = { type: string; start: number; end: number; [key: string]: unknown };

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function children(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter(isNode);
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

function literal(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null;
  if (node.type !== 'TemplateLiteral') return null;
  const first = (node['quasis'] as Node[])[0]?.['value'] as { cooked?: string } | undefined;
  return first?.cooked ?? null;
}

/** `Date.now` for a member chain of plain names, `fetch` for a name, null for anything else. */
function dotted(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Identifier') return String(node['name']);
  if (node.type !== 'MemberExpression' || node['computed'] === true) return null;
  const object = dotted(node['object']);
  const property = dotted(node['property']);
  return object === null || property === null ? null : `${object}.${property}`;
}

const importTypes = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function importOf(node: Node): { specifier: string; reexport: boolean } | null {
  if (!importTypes.has(node.type)) return null;
  const specifier = literal(node['source']);
  return specifier === null ? null : { specifier, reexport: node.type.startsWith('Export') };
}

const functionTypes = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
]);

function nameOf(node: Node, parent: Node | null): string {
  const named = dotted(node['id']) ?? dotted(parent?.['id']) ?? dotted(parent?.['key']);
  return named ?? 'a function';
}

function usedName(node: Node): string | null {
  // A called member is met again as a member; only a bare name has to be caught at its call.
  const callee = node['callee'];
  if (node.type === 'CallExpression') {
    return isNode(callee) && callee.type === 'Identifier' ? dotted(callee) : null;
  }
  if (node.type === 'MemberExpression') return dotted(node);
  if (node.type !== 'NewExpression') return null;
  const bare = (node['arguments'] as unknown[]).length === 0 ? '()' : '';
  return `new ${dotted(callee) ?? '?'}${bare}`;
}

function titleOf(node: Node): string | null {
  if (node.type !== 'CallExpression') return null;
  // `test.each(…)('title', …)` calls what a call returned.
  const callee = node['callee'] as Node;
  const inner = callee.type === 'CallExpression' ? callee['callee'] : callee;
  const root = dotted(inner)?.split('.')[0];
  if (root !== 'test' && root !== 'it' && root !== 'describe') return null;
  return literal((node['arguments'] as unknown[])[0]);
}

const spokenProps =
  /^(aria-(label|description|roledescription|valuetext)|title|alt|label|placeholder|description|help|heading|children)$/;

/** The literal words of an expression that is shown; words inside a call or a comparison are not shown. */
function wordsOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' ? [node['value']] : [];
    case 'TemplateLiteral':
      return (node['quasis'] as Node[]).map((quasi) => (quasi['value'] as { raw: string }).raw);
    case 'ConditionalExpression':
      return [...wordsOf(node['consequent']), ...wordsOf(node['alternate'])];
    case 'LogicalExpression':
      return [...wordsOf(node['left']), ...wordsOf(node['right'])];
    case 'JSXExpressionContainer':
      return wordsOf(node['expression']);
    default:
      return [];
  }
}

function shownBy(node: Node): string[] {
  if (node.type === 'JSXText') return [String(node['value'])];
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    return (node['children'] as Node[])
      .filter((child) => child.type === 'JSXExpressionContainer')
      .flatMap(wordsOf);
  if (node.type !== 'JSXAttribute') return [];
  const name = (node['name'] as Node)['name'];
  return typeof name === 'string' && spokenProps.test(name) ? wordsOf(node['value']) : [];
}

function isImport(node: Node): boolean {
  return node.type === 'ImportDeclaration';
}

function isReexport(node: Node): boolean {
  return node.type.startsWith('Export') && importOf(node) !== null;
}

function withoutComments(
  text: string,
  comments: readonly { start: number; end: number }[],
): string {
  let code = '';
  let at = 0;
  for (const { start, end } of comments) {
    code += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
    at = end;
  }
  return code + text.slice(at);
}

/** Parses a file; a syntax error throws, because nothing about such a file can be trusted. */
export function readSource(file: string, text: string): Source {
  const { program, comments, errors } = parseSync(file, text, { sourceType: 'module' });
  if (errors[0] !== undefined) throw new Error(`${file}: ${errors[0].message}`);
  const lineAt = lineCounter(text);
  const body = (program satisfies Program).body as unknown as Node[];
  const firstStatement = body.find((node) => !isImport(node))?.start ?? text.length;
  const source: Source = {
    file,
    text,
    code: withoutComments(text, comments),
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports: [],
    functions: [],
    uses: [],
    titles: [],
    shown: [],
    onlyReexports:
      body.some(isReexport) && body.every((node) => isImport(node) || isReexport(node)),
    hasHeader: comments.some(
      (comment) => comment.value.startsWith('*') && comment.start < firstStatement,
    ),
  };
  const visit = (node: Node, parent: Node | null): void => {
    const line = lineAt(node.start);
    const imported = importOf(node);
    if (imported !== null) source.imports.push({ ...imported, line });
    if (functionTypes.has(node.type)) {
      const lines = lineAt(node.end) - line + 1;
      source.functions.push({ name: nameOf(node, parent), line, lines });
    }
    const used = usedName(node);
    if (used !== null) source.uses.push({ name: used, line });
    const title = titleOf(node);
    if (title !== null) source.titles.push(title);
    for (const words of shownBy(node)) source.shown.push({ words, line });
    for (const child of children(node)) visit(child, node);
  };
  for (const node of body) visit(node, null);
  return source;
}
