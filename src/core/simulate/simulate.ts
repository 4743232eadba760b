import type { Fact, FactOf } from '../fact.ts';
import type { Actor } from '../ids.ts';
import { assert } from '../result.ts';
import type { Step } from '../scenario/primitives.ts';
import type { PlayPhase } from '../scenario/schema.ts';
import { phaseOf, type World } from '../world.ts';
import { scriptControl, type ScriptedControl } from './control.ts';
import { openDriver, type Driver } from './driver.ts';
import { scriptNegotiation, type ScriptedNegotiation } from './negotiate.ts';
import { seededRandom, type Random } from './random.ts';
import { scriptTalk, type ScriptedTalk } from './talk.ts';
import { scriptTeam, type ScriptedTeam, type TeamSeat } from './team.ts';
import { temperamentIds, type TemperamentId } from './temperament.ts';

/**
 * Plays one whole exercise by scripted teams and a scripted facilitator, through the same `step` as a
 * real one and by commands only. Pure: the same world and the same options give the same facts, byte
 * for byte; time is made up.
 */
export interface SimulateOptions {
  /** A whole number; other seeds give other exercises. */
  readonly seed: number;
  /** One for all teams, or drawn for each team anew. */
  readonly temperament?: TemperamentId | 'mixed';
  /** What fact 1 binds; a run that is not written to a file has nothing to bind. */
  readonly binds?: { readonly scenarioDigest: string; readonly mediaDigest: string };
  readonly startWallMs?: number;
}

export interface Run {
  readonly seed: number;
  readonly facts: readonly Fact[];
  /** The end state that the exercise came to; null when it had to be broken off. */
  readonly endPhase: string | null;
  /** The phases in the order gone through, end state included. */
  readonly path: readonly string[];
  /** Event numbers in the order of their first release. */
  readonly released: readonly string[];
  readonly temperaments: Readonly<Record<string, TemperamentId>>;
  /** How often each rejection was met; scripted players ask for little that is refused. */
  readonly rejections: Readonly<Record<string, number>>;
}

/** Monday, 4 January 2027, 09:00 UTC: any fixed moment would do. */
const defaultStartWallMs = 1799053200000;
/** A circle of phases is broken off here. */
const totalTurnsMax = 60;

/** Plays a whole exercise without anybody. The same world, options and version give the same facts, ids included. */
export function simulate(world: World, options: SimulateOptions): Run {
  const random = seededRandom(options.seed);
  const name = `sim${options.seed}`;
  const startWallMs = options.startWallMs ?? defaultStartWallMs;
  const driver = openDriver(world, { name, startWallMs });
  const control = scriptControl(driver, random.branch());
  create(driver, name, options);
  const teams = seatTeams(driver, control, options.temperament ?? 'mixed', random);
  // A generator of its own: what is said shifts nothing of what is done.
  const talk = scriptTalk(driver, control.actor, teams, seededRandom(~Math.trunc(options.seed)));
  const chance = seededRandom(Math.trunc(options.seed) + 0x7a11);
  const negotiation = scriptNegotiation(driver, control.actor, teams, chance);
  driver.wait(120_000);
  driver.send(control.actor, { type: 'exercise.start', data: {} });
  while (driver.state.exercise.status === 'running')
    playStep(driver, { control, talk, negotiation }, teams, random);
  return summary(driver, options.seed, teams);
}

function create(driver: Driver, exercise: string, options: SimulateOptions): void {
  const data = {
    exercise,
    title: driver.world.scenario.title,
    mode: 'rehearsal' as const,
    scenarioDigest: options.binds?.scenarioDigest ?? '',
    mediaDigest: options.binds?.mediaDigest ?? '',
  };
  driver.send({ kind: 'system', part: 'host' }, { type: 'host.created', data });
}

