import path from 'node:path';
import { parseScenario } from '../../src/core/scenario/parse.ts';
import { compile, type World } from '../../src/core/world.ts';
import { readScenarioFolder } from '../../src/host/files/scenario-folder.ts';

const root = path.join(import.meta.dirname, '..', '..', 'assets', 'scenarios');

/** A scenario that comes with the program. Throws where it cannot be read. */
export function shippedWorld(id: string): World {
  const { scenario } = parseScenario(readScenarioFolder(path.join(root, id)).files);
  if (scenario === null) throw new Error(`${id} cannot be read`);
  return compile(scenario);
}
