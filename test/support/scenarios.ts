import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseScenario, type TextFile } from '../../src/core/scenario/parse.ts';
import { compile, type World } from '../../src/core/world.ts';

const root = join(import.meta.dirname, '..', '..');

/** The folder of a shipped scenario or of a fixture. */
export function scenarioFolder(id: string): string {
  const fixtures = join(root, 'test', 'fixtures', 'scenarios', id);
  return statSync(fixtures, { throwIfNoEntry: false })
    ? fixtures
    : join(root, 'assets', 'scenarios', id);
}

export function scenarioFiles(id: string): TextFile[] {
  return readFolder(scenarioFolder(id), '');
}

/** A world made from the scenario's files, or an error that lists what is wrong with them. */
export function loadWorld(id: string): World {
  const { scenario, findings } = parseScenario(scenarioFiles(id));
  if (scenario === null)
    throw new Error(
      JSON.stringify(
        findings.filter((f) => f.severity === 'error'),
        null,
        1,
      ),
    );
  return compile(scenario);
}

function readFolder(folder: string, prefix: string): TextFile[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory())
      return name === 'media' ? [] : readFolder(path, `${prefix}${name}/`);
    return [{ name: prefix + name, text: readFileSync(path, 'utf8') }];
  });
}
