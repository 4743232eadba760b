// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Fact, FactOf, FactType } from '../../../src/core/fact.ts';
import type { Source } from '../../../src/renderer/review/model/source.ts';
import { playTalks } from '../../core/review/talks.ts';
import { kitPage } from '../kit-page.ts';
import { openReview } from './open-review.tsx';

const { table } = playTalks();
const { facts, world } = table;

kitPage();

async function open(seq: number, as: string, over: Partial<Source> = {}): Promise<void> {
  cleanup();
  const verification = { ok: true, count: facts.length, head: '', firstBadSeq: null, problem: '' };
  const source: Source = {
    title: 'Bridge day',
    file: '/x.whitecell',
    live: false,
    verification: { ...verification, seals: [], sealedCount: facts.length, ownKey: '' },
    scenario: world.scenario,
    facts,
    complete: true,
    ...over,
  };
  await openReview(source, { hash: `#seq=${seq}&as=${as}` });
}

/** Where the first, or the last, fact of a type stands. */
function seqOf(type: FactType, which: 'first' | 'last' = 'last'): number {
  const found = which === 'first' ? facts.find(is(type)) : facts.findLast(is(type));
  return found?.seq ?? 0;
}
const is = (type: FactType) => (fact: Fact) => fact.type === type;

const picture = () => screen.getByRole('region', { name: 'The picture at this moment' });
const record = () => screen.getByRole('group', { name: 'Record' });
const words = () => picture().textContent ?? '';
const press = (key: string) => fireEvent.keyDown(document.body, { key });

describe('a draw', () => {
  test('[REV19] whoever was told the result draws again, and reads that everything fits', async () => {
    for (const as of ['control', 'team:north', 'public']) {
      await open(seqOf('rulings.revealed'), as);
      const [check] = within(picture()).getAllByRole('button', { name: 'Check the draw' });
      fireEvent.click(check!);
      expect(await within(picture()).findByText(/everything fits/)).toBeTruthy();
      expect(within(picture()).getByText(/The seed is the one/)).toBeTruthy();
    }
  });

  test('[REV19] before the result the odds stand there, and neither dice nor seed', async () => {
    await open(seqOf('draw.made'), 'team:north');
    expect(words()).toContain('A draw from 1 to 100: 60 or lower succeeds.');
    expect(words()).not.toMatch(/Drawn: \d/);
    expect(within(picture()).queryByRole('button', { name: 'Check the draw' })).toBeNull();
    expect(document.body.textContent).not.toContain('seed-of-');
  });

  test('[REV19] dice, seed and outcome that were changed in the file are each named as what does not fit', async () => {
    const seed = 'another seed';
    const changes = [
      { data: { dice: [99] }, says: /The seed gives other dice/ },
      { data: { seed }, says: /The seed is not the one/ },
      { data: { outcome: 'criticalFailure' }, says: /These dice do not mean “Critical failure”/ },
    ];
    for (const { data, says } of changes) {
      const altered = facts.map((fact) =>
        fact.type === 'draw.made' ? ({ ...fact, data: { ...fact.data, ...data } } as Fact) : fact,
      );
      const firstBadSeq = seqOf('draw.made');
      await open(seqOf('rulings.revealed'), 'control', {
        facts: altered,
        verification: {
          ok: false,
          count: facts.length,
          head: '',
          firstBadSeq,
          problem: 'Changed.',
          seals: [],
          sealedCount: 0,
          ownKey: '',
        },
      });
      const [check] = within(picture()).getAllByRole('button', { name: 'Check the draw' });
      fireEvent.click(check!);
      expect(await within(picture()).findByText(/Something does not fit/)).toBeTruthy();
      expect(within(picture()).getByText(says)).toBeTruthy();
      const line = record().querySelector<HTMLElement>(`[data-seq="${firstBadSeq}"]`);
      expect(line?.dataset['unproven']).toBe('true');
    }
  });

  test('[REV19] control reads how a ruling came about, against what, who signed, and what still waits', async () => {
    await open(seqOf('effect.delayed'), 'control');
    for (const part of [
      'Percentage',
      '60%, likely',
      'The draw or the table said “Success”. The ferry was free that day.',
      'They pay in kind',
    ])
      expect(words()).toContain(part);
    const signature = within(picture()).getByText('Signature').nextElementSibling;
    expect(signature?.textContent).toBe('Ben');
    expect(words()).toContain('from turn 2 of the exercise on');
    await open(seqOf('effect.delayed'), 'team:north');
    expect(words()).not.toMatch(/They pay in kind|Good reasons|Ben|Effects that wait/);
  });
});

