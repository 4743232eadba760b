import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import type { Fact } from '../../../src/core/fact.ts';
import { fold } from '../../../src/core/evolve.ts';
import { step } from '../../../src/core/step.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import type { World } from '../../../src/core/world.ts';
import { playTalks } from '../../core/review/talks.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { remarks } from './fixture-remarks.ts';

/**
 * Serves `/record/NAME`: a played exercise as the host hands it to the review, one JSON object a line, and what was said
 * about one, as the host hands it to control.
 */
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
  const serveRemarks = ({ middlewares }: ViteDevServer | PreviewServer): void => {
    middlewares.use('/api/review/remarks', (_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ remarks }));
    });
  };
  const both = (server: ViteDevServer | PreviewServer): void => {
    serve(server);
    serveRemarks(server);
  };
  return {
    name: 'whitecell-records',
    configureServer: both,
    configurePreviewServer: both,
  };
}

function played(name: string): { world: World; facts: readonly Fact[] } {
  if (name === 'talks') return playTalks().table;
  if (name === 'forked') return forked();
  const [id = name, seed = '3'] = name.split('@', 2);
  const world = loadWorld(id);
  return { world, facts: simulate(world, { seed: Number(seed) }).facts };
}

/** The first half of a morning, and a fork from there that nobody has played on yet. */
function forked(): { world: World; facts: readonly Fact[] } {
  const { world, facts } = played('ransomware-morning');
  let at = Math.round(facts.length / 2);
  while (facts[at]?.cause === facts[at - 1]?.cause) at += 1;
  const shared = facts.slice(0, at);
  const state = fold(world, shared);
  const { id, title } = state.exercise;
  const begun = step(
    world,
    state,
    {
      id: 'fork',
      actor: { kind: 'system', part: 'host' },
      type: 'host.forked',
      data: {
        exercise: 'forked',
        title: `${title} (what if)`,
        mode: 'live',
        parent: { exercise: id, title, seq: at, hash: '0'.repeat(64) },
      },
    },
    { wallMs: (shared.at(-1)?.wallMs ?? 0) + 86_400_000, clockMs: shared.at(-1)?.clockMs ?? 0 },
    { newId: () => 'x', seedFor: () => '' },
  );
  if (!begun.ok) throw new Error(begun.error.message);
  return { world, facts: [...shared, ...begun.value.facts] };
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
