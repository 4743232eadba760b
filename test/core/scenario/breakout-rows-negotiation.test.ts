import { describe, expect, test } from 'vitest';
import { tableAdvice } from '../../../src/core/adjudicate/advice.ts';
import type { Choice } from '../../../src/core/fact-negotiate.ts';
import { must } from '../../../src/core/result.ts';
import { ruleValues } from '../../../src/core/rules/environment.ts';
import { presentMoves } from '../../../src/core/state.ts';
import { project } from '../../../src/core/view/project.ts';
import { move, type Table } from '../../support/table.ts';
import {
  adopt,
  begin,
  canLeave,
  change,
  compromise,
  filled,
  goTo,
  is,
  leave,
  nextTurn,
  play,
  put,
  release,
  tableText,
  vote,
  voteOnText,
  world,
} from './breakout-play.ts';

/** Rows that are played at boards and by votes, through the commands of both. */

/** The final agreement in force with these clauses, the others as in the compromise, and before no Council yet. */
function agreed(clauses: Choice = {}): Table {
  const table = begin('finalDeal');
  adopt(table, 'finalAgreement', { ...compromise, ...clauses });
  return table;
}

/** The same, adopted by the Council. */
function signed(clauses: Choice = {}): Table {
  const table = agreed(clauses);
  vote(table, 'endorse', {}, 'yes');
  return table;
}

/** Whether a prepared question is offered now. */
function isAsked(table: Table, question: string): boolean {
  const when = must(world.votes.get(question)?.when, question);
  return world.rules.test(when, ruleValues(world.scenario, table.state));
}

function inForce(table: Table, clause: string): string {
  return must(ruleValues(world.scenario, table.state).clause[clause], clause);
}

/** How far adopting one option rather than another moves an indicator. */
function between(clause: string, one: string, other: string, indicator: string): number {
  const moved = (option: string): number => {
    const table = begin('finalDeal');
    return change(table, indicator, () => adopt(table, 'finalAgreement', { [clause]: option }));
  };
  return moved(one) - moved(other);
}

type Ballots = Parameters<typeof vote>[2];

const five = ['unitedStates', 'france', 'unitedKingdom', 'russianFederation', 'chinaSeat'];

describe('[BRK4] the interim term', () => {
  test('[BRK4] R4, R2: the six and Iran vote an extension into force, one no defeats it, and it opens the way on', () => {
    const table = begin('interimDeal');
    const choice = { extension: 'untilText', infringements: 'commissionFirst' };
    expect(canLeave(table, 'extend')).toBe(false);
    const first = tableText(table, 'interimTerm', 'russia', choice);
    expect(voteOnText(table, 'interimTerm', first, { unitedStates: 'no' }, 'yes')).toBe('failed');
    expect(inForce(table, 'extension')).toBe('none');
    const now = change(table, 'sanctionsPressure', () =>
      voteOnText(table, 'interimTerm', first, { unitedStates: 'abstain' }, 'yes'),
    );
    expect(now).toBeLessThan(0);
    expect(inForce(table, 'infringements')).toBe('commissionFirst');
    const later = change(table, 'sanctionsPressure', () => nextTurn(table));
    const usual = begin('interimDeal');
    expect(later).toBeLessThan(change(usual, 'sanctionsPressure', () => nextTurn(usual)));
    leave(table, 'extend');
    expect(table.state.chart?.phase).toBe('interimExtended');
  });
  test('[BRK4] R4: the last hour knows one question, and buys the final round time', () => {
    const table = begin('finalDeal');
    expect(canLeave(table, 'buyTime')).toBe(false);
    expect(vote(table, 'extendPlain', {}, 'yes')).toBe('passed');
    expect(canLeave(table, 'buyTime')).toBe(true);
  });
  test('[BRK4] R4: under a standstill the wait brings no more money, and without one it does', () => {
    const paid = (meantime: string): number => {
      const table = begin('interimDeal');
      const text = tableText(table, 'interimTerm', 'us', { extension: 'sixMonths', meantime });
      voteOnText(table, 'interimTerm', text, {}, 'yes');
      leave(table, 'extend');
      return change(table, 'reliefDelivered', () => nextTurn(table));
    };
    expect([paid('standstill'), paid('asBefore')]).toEqual([0, 4]);
  });
  test('[BRK4] R37: to vote for a second extension against one’s own marker costs credibility', () => {
    const price = (marker: boolean): number => {
      const table = begin('interimExtended', { lastExtensionMarker: marker });
      return change(table, 'credibilityPublic', () => vote(table, 'extendPlain', {}, 'yes'));
    };
    expect(price(true)).toBeLessThan(price(false));
  });
  test('[BRK4] R2: what an infringement leads to is written beforehand, at a price either way', () => {
    const with_ = (option: string, indicator: string): number => {
      const table = begin('interimDeal');
      const text = tableText(table, 'interimTerm', 'us', { infringements: option });
      return change(table, indicator, () => voteOnText(table, 'interimTerm', text, {}, 'yes'));
    };
    expect(with_('noticeAndListing', 'credibilityIran')).toBeGreaterThan(0);
    expect(with_('noticeAndListing', 'cohesion')).toBeLessThan(0);
    expect(with_('noNewMeasures', 'leadershipTolerance')).toBeGreaterThan(0);
    expect(with_('noNewMeasures', 'credibilityPublic')).toBeLessThan(0);
  });
  test('[BRK4] R36, R29: the bill needs two thirds; it helps credibility and hurts the talks', () => {
    const table = begin('interimDeal');
    expect(change(table, 'credibilityIran', () => release(table, 'C02'))).toBeGreaterThan(0);
    const simple = { hawks: 'yes', sceptics: 'yes', undecided: 'yes' } as const;
    expect(vote(table, 'sanctionsBill', simple, 'no')).toBe('failed');
    const tolerance = Number(is(table, 'leadershipTolerance'));
    const passed = (): string => vote(table, 'sanctionsBill', { ...simple, weary: 'yes' }, 'no');
    expect(change(table, 'credibilityIran', passed)).toBeGreaterThan(0);
    expect(Number(is(table, 'leadershipTolerance'))).toBeLessThan(tolerance);
  });
});