describe('boards and votes', () => {
  const afterMarks = seqOf('position.taken');

  test('[REV20] a party sees its own marks, control all of them, the others the open ones', async () => {
    const marks = async (as: string) => {
      await open(afterMarks, as);
      const clauses = within(picture()).getAllByText('Price')[0]!.parentElement!;
      return within(clauses)
        .queryAllByRole('img')
        .map((sign) => sign.getAttribute('aria-label'))
        .filter((label) => !label?.includes('Town'));
    };
    // In the order of the options: nothing, a penny.
    expect(await marks('team:north')).toEqual(['Could live with', 'Accept']);
    expect(await marks('control')).toEqual(['Could live with', 'Accept', 'Red line']);
    expect(await marks('team:south')).toEqual(['Accept', 'Red line']);
    expect(await marks('public')).toEqual(['Accept']);
  });

  test('[REV20] the picture is the one of then: texts, answers, versions and lapse come one after the other', async () => {
    await open(seqOf('text.tabled', 'first') - 1, 'team:south');
    expect(words()).not.toContain('Text 1');
    await open(seqOf('text.answered', 'first'), 'team:south');
    expect(words()).toContain('Our last word.');
    expect(words()).toMatch(/Refuses/);
    await open(seqOf('text.adopted'), 'public');
    expect(words()).toContain('version 2 in force');
    await open(seqOf('text.lapsed'), 'public');
    expect(words()).toContain('no text in force');
    expect(words()).toContain('lapsed');
  });

  test('[REV48] a negotiation that was folded stays so until something happens at its table', async () => {
    await open(seqOf('text.tabled', 'first'), 'control');
    const board = () => within(picture()).getByText('The toll').closest('details')!;
    const jumpTo = (line: Element) => fireEvent.click(line);
    const lines = [...record().querySelectorAll('button[data-seq]')];
    const moments = lines.filter((line) => {
      jumpTo(line);
      return within(picture()).queryByText('The toll') !== null;
    });
    const isFresh = (line: Element) => {
      jumpTo(line);
      return board().hasAttribute('data-fresh');
    };
    const fresh = moments.filter(isFresh);
    const [still, other] = moments.filter((line) => !isFresh(line));
    jumpTo(still!);
    const byItself = board().open;
    board().open = !byItself;
    fireEvent(board(), new Event('toggle'));
    jumpTo(other!);
    expect(board().open).toBe(!byItself);
    jumpTo(fresh[0]!);
    expect(board().open).toBe(true);
    jumpTo(still!);
    expect(board().open).toBe(byItself);
  });

  test('[REV20] a board of its parties alone is in nobody else’s picture or record', async () => {
    for (const as of ['public', 'team:ferry', 'evaluators']) {
      await open(facts.length, as);
      expect(document.body.textContent).not.toContain('The quiet pact');
      expect(words()).toContain('The toll');
    }
    await open(facts.length, 'team:south');
    expect(words()).toContain('The quiet pact');
  });

  test('[REV20] while a vote is open a ballot is its member’s own; after the close the roll call is everybody’s', async () => {
    const said = async (seq: number, as: string) => {
      await open(seq, as);
      const row = within(picture()).getAllByText('The north').at(-1)!.closest('li');
      return row?.textContent?.replace(/^N/, '');
    };
    const cast = seqOf('ballot.cast');
    expect(await said(cast, 'team:north')).toBe('The northYes');
    expect(await said(cast, 'control')).toBe('The northYes');
    expect(await said(cast, 'team:south')).toBe('The northhas voted');
    expect(await said(cast, 'public')).toBe('The northhas voted');
    for (const as of ['public', 'team:south', 'evaluators'])
      expect(await said(seqOf('vote.closed'), as)).toBe('The northYes');
  });

  test('[REV20] a board and a vote on the display stand in the room’s picture', async () => {
    const taken = (card: FactOf<'display.taken'>['data']['card']): Fact[] => [
      ...facts,
      { ...facts.at(-1)!, seq: facts.length + 1, type: 'display.taken', data: { card } },
    ];
    await open(facts.length + 1, 'public', { facts: taken({ kind: 'board', board: 'toll' }) });
    const stage = () => within(picture()).getByText('On the display').nextElementSibling;
    expect(stage()?.textContent).toContain('The toll');
    const { vote } = table.last('vote.called').data;
    await open(facts.length + 1, 'public', { facts: taken({ kind: 'vote', vote }) });
    expect(stage()?.textContent).toContain('Passed');
  });
});

