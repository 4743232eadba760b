import { describe, expect, test } from 'vitest';
import { proposedEffects } from '../../../src/core/adjudicate/proposal.ts';
import { ruleValues } from '../../../src/core/rules/environment.ts';
import { must } from '../../../src/core/result.ts';
import type { Outcome } from '../../../src/core/scenario/schema.ts';
import { project } from '../../../src/core/view/project.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { move, openTable, ruling, type Table } from '../../support/table.ts';

const world = loadWorld('breakout');

/** Begins in a phase, with some numbers as they may have become. */
function begin(phase: string, set: Readonly<Record<string, number | boolean>> = {}): Table {
  const table = openTable(world);
  if (phase !== 'interimDeal') {
    table.does('phase.override', { phase, step: null, reason: 'the test begins here' });
  }
  for (const [indicator, to] of Object.entries(set)) put(table, indicator, to);
  return table;
}

function put(table: Table, indicator: string, to: number | boolean): void {
  if (table.state.indicators[indicator] === to) return;
  table.does('indicator.set', { indicator, to, reason: 'the test wants it' });
}

/** One turn in which these prepared moves are made, ruled as the scenario proposes, and revealed. */
function play(table: Table, ...moves: readonly (readonly [string, Outcome])[]): void {
  table.goesTo('plan');
  const made = moves.map(([id, outcome]) => {
    const option = must(world.options.get(id), id);
    const facts = table.does('move.submit', { team: option.team, text: move(option.title, id) });
    const submitted = must(
      facts.find((fact) => fact.type === 'move.submitted'),
      'the move',
    );
    return { move: submitted.data.move, option, outcome };
  });
  table.goesTo('adjudicate');
  for (const one of made) {
    const effects = proposedEffects(world, table.state, one.option, one.outcome);
    const data = { move: one.move, ruling: ruling({ outcome: one.outcome, effects }) };
    table.does('move.rule', data);
  }
  table.goesTo('reveal');
}

function nextTurn(table: Table): void {
  table.goesTo('reveal');
  table.does('turn.next', { expectTotalTurn: must(table.state.chart, 'a chart').totalTurn });
}

/** How far an indicator moved while something was done. */
function change(table: Table, indicator: string, act: () => void): number {
  const before = Number(table.state.indicators[indicator]);
  act();
  return Math.round((Number(table.state.indicators[indicator]) - before) * 1000) / 1000;
}

function canLeave(table: Table, exit: string): boolean {
  const phase = must(world.phases.get(table.state.chart?.phase ?? ''), 'a phase');
  const found = phase.kind === 'play' ? phase.exits.find((one) => one.id === exit) : undefined;
  return world.rules.test(must(found?.when, exit), ruleValues(world.scenario, table.state));
}

function isOffered(table: Table, option: string): boolean {
  return must(table.state.chart, 'a chart').offered.includes(option);
}

function release(table: Table, eventNo: string): void {
  table.does('inject.release', { eventNo });
}

function is(table: Table, indicator: string): unknown {
  return table.state.indicators[indicator];
}

