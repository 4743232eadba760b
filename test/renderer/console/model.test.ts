import { describe, expect, test } from 'vitest';
import { chartModel } from '../../../src/renderer/console/model/chart-model.ts';
import {
  awayAfterMs,
  latestReleased,
  presenceOf,
  teamHealth,
} from '../../../src/renderer/console/model/health.ts';
import { historyOf, stepLine } from '../../../src/renderer/console/model/indicator-history.ts';
import { nextToRule, trays } from '../../../src/renderer/console/model/move-inbox.ts';
import { besideIt, nextDeed } from '../../../src/renderer/console/model/next-action.ts';
import { reasonNow } from '../../../src/renderer/console/model/next-reason.ts';
import { gapOf, perceivedGroups } from '../../../src/renderer/console/model/perceived.ts';
import { readiness } from '../../../src/renderer/console/model/readiness.ts';
import { lastRevealedTurn, standingCards } from '../../../src/renderer/console/model/program.ts';
import { nextActionKinds, type ControlView } from '../../../src/core/view/schema.ts';
import { busyView, presence, scenario, timeline } from './fixture.ts';

describe('the chart', () => {
  const { nodes, edges } = chartModel(scenario, busyView());
  const edge = (id: string) => edges.find((each) => each.id === id);

  test('[CON8] here, visited and reachable', () => {
    expect(nodes.filter((node) => node.present).map((node) => node.id)).toEqual(['outage']);
    expect(nodes.filter((node) => node.visits > 0).map((node) => node.id)).toEqual([
      'warning',
      'outage',
    ]);
    expect(nodes.filter((node) => node.open).map((node) => node.id)).toEqual(['talks']);
  });

  test('[CON8] an exit id that another phase uses too is lit only here', () => {
    expect(edge('outage/toTalks')).toMatchObject({ here: true, possible: true });
    expect(edge('blame/toTalks')).toMatchObject({ here: false, possible: false });
    expect(edge('outage/toBlame')).toMatchObject({ here: true, possible: false });
  });

  test('[CON8] the way taken, and no override drawn as an exit', () => {
    expect(edges.filter((each) => each.travelled).map((each) => each.id)).toEqual([
      'warning/toOutage',
    ]);
    const overridden = {
      ...busyView(),
      path: busyView().path.map((visit) => ({ ...visit, exit: null })),
    };
    expect(chartModel(scenario, overridden).edges.some((each) => each.travelled)).toBe(false);
  });
});

describe('the inbox', () => {
  const view = busyView();
  const list = trays(scenario, view, 3);

  test('[CON9] who has not handed in', () => {
    const planning = { ...view, situation: { ...view.situation, step: 'plan' as const } };
    const waited = trays(scenario, planning, 3).filter((tray) => tray.missing);
    expect(waited.map((tray) => tray.team.id)).toEqual(['relief']);
    expect(list.some((tray) => tray.missing)).toBe(false);
    expect(trays(scenario, view, 2).some((tray) => tray.missing)).toBe(false);
  });

  test('[CON9] withdrawn moves are shown and not counted', () => {
    const east = list.find((tray) => tray.team.id === 'east');
    expect([east?.moves.length, east?.countable]).toEqual([2, 1]);
  });

  test('[CON9] from one open ruling to the next, round the end, and nowhere when all are ruled', () => {
    const open = view.moves.filter((move) => move.status === 'locked').map((move) => move.id);
    const seen = new Set<string>();
    for (let at = nextToRule(list, null); at !== null && !seen.has(at); at = nextToRule(list, at))
      seen.add(at);
    expect([...seen].toSorted()).toEqual(open.toSorted());
    const ruled = list.map((tray) => ({
      ...tray,
      moves: tray.moves.map((move) => ({ ...move, status: 'ruled' as const })),
    }));
    expect(nextToRule(ruled, 'm5')).toBeNull();
  });
});