/** One or two devices per team; the facilitator admits them. */
function seatTeams(
  driver: Driver,
  control: ScriptedControl,
  temperament: TemperamentId | 'mixed',
  random: Random,
): ScriptedTeam[] {
  return driver.world.scenario.teams.map((team) => {
    const own = random.branch();
    const seats = Array.from({ length: own.whole(1, 2) }, (_, at): TeamSeat => {
      const seat = driver.newId();
      const kind = at === 0 ? ('station' as const) : ('hotSeat' as const);
      const data = { seat, name: `${team.name} ${at + 1}`, team: team.id, kind };
      driver.send({ kind: 'system', part: 'host' }, { type: 'seat.request', data });
      if (driver.state.seats[seat]?.status === 'waiting') {
        driver.send(control.actor, { type: 'seat.admit', data: { seat, team: team.id } });
      }
      const actor: Actor = { kind: 'seat', seat, team: team.id };
      return { seat, actor };
    });
    const drawn = own.pick(temperamentIds) ?? 'cooperative';
    return scriptTeam(driver, team, seats, temperament === 'mixed' ? drawn : temperament, own);
  });
}

interface Scripted {
  readonly control: ScriptedControl;
  readonly talk: ScriptedTalk;
  readonly negotiation: ScriptedNegotiation;
}

/** One step of a turn. Automatic exits and bells may move on in the middle of it. */
function playStep(
  driver: Driver,
  { control, talk, negotiation }: Scripted,
  teams: readonly ScriptedTeam[],
  random: Random,
): void {
  const { chart, seq } = driver.state;
  assert(chart !== null && chart.step !== null, 'a running exercise is in a step');
  if (chart.totalTurn > totalTurnsMax) {
    driver.send(control.actor, {
      type: 'exercise.end',
      data: { reason: 'It went round and round.' },
    });
    return;
  }
  const phase = phaseOf(driver.world, chart.phase) as PlayPhase;
  const plannedMs = (phase.minutes[chart.step] ?? 3) * 60_000;
  const stillHere = (): boolean =>
    driver.state.exercise.status === 'running' &&
    driver.state.chart?.totalTurn === chart.totalTurn &&
    driver.state.chart.step === chart.step;

  duringStep(driver, control, teams, chart.step, plannedMs, random);
  if (stillHere()) talk.during(chart.step);
  if (stillHere()) negotiation.during(chart.step);
  if (stillHere() && closesTurn(phase, chart.step)) control.rule();
  if (stillHere() && random.chance(0.15)) control.stumble();
  if (!stillHere()) return;
  if (phase.steps.at(-1) === chart.step) control.moveOn();
  else control.nextStep();
  assert(driver.state.seq > seq, () => `a simulated exercise is stuck in ${chart.phase}`);
}

function duringStep(
  driver: Driver,
  control: ScriptedControl,
  teams: readonly ScriptedTeam[],
  step: Step,
  plannedMs: number,
  random: Random,
): void {
  // Mostly a little under the planned time; now and then the bell rings first.
  const spentMs = Math.round(plannedMs * (random.chance(0.2) ? 1.05 : 0.5 + random.next() * 0.45));
  const planning = step === 'plan';
  const rounds = planning ? 3 : 1;
  for (let round = 0; round < rounds; round += 1) {
    control.release();
    for (const team of random.shuffled(teams)) {
      team.read();
      if (planning && driver.state.chart?.step === 'plan') team.act();
    }
    if (planning && round === rounds - 1) {
      driver.drafts = teams.map((team) => team.unsent()).filter((draft) => draft !== null);
    }
    driver.wait(Math.round(spentMs / rounds));
  }
}

/** Rulings are made in the step before the reveal; without a reveal, in the last one. */
function closesTurn(phase: PlayPhase, step: Step): boolean {
  const reveal = phase.steps.indexOf('reveal');
  const last = reveal > 0 ? reveal - 1 : phase.steps.length - 1;
  return phase.steps.indexOf(step) === last || step === 'reveal';
}

function summary(driver: Driver, seed: number, teams: readonly ScriptedTeam[]): Run {
  const ended = driver.facts.find(
    (fact): fact is FactOf<'exercise.ended'> => fact.type === 'exercise.ended',
  );
  const released = driver.facts.flatMap((fact) =>
    fact.type === 'inject.released' ? [fact.data.eventNo] : [],
  );
  return {
    seed,
    facts: driver.facts,
    endPhase: ended?.data.phase ?? null,
    path: driver.state.path.map((visit) => visit.phase),
    released: [...new Set(released)],
    temperaments: Object.fromEntries(teams.map((team) => [team.id, team.temperament])),
    rejections: driver.rejections,
  };
}
