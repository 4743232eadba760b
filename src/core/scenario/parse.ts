import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import type { Finding } from '../finding.ts';
import { limits } from '../limits.ts';
import { lintMedia } from './lint-media.ts';
import { lint } from './lint.ts';
import { scenarioSchema, type Scenario } from './schema.ts';

export interface TextFile {
  /** Path inside the scenario's folder, with `/`. */
  readonly name: string;
  readonly text: string;
}

export interface Parsed {
  /** Null as soon as anything is an error: a broken scenario is never half loaded. */
  readonly scenario: Scenario | null;
  readonly findings: readonly Finding[];
}

export interface ParseOptions {
  /** Names of the files in `media/`; without them, attachments are not looked for. */
  readonly mediaFiles?: readonly string[];
}

/**
 * Reads a scenario from its YAML files. `scenario.yaml` is the root; a section may stand in a file of
 * its own (`injects.yaml`) or in a folder of lists (`injects/*.yaml`). All problems are listed, each
 * with file, line and path.
 */
export function parseScenario(files: readonly TextFile[], options: ParseOptions = {}): Parsed {
  const yaml = files
    .filter((file) => file.name.endsWith('.yaml'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const tooBig = sizeFindings(yaml);
  if (tooBig.length > 0) return { scenario: null, findings: tooBig };
  const sources = yaml.map(readFile);
  const broken = sources.flatMap((source) => source.findings);
  if (broken.length > 0) return { scenario: null, findings: broken };
  const merged = merge(sources);
  if (merged.findings.length > 0) return { scenario: null, findings: merged.findings };
  const parsed = scenarioSchema.safeParse(merged.value);
  if (!parsed.success) {
    const findings = parsed.error.issues.flatMap(plainIssues).map((issue) =>
      place(merged, issue.path, {
        severity: 'error',
        code: `format/${issue.code}`,
        message: issue.message,
      }),
    );
    return { scenario: null, findings };
  }
  const media = options.mediaFiles === undefined ? [] : lintMedia(parsed.data, options.mediaFiles);
  const findings = [...lint(parsed.data), ...media].map((finding) =>
    place(merged, lintPath(parsed.data, finding.path), finding),
  );
  return { scenario: findings.some((f) => f.severity === 'error') ? null : parsed.data, findings };
}

type Issue = z.core.$ZodIssue;

/** Of a choice between shapes, what is wrong with the one that was meant, instead of «invalid input». */
function plainIssues(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [meant] = issue.errors
    .map((found) => found.flatMap(plainIssues))
    .sort((a, b) => saysAnotherKind(a) - saysAnotherKind(b) || a.length - b.length);
  if (meant === undefined || meant.length === 0) return [issue];
  return meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

function saysAnotherKind(issues: readonly Issue[]): number {
  return issues.some(({ path }) => path.length === 1 && path[0] === 'kind') ? 1 : 0;
}

interface Source {
  readonly name: string;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

interface Merged {
  readonly value: Record<string, unknown>;
  /** Where a section's items stand: the root for what is not listed here. */
  readonly origins: ReadonlyMap<string, readonly Origin[]>;
  readonly root: Source | null;
  readonly findings: readonly Finding[];
}

interface Origin {
  readonly source: Source;
  /** Index in the joined list of the first item that this file holds; null: the whole section. */
  readonly from: number | null;
  readonly count: number;
}

const sections = [
  'teams',
  'indicators',
  'phases',
  'injects',
  'options',
  'templates',
  'tables',
  'boards',
  'bodies',
  'votes',
  'runningOrders',
  'sources',
  'references',
  'objectives',
];

function readFile(file: TextFile): Source {
  const lines = new LineCounter();
  const document = parseDocument(file.text, {
    lineCounter: lines,
    schema: 'core',
    prettyErrors: false,
    // The parser compares every key with every other one; twenty thousand of them take it four seconds.
    uniqueKeys: false,
  });
  const wrong = (message: string, offset: number): Finding => ({
    severity: 'error',
    code: 'format/yaml',
    path: '',
    message,
    file: file.name,
    line: lines.linePos(offset).line,
  });
  const findings = document.errors.map(({ message, pos }) => wrong(message, pos[0]));
  const twice = keysTwice(document.contents);
  findings.push(...twice.map((offset) => wrong('Map keys must be unique', offset)));
  let value: unknown = null;
  try {
    if (findings.length === 0) value = document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    findings.push(wrong((error as Error).message, 0));
  }
  return { name: file.name, document, lines, value, findings };
}

/** Where a mapping says a key again. */
function keysTwice(contents: unknown): number[] {
  const found: number[] = [];
  const waiting = [contents];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isSeq(node)) waiting.push(...node.items);
    if (!isMap(node)) continue;
    const keys = new Set<unknown>();
    for (const { key, value } of node.items) {
      waiting.push(key, value);
      if (!isScalar(key)) continue;
      // As it is when it has become a property's name.
      const name = String(key.value);
      if (keys.has(name)) found.push(key.range?.[0] ?? 0);
      keys.add(name);
    }
  }
  return found;
}

function sizeFindings(files: readonly TextFile[]): Finding[] {
  const findings: Finding[] = [];
  const total = files.reduce((sum, file) => sum + file.text.length, 0);
  const error = (message: string, file?: string): void => {
    findings.push({ severity: 'error', code: 'format/too-big', path: '', message, file });
  };
  if (files.length > limits.scenarioFilesMax) error(`more than ${limits.scenarioFilesMax} files`);
  if (total > limits.scenarioBytesMax)
    error(`larger than ${limits.scenarioBytesMax} characters in all`);
  for (const file of files) {
    if (file.text.length > limits.scenarioFileBytesMax)
      error(`larger than ${limits.scenarioFileBytesMax} characters`, file.name);
  }
  return findings;
}

function merge(sources: readonly Source[]): Merged {
  const root = sources.find((source) => source.name === 'scenario.yaml') ?? null;
  const findings: Finding[] = [];
  const fail = (code: string, message: string, file?: string): void => {
    findings.push({ severity: 'error', code, path: '', message, file });
  };
  if (root === null) fail('format/no-root', 'there is no scenario.yaml');
  const isObject =
    typeof root?.value === 'object' && root.value !== null && !Array.isArray(root.value);
  if (root !== null && !isObject)
    fail('format/root', 'scenario.yaml must hold a mapping', root.name);
  const value: Record<string, unknown> = isObject ? { ...root?.value } : {};
  const origins = new Map<string, Origin[]>();
  for (const source of sources) {
    if (source === root) continue;
    const section = /^([a-zA-Z]+)(?:\.yaml$|\/)/.exec(source.name)?.[1] ?? '';
    if (!sections.includes(section)) {
      fail('format/unknown-file', 'this file belongs to no section of a scenario', source.name);
    } else if (!Array.isArray(source.value)) {
      fail('format/not-a-list', 'a section’s file must hold a list', source.name);
    } else {
      const before = origins.get(section) ?? [];
      if (before.length === 0 && value[section] !== undefined)
        fail('format/twice', `${section} stands in scenario.yaml as well`, source.name);
      const list = before.length === 0 ? [] : (value[section] as unknown[]);
      origins.set(section, [...before, { source, from: list.length, count: source.value.length }]);
      value[section] = [...list, ...(source.value as unknown[])];
    }
  }
  return { value, origins, root, findings };
}

type Path = readonly (string | number | symbol)[];

/** Adds file, line and a readable path to a finding. */
function place(merged: Merged, path: Path, finding: Omit<Finding, 'path'>): Finding {
  const { severity, code, message, params } = finding;
  const { source, inside } = locate(merged, path);
  const line = source === null ? undefined : lineOf(source, inside);
  const file = source?.name;
  return { severity, code, path: readable(merged.value, path), message, params, file, line };
}

function locate(merged: Merged, path: Path): { source: Source | null; inside: Path } {
  const [section, at] = path;
  for (const origin of merged.origins.get(String(section)) ?? []) {
    if (typeof at !== 'number') return { source: origin.source, inside: [] };
    const from = origin.from ?? 0;
    if (at >= from && at < from + origin.count)
      return { source: origin.source, inside: [at - from, ...path.slice(2)] };
  }
  return { source: merged.root, inside: path };
}

/** The line of the deepest node on the way that exists. */
function lineOf(source: Source, path: Path): number {
  let node: unknown = source.document.contents;
  let line = 1;
  for (const key of ['', ...path]) {
    if (key !== '') node = isMap(node) || isSeq(node) ? node.get(key, true) : undefined;
    const range = (node as Node | undefined)?.range;
    if (range === null || range === undefined) break;
    line = source.lines.linePos(range[0]).line;
  }
  return line;
}

/** `phases.interimDeal.exits.toFinal.when`: ids instead of numbers where items have one. */
function readable(value: unknown, path: Path): string {
  const words: string[] = [];
  let at = value;
  for (const key of path) {
    at =
      typeof at === 'object' && at !== null
        ? (at as Record<string, unknown>)[key as string]
        : undefined;
    const item = at as { id?: unknown; eventNo?: unknown; row?: unknown } | undefined;
    const name =
      typeof key === 'number' && typeof at === 'object'
        ? (item?.id ?? item?.eventNo ?? item?.row)
        : undefined;
    words.push(typeof name === 'string' ? name : String(key));
  }
  return words.join('.');
}

/** A lint path has ids; turns it back into positions so that its line can be found. */
function lintPath(scenario: Scenario, path: string): Path {
  const keys: (string | number)[] = [];
  let at: unknown = scenario;
  for (const word of path === '' ? [] : path.split('.')) {
    let key: string | number = word;
    if (Array.isArray(at)) {
      const found = at.findIndex(
        (item: { id?: string; eventNo?: string; row?: string }) =>
          item?.id === word || item?.eventNo === word || item?.row === word,
      );
      key = found >= 0 ? found : Number(word);
    }
    keys.push(key);
    at =
      typeof at === 'object' && at !== null
        ? (at as Record<string | number, unknown>)[key]
        : undefined;
  }
  return keys;
}
