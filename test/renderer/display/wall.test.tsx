// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BoardView, VoteView } from '../../../src/core/view/schema-negotiate.ts';
import { publicView as project } from '../../../src/core/view/public.ts';
import type { PublicView } from '../../../src/core/view/schema.ts';
import { openRecording } from '../../../src/core/review/recording.ts';
import { DisplayApp } from '../../../src/renderer/display/DisplayApp.tsx';
import { LinkProvider } from '../../../src/renderer/shared/link/hooks.tsx';
import { playTalks } from '../../core/review/talks.ts';
import { fixtureLink, numbered, welcome } from '../fixture-link.ts';
import type { Room } from '../../../src/core/protocol/down.ts';
import { encryptedRoom, inbox, publicView, room as plainRoom, team } from '../fixtures.ts';
import { debate, settledDebate } from '../fixtures-talk.ts';
import * as wall from './fixtures-wall.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function show(view: PublicView) {
  const link = fixtureLink({ welcome: welcome({ role: 'display' }), views: numbered(view) });
  render(
    <LinkProvider link={link}>
      <DisplayApp />
    </LinkProvider>,
  );
  return link;
}

const card = (program: PublicView['program']) => show(publicView({ program }));
const board = (one: BoardView) => card({ kind: 'board', board: one });
const vote = (one: VoteView) => card({ kind: 'vote', vote: one });
const words = () => document.querySelector('main')?.textContent ?? '';

test('[NET26] how to join an encrypted room shows the whole fingerprint to compare, and in a plain one none', () => {
  const join = (room: Room) => {
    const views = numbered(publicView({ program: { kind: 'join' } }));
    const link = fixtureLink({ room, welcome: welcome({ role: 'display' }), views });
    render(
      <LinkProvider link={link}>
        <DisplayApp />
      </LinkProvider>,
    );
  };
  join(encryptedRoom);
  const shown = words().replaceAll(' ', '').toLowerCase();
  expect(shown).toContain(encryptedRoom.fingerprint);
  expect(words()).toContain('https://192.168.1.20:8080');
  cleanup();
  join(plainRoom);
  expect(words()).not.toContain('certificate’s SHA');
});

describe('a board on the wall', () => {
  test('[WALL3] what applies and the texts on the table stand side by side, clause by clause', () => {
    board(wall.settled);
    const table = screen.getByRole('table');
    const heads = within(table)
      .getAllByRole('columnheader')
      .map((head) => head.textContent);
    expect(heads.slice(0, 2)).toEqual(['Clause', 'In force']);
    expect(heads.slice(2).map((head) => head?.match(/Text \d/)?.[0])).toEqual(['Text 2', 'Text 3']);
    const pace = within(table).getByRole('row', { name: /How fast the reservoir/ });
    // Each option is followed by the letters of those who marked it.
    const cells = within(pace)
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
    expect(cells).toEqual([
      'Over four years, slower in a drought US',
      'Over seven years D',
      'as in force',
    ]);
    expect(words()).toContain('Version 2 in force');
    expect(words()).toContain('1 older text on the stations');
  });

  test('[WALL3] with nothing on the table, what applies stands there alone', () => {
    board(wall.inForceAlone);
    const heads = screen.getAllByRole('columnheader').map((head) => head.textContent);
    expect(heads).toEqual(['Clause', 'In force']);
    expect(words()).toContain('Over four years, slower in a drought');
    expect(words()).not.toContain('As the Upper Valley sees fit');
    expect(words()).toContain('the table is closed');
  });

  test('[WALL3] open marks stand at their option as signs with a word; one that is not open never does', () => {
    board(wall.board);
    const gauge = screen.getByText('One gauge at Khor, read together').closest('li')!;
    const signs = within(gauge)
      .getAllByRole('img')
      .map((sign) => sign.getAttribute('aria-label'));
    expect(signs).toEqual([
      'Delta Republic',
      'Accept',
      'جمهورية الصحراء المتحدة',
      'Accept',
      'Upper Valley',
      'Red line',
    ]);
    cleanup();
    const hidden = wall.board.clauses.map((clause) => ({
      ...clause,
      options: clause.options.map((option) => ({
        ...option,
        marks: option.marks.map((mark) => ({ ...mark, open: false })),
      })),
    }));
    board({ ...wall.board, clauses: hidden });
    expect(screen.queryByText('Accept')).toBeNull();
    expect(within(screen.getByRole('table')).queryAllByRole('img')).toEqual([]);
  });

  test('[WALL3] clauses that find no place are counted in words, and those in dispute stay', () => {
    const rows = () => document.querySelectorAll('tbody tr').length;
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(250);
    vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockImplementation(() => rows() * 100);
    board(wall.longBoard);
    expect(rows()).toBe(2);
    expect(words()).toContain('28 more clauses on the stations');
    expect(screen.getByRole('row', { name: /30\. Who pays/ })).toBeTruthy();
  });
});

