import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import type { Fact } from '../../../src/core/fact.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import type { World } from '../../../src/core/world.ts';
import { playTalks } from '../../core/review/talks.ts';
import { loadWorld } from '../../support/scenarios.ts';

/** Serves `/record/NAME`: a played exercise as the host hands it to the review, one JSON object a line. */
export function records(): Plugin {
  const known = new Map<string, string>();
  const serve = ({ middlewares }: ViteDevServer | PreviewServer): void => {
    middlewares.use('/record/', (request, response) => {
      const name = request.url?.slice(1) ?? '';
      const lines = known.get(name) ?? linesOf(name);
      known.set(name, lines);
      response.setHeader('content-type', 'text/plain; charset=utf-8');
      response.end(lines);
    });
  };
  return {
    name: 'whitecell-records',
    configureServer: serve,
    configurePreviewServer: serve,
  };
}

function played(name: string): { world: World; facts: readonly Fact[] } {
  if (name === 'talks') return playTalks().table;
  const world = loadWorld(name);
  return { world, facts: simulate(world, { seed: 3 }).facts };
}

function linesOf(name: string): string {
  const { world, facts } = played(name);
  const count = facts.length;
  const verify = { ok: true, count, head: 'ab'.repeat(32), seals: [], sealedCount: count };
  const head = { kind: 'head', title: world.scenario.title, path: '/x.whitecell' };
  const all = [
    head,
    { kind: 'scenario', scenario: world.scenario },
    ...facts.map((fact) => ({ kind: 'fact', fact })),
    { kind: 'verdict', verify },
    { kind: 'end' },
  ];
  return all.map((line) => JSON.stringify(line)).join('\n');
}