describe('[BRK4] the agreement and its limits', () => {
  test('[BRK4] R1: three numbers stand first, and every brief opens with them', () => {
    expect(world.scenario.indicators.slice(0, 3).map((one) => one.id)).toEqual([
      'breakoutMonths',
      'verification',
      'credibilityPublic',
    ]);
    for (const team of world.scenario.teams) expect(team.brief).toMatch(/^\*\*The three numbers/);
  });
  test('[BRK4] R2: an infringement can be answered with sanctions, at a price in the talks', () => {
    const table = begin('interimDeal');
    release(table, 'E02');
    const tolerance = Number(is(table, 'leadershipTolerance'));
    const moved = change(table, 'sanctionsPressure', () =>
      play(table, ['usEnforceInterim', 'success']),
    );
    expect(moved).toBeGreaterThan(0);
    expect(Number(is(table, 'leadershipTolerance'))).toBeLessThan(tolerance);
  });
  test('[BRK4] R3: Iran can walk out once it was given a reason, and only then', () => {
    const table = begin('interimDeal');
    expect(isOffered(table, 'irnWalkOut')).toBe(false);
    play(table, ['usEnforceInterim', 'success']);
    expect(canLeave(table, 'collapse')).toBe(false);
    nextTurn(table);
    expect(isOffered(table, 'irnWalkOut')).toBe(true);
    play(table, ['irnWalkOut', 'success']);
    expect(canLeave(table, 'collapse')).toBe(true);
  });
  test('[BRK4] R4: every extension wears the sanctions away, a second one faster', () => {
    const table = begin('interimExtended');
    const first = change(table, 'sanctionsPressure', () => nextTurn(table));
    const second = change(table, 'sanctionsPressure', () => nextTurn(table));
    expect(first).toBeLessThan(0);
    expect(second).toBeLessThan(first);
  });
  test('[BRK4] R5: inspection clauses raise confidence', () => {
    const table = begin('finalDeal');
    const act = (): void =>
      play(table, ['e3Inspection', 'success'], ['irnAcceptProtocol', 'success']);
    expect(change(table, 'verification', act)).toBeGreaterThan(8);
  });
  test('[BRK4] R7: one clause lets inspectors report directly, its rival takes it back', () => {
    const table = begin('finalDeal');
    play(table, ['usDirectReporting', 'success']);
    expect(is(table, 'directReporting')).toBe(true);
    nextTurn(table);
    play(table, ['chnBoardDecides', 'success']);
    expect(is(table, 'directReporting')).toBe(false);
  });
  test('[BRK4] R8: measures named in advance make sanctions return harder', () => {
    const bare = begin('response');
    const named = begin('response', { measuresNamed: true });
    const snap = (table: Table) => (): void => play(table, ['usSnapBack', 'success']);
    for (const table of [bare, named]) put(table, 'sanctionsPressure', 40);
    expect(change(named, 'sanctionsPressure', snap(named))).toBeGreaterThan(
      change(bare, 'sanctionsPressure', snap(bare)),
    );
    const text = begin('finalDeal');
    play(text, ['usNamedMeasures', 'success']);
    expect(is(text, 'measuresNamed')).toBe(true);
  });
  test('[BRK4] R9, R10: suspended sanctions and phased relief change what signing costs', () => {
    const signed = (moves: readonly (readonly [string, Outcome])[]): Table => {
      const table = begin('finalDeal');
      if (moves.length > 0) play(table, ...moves);
      put(table, 'sanctionsPressure', 70);
      put(table, 'reliefDelivered', 10);
      for (const [id, to] of [
        ['verification', 70],
        ['cohesion', 70],
        ['leadershipTolerance', 60],
        ['breakoutMonths', 6],
      ] as const)
        put(table, id, to);
      const { totalTurn } = must(table.state.chart, 'a chart');
      table.does('phase.take', { exit: 'signed', expectTotalTurn: totalTurn });
      return table;
    };
    const plain = signed([]);
    const careful = signed([
      ['e3SnapbackClause', 'success'],
      ['e3PhasedRelief', 'success'],
    ]);
    expect(is(plain, 'finalDealInForce')).toBe(true);
    for (const [indicator, direction] of [
      ['sanctionsPressure', 1],
      ['reliefDelivered', -1],
    ] as const) {
      const difference = Number(is(careful, indicator)) - Number(is(plain, indicator));
      expect(Math.sign(difference), indicator).toBe(direction);
    }
  });
  test('[BRK4] R34: limits lengthen breakout time', () => {
    const table = begin('finalDeal');
    expect(
      change(table, 'breakoutMonths', () => play(table, ['usLimits', 'success'])),
    ).toBeGreaterThan(3);
  });
});

