import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command, CommandBody } from '../../../src/core/command.ts';
import type { Fact } from '../../../src/core/fact.ts';
import type { Actor } from '../../../src/core/ids.ts';
import { must } from '../../../src/core/result.ts';
import { parseScenario } from '../../../src/core/scenario/parse.ts';
import type { Scenario } from '../../../src/core/scenario/schema.ts';
import { initialState, type State } from '../../../src/core/state.ts';
import { step } from '../../../src/core/step.ts';
import { compile, type World } from '../../../src/core/world.ts';
import { canonicalText, mediaDigest, sha256 } from '../../../src/host/log/digest.ts';
import type { LogSeed } from '../../../src/host/log/seed.ts';
import { move } from '../../support/table.ts';

export const harbourFolder = fileURLToPath(
  new URL('../../fixtures/scenarios/harbour', import.meta.url),
);

let parsed: Scenario | null = null;
/** The small scenario of the fixtures: two teams, three phases of play, two ends. */
export function harbourScenario(): Scenario {
  if (parsed === null) {
    const text = readFileSync(`${harbourFolder}/scenario.yaml`, 'utf8');
    const answer = parseScenario([{ name: 'scenario.yaml', text }]);
    parsed = must(answer.scenario, JSON.stringify(answer.findings));
  }
  return parsed;
}

let compiled: World | null = null;
export function harbourWorld(): World {
  compiled ??= compile(harbourScenario());
  return compiled;
}

export const gate = readFileSync(`${harbourFolder}/media/gate.svg`);

export function harbourSeed(patch: Partial<LogSeed> = {}): LogSeed {
  return {
    exercise: 'ex-harbour-0001',
    title: 'Harbour Morning, first run',
    mode: 'live',
    createdWallMs: 1_900_000_000_000,
    scenario: harbourScenario(),
    media: new Map([['gate.svg', gate]]),
    ...patch,
  };
}

export const control: Actor = { kind: 'control', name: 'Ada' };
export const host: Actor = { kind: 'system', part: 'host' };

export function createdCommand(seed: LogSeed, id = 'created-0001'): Command {
  const entries = [...seed.media].map(([file, content]) => ({
    file,
    bytes: content.byteLength,
    digest: sha256(content),
  }));
  return {
    id,
    actor: host,
    type: 'host.created',
    data: {
      exercise: seed.exercise,
      title: seed.title,
      mode: seed.mode,
      scenarioDigest: sha256(canonicalText(seed.scenario)),
      mediaDigest: mediaDigest(entries),
    },
  };
}

export function moveText(n: number) {
  return { ...move(`Move ${n}`), action: `Do thing ${n}`, effect: '', reasons: [] };
}

/** Commands of a short morning, control acting for everybody. */
export function morning(): CommandBody[] {
  return [
    { type: 'exercise.start', data: {} },
    { type: 'inject.release', data: { eventNo: 'E01' } },
    { type: 'step.next', data: { expectTotalTurn: 1, expectStep: 'brief' } },
    { type: 'move.submit', data: { team: 'ferry', text: moveText(1) } },
    { type: 'move.submit', data: { team: 'port', text: moveText(2) } },
    { type: 'bookmark.set', data: { text: 'first moves are in' } },
    { type: 'indicator.set', data: { indicator: 'calm', to: 58, reason: 'a joke on the bridge' } },
    {
      type: 'observation.record',
      data: { text: 'Ferry asks early', eventNo: null, objective: 'decide', rating: 'P' },
    },
    { type: 'clock.pause', data: {} },
  ];
}

/** The facts that these commands make, one second apart; a refused one is a mistake in the test. */
export function factsOf(
  seed: LogSeed,
  bodies: readonly CommandBody[],
): { facts: Fact[]; state: State } {
  const world = harbourWorld();
  let state = initialState(world.scenario);
  const facts: Fact[] = [];
  let n = 0;
  const commands: Command[] = [
    createdCommand(seed),
    ...bodies.map((body, i): Command => ({
      ...body,
      id: `command-${String(i).padStart(4, '0')}`,
      actor: control,
    })),
  ];
  for (const command of commands) {
    n += 1;
    const now = {
      wallMs: seed.createdWallMs + n * 1000,
      clockMs: state.clock.running ? n * 1000 : state.clock.anchorClockMs,
    };
    const answer = step(world, state, command, now, {
      newId: () => `id-${facts.length}-${n}-${Math.trunc(now.clockMs)}`,
      seedFor: (draw) => draw,
    });
    if (!answer.ok)
      throw new Error(`${command.type}: ${answer.error.code} ${answer.error.message}`);
    facts.push(...answer.value.facts);
    state = answer.value.state;
  }
  return { facts, state };
}
