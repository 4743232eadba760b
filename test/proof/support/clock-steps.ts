/** An exercise that is played while the machine's clock is moved and the machine sleeps, and what became of its time. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fact, FactType } from '../../../src/core/fact.ts';
import type { ControlView } from '../../../src/core/view/schema.ts';
import { createSqliteFile } from '../../../src/host/log/create.ts';
import { openSqliteLog } from '../../../src/host/log/sqlite-log.ts';
import { harbourScenario, harbourSeed } from '../../host/support/harbour.ts';
import { chanceOf } from '../../support/chance.ts';
import { Client } from '../../support/client.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const preload = path.join(import.meta.dirname, 'shifted-clock.ts');
const hour = 3_600_000;
const day = 24 * hour;

/** What may happen to a machine's clock. `pauses`: a program cannot tell it from sleep. */
const happenings = [
  { name: 'an hour back', byMs: -hour, stops: false, pauses: false },
  { name: 'a day back', byMs: -day, stops: false, pauses: false },
  { name: 'back to 1970', byMs: -56 * 365 * day, stops: false, pauses: false },
  { name: 'five seconds on', byMs: 5_000, stops: false, pauses: false },
  { name: 'an hour on', byMs: hour, stops: false, pauses: true },
  { name: 'a day on', byMs: day, stops: false, pauses: true },
  { name: 'an hour of sleep', byMs: hour, stops: true, pauses: true },
] as const;
type Happening = (typeof happenings)[number];

/** The bell of the first step, and an inject that is released by itself: minutes of the exercise clock. */
const bellMs = 3_000;
const injectMs = 6_000;
/** A deadline is kept to a second; more is a busy machine's. */
const lateMs = 2_000;
/** Long enough for both, however often the clock is stopped. */
const patienceMs = 60_000;

export interface ClockRun {
  readonly steps: number;
  readonly violations: readonly string[];
}

export async function stepClock(seed: number): Promise<ClockRun> {
  const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-clock-'));
  const file = path.join(folder, 'exercise.whitecell');
  createSqliteFile(file, harbourSeed({ scenario: quickScenario() }));
  const child = spawn(
    process.execPath,
    ['--import', preload, path.join(root, 'src', 'cli', 'main.ts'), 'serve', file, '--json'],
    {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: { ...process.env, WHITECELL_HOME: path.join(folder, 'home') },
    },
  );
  try {
    const play = await played(child, seed);
    child.kill('SIGTERM');
    await once(child, 'exit');
    return { steps: play.happened.length, violations: judge(factsIn(file), play) };
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

function quickScenario() {
  const scenario = structuredClone(harbourScenario());
  const minutes = (ms: number): number => ms / 60_000;
  for (const phase of scenario.phases)
    if ('minutes' in phase) Object.assign(phase.minutes, { brief: minutes(bellMs) });
  const inject = scenario.injects.find(({ eventNo }) => eventNo === 'E02');
  Object.assign(inject?.release ?? {}, { minutesIntoPhase: minutes(injectMs) });
  return scenario;
}

interface Play {
  readonly happened: readonly Happening[];
  /** Acknowledged bookmarks, in order. */
  readonly marks: readonly string[];
  /** How long the clock can have run, as a clock on the wall of the room saw it. */
  readonly ranMs: number;
}

async function played(child: ChildProcess, seed: number): Promise<Play> {
  const chance = chanceOf(seed);
  const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string];
  const { url, token } = (JSON.parse(line) as { control: { url: string; token: string } }).control;
  const control = await Client.open(url, { role: 'control', token, name: 'Ada' });
  const began = performance.now();
  await must(control, 'exercise.start', {});
  const happened: Happening[] = [];
  const marks: string[] = [];
  while (!isReleased(control) && performance.now() - began < patienceMs) {
    const happening = happenings[chance(happenings.length)];
    if (happening === undefined) continue;
    await shift(child, happening);
    happened.push(happening);
    const mark = `${happened.length} ${happening.name}`;
    await must(control, 'bookmark.set', { text: mark });
    marks.push(mark);
    if (happening.pauses) {
      await control.untilView<ControlView>(
        'control',
        (view) => !view.situation.clock.running,
        `the pause after ${happening.name}`,
      );
      await must(control, 'clock.start', {});
      await control.untilView<ControlView>('control', (view) => view.situation.clock.running);
    }
    // So long the exercise goes on undisturbed.
    await sleep(200 + chance(900));
  }
  const ranMs = performance.now() - began;
  await control.close();
  return { happened, marks, ranMs };
}

async function shift(child: ChildProcess, { byMs, stops }: Happening): Promise<void> {
  const shifted = once(child, 'message');
  if (stops) child.kill('SIGSTOP');
  child.send(byMs);
  if (stops) {
    await sleep(300);
    child.kill('SIGCONT');
  }
  await shifted;
}

function isReleased(control: Client): boolean {
  const view = control.view<ControlView>('control');
  return view?.injects.find(({ eventNo }) => eventNo === 'E02')?.status === 'released';
}

async function must<K extends Parameters<Client['command']>[0]>(
  control: Client,
  type: K,
  data: Parameters<Client['command']>[1],
): Promise<void> {
  const answer = await control.command(type, data as never);
  if (!answer.ok) throw new Error(`${type}: ${answer.code}`);
}

function factsIn(file: string): Fact[] {
  const log = openSqliteLog(file, { readOnly: true });
  try {
    return [...log.read()];
  } finally {
    log.close();
  }
}

/** Opening has verified the record; what is said here is about its time. */
function judge(facts: readonly Fact[], { happened, marks, ranMs }: Play): string[] {
  const violations: string[] = [];
  const expect = (holds: boolean, sentence: string): void => {
    if (!holds) violations.push(`${sentence} (${happened.map(({ name }) => name).join(', ')})`);
  };
  const of = (type: FactType): Fact[] => facts.filter((fact) => fact.type === type);
  const once = (found: readonly Fact[], what: string, atMs: number): void => {
    expect(found.length === 1, `${what} ${found.length} times`);
    const clockMs = found[0]?.clockMs ?? atMs;
    expect(clockMs >= atMs && clockMs <= atMs + lateMs, `${what} at ${clockMs} ms`);
  };
  once(of('deadline.passed'), 'the bell rang', bellMs);
  const released = of('inject.released').filter(
    (fact) => fact.type === 'inject.released' && fact.data.eventNo === 'E02',
  );
  once(released, 'the inject was released', injectMs);
  for (const type of ['phase.entered', 'turn.began', 'step.entered'] as const)
    expect(of(type).length === 0, `${type} by itself`);

  const sleeps = happened.filter(({ pauses }) => pauses).length;
  const stopped = facts.filter(
    (fact) => fact.type === 'clock.paused' && fact.data.cause === 'recovery',
  );
  // The one of the end: the host pauses what it closes.
  const pauses = stopped.length - (facts.at(-1) === stopped.at(-1) ? 1 : 0);
  expect(pauses === sleeps, `paused ${pauses} times for ${sleeps} sleeps`);
  const back = facts.findIndex((fact, at) => fact.clockMs < (facts[at - 1]?.clockMs ?? 0));
  expect(back < 0, `the exercise clock went back at fact ${back + 1}`);
  const last = facts.at(-1)?.clockMs ?? 0;
  expect(last <= ranMs + lateMs, `the exercise clock ran ${last} ms in ${Math.round(ranMs)} ms`);
  const kept = of('bookmark.set').map((fact) =>
    fact.type === 'bookmark.set' ? fact.data.text : '',
  );
  expect(kept.join() === marks.join(), 'what was acknowledged is not what is there');
  return violations;
}