describe('[BRK4] credibility', () => {
  test('[BRK4] R11, R18: presence, also European, is seen in Tehran', () => {
    const table = begin('response');
    const before = Number(is(table, 'regionalPresence'));
    const act = (): void => play(table, ['usPresence', 'success'], ['e3Presence', 'success']);
    expect(change(table, 'credibilityIran', act)).toBeGreaterThan(5);
    expect(Number(is(table, 'regionalPresence'))).toBeGreaterThan(before + 10);
  });
  test('[BRK4] R13: a redline can be declared once and shows as declared', () => {
    const table = begin('finalDeal');
    play(table, ['usRedline', 'success']);
    const shown = project(world, table.state, 'public').indicators;
    expect(shown.find((one) => one.id === 'redlineDeclared')?.value).toBe(true);
    nextTurn(table);
    expect(isOffered(table, 'usRedline')).toBe(false);
  });
  test('[BRK4] R14: a mixed message costs more each turn until the President disavows it', () => {
    const left = begin('interimDeal');
    const mended = begin('interimDeal');
    for (const table of [left, mended]) release(table, 'E03');
    play(mended, ['usDisavow', 'success']);
    for (const turn of [1, 2]) {
      const cost = change(left, 'credibilityIran', () => nextTurn(left));
      expect(cost, `cost of turn ${turn}`).toBeLessThan(0);
      expect(change(mended, 'credibilityIran', () => nextTurn(mended))).toBe(0);
    }
  });
  test('[BRK4] R19, R29: attention fades and a President can bring it back', () => {
    const table = begin('breakoutDetected');
    expect(change(table, 'domesticSupport', () => release(table, 'C10'))).toBeLessThan(0);
    const act = (): void => play(table, ['usMakeTheCase', 'success']);
    expect(change(table, 'domesticSupport', act)).toBeGreaterThan(0);
    const final = begin('finalDeal');
    expect(change(final, 'domesticSupport', () => release(final, 'E12'))).toBeLessThan(0);
  });
  test('[BRK4] R20, R38: what happens elsewhere colours credibility and cohesion', () => {
    const table = begin('finalDeal');
    expect(change(table, 'credibilityIran', () => release(table, 'E14'))).toBeLessThan(0);
    const early = begin('interimDeal');
    expect(change(early, 'cohesion', () => release(early, 'E04'))).toBeLessThan(0);
    const act = (): void => play(early, ['rusLinkage', 'success']);
    expect(change(early, 'cohesion', act)).toBeLessThan(0);
  });
  test('[BRK4] R21: what Washington means and what Tehran believes are two numbers, each private', () => {
    const table = begin('response', { credibilityIran: 30, breakoutMonths: 8 });
    const ids = (team: 'us' | 'iran'): string[] =>
      project(world, table.state, `team:${team}`).indicators.map((one) => one.id);
    expect(ids('us')).toContain('usResolve');
    expect(ids('us')).not.toContain('credibilityIran');
    expect(ids('iran')).toContain('credibilityIran');
    expect(ids('iran')).not.toContain('usResolve');
    const disbelieved = change(table, 'breakoutMonths', () => nextTurn(table));
    put(table, 'credibilityIran', 80);
    const believed = change(table, 'breakoutMonths', () => nextTurn(table));
    expect(disbelieved).toBeLessThan(believed);
  });
  test('[BRK4] R31, R36: Congress on record helps; a revived bill helps and hurts', () => {
    const table = begin('finalDeal');
    const act = (): void => play(table, ['usCongressResolution', 'success']);
    expect(change(table, 'credibilityIran', act)).toBeGreaterThan(0);
    expect(is(table, 'congressBacked')).toBe(true);
    const early = begin('interimDeal');
    const tolerance = Number(is(early, 'leadershipTolerance'));
    expect(change(early, 'credibilityIran', () => release(early, 'C02'))).toBeGreaterThan(0);
    expect(Number(is(early, 'leadershipTolerance'))).toBeLessThan(tolerance);
  });
  test('[BRK4] R37: going on past a public marker costs credibility', () => {
    const bare = begin('interimExtended');
    const marked = begin('interimExtended');
    play(marked, ['usOneExtension', 'success']);
    expect(is(marked, 'lastExtensionMarker')).toBe(true);
    for (const table of [bare, marked]) nextTurn(table);
    const cost = (table: Table): number => change(table, 'credibilityIran', () => nextTurn(table));
    expect(cost(marked)).toBeLessThan(cost(bare));
  });
});