describe('[BRK4] the final agreement', () => {
  test('[BRK4] R34: limits lengthen breakout time, the more the smaller the programme', () => {
    expect(between('scope', 'symbolic', 'modest', 'breakoutMonths')).toBeGreaterThan(0);
    expect(between('scope', 'modest', 'industrial', 'breakoutMonths')).toBeGreaterThan(0);
    expect(between('scope', 'modest', 'industrial', 'leadershipTolerance')).toBeLessThan(0);
    expect(between('stock', 'sentAbroad', 'workedDown', 'breakoutMonths')).toBeGreaterThan(0);
    expect(between('sites', 'oneSite', 'bothSites', 'breakoutMonths')).toBeGreaterThan(0);
  });
  test('[BRK4] R5: inspection raises confidence, and the clause decides whether inspectors get in', () => {
    expect(between('access', 'protocolAndMore', 'protocolLater', 'verification')).toBeGreaterThan(
      5,
    );
    const advice = (access: string): string => {
      const table = signed({ access });
      goTo(table, 'breakoutDetected');
      return rulingByTable(table, 'e3SpecialInspection').outcome ?? 'drawn';
    };
    expect(advice('protocolAndMore')).toBe('success');
    expect(advice('protocolManaged')).toBe('drawn');
  });
  test('[BRK4] R7: the clause on reporting decides who can hold a finding back', () => {
    const found = (reporting: string): Table => {
      const table = signed({ reporting });
      put(table, 'covertPath', true);
      goTo(table, 'breakoutDetected');
      play(table, ['usShareAndTest', 'success']);
      return table;
    };
    expect(canLeave(found('directReport'), 'verified')).toBe(true);
    const later = found('afterComment');
    expect(canLeave(later, 'verified')).toBe(false);
    nextTurn(later);
    expect(canLeave(later, 'verified')).toBe(true);
    const board = found('boardDecides');
    expect([canLeave(board, 'verified'), canLeave(board, 'heldBack')]).toEqual([false, true]);
    const against = { westernEurope: 'yes', unitedStates: 'yes', gulfGovernor: 'yes' } as const;
    expect(vote(board, 'boardFinding', against, 'no')).toBe('failed');
    expect(canLeave(board, 'verified')).toBe(false);
    expect(vote(board, 'boardFinding', {}, 'yes')).toBe('passed');
    expect([canLeave(board, 'verified'), canLeave(board, 'heldBack')]).toEqual([true, false]);
  });
  test('[BRK4] R8: with named measures nine votes without a veto do, where the formula of 2118 can be vetoed', () => {
    const pressed = (nonCompliance: string, question: string): string => {
      const table = signed({ nonCompliance });
      goTo(table, 'response');
      expect(isAsked(table, question)).toBe(true);
      return vote(table, question, { russianFederation: 'no', chinaSeat: 'no' }, 'yes');
    };
    expect(pressed('namedMeasures', 'annexMeasures')).toBe('passed');
    expect(pressed('chapterSeven', 'chapterSevenMeasures')).toBe('vetoed');
    const table = signed({ nonCompliance: 'chapterSeven' });
    goTo(table, 'response');
    const loss = change(table, 'cohesion', () =>
      vote(table, 'chapterSevenMeasures', { russianFederation: 'no' }, 'yes'),
    );
    const weak = signed({ nonCompliance: 'remainsSeized' });
    goTo(weak, 'response');
    const less = change(weak, 'cohesion', () =>
      vote(weak, 'chapterSevenMeasures', { russianFederation: 'no' }, 'yes'),
    );
    expect(loss).toBeLessThan(less);
  });
  test('[BRK4] R7, R8, R9: a text that the Council has not adopted binds it to nothing', () => {
    const text: Choice = {
      reporting: 'directReport',
      nonCompliance: 'namedMeasures',
      measures: 'byNotification',
    };
    const veto: Ballots = { russianFederation: 'no' };
    for (const adopted of [true, false]) {
      const table = agreed(text);
      expect(vote(table, 'endorse', adopted ? {} : veto, 'yes')).toBe(
        adopted ? 'passed' : 'vetoed',
      );
      put(table, 'covertPath', true);
      goTo(table, 'breakoutDetected');
      const due = (eventNo: string): unknown => table.state.injects[eventNo]?.status;
      expect([due('E35'), due('E36')]).toEqual(adopted ? ['planned', 'due'] : ['due', 'planned']);
      expect(isAsked(table, 'boardFinding')).toBe(!adopted);
      play(table, ['usShareAndTest', 'success']);
      expect([canLeave(table, 'verified'), canLeave(table, 'heldBack')]).toEqual([
        adopted,
        !adopted,
      ]);
      goTo(table, 'response');
      for (const question of ['annexMeasures', 'keepSuspension'])
        expect(isAsked(table, question), question).toBe(adopted);
      for (const question of ['returnByDecision', 'chapterSevenMeasures'])
        expect(isAsked(table, question), question).toBe(!adopted);
    }
    const found = agreed({ measures: 'byCommission' });
    goTo(found, 'response');
    expect([isAsked(found, 'returnByCommission'), isAsked(found, 'returnByDecision')]).toEqual([
      false,
      true,
    ]);
  });
  test('[BRK4] R9: suspended unless renewed, a veto brings sanctions back; suspended by decision, it keeps them away', () => {
    const veto: Ballots = { russianFederation: 'no' };
    const after = (measures: string, question: string, ballots: Ballots): number => {
      const table = signed({ measures });
      goTo(table, 'response');
      expect(isAsked(table, question)).toBe(true);
      return change(table, 'sanctionsPressure', () => vote(table, question, ballots, 'yes'));
    };
    expect(after('byDecision', 'returnByDecision', veto)).toBe(0);
    expect(after('byDecision', 'returnByDecision', {})).toBeGreaterThan(0);
    expect(after('byNotification', 'keepSuspension', { unitedStates: 'no' })).toBeGreaterThan(15);
    expect(after('byNotification', 'keepSuspension', {})).toBe(0);
    expect(
      after('byCommission', 'returnByCommission', { ...veto, chinaSeat: 'no', iranSeat: 'no' }),
    ).toBeGreaterThan(15);
    expect(
      between('measures', 'byNotification', 'terminated', 'sanctionsPressure'),
    ).toBeGreaterThan(5);
  });
  test('[BRK4] R10: relief comes turn by turn, and stops once a violation stands', () => {
    const relief = (table: Table): number =>
      change(table, 'reliefDelivered', () => nextTurn(table));
    const drift = begin('finalDeal');
    const usual = relief(drift);
    const steps = signed({ relief: 'inSteps' });
    expect([relief(steps) - usual, relief(steps) - usual]).toEqual([8, 8]);
    const broken = signed({ relief: 'inSteps' });
    put(broken, 'findingVerified', true);
    expect(relief(broken)).toBe(usual);
    const reported = signed({ relief: 'afterReport' });
    put(reported, 'verification', 60);
    expect(relief(reported)).toBe(usual);
    expect(change(reported, 'reliefDelivered', () => put(reported, 'verification', 80))).toBe(30);
    expect(between('relief', 'onSignature', 'inSteps', 'reliefDelivered')).toBeGreaterThan(20);
  });
  test('[BRK4] R12, R27: force in the text costs the six; a veto on it later ends no option', () => {
    expect(between('forceAuthority', 'authorised', 'rightsReserved', 'cohesion')).toBeLessThan(0);
    expect(
      between('forceAuthority', 'authorised', 'rightsReserved', 'credibilityIran'),
    ).toBeGreaterThan(0);
    const table = signed();
    goTo(table, 'response');
    expect(canLeave(table, 'councilBlocked')).toBe(false);
    for (const member of five.slice(1, 4)) {
      const answer = vote(table, 'forceMandate', { [member]: 'no' }, 'yes');
      expect(answer, member).toBe('vetoed');
    }
    expect(canLeave(table, 'councilBlocked')).toBe(true);
    leave(table, 'councilBlocked');
    play(table, ['usLimitedStrike', 'success']);
    expect(is(table, 'forceUsed')).toBe(true);
    const authorised = signed({ forceAuthority: 'authorised' });
    goTo(authorised, 'response');
    expect(authorised.state.chart?.offered).toContain('usLimitedStrike');
    expect(canLeave(authorised, 'councilBlocked')).toBe(false);
  });
  test('[BRK4] R27: an automatic link is dear to the six, and some call it a red line in private', () => {
    expect(between('linkage', 'responseOwed', 'consult', 'cohesion')).toBeLessThan(-5);
    const marks = begin('finalDeal').state.boards['finalAgreement']?.marks['linkage.responseOwed'];
    const against = Object.entries(marks ?? {}).filter(([, one]) => one.mark === 'redLine');
    expect(against.map(([team]) => team).sort()).toEqual(['china', 'e3', 'iran', 'russia']);
    expect(against.every(([, one]) => !one.open)).toBe(true);
    const table = begin('finalDeal');
    const berlin = table.sits('berlin', 'e3');
    const mark = { board: 'finalAgreement', clause: 'linkage', option: 'responseOwed', team: 'e3' };
    table.does('position.take', { ...mark, mark: 'couldLive', open: true }, berlin);
    const shown = project(world, table.state, 'public').boards.find((b) => b.id === mark.board);
    const linkage = shown?.clauses.find((clause) => clause.id === mark.clause)?.options[0];
    expect(linkage?.marks).toEqual([{ team: 'e3', mark: 'couldLive', open: true }]);
    const linked = signed({ linkage: 'responseOwed' });
    put(linked, 'findingVerified', true);
    const pressed = change(linked, 'sanctionsPressure', () => goTo(linked, 'response'));
    expect(pressed).toBeGreaterThan(0);
  });
  test('[BRK4] R8, R9: signing needs a whole text and the Council; with less of either it is thin', () => {
    const table = begin('finalDeal');
    expect(canLeave(table, 'thinText')).toBe(false);
    adopt(table, 'finalAgreement', { scope: 'modest', relief: 'inSteps' });
    vote(table, 'endorse', {}, 'yes');
    expect([canLeave(table, 'signed'), canLeave(table, 'thinText')]).toEqual([false, true]);
    adopt(table, 'finalAgreement', compromise);
    expect([canLeave(table, 'signed'), canLeave(table, 'thinText')]).toEqual([true, false]);
    vote(table, 'endorse', { unitedKingdom: 'no' }, 'yes');
    expect([canLeave(table, 'signed'), canLeave(table, 'thinText')]).toEqual([false, true]);
    put(table, 'leadershipTolerance', 20);
    expect(canLeave(table, 'disowned')).toBe(true);
  });
});