describe('health', () => {
  test('[ROOM9, CON10] away is told after fifteen seconds', () => {
    const view = busyView();
    const since = Date.UTC(2031, 2, 4, 9);
    const shown = presence(view);
    expect(presenceOf(shown, 'seat-3', since + awayAfterMs - 1).kind).toBe('here');
    expect(presenceOf(shown, 'seat-3', since + awayAfterMs)).toEqual({
      kind: 'away',
      sinceWallMs: since,
    });
    expect(presenceOf(shown, 'nobody', since).kind).toBe('unknown');
    expect(presenceOf(null, 'seat-3', since).kind).toBe('unknown');
  });

  test('[CON10] reading is asked only of those the latest inject was for', () => {
    const view = busyView();
    expect(latestReleased(view)?.eventNo).toBe('B02');
    const rows = teamHealth(scenario, view, presence(view), Date.UTC(2031, 2, 4, 10));
    const to = scenario.injects.find((inject) => inject.eventNo === 'B02')?.to;
    expect(
      rows
        .filter((row) => row.read !== null)
        .map((row) => row.team.id)
        .toSorted(),
    ).toEqual((Array.isArray(to) ? to : []).toSorted());
  });
});

describe('whose move is waited for', () => {
  const awaited = (part: Partial<ControlView>) =>
    teamHealth(scenario, { ...busyView(), ...part }, null, 0)
      .filter((row) => row.awaited)
      .map((row) => row.team.id);
  const planning = { ...busyView().situation, step: 'plan' as const, entryOpen: true };
  const [seat] = busyView().seats;

  test('[CON9] while moves are planned, those of teams where somebody sits; of nobody afterwards', () => {
    const north = { ...seat!, team: 'north', status: 'admitted' as const };
    expect(awaited({ situation: planning, seats: [north] })).toEqual(['north']);
    const locked = { ...planning, step: 'lock' as const, entryOpen: false };
    expect(awaited({ situation: locked, seats: [north] })).toEqual([]);
  });

  test('[CON9] where nobody sits anywhere, everybody’s', () => {
    const all = scenario.teams.filter((team) => team.playedBy === 'players').map(({ id }) => id);
    expect(awaited({ situation: planning, seats: [] })).toEqual(all);
  });
});

describe('the Next card', () => {
  const with_ = (kind: ControlView['nextAction']['kind'], subject = ''): ControlView => ({
    ...busyView(),
    nextAction: { kind, subject, count: 1 },
  });

  test('[CON11] GO is for the standby; another due inject goes by its number', () => {
    expect(nextDeed(with_('release', 'B03'))).toEqual({ kind: 'go' });
    expect(nextDeed(with_('release', 'B05'))).toMatchObject({
      body: { type: 'inject.release', data: { eventNo: 'B05' } },
    });
  });

  test('[CON11] a step is left only from where it was shown', () => {
    expect(nextDeed(with_('lock'))).toMatchObject({
      body: { data: { expectTotalTurn: 3, expectStep: 'adjudicate' } },
    });
  });

  test('[CON11] an agreed text comes into force without a reason, a complete vote is closed', () => {
    expect(nextDeed(with_('adopt', 'harbourAccord'))).toEqual({
      kind: 'command',
      body: { type: 'text.adopt', data: { board: 'harbourAccord', text: 't3', reason: '' } },
    });
    expect(nextDeed(with_('adopt', 'portRules'))).toEqual({ kind: 'look', at: 'negotiation' });
    expect(nextDeed(with_('closeVote', 'v2'))).toMatchObject({
      body: { type: 'vote.close', data: { vote: 'v2' } },
    });
    for (const kind of ['rule', 'returned', 'sign'] as const)
      expect(nextDeed(with_(kind, 'm5'))).toEqual({ kind: 'look', at: 'moves' });
  });

  test('[CON44] of several possible reasons it gives the one that holds', () => {
    const due = busyView().injects.map((each) => ({ ...each, status: 'due' as const }));
    expect(reasonNow({ ...with_('release', 'B03'), injects: due })).toBe('due');
    const planned = due.map((each) => ({ ...each, status: 'planned' as const }));
    expect(reasonNow({ ...with_('release', 'B03'), injects: planned })).toBe('next');
    expect(reasonNow({ ...with_('lock'), bellRang: true })).toBe('bell');
    expect(reasonNow({ ...with_('lock'), bellRang: false })).toBe('submitted');
    expect(reasonNow(with_('reveal'))).toBe('ruled');
    expect(reasonNow({ ...with_('reveal'), moves: [] })).toBe('noMoves');
    expect(reasonNow({ ...with_('nextStep', 'adjudicate'), moves: [] })).toBe('noMoves');
    expect(reasonNow(with_('nextStep', 'adjudicate'))).toBeNull();
  });

  test('[CON44] on the last turn the votes are beside the exits, and an open argument beside its close', () => {
    const last = with_('leave');
    const turn = last.situation.phase?.turnsMax ?? 0;
    const votes = last.preparedVotes.map((each) => ({ ...each, offered: true, called: false }));
    const view = { ...last, situation: { ...last.situation, turn } };
    expect(besideIt({ ...view, preparedVotes: votes })).toEqual({ words: 'votes', at: 'votes' });
    expect(besideIt({ ...view, preparedVotes: [] })).toBeNull();
    expect(besideIt(with_('closeArgument', 'm5'))).toEqual({ words: 'argument', at: 'moves' });
  });

  test('[ROOM1, CON11] every kind has a deed, and waiting has none', () => {
    for (const kind of nextActionKinds) {
      expect(nextDeed(with_(kind)).kind === 'nothing', kind).toBe(kind === 'wait');
    }
  });
});