describe('[BRK4] the finding and the response', () => {
  test('[BRK4] R6, R15: a tested finding follows the truth, a botched test may not', () => {
    for (const truth of [true, false]) {
      const tested = begin('breakoutDetected', { covertPath: truth });
      play(tested, ['usShareAndTest', 'success']);
      expect(is(tested, 'findingVerified')).toBe(truth);
      expect(canLeave(tested, 'verified')).toBe(truth);
      expect(canLeave(tested, 'ambiguous')).toBe(!truth);
      const botched = begin('breakoutDetected', { covertPath: truth });
      play(botched, ['usShareAndTest', 'criticalFailure']);
      expect(is(botched, 'findingVerified')).toBe(!truth);
    }
  });
  test('[BRK4] R15: which detection inject falls due depends on what there is to find', () => {
    for (const truth of [true, false]) {
      const table = openTable(world);
      put(table, 'covertPath', truth);
      const phase = 'breakoutDetected';
      table.does('phase.override', { phase, step: null, reason: 'the test begins here' });
      expect(table.state.injects['E17']?.status).toBe(truth ? 'due' : 'planned');
      expect(table.state.injects['E18']?.status).toBe(truth ? 'planned' : 'due');
    }
  });
  test('[BRK4] R12, R30: a failed vote does not end the option, nor is a vote needed', () => {
    const table = begin('response');
    expect(canLeave(table, 'councilBlocked')).toBe(false);
    play(table, ['usSeekMandate', 'failure']);
    expect(canLeave(table, 'councilBlocked')).toBe(true);
    const alone = begin('response');
    const act = (): void => play(alone, ['usActOnAuthority', 'success']);
    expect(change(alone, 'domesticSupport', act)).toBeLessThan(0);
    expect(canLeave(alone, 'councilBlocked')).toBe(true);
    expect(isOffered(begin('responseWithoutMandate'), 'usLimitedStrike')).toBe(true);
  });
  test('[BRK4] R16: a limited strike buys months and spends sight', () => {
    const table = begin('responseWithoutMandate');
    expect(isOffered(begin('response'), 'usLimitedStrike')).toBe(false);
    const months = Number(is(table, 'breakoutMonths'));
    const act = (): void => play(table, ['usLimitedStrike', 'success']);
    expect(change(table, 'verification', act)).toBeLessThan(0);
    expect(Number(is(table, 'breakoutMonths'))).toBeGreaterThan(months);
    expect(is(table, 'forceUsed')).toBe(true);
  });
  test('[BRK4] R17: an announced counter-response calms, an unannounced one does not', () => {
    const effect = (announced: boolean): number => {
      const table = begin('retaliation', { counterAnnounced: announced });
      return change(table, 'escalationRisk', () => play(table, ['usMeasuredAnswer', 'success']));
    };
    expect(effect(true)).toBeLessThan(0);
    expect(effect(false)).toBeGreaterThan(0);
    const before = begin('response');
    play(before, ['usAnnounceCounter', 'success']);
    expect(is(before, 'counterAnnounced')).toBe(true);
  });
  test('[BRK4] R26: a back channel reaches its two ends and nobody else', () => {
    const table = begin('interimCollapses');
    release(table, 'E09');
    const has = (team: string): boolean =>
      project(world, table.state, `team:${team}`).inbox.some((one) => one.title.includes('Muscat'));
    const informed = world.scenario.teams.map((team) => team.id).filter(has);
    expect(informed).toEqual(['us', 'iran']);
  });
  test('[BRK4] R27, R28: automatic links cost cohesion; a carrot buys patience', () => {
    const table = begin('finalDeal');
    const act = (): void => play(table, ['usNamedMeasures', 'success']);
    expect(change(table, 'cohesion', act)).toBeLessThan(0);
    nextTurn(table);
    const carrot = (): void => play(table, ['usQuietCarrot', 'success']);
    expect(change(table, 'leadershipTolerance', carrot)).toBeGreaterThan(0);
  });
  test('[BRK4] R33: the mere possibility intimidates, with nothing broken', () => {
    const table = begin('noFinalDeal');
    const act = (): void => play(table, ['irnThreshold', 'success']);
    expect(change(table, 'gulfConfidence', act)).toBeLessThan(0);
  });
  test('[BRK4] R35: negotiation, pressure and force each lead out of the response', () => {
    const talk = begin('response');
    play(talk, ['irnVerifiedPause', 'success'], ['usPauseOffer', 'success']);
    expect(canLeave(talk, 'negotiatedStop')).toBe(true);
    const pressure = begin('response', { sanctionsPressure: 70, iranEconomy: 36 });
    expect(canLeave(pressure, 'pressureStop')).toBe(false);
    nextTurn(pressure);
    expect(canLeave(pressure, 'pressureStop')).toBe(true);
    const force = openTable(world);
    put(force, 'forceMandate', true);
    force.does('phase.override', { phase: 'response', step: null, reason: 'the test begins here' });
    play(force, ['usLimitedStrike', 'success']);
    expect(canLeave(force, 'strikeAbsorbed') || canLeave(force, 'strikeAnswered')).toBe(true);
  });
});

