/**
 * Owns: finding a scenario on disk and reading its texts and media, with the caps of `core/limits`.
 * Does not own: what they mean (`core/scenario`). Only reads, so a crash leaves nothing here.
 */
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../error-code.ts';
import type { Finding } from '../../core/finding.ts';
import { limits } from '../../core/limits.ts';
import { parseScenario, type TextFile } from '../../core/scenario/parse.ts';
import type { Scenario } from '../../core/scenario/schema.ts';

/** A folder that is no scenario at all: one sentence for whoever named it. */
export class ScenarioFolderError extends Error {
  override readonly name = 'ScenarioFolderError';
}

export interface ScenarioFolder {
  readonly folder: string;
  readonly files: readonly TextFile[];
  /** Names of what an author tells whoever opens the folder; no part of the scenario. */
  readonly notes: readonly string[];
  /** File name → path and size. */
  readonly media: ReadonlyMap<string, { readonly path: string; readonly bytes: number }>;
}

export interface NamedFolder {
  readonly id: string;
  readonly folder: string;
}

/** The scenarios in a folder of them, by id; none where there is no such folder. */
export function scenariosIn(root: string): NamedFolder[] {
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({ id: entry.name, folder: path.join(root, entry.name) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The scenarios that come with the program, by id. */
export function shippedScenarios(): NamedFolder[] {
  const root = shippedRoot(import.meta.dirname);
  return root === null ? [] : scenariosIn(root);
}

/** The folder that a person means: the id of a shipped scenario, or of one that was added, or a path. */
export function scenarioFolderOf(idOrPath: string, added: readonly NamedFolder[] = []): string {
  const known = [...shippedScenarios(), ...added].find(({ id }) => id === idOrPath);
  return known?.folder ?? path.resolve(idOrPath);
}

/** Throws `ScenarioFolderError` when it is not a readable scenario folder within the caps. */
export function readScenarioFolder(folder: string): ScenarioFolder {
  try {
    if (!lstatSync(folder).isDirectory()) {
      throw new ScenarioFolderError(`${folder} is not a folder.`);
    }
    const files = textFiles(folder);
    if (!files.some(({ name }) => name === 'scenario.yaml')) {
      throw new ScenarioFolderError(`${folder} is not a scenario: it has no scenario.yaml.`);
    }
    return { folder, files, notes: noteFiles(folder), media: mediaFiles(folder) };
  } catch (error) {
    throw asFolderError(error, folder);
  }
}

/** Null as soon as anything is an error; media count as part of the scenario. */
export function checkScenarioFolder(source: ScenarioFolder): {
  readonly scenario: Scenario | null;
  readonly findings: readonly Finding[];
} {
  return parseScenario(source.files, { mediaFiles: [...source.media.keys()] });
}

/** The bytes of every medium, by file name, as a new exercise file takes them in. */
export function readMedia(source: ScenarioFolder): Map<string, Uint8Array> {
  try {
    return new Map([...source.media].map(([name, { path: file }]) => [name, readFileSync(file)]));
  } catch (error) {
    throw asFolderError(error, source.folder);
  }
}

/** Packaged, bundled or from source, the folder lies in some parent of this file. */
function shippedRoot(from: string): string | null {
  for (let at = from; ; at = path.dirname(at)) {
    const candidate = path.join(at, 'assets', 'scenarios');
    if (lstatSync(candidate, { throwIfNoEntry: false })?.isDirectory() === true) return candidate;
    if (path.dirname(at) === at) return null;
  }
}

/** YAML files of the folder and of its section folders, media and hidden files left out. */
function textFiles(folder: string): TextFile[] {
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'media') return [];
    if (!entry.isDirectory()) return [entry.name];
    return readdirSync(path.join(folder, entry.name)).map((name) => `${entry.name}/${name}`);
  });
  const yaml = names.filter((name) => name.endsWith('.yaml'));
  if (yaml.length > limits.scenarioFilesMax) {
    const most = limits.scenarioFilesMax;
    throw new ScenarioFolderError(`${folder} has more than ${most} YAML files.`);
  }
  return yaml.map((name) => ({ name, text: readText(path.join(folder, name), name) }));
}

function noteFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[^.].*\.md$/.test(entry.name))
    .map((entry) => entry.name);
}

function readText(file: string, name: string): string {
  const bytes = plainSize(file, name);
  if (bytes > limits.scenarioFileBytesMax) {
    const most = limits.scenarioFileBytesMax / 1024;
    throw new ScenarioFolderError(`${name} is larger than ${most} KiB.`);
  }
  return readFileSync(file, 'utf8');
}

function mediaFiles(folder: string): Map<string, { path: string; bytes: number }> {
  const root = path.join(folder, 'media');
  if (lstatSync(root, { throwIfNoEntry: false })?.isDirectory() !== true) return new Map();
  const names = readdirSync(root)
    .filter((name) => !name.startsWith('.'))
    .sort();
  if (names.length > limits.mediaFilesMax) {
    throw new ScenarioFolderError(`${root} has more than ${limits.mediaFilesMax} files.`);
  }
  const media = new Map<string, { path: string; bytes: number }>();
  let total = 0;
  for (const name of names) {
    const file = path.join(root, name);
    const bytes = plainSize(file, `media/${name}`);
    total += bytes;
    media.set(name, { path: file, bytes });
  }
  if (total > limits.mediaBytesMax) {
    const most = limits.mediaBytesMax / 1024 / 1024;
    throw new ScenarioFolderError(`The media of ${folder} are larger than ${most} MiB together.`);
  }
  return media;
}

/** A link could bring any file of this machine into an exercise that is handed on. */
function plainSize(file: string, name: string): number {
  const found = lstatSync(file);
  if (!found.isFile()) throw new ScenarioFolderError(`${name} is not a plain file.`);
  return found.size;
}

function asFolderError(error: unknown, folder: string): ScenarioFolderError {
  if (error instanceof ScenarioFolderError) return error;
  const code = codeOf(error);
  if (code === 'ENOENT') return new ScenarioFolderError(`There is no folder ${folder}.`);
  if (code === 'EACCES' || code === 'EPERM') {
    return new ScenarioFolderError(`${folder} may not be read.`);
  }
  return new ScenarioFolderError(`${folder} cannot be read.`, { cause: error });
}