describe('[BRK4] those outside, at home and in the Gulf', () => {
  test('[BRK4] R31, R29: Congress on record is believed in Tehran, and a lost vote is seen there too', () => {
    const table = begin('finalDeal');
    const passed = (): string => vote(table, 'congressResolution', { weary: 'no' }, 'yes');
    expect(change(table, 'credibilityIran', passed)).toBeGreaterThan(0);
    const lost = begin('finalDeal');
    expect(change(lost, 'domesticSupport', () => release(lost, 'E12'))).toBeLessThan(0);
    const failed = (): string => vote(lost, 'congressResolution', { friends: 'yes' }, 'no');
    expect(change(lost, 'credibilityIran', failed)).toBeLessThan(0);
    const asked = (): void => play(lost, ['usConsultCongress', 'success']);
    expect(change(lost, 'domesticSupport', asked)).toBeGreaterThan(0);
  });
  test('[BRK4] R26, R39: the Gulf states and Israel have tables of their own, with texts of their own', () => {
    const table = begin('finalDeal');
    const gulf = change(table, 'gulfConfidence', () =>
      adopt(table, 'gulfAssurance', { sight: 'briefedBefore', guarantee: 'jointDeclaration' }),
    );
    const israel = change(table, 'israelConfidence', () =>
      adopt(table, 'israelAssurance', { violationTerms: 'writtenList' }),
    );
    expect([gulf > 0, israel > 0]).toEqual([true, true]);
    const { text } = ruleValues(world.scenario, table.state);
    expect(text).toMatchObject({ gulfAssurance: 1n, israelAssurance: 1n, finalAgreement: 0n });
    const ids = (boards: readonly { id: string }[]): string[] => boards.map((board) => board.id);
    const israeli = ids(project(world, table.state, 'team:israel').boards);
    expect(israeli).toContain('israelAssurance');
    expect(israeli).not.toContain('gulfAssurance');
    expect(ids(project(world, table.state, 'public').boards)).toEqual([
      'interimTerm',
      'finalAgreement',
      'settlement',
    ]);
    const russian = table.sits('moscow', 'russia');
    const peek = {
      board: 'israelAssurance',
      text: 'id1',
      team: 'russia',
      answer: 'agree',
    } as const;
    expect(table.refuses('text.answer', peek, russian)).toBe('board/unknown');
  });
  test('[BRK4] R6: how intelligence is shared with Israel is written, and costs somebody either way', () => {
    const moved = (option: string, indicator: string): number => {
      const table = begin('breakoutDetected');
      return change(table, indicator, () =>
        adopt(table, 'israelAssurance', { sharedIntelligence: option }),
      );
    };
    expect(moved('jointCell', 'verification')).toBeGreaterThan(0);
    expect(moved('jointCell', 'cohesion')).toBeLessThan(0);
    expect(moved('throughAgency', 'israelConfidence')).toBeLessThan(0);
  });
  test('[BRK4] R32, R24: a commitment in writing convinces the Gulf and is paid for at home', () => {
    const table = begin('finalDeal');
    const support = Number(is(table, 'domesticSupport'));
    const act = (): void => adopt(table, 'gulfAssurance', { guarantee: 'writtenCommitment' });
    expect(change(table, 'gulfConfidence', act)).toBeGreaterThan(5);
    expect(Number(is(table, 'domesticSupport'))).toBeLessThan(support);
  });
  test('[BRK4] R18, R39: the Gulf states decide on their bases in secret, and it is felt in Tehran', () => {
    const table = begin('response');
    const closed = (): string =>
      vote(table, 'basesOpen', { saudiArabia: 'yes', emirates: 'yes', bahrain: 'abstain' }, 'no');
    expect(change(table, 'regionalPresence', closed)).toBeLessThan(0);
    const [told] = project(world, table.state, 'team:us').votes;
    expect(told).toMatchObject({ ballot: 'secret', result: { outcome: 'failed', yes: 2, no: 3 } });
    expect(told?.members.map((member) => member.choice)).toEqual(Array(6).fill(null));
    expect(rulingByTable(table, 'usPresence').outcome).toBe('failureBut');
    const open = begin('response');
    const yes = (): string => vote(open, 'basesOpen', { oman: 'no' }, 'yes');
    expect(change(open, 'credibilityIran', yes)).toBeGreaterThan(0);
  });
  test('[BRK4] R27, R12: without a mandate the House of Commons can say no, and is heard', () => {
    const table = begin('responseWithoutMandate');
    const no = (): string => vote(table, 'commonsMotion', { government: 'yes' }, 'no');
    expect(change(table, 'credibilityPublic', no)).toBeLessThan(0);
  });
});