describe('[BRK4] the day after', () => {
  test('[BRK4] R22, R23, R24: the three headings are moves with a result', () => {
    const table = begin('dayAfter');
    const act = (): void =>
      play(
        table,
        ['usEndEnrichment', 'success'],
        ['e3OilCap', 'success'],
        ['usStandingPresence', 'success'],
      );
    const before = { ...table.state.indicators };
    act();
    for (const id of ['breakoutMonths', 'sanctionsPressure', 'regionalPresence'])
      expect(Number(is(table, id)), id).toBeGreaterThan(Number(before[id]));
  });
  test('[BRK4] R25, R39: without the six, and without the neighbours, no good end', () => {
    const good = {
      breakoutMonths: 12,
      verification: 80,
      cohesion: 70,
      gulfConfidence: 60,
      israelConfidence: 50,
      escalationRisk: 20,
    };
    const table = begin('dayAfter', good);
    expect([canLeave(table, 'toRollback'), canLeave(table, 'toBalance')]).toEqual([true, true]);
    put(table, 'gulfConfidence', 20);
    expect(canLeave(table, 'toBalance')).toBe(false);
    put(table, 'cohesion', 30);
    expect(canLeave(table, 'toRollback')).toBe(false);
    const act = (): void => play(table, ['usHoldTheSix', 'success']);
    expect(change(table, 'cohesion', act)).toBeGreaterThan(0);
  });
  test('[BRK4] R32: the partners ask for it in writing, and the hot wash asks everybody', () => {
    const table = begin('dayAfter');
    expect(change(table, 'gulfConfidence', () => release(table, 'E29'))).toBeLessThan(0);
    const questions = world.scenario.hotWash.join(' ');
    for (const word of ['ally', 'endorsed', 'Military action', 'Credibility'])
      expect(questions).toContain(word);
  });
  test('[BRK4] R39: Israel is offered to act alone only while it is not convinced', () => {
    const offered = (confidence: number): boolean => {
      const table = openTable(world);
      put(table, 'israelConfidence', confidence);
      const data = { phase: 'response', step: null, reason: 'the test begins here' };
      table.does('phase.override', data);
      return isOffered(table, 'isrStrikeAlone');
    };
    expect(offered(25)).toBe(true);
    expect(offered(60)).toBe(false);
  });
});