describe('the result of a move', () => {
  test('[REV8] it stands under the move for whoever was told, from the result on', async () => {
    const result = () =>
      within(record())
        .queryAllByText(/^Result: /)
        .map((line) => line.textContent);
    await open(seqOf('rulings.revealed') - 1, 'control');
    expect(result()).toEqual([]);
    await open(seqOf('rulings.revealed'), 'control');
    expect(result()).toEqual(['Result: Failure', 'Result: Success']);
    await open(facts.length, 'team:north');
    expect(result()).toEqual(['Result: Failure']);
    await open(facts.length, 'team:south');
    expect(result()).toEqual(['Result: Success', 'Result: Failure']);
  });
});

describe('judgement', () => {
  const row = (name: string) =>
    within(picture()).queryByText(name, { selector: 'th bdi' })?.closest('tr') ?? null;

  test('[REV21] a key or a button shows it, and the pressed button keeps the focus', async () => {
    await open(facts.length, 'control');
    press('j');
    expect(words()).toContain('How well it was judged beforehand');
    const back = screen.getByRole('button', { name: 'Picture' });
    back.focus();
    fireEvent.click(back);
    expect(document.activeElement).toBe(back);
    expect(back.getAttribute('aria-pressed')).toBe('true');
    expect(words()).not.toContain('How well it was judged beforehand');
  });

  test('[REV21] control reads every team and person, the spread, and how far they meant the same', async () => {
    await open(facts.length, 'control');
    press('j');
    // North said 90 % and it failed: 0.81; south said 20 %: 0.04.
    const cells = within(row('North Town')!)
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
    expect(cells).toEqual(['1', '19', '0.81', '90%', '0%', 'too few to tell']);
    expect(row('Player c')).toBeTruthy();
    expect(words()).toContain('likely, 70% (20% to 90%) · 3 estimates · split: 33% mean “likely”');
    const bar = within(picture()).getByRole('img', { name: /It turned out: Failure/ });
    expect(bar.getAttribute('aria-label')).toContain('Player a 90%, Player b 20%, Player c 70%');
  });

  test('[REV21] a team reads its own alone, the room none, and nobody before the result', async () => {
    await open(facts.length, 'team:south');
    press('j');
    expect(row('South Town')).toBeTruthy();
    expect(row('North Town')).toBeNull();
    expect(words()).not.toMatch(/Player [ac]/);
    await open(facts.length, 'public');
    press('j');
    expect(words()).toContain('The room is shown no scores');
    await open(seqOf('rulings.revealed') - 1, 'control');
    press('j');
    expect(words()).toContain('No result of a move that somebody had estimated yet');
  });
});

describe('a belief and what it is about', () => {
  const strip = (name: RegExp) => screen.queryByRole('img', { name });

  test('[REV22] control sees both lines together, the gap between them, and where it was widest', async () => {
    await open(facts.length, 'control');
    expect(words()).toContain('Believed 5, was 2');
    const widest = within(picture()).getByRole('button', {
      name: 'Furthest apart at the start: believed 5, was 2',
    });
    const shown = strip(
      /^Fear as the north sees it \/ Fear in the south: Believed 5, was 2\. Furthest/,
    );
    expect(shown?.querySelectorAll('path[class*="gap"]')).toHaveLength(1);
    fireEvent.click(widest);
    expect(screen.getByRole('slider').getAttribute('aria-valuenow')).toBe('0');
  });

  test('[REV22] whoever sees one side alone is shown no pair', async () => {
    for (const as of ['team:north', 'team:south', 'public']) {
      await open(facts.length, as);
      expect(words()).toContain('Trust as the papers see it');
      expect(words()).not.toContain('Believed 5');
      expect(strip(/Fear as the north sees it \//)).toBeNull();
    }
    await open(facts.length, 'team:south');
    expect(document.body.textContent).not.toContain('Fear as the north');
  });

  test('[REV24] evaluators are seen with the ratings that stood then, and the board as the room saw it', async () => {
    const rating = { objective: 'talk', task: null, grounds: 'Both asked first' };
    const eve = { kind: 'evaluator', name: 'Eve' } as const;
    const copy = playTalks().table;
    copy.does('rating.give', { ...rating, rating: 'S' }, eve);
    const first = copy.facts.at(-1)!.seq;
    copy.does('rating.give', { ...rating, rating: 'U', grounds: 'After all not' }, eve);
    await open(first, 'evaluators', { facts: copy.facts });
    expect(picture().textContent).toContain('S Eve – Both asked first');
    expect(picture().textContent).not.toContain('After all not');
    expect(screen.getByText('What everybody could see')).toBeTruthy();
  });
});
