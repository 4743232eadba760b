import { expect, test } from 'vitest';
import { fold } from '../../../src/core/evolve.ts';
import { simulate, type Run } from '../../../src/core/simulate/simulate.ts';
import { temperamentIds, type TemperamentId } from '../../../src/core/simulate/temperament.ts';
import { findMove } from '../../../src/core/state.ts';
import { compile } from '../../../src/core/world.ts';
import { coverage } from '../../../src/core/simulate/coverage.ts';
import { pactWorld } from '../../support/pact.ts';
import { loadWorld } from '../../support/scenarios.ts';

const world = loadWorld('ransomware-morning');
const seeds = Array.from({ length: 30 }, (_, at) => at + 1);
const runs = seeds.map((seed) => simulate(world, { seed }));
const types = new Set(runs.flatMap((run) => run.facts.map((fact) => fact.type)));

test('[SIM1] the same seed gives the same facts, byte for byte', () => {
  for (const seed of [1, 7, 2 ** 40 + 1]) {
    const once = JSON.stringify(simulate(world, { seed }));
    expect(JSON.stringify(simulate(compile(world.scenario), { seed }))).toBe(once);
  }
});

test('[SIM1] another seed gives another exercise', () => {
  expect(new Set(runs.map((run) => bodies(run))).size).toBe(runs.length);
});

test('[SIM2] a simulated exercise is whole: created, started, played, ended, in one dense row', () => {
  for (const run of runs) {
    expect(run.facts.map((fact) => fact.seq)).toEqual(run.facts.map((_, at) => at + 1));
    expect(run.facts[0]?.type).toBe('exercise.created');
    expect(run.facts.filter((fact) => fact.type === 'exercise.ended')).toHaveLength(1);
    expect(run.endPhase).not.toBeNull();
    expect(run.path.at(-1)).toBe(run.endPhase);
  }
});

test('[SIM2] folding the facts gives the exercise that was played', () => {
  for (const run of runs) {
    const state = fold(world, run.facts);
    expect(state.exercise.status).toBe('ended');
    expect(state.path.map((visit) => visit.phase)).toEqual(run.path);
  }
});

test('[SIM2] time goes forward only, and the exercise clock never faster than the wall', () => {
  for (const { facts } of runs) {
    facts.slice(1).forEach((fact, at) => {
      const before = facts[at];
      if (before === undefined) throw new Error('a fact before');
      expect(fact.clockMs).toBeGreaterThanOrEqual(before.clockMs);
      expect(fact.wallMs - before.wallMs).toBeGreaterThanOrEqual(fact.clockMs - before.clockMs);
    });
  }
});

test('[SIM3] between them the scripted people do what real ones do', () => {
  const wanted = [
    'seat.requested',
    'seat.admitted',
    'inject.due',
    'inject.released',
    'inject.read',
    'inject.recalled',
    'move.submitted',
    'move.edited',
    'move.withdrawn',
    'moves.locked',
    'move.ruled',
    'rulings.revealed',
    'deadline.passed',
    'turn.began',
    'phase.entered',
    'hold.began',
    'command.undone',
    'observation.recorded',
    'argument.opened',
    'argument.closed',
    'point.made',
    'point.weighed',
    'estimate.given',
    'message.sent',
    'message.read',
    'statement.made',
    'statement.retired',
  ] as const;
  expect(wanted.filter((type) => !types.has(type))).toEqual([]);
});

test('[SIM3] a draft that is still being typed when the bell rings is handed in', () => {
  const atBell = runs.flatMap((run) =>
    run.facts.filter((fact) => fact.type === 'move.submitted' && fact.data.atBell),
  );
  expect(atBell.length).toBeGreaterThan(0);
});

test('[SIM3] scripted people ask for hardly anything that is refused', () => {
  const codes = new Set(runs.flatMap((run) => Object.keys(run.rejections)));
  expect([...codes].filter((code) => !code.startsWith('undo/'))).toEqual([]);
});

test('[SIM7] scripted delegations mark, table, answer and settle; members vote; rulings are drawn and signed', () => {
  const pact = pactWorld();
  const played = Array.from({ length: 60 }, (_, at) => simulate(pact, { seed: at + 1 }));
  const seen = new Set(played.flatMap((run) => run.facts.map((fact) => fact.type)));
  const wanted = [
    'position.taken',
    'text.tabled',
    'text.answered',
    'text.adopted',
    'vote.called',
    'ballot.cast',
    'proxy.given',
    'vote.closed',
    'vote.cancelled',
    'odds.shown',
    'draw.made',
    'ruling.signed',
    'move.returned',
    'effect.delayed',
    'effect.came',
  ] as const;
  expect(wanted.filter((type) => !seen.has(type))).toEqual([]);
  const codes = new Set(played.flatMap((run) => Object.keys(run.rejections)));
  expect([...codes].filter((code) => !code.startsWith('undo/'))).toEqual([]);
  const modes = played.flatMap((run) =>
    run.facts.flatMap((fact) => (fact.type === 'move.ruled' ? [fact.data.ruling.mode] : [])),
  );
  expect(new Set(modes)).toEqual(
    new Set(['free', 'semiRigid', 'rigid', 'weighted2d6', 'percentage']),
  );
});