describe('a vote on the wall', () => {
  test('[WALL3] while it is open it says the rule, who has voted and how long, and never how', () => {
    // Even if more were told than may be: the card does not look at a choice before the close.
    const members = wall.vote.members.map((one) => ({ ...one, choice: 'no' as const }));
    vote({ ...wall.vote, members });
    expect(words()).toContain('4 of 7 in favour; a veto defeats it');
    expect(words()).toContain('4 of 5 members have voted');
    expect(words()).toMatch(/3:00\s*left/);
    expect(words()).not.toMatch(/Yes|No\b|Abstain/);
    expect(screen.getAllByText('still to vote')).toHaveLength(1);
  });

  test('[WALL3] closed, it says the outcome, the count, the vetoes and the roll call', () => {
    vote(wall.vetoed);
    expect(screen.getByText('Vetoed')).toBeTruthy();
    expect(screen.getByRole('list', { name: '9 yes, 3 no, 3 abstained, 2 absent' })).toBeTruthy();
    expect(words()).toContain('Vetoes: Upper Valley and Delta Republic');
    const abstained = screen.getByText('Abstain', { selector: 'dt' }).parentElement!;
    expect(abstained.textContent).toContain('Joint Basin Commission');
  });

  test('[WALL3] after a secret ballot there is the count and no name', () => {
    const members = wall.secret.members.map((one) => ({ ...one, choice: 'no' as const }));
    vote({ ...wall.secret, members });
    expect(words()).toContain('Secret ballot: the count alone');
    for (const { name } of wall.secret.members) expect(words()).not.toContain(name);
  });

  test('[WALL3] of what was played, the wall says nothing before the room may know it', () => {
    const { table, text, vote: id } = playTalks();
    const recording = openRecording(table.world, table.facts);
    const at = (type: string, back: number) =>
      recording.stateAt((table.facts.find((fact) => fact.type === type)?.seq ?? 0) - back);
    const shown = (state: ReturnType<typeof at>, program: object) => {
      show(
        project(table.world, {
          ...state,
          display: { ...state.display, program: program as never },
        }),
      );
      return words();
    };
    const before = shown(at('vote.closed', 1), { kind: 'vote', vote: id });
    expect(before).toContain('3 of 3 members have voted');
    expect(before).not.toMatch(/Passed|Yes|No\b/);
    cleanup();
    const open = shown(at('text.adopted', 0), { kind: 'board', board: 'toll' });
    expect(open).toContain('The toll');
    expect(open).not.toContain('Could live with');
    expect(open).not.toContain('Our last word');
    expect(text).not.toBe('');
    cleanup();
    // A board of its parties alone is none for the wall.
    expect(shown(at('text.adopted', 0), { kind: 'board', board: 'pact' })).not.toContain(
      'quiet pact',
    );
  });
});

describe('odds on the wall', () => {
  test('[WALL2] the odds stand before the draw, and what was drawn only with the result', () => {
    card({ kind: 'argument', argument: { ...debate, odds: wall.shownOdds } });
    expect(words()).toContain('Odds: likely, 60%');
    expect(words()).not.toContain('drawn');
    cleanup();
    card({ kind: 'argument', argument: { ...settledDebate, odds: wall.drawn } });
    expect(words()).toContain(`drawn ${wall.drawn.made!.dice[0]}`);
  });

  test('[WALL2] a result says how it was drawn, that control decided otherwise, and what had been declared', () => {
    card({ kind: 'results', totalTurn: 4, results: wall.drawnResults });
    expect(words()).toContain('thrown 2 + 6, with the argument 9');
    expect(screen.getAllByText(/Control decided otherwise/)).toHaveLength(1);
    expect(words()).toContain('Upper Valley had declared:');
    expect(words()).toContain('Not one litre leaves the reservoir');
  });
});