describe('[BRK4] the finding and the settlement', () => {
  test('[BRK4] R15: a table rules which kind of finding it is, by the truth and by how well one sees', () => {
    const table = begin('breakoutDetected', { verification: 80, covertPath: true });
    expect(rulingByTable(table, 'usShareAndTest')).toMatchObject({ outcome: 'failure' });
    release(table, 'E17');
    expect(rulingByTable(table, 'usShareAndTest')).toMatchObject({
      outcome: 'success',
      text: expect.stringContaining('A verified violation'),
    });
    put(table, 'covertPath', false);
    expect(rulingByTable(table, 'usShareAndTest').text).toContain('ambiguous');
    put(table, 'verification', 40);
    expect(rulingByTable(table, 'usShareAndTest')).toMatchObject({ outcome: null, likelihood: 48 });
  });
  test('[BRK4] R22, R23, R24: three pages of the settlement, each with a price', () => {
    const settled = (choice: Choice, indicator: string): number => {
      const table = begin('dayAfter');
      return change(table, indicator, () => adopt(table, 'settlement', choice));
    };
    expect(settled({ enrichment: 'enrichmentEnds' }, 'breakoutMonths')).toBeGreaterThan(5);
    expect(settled({ enrichment: 'enrichmentEnds' }, 'leadershipTolerance')).toBeLessThan(-10);
    expect(settled({ oil: 'ceilingAndEscrow' }, 'sanctionsPressure')).toBeGreaterThan(0);
    expect(settled({ oil: 'freeReturn' }, 'sanctionsPressure')).toBeLessThan(0);
    expect(settled({ outsideForces: 'standingForce' }, 'gulfConfidence')).toBeGreaterThan(0);
    expect(settled({ outsideForces: 'forumOfShores' }, 'escalationRisk')).toBeLessThan(0);
  });
  test('[BRK4] R25, R39: without the six, without the neighbours or without a text, no good end', () => {
    const table = begin('dayAfter', {
      breakoutMonths: 9,
      verification: 80,
      cohesion: 70,
      gulfConfidence: 60,
      israelConfidence: 40,
    });
    expect([canLeave(table, 'toRollback'), canLeave(table, 'toBalance')]).toEqual([false, true]);
    const solid = (): void =>
      adopt(table, 'settlement', { enrichment: 'tokenAbroad', solidarity: 'boundTogether' });
    expect(change(table, 'cohesion', solid)).toBeGreaterThan(5);
    expect(canLeave(table, 'toRollback')).toBe(true);
    put(table, 'gulfConfidence', 20);
    expect(canLeave(table, 'toBalance')).toBe(false);
    put(table, 'cohesion', 30);
    expect(canLeave(table, 'toRollback')).toBe(false);
    const act = (): void => play(table, ['usHoldTheSix', 'success']);
    expect(change(table, 'cohesion', act)).toBeGreaterThan(0);
  });
  test('[BRK4] R38: Moscow’s and Beijing’s votes move what holds the six together', () => {
    const loss = (ballots: Record<string, 'no'>): number => {
      const table = signed({ measures: 'byDecision' });
      goTo(table, 'response');
      return change(table, 'cohesion', () => vote(table, 'returnByDecision', ballots, 'yes'));
    };
    expect(loss({ russianFederation: 'no', chinaSeat: 'no' })).toBeLessThan(loss({}));
  });
});

/** What the table of a prepared move says once it has been made and locked. */
function rulingByTable(table: Table, id: string): NonNullable<ReturnType<typeof tableAdvice>> {
  const option = must(world.options.get(id), id);
  table.goesTo('plan');
  const phase = must(table.state.chart, 'a chart').phase;
  const text = { ...move(option.title, id), fields: filled(option.team, phase) };
  table.does('move.submit', { team: option.team, text });
  const made = must(presentMoves(table.state).at(-1), 'the move');
  const advice = must(
    tableAdvice(world, ruleValues(world.scenario, table.state), made),
    'its table',
  );
  const { id: moveId, version } = made;
  table.does('move.withdraw', { move: moveId, expectVersion: version, reason: 'only asked' });
  return advice;
}
