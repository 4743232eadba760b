import path from 'node:path';
import type { Finding } from '../core/finding.ts';
import { compile, type World } from '../core/world.ts';
import {
  checkScenarioFolder,
  readMedia,
  readScenarioFolder,
  scenarioFolderOf,
} from '../host/files/scenario-folder.ts';
import { defaultHome } from '../host/home.ts';
import { addedFolder, addedScenarios } from '../host/package/added.ts';
import { CliError, exitCodes } from './command.ts';

export interface LoadedScenario {
  readonly world: World;
  readonly media: ReadonlyMap<string, Uint8Array>;
}

/** The scenario that an argument names, ready for play; every problem listed when it is not. */
export function loadScenario(idOrPath: string): LoadedScenario {
  const source = readScenarioFolder(folderOf(idOrPath));
  const { scenario, findings } = checkScenarioFolder(source);
  if (scenario !== null) return { world: compile(scenario), media: readMedia(source) };
  const problems = findings.filter(({ severity }) => severity === 'error').map(findingLine);
  throw new CliError(
    [`The scenario ${idOrPath} has errors, nothing was started:`, ...problems].join('\n'),
    exitCodes.failed,
  );
}

/** A shipped scenario, one that was added on this machine, or a folder. */
export function folderOf(idOrPath: string): string {
  return scenarioFolderOf(idOrPath, addedScenarios(path.join(defaultHome(), addedFolder)));
}

/** `phases.yaml:12 error phase/unknown phases.a.exits.b.to: there is no phase c` */
export function findingLine(finding: Finding): string {
  const { severity, code, path, message, file, line } = finding;
  const place = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`} `;
  return `${place}${severity} ${code}${path === '' ? '' : ` ${path}`}: ${message}`;
}
