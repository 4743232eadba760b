import { describe, expect, test } from 'vitest';
import { templateFor } from '../../../src/core/adjudicate/form.ts';
import { controlView } from '../../../src/core/view/control.ts';
import { project } from '../../../src/core/view/project.ts';
import { openTable } from '../../support/table.ts';
import { move } from '../../support/table.ts';
import {
  begin,
  canLeave,
  change,
  filled,
  goTo,
  is,
  isOffered,
  nextTurn,
  play,
  put,
  release,
  vote,
  world,
} from './breakout-play.ts';

/** Rows that are played by moves, injects and phases; those of boards and votes stand in breakout-rows-negotiation. */

describe('[BRK4] the agreement before it is one', () => {
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
    const act = (): void => play(table, ['usEnforceInterim', 'success']);
    expect(change(table, 'sanctionsPressure', act)).toBeGreaterThan(0);
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
  test('[BRK4] R28: a carrot buys patience', () => {
    const table = begin('finalDeal');
    const carrot = (): void => play(table, ['usQuietCarrot', 'success']);
    expect(change(table, 'leadershipTolerance', carrot)).toBeGreaterThan(0);
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
  test('[BRK4] R19: attention fades and a President can bring it back', () => {
    const table = begin('breakoutDetected');
    expect(change(table, 'domesticSupport', () => release(table, 'C10'))).toBeLessThan(0);
    const act = (): void => play(table, ['usMakeTheCase', 'success']);
    expect(change(table, 'domesticSupport', act)).toBeGreaterThan(0);
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
    const table = begin('response', {
      credibilityIran: 30,
      breakoutMonths: 8,
      covertPath: true,
    });
    expect(world.indicators.get('credibilityIran')?.perceives).toBe('usResolve');
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
  test('[BRK4] R37: going on past a public marker costs credibility', () => {
    const bare = begin('interimExtended');
    const marked = begin('interimExtended');
    play(marked, ['usOneExtension', 'success']);
    expect(is(marked, 'lastExtensionMarker')).toBe(true);
    for (const table of [bare, marked]) nextTurn(table);
    const cost = (table: typeof bare): number =>
      change(table, 'credibilityIran', () => nextTurn(table));
    expect(cost(marked)).toBeLessThan(cost(bare));
  });
});

describe('[BRK4] the finding and the response', () => {
  test('[BRK4] R6, R15: a tested finding follows the truth, a botched test may not', () => {
    for (const truth of [true, false]) {
      const tested = begin('breakoutDetected', { covertPath: truth });
      play(tested, ['usShareAndTest', 'success']);
      expect(is(tested, 'findingVerified')).toBe(truth);
      expect(canLeave(tested, 'heldBack')).toBe(truth);
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
      goTo(table, 'breakoutDetected');
      expect(table.state.injects['E17']?.status).toBe(truth ? 'due' : 'planned');
      expect(table.state.injects['E18']?.status).toBe(truth ? 'planned' : 'due');
    }
  });
  test('[BRK4] R16: every form of the response asks for its scope; a limited strike buys months and spends sight', () => {
    for (const { id } of world.scenario.teams)
      expect(templateFor(world, id, 'response')?.fields.required, id).toContain('scope');
    const table = begin('responseWithoutMandate');
    table.goesTo('plan');
    const bare = move('A limited strike', 'usLimitedStrike');
    expect(table.refuses('move.submit', { team: 'us', text: bare })).toBe('move/form-missing');
    expect(filled('us', 'responseWithoutMandate')['scope']).toBe('No force');
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
  test('[BRK4] R30: a President need not ask, and pays for it less where Congress has spoken', () => {
    const price = (asked: boolean): number => {
      const table = begin('response');
      if (asked) vote(table, 'congressResolution', {}, 'yes');
      const act = (): void => play(table, ['usActOnAuthority', 'success']);
      const paid = change(table, 'domesticSupport', act);
      expect(canLeave(table, 'councilBlocked')).toBe(true);
      return paid;
    };
    expect(price(false)).toBeLessThan(price(true));
    expect(isOffered(begin('responseWithoutMandate'), 'usLimitedStrike')).toBe(true);
  });
  test('[BRK4] R26: a back channel reaches its two ends and nobody else', () => {
    const table = begin('interimCollapses');
    release(table, 'E09');
    const has = (team: string): boolean =>
      project(world, table.state, `team:${team}`).inbox.some((one) => one.title.includes('Muscat'));
    const informed = world.scenario.teams.map((team) => team.id).filter(has);
    expect(informed).toEqual(['us', 'iran']);
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
    const force = begin('response');
    vote(force, 'forceMandate', {}, 'yes');
    nextTurn(force);
    play(force, ['usLimitedStrike', 'success']);
    expect(canLeave(force, 'strikeAbsorbed') || canLeave(force, 'strikeAnswered')).toBe(true);
  });
});

describe('[BRK4] a breakout that nobody began', () => {
  const short = { credibilityIran: 30, breakoutMonths: 0.5, verification: 40 };
  test.each(['response', 'responseWithoutMandate'])(
    '[BRK4] R35: in %s no clock runs and nothing is too late where Iran has begun nothing',
    (phase) => {
      const table = begin(phase, short);
      expect(change(table, 'breakoutMonths', () => nextTurn(table))).toBe(0);
      expect(canLeave(table, 'tooLate')).toBe(false);
      put(table, 'covertPath', true);
      expect(canLeave(table, 'tooLate')).toBe(true);
      put(table, 'covertPath', false);
      play(table, ['irnTreatyNotice', 'success']);
      expect(canLeave(table, 'tooLate')).toBe(true);
    },
  );
  test('[BRK4] R35: nor does it finish on the day after what it did not begin', () => {
    const table = begin('dayAfter', short);
    nextTurn(table);
    expect(canLeave(table, 'toBreakout')).toBe(false);
    play(table, ['irnRebuildQuietly', 'success']);
    expect(canLeave(table, 'toBreakout')).toBe(true);
  });
  test('[INJ2] what a phase lets fall due on entering stands by before what waits for a hand', () => {
    const table = begin('breakoutDetected');
    expect(table.state.standby).toBe('E18');
    table.does('inject.go', { expect: 'E18' });
    const view = controlView(table.world, table.state);
    expect(view.nextAction).toMatchObject({ kind: 'release', subject: table.state.standby });
  });

  test('[BRK4] R15: the agency takes back only what it has left open', () => {
    for (const eventNo of ['E17', 'E18']) {
      const table = begin('breakoutDetected');
      release(table, eventNo);
      goTo(table, 'ambiguousResolved');
      expect(table.state.injects['E22']?.status).toBe(eventNo === 'E18' ? 'due' : 'planned');
    }
  });
});

describe('[BRK4] the day after', () => {
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
      goTo(table, 'response');
      return isOffered(table, 'isrStrikeAlone');
    };
    expect(offered(25)).toBe(true);
    expect(offered(60)).toBe(false);
  });
});