test('[SIM8] coverage counts clauses in force, results of votes and rows of the sources', () => {
  const pact = pactWorld();
  const played = Array.from({ length: 60 }, (_, at) => simulate(pact, { seed: at + 1 }));
  const found = coverage(pact.scenario, played);
  expect(Object.keys(found.clauses)).toEqual([
    'payer/both',
    'payer/southPays',
    'night/openNights',
    'night/closedNights',
    'guard/mixed',
    'guard/hired',
    'use/carts',
    'use/nobody',
  ]);
  expect(found.clauses['payer/both']).toBeGreaterThan(0);
  expect(Object.keys(found.votes)).toEqual([
    'mandate/passed',
    'mandate/failed',
    'mandate/vetoed',
    'blame/passed',
    'blame/failed',
  ]);
  expect(found.neverReached.votes).toEqual(
    Object.keys(found.votes).filter((key) => found.votes[key] === 0),
  );
});

test('[SIM6] estimates lie around the likelihood of the prepared move, nearer with the cautious', () => {
  const miss = (temperament: TemperamentId): number => {
    const misses = seeds.slice(0, 15).flatMap((seed) => {
      const run = simulate(world, { seed, temperament });
      const options = new Map<string, string | null>();
      return run.facts.flatMap((fact) => {
        if (fact.type === 'move.submitted') options.set(fact.data.move, fact.data.text.option);
        if (fact.type !== 'estimate.given') return [];
        const option = world.options.get(options.get(fact.data.move) ?? '');
        return option === undefined ? [] : [Math.abs(fact.data.percent - option.likelihood)];
      });
    });
    expect(misses.length).toBeGreaterThan(20);
    return misses.reduce((sum, one) => sum + one, 0) / misses.length;
  };
  expect(miss('cautious')).toBeLessThan(10);
  expect(miss('spoiler')).toBeGreaterThan(miss('cautious') + 3);
});

test('[SIM6] where control approves messages, it passes some and stops some; answers name what they answer', () => {
  const { scenario } = world;
  const settings = { ...scenario.settings, messages: 'approved' as const };
  const approved = compile({ ...scenario, settings });
  const facts = seeds.slice(0, 10).flatMap((seed) => simulate(approved, { seed }).facts);
  for (const type of ['message.passed', 'message.stopped'] as const)
    expect(facts.some((fact) => fact.type === type)).toBe(true);
  expect(facts.some((fact) => fact.type === 'message.sent' && fact.data.replyTo !== null)).toBe(
    true,
  );
  const off = compile({ ...scenario, settings: { ...settings, messages: 'off' } });
  const codes = seeds
    .slice(0, 10)
    .flatMap((seed) => Object.keys(simulate(off, { seed }).rejections));
  expect(codes.filter((code) => !code.startsWith('undo/'))).toEqual([]);
});

test('[SIM6] a statement repeats only what succeeded in the open', () => {
  for (const run of runs) {
    const state = fold(world, run.facts);
    for (const statement of state.statements) {
      const ruling = findMove(state, statement.move ?? '')?.ruling;
      expect(ruling?.openToAll).toBe(true);
      expect(ruling?.outcome).toMatch(/^(success|criticalSuccess)$/);
    }
  }
});

test(
  '[SIM4] every temperament plays to an end, and spoilers leave the room worse than helpers',
  { timeout: 120_000 },
  () => {
    const good = (run: Run): number => {
      const state = fold(world, run.facts);
      return world.scenario.indicators.reduce((sum, one) => {
        const sign = one.goodWhen === 'high' ? 1 : one.goodWhen === 'low' ? -1 : 0;
        return sum + sign * Number(state.indicators[one.id] ?? 0);
      }, 0);
    };
    const mean = Object.fromEntries(
      temperamentIds.map((temperament) => {
        const played = seeds.map((seed) => simulate(world, { seed, temperament }));
        for (const run of played) expect(run.endPhase).not.toBeNull();
        return [temperament, played.reduce((sum, run) => sum + good(run), 0) / played.length];
      }),
    );
    expect(mean['cooperative']).toBeGreaterThan((mean['spoiler'] ?? 0) + 10);
  },
);

function bodies(run: Run): string {
  return JSON.stringify(run.facts.map(({ type, data, clockMs }) => ({ type, data, clockMs })));
}
