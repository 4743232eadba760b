import { isAvailable } from '../availability.ts';
import type { Actor } from '../ids.ts';
import { ruleValues } from '../rules/environment.ts';
import type { Exit, PlayPhase } from '../scenario/schema.ts';
import { isPublicMove } from '../state-move.ts';
import { presentMoves } from '../state.ts';
import { phaseOf } from '../world.ts';
import type { Driver } from './driver.ts';
import { ruleOn } from './judge.ts';
import type { Random } from './random.ts';

/** A scripted facilitator: releases, rules, reveals, moves on, and now and then slips or holds. */
export interface ScriptedControl {
  readonly actor: Actor;
  /** Releases what is on standby or due, and perhaps a contingency. */
  release(): void;
  /** Rules on every locked move. */
  rule(): void;
  /** What happens in every room sooner or later: a hold, an observation, a recall, an undo. */
  stumble(): void;
  nextStep(): void;
  /** After the last step: a possible exit, a further turn, or an override where nothing else is left. */
  moveOn(): void;
}

const openPhaseReason = 'No exit was possible and the phase had no turn left.';

export function scriptControl(driver: Driver, random: Random): ScriptedControl {
  const actor: Actor = { kind: 'control', name: 'Scripted control' };
  return {
    actor,
    release: () => releaseSome(driver, random, actor),
    rule() {
      for (const { moves } of Object.values(driver.state.turns)) {
        for (const { id, status } of Object.values(moves)) {
          if (status === 'returned')
            driver.send(actor, { type: 'move.accept', data: { move: id } });
          if (status === 'locked' || status === 'returned') ruleOn(driver, random, actor, id);
        }
      }
    },
    stumble: () => stumble(driver, random, actor),
    nextStep() {
      const chart = driver.state.chart;
      if (chart === null || chart.step === null) return;
      const data = { expectTotalTurn: chart.totalTurn, expectStep: chart.step };
      driver.send(actor, { type: 'step.next', data });
    },
    moveOn: () => moveOn(driver, random, actor),
  };
}

function releaseSome(driver: Driver, random: Random, actor: Actor): void {
  const { standby, injects } = driver.state;
  const open = (eventNo: string): boolean => isAvailable(driver.world, driver.state, eventNo);
  const planned = standby === null ? undefined : driver.world.injects.get(standby);
  // A conditional inject waits for its condition; a timed one may be brought forward.
  const early =
    planned?.release.mode === 'conditional' ? 0 : planned?.release.mode === 'timed' ? 0.3 : 0.85;
  if (standby !== null && open(standby) && random.chance(early)) {
    driver.send(actor, { type: 'inject.go', data: { expect: standby } });
  }
  for (const { eventNo, category } of driver.world.scenario.injects) {
    const due = injects[eventNo]?.status === 'due';
    const probability = due ? 0.85 : category === 'contingency' ? 0.06 : 0;
    if (!open(eventNo) || !random.chance(probability)) continue;
    driver.send(actor, { type: 'inject.release', data: { eventNo } });
  }
}

function stumble(driver: Driver, random: Random, actor: Actor): void {
  const released = Object.values(driver.state.injects).filter((one) => one.status === 'released');
  const inject = random.pick(released);
  if (random.chance(0.3)) {
    const data = {
      text: 'The teams talk to each other before they decide.',
      eventNo: inject?.eventNo ?? null,
      objective: random.pick(driver.world.scenario.objectives)?.id ?? null,
      rating: random.pick(['P', 'S', 'M', 'U'] as const),
    };
    driver.send(actor, { type: 'observation.record', data });
  }
  if (random.chance(0.03)) {
    driver.send(actor, { type: 'hold.begin', data: { reason: 'A question about the rules.' } });
    driver.wait(60_000);
    driver.send(actor, { type: 'hold.end', data: {} });
  }
  if (inject !== null && random.chance(0.02)) {
    const data = { eventNo: inject.eventNo, reason: 'Sent by mistake.' };
    driver.send(actor, { type: 'inject.recall', data });
  }
  returnOne(driver, random, actor);
  const newest = driver.state.undoable.at(-1);
  if (newest !== undefined && random.chance(0.05)) {
    driver.send(actor, { type: 'command.undo', data: { command: newest.command } });
  }
}

/** A question to the author of a move, and something secret that comes out. */
function returnOne(driver: Driver, random: Random, actor: Actor): void {
  const moves = presentMoves(driver.state);
  const unclear = random.chance(0.2) ? random.pick(moves) : null;
  if (unclear?.status === 'locked' && unclear.argument === 'none') {
    const data = { move: unclear.id, question: 'Who does it, and when?' };
    driver.send(actor, { type: 'move.return', data });
  }
  const secret = moves.find((move) => !isPublicMove(move) && move.status === 'revealed');
  if (secret !== undefined && random.chance(0.3)) {
    const data = { move: secret.id, reason: 'Somebody talked.' };
    driver.send(actor, { type: 'move.expose', data });
  }
}

function moveOn(driver: Driver, random: Random, actor: Actor): void {
  const { chart } = driver.state;
  if (chart === null || chart.step === null) return;
  const phase = phaseOf(driver.world, chart.phase) as PlayPhase;
  const expect = { expectTotalTurn: chart.totalTurn };
  const exit = random.weighted(possibleExits(driver, phase), (one) =>
    one.when === undefined ? 1 : 2,
  );
  const turnsLeft = chart.turn < phase.turnsMax;
  if (turnsLeft && (exit === null || random.chance(0.4))) {
    driver.send(actor, { type: 'turn.next', data: expect });
  } else if (exit !== null) {
    driver.send(actor, { type: 'phase.take', data: { exit: exit.id, ...expect } });
  } else {
    const to = random.pick(phase.exits)?.to ?? driver.world.scenario.start;
    const data = { phase: to, step: null, reason: openPhaseReason };
    driver.send(actor, { type: 'phase.override', data });
  }
}

function possibleExits(driver: Driver, phase: PlayPhase): Exit[] {
  const values = ruleValues(driver.world.scenario, driver.state);
  return phase.exits.filter(
    (exit) => exit.when === undefined || driver.world.rules.test(exit.when, values),
  );
}