describe('a wall without its host', () => {
  test('[WALL5, ROOM21] three seconds after the line is lost a neutral card takes the place of everything, and goes by itself', () => {
    vi.useFakeTimers();
    const link = show(publicView());
    act(() => link.set({ status: 'waiting', lostWallMs: Date.now() }));
    act(() => void vi.advanceTimersByTime(2_900));
    expect(screen.queryByText('One moment, please')).toBeNull();
    act(() => void vi.advanceTimersByTime(200));
    expect(document.body.textContent).toBe(
      `One moment, pleaseThe exercise continues shortly.${publicView().situation.title}`,
    );
    act(() => link.set({ status: 'open', lostWallMs: null }));
    expect(screen.queryByText('One moment, please')).toBeNull();
    expect(screen.getByRole('heading', { level: 1 })).toBeTruthy();
  });

  test('[WALL5] a wall whose exercise is closed shows nothing of the next; a key brings the form for its code', () => {
    const link = show(publicView());
    act(() => link.set({ status: 'stopped' }));
    expect(screen.getByText('This exercise is closed')).toBeTruthy();
    fireEvent.keyDown(document.body, { key: 'a' });
    fireEvent.change(screen.getByLabelText('Join code'), { target: { value: 'K7Q2MX' } });
    fireEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(link.identities).toEqual([{ role: 'display', code: 'K7Q2MX' }]);
  });
});

describe('the situation on the wall', () => {
  test('[WALL6] it says the way here and where things stand, what has moved first', () => {
    const [first, ...rest] = publicView().indicators;
    const still = { ...first!, id: 'still', name: 'Nothing moved', value: first!.initial };
    show(publicView({ program: { kind: 'situation' }, indicators: [still, ...rest] }));
    const standing = [...document.querySelectorAll('dt')].map((term) => term.textContent);
    expect(standing.length).toBeLessThanOrEqual(4);
    expect(standing[0]).not.toBe('Nothing moved');
    const way = screen.getByRole('list', { name: 'The way here' });
    expect(way.textContent).toBe(publicView().path[0]?.title);
  });

  test('[WALL6] after an end by control every card says that it is over, and the situation says who ended it', () => {
    const { situation } = publicView();
    show(publicView({ situation: { ...situation, status: 'ended' } }));
    expect(words()).toContain('The exercise is over · ended by control');
    cleanup();
    const ended = { ...situation, status: 'ended' as const };
    show(publicView({ situation: ended, program: { kind: 'indicators' } }));
    expect(screen.getByText('The exercise is over')).toBeTruthy();
  });
});

describe('an inject on the wall', () => {
  test('[WALL1] a page of type and a second picture stay on the stations, and the wall says so', () => {
    const { no: _no, ...item } = inbox[0]!;
    const media = [
      { file: 'cable.txt', alt: 'A cable' },
      { file: 'map.svg', alt: 'A map' },
      { file: 'chart.svg', alt: 'A chart' },
    ];
    card({ kind: 'inject', item: { ...item, media } });
    expect(screen.getAllByRole('img').map((each) => each.getAttribute('alt'))).toEqual(['A map']);
    expect(document.querySelector('pre')).toBeNull();
    expect(words()).toContain('The rest is on the stations.');
  });

  test('[WALL1] one that has a single picture says no more than it shows', () => {
    const { no: _no, ...item } = inbox[0]!;
    card({ kind: 'inject', item: { ...item, media: [{ file: 'map.svg', alt: 'A map' }] } });
    expect(screen.getByRole('img', { name: 'A map' })).toBeDefined();
    expect(words()).not.toContain('The rest is on the stations.');
  });
});

describe('turns and teams on the wall', () => {
  const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

  test('[WALL7] results count their turn as the lower third does, and name who moved', () => {
    // The fourth turn of the exercise is the first of the phase in hand.
    card({ kind: 'results', totalTurn: 4, results: wall.toldResults });
    expect(heading()).toBe('Results of turn 1');
    expect(words()).toContain(team(wall.toldResults[0]!.team).name);
  });

  test('[WALL7] results of an earlier phase say so instead of a number that contradicts the header', () => {
    card({ kind: 'results', totalTurn: 3, results: wall.toldResults });
    expect(heading()).toBe('Results of an earlier phase');
  });

  test('[WALL2] who has not a phone at hand reads what the argued move is, and whose', () => {
    card({ kind: 'argument', argument: debate });
    expect(words()).toContain(debate.action);
    expect(words()).toContain(team(debate.team).name);
  });
});