describe('courses and cards', () => {
  test('[CON14] from before the first change to now', () => {
    const points = historyOf('Tension', timeline(), { value: 64, clockMs: 9_000_000 });
    expect(points[0]).toEqual({ clockMs: 0, value: 30 });
    expect(points.at(-1)).toEqual({ clockMs: 9_000_000, value: 64 });
    expect(points).toHaveLength(32);
    expect(historyOf('Nothing', timeline(), { value: true, clockMs: 5 })).toEqual([
      { clockMs: 5, value: 1 },
    ]);
  });

  test('[CON14] a step line stays in its box', () => {
    const line = stepLine(
      [
        { clockMs: 0, value: -5 },
        { clockMs: 10, value: 200 },
      ],
      { min: 0, max: 100 },
      { width: 100, height: 20 },
    );
    expect(line).toBe('M0.0 20.0H100.0V0.0');
  });

  test('[CON16] results can be shown once a turn has been revealed', () => {
    const view = busyView();
    expect(lastRevealedTurn(view)).toBe(2);
    const results = (of: ControlView) => standingCards(of).find(({ kind }) => kind === 'results');
    expect(results(view)?.card).toEqual({ kind: 'results', turn: 2 });
    // It keeps its place, so that nothing below it moves.
    expect(results({ ...view, moves: [] })).toEqual({ kind: 'results', card: null });
  });
});

describe('before the start', () => {
  test('[CON26, CON27] it is told for whom control would have to answer and vote', () => {
    const items = readiness(scenario, busyView(), {
      presence: null,
      room: null,
      reach: null,
      fileOk: true,
    });
    const item = (kind: string) => items.find((each) => each.kind === kind);
    expect(item('table')).toEqual({ kind: 'table', ok: true, about: '' });
    const seats = busyView().seats.filter((seat) => seat.team !== 'south');
    const fewer = readiness(
      scenario,
      { ...busyView(), seats },
      { presence: null, room: null, reach: null, fileOk: true },
    );
    expect(fewer.filter((each) => each.kind === 'table' || each.kind === 'votes')).toEqual([
      { kind: 'table', ok: false, about: 'Southern Republic' },
      { kind: 'votes', ok: false, about: 'Southern Republic' },
    ]);
    const plain = { ...scenario, boards: [], bodies: [] };
    const none = readiness(plain, busyView(), {
      presence: null,
      room: null,
      reach: null,
      fileOk: true,
    });
    expect(none.some((each) => each.kind === 'table' || each.kind === 'votes')).toBe(false);
  });
});

describe('beliefs', () => {
  test('[CON32] each stands beside what it is about, with how far it is off', () => {
    const groups = perceivedGroups(scenario);
    expect(groups.map(({ real }) => real.id)).not.toContain('feltTension');
    expect(groups.find(({ real }) => real.id === 'tension')?.beliefs[0]?.id).toBe('feltTension');
    expect(gapOf(64, 78)).toEqual({ by: 14, right: false });
    expect(gapOf(0.3, 0.1 + 0.2)).toEqual({ by: 0, right: true });
    expect(gapOf(true, false)).toEqual({ by: null, right: false });
  });
});
