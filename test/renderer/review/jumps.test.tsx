// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openRecording } from '../../../src/core/review/recording.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { kitPage } from '../kit-page.ts';
import { sourceOf } from './fixture-source.ts';
import { openReview } from './open-review.tsx';

/*
 * The picture writes the next moment into the elements that stand there. None of what was there before may stay.
 */

const world = loadWorld('ransomware-morning');
const { facts } = simulate(world, { seed: 3 });
const recording = openRecording(world, facts);
const source = sourceOf(world.scenario, facts);
const team = world.scenario.teams[0]!;

kitPage();

const open = (seq: number, as: string) => openReview(source, { hash: `#seq=${seq}&as=${as}` });

const picture = () => screen.getByRole('region', { name: 'The picture at this moment' });
const line = (seq: number) =>
  screen.getByRole('group', { name: 'Record' }).querySelector(`[data-seq="${seq}"]`)!;
const jumpTo = (seq: number) => fireEvent.click(line(seq));

/** All that stands in an element, line by line, without the ids that are counted up. */
function drawnIn(element: Element): string[] {
  const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`);
  const own = attributes.map((each) => each.replaceAll(/(?:mantine-|_r_|:r)[\w:-]+/g, ''));
  const inside = [...element.childNodes].flatMap((node) =>
    node instanceof Element ? drawnIn(node) : [node.textContent ?? ''],
  );
  return [`<${element.tagName} ${own.toSorted().join(' ')}>`, ...inside];
}

async function drawn(): Promise<string[]> {
  // What reads Markdown comes by itself.
  await waitFor(() => expect(picture().querySelector('[aria-busy]')).toBeNull());
  return drawnIn(picture());
}

/** Some of those that these eyes were told of, to and fro. */
async function momentsFor(as: string): Promise<number[]> {
  await open(facts.length, as);
  const told = [...screen.getByRole('group', { name: 'Record' }).querySelectorAll('[data-seq]')];
  cleanup();
  const seqs = told.map((each) => Number(each.getAttribute('data-seq')));
  return [0.95, 0.1, 0.97, 0.4, 0.8].map((share) => seqs[Math.floor(share * seqs.length)] ?? 1);
}

/** Jumps to and fro, and holds each moment against what is drawn where one opens the review at it. */
async function jumpsAreLikeOpening(as: string): Promise<void> {
  const moments = await momentsFor(as);
  await open(moments[0]!, as);
  const jumped: string[][] = [];
  for (const seq of moments.slice(1)) {
    jumpTo(seq);
    jumped.push(await drawn());
  }
  cleanup();
  expect(new Set(jumped.map((lines) => lines.join(''))).size).toBeGreaterThan(3);
  for (const [index, seq] of moments.slice(1).entries()) {
    await open(seq, as);
    expect(await drawn(), `fact ${seq}`).toEqual(jumped[index]);
    cleanup();
  }
}

const eyes = ['control', 'public', `team:${team.id}`, 'evaluators'];

test.each(eyes)(
  '[REV48] as %s a jump shows just what opening there shows, wherever one comes from',
  jumpsAreLikeOpening,
);

/** A page as long as a whole exercise, scrolled to where none of it is. */
class NothingInSight {
  readonly #tell: (entries: { readonly isIntersecting: boolean }[]) => void;
  constructor(tell: (entries: { readonly isIntersecting: boolean }[]) => void) {
    this.#tell = tell;
  }
  observe(): void {
    this.#tell([{ isIntersecting: false }]);
  }
  disconnect(): void {}
}

test.each(eyes)('[REV48] as %s what is out of sight follows a jump as well', async (as) => {
  vi.stubGlobal('IntersectionObserver', NothingInSight);
  await jumpsAreLikeOpening(as);
});

/** Tells the page that somebody opened or closed it: jsdom says nothing by itself. */
function openDetails(details: Element, isOpen: boolean): void {
  (details as HTMLDetailsElement).open = isOpen;
  fireEvent(details, new Event('toggle'));
}

const turns = () =>
  new Map(
    within(picture())
      .getAllByText(/^Turn \d+$/)
      .map((title) => [title.textContent, title.closest('details')!]),
  );

const opened = () => [...turns()].filter(([, { open: is }]) => is).map(([name]) => name);

test('[REV48] a turn that was opened or closed is so wherever one jumps, and no other', async () => {
  const [late, later] = [Math.floor(facts.length * 0.92), facts.length - 1];
  await open(later, 'control');
  const [newest, ...older] = turns().keys();
  openDetails(turns().get(older[1]!)!, true);
  expect(opened()).toEqual([newest, older[1]]);
  jumpTo(late);
  expect([...turns().keys()]).toEqual(older);
  expect(opened()).toEqual([older[0], older[1]]);
  openDetails(turns().get(older[0]!)!, false);
  jumpTo(later);
  expect(opened()).toEqual([newest, older[1]]);
  jumpTo(late);
  expect(opened()).toEqual([older[1]]);
});

/** The cards of the newest turn, by their place, with what a move had said before. */
function histories(): [number, HTMLDetailsElement][] {
  const cards = within(picture())
    .getAllByText(/^Turn \d+$/)[0]!
    .closest('details')!;
  return [...cards.querySelectorAll(':scope > ul > li')].flatMap((card, place) => {
    const history = card.querySelector('details');
    return history === null ? [] : [[place, history] as [number, HTMLDetailsElement]];
  });
}

test('[REV48] what a move had said before is not opened for the move that stands in its place', async () => {
  const edited = facts.filter(({ type }) => type === 'move.edited').map(({ seq }) => seq);
  await open(edited[0]!, 'control');
  const places = edited.map((seq) => {
    jumpTo(seq);
    return { seq, at: histories().map(([place]) => place) };
  });
  const pairs = places.flatMap(({ seq, at }, index) =>
    places
      .slice(index + 1)
      .filter((other) => turnOf(other.seq) !== turnOf(seq) && other.at.some((p) => at.includes(p)))
      .map((other) => [seq, other.seq] as const),
  );
  expect(pairs.length).toBeGreaterThan(0);
  for (const [seq, other] of pairs) {
    jumpTo(seq);
    for (const [, history] of histories()) openDetails(history, true);
    expect(histories().every(([, history]) => history.open)).toBe(true);
    jumpTo(other);
    expect(histories().some(([, history]) => history.open)).toBe(false);
  }
});

test('[REV48] an earlier inject that was opened is folded where another stands in its place', async () => {
  const folded = () => [
    ...within(picture())
      .getByRole('heading', { name: 'Inbox' })
      .parentElement!.querySelectorAll('details'),
  ];
  await open(facts.length, `team:${team.id}`);
  const [first] = folded();
  const title = first!.querySelector('summary')!.textContent;
  expect(first!.querySelector('article')).toBeNull();
  openDetails(first!, true);
  expect(folded()[0]!.querySelector('article')).not.toBeNull();
  const lines = [...document.querySelectorAll<HTMLElement>('button[data-seq]')];
  const earlier = lines[Math.floor(lines.length / 2)]!;
  fireEvent.click(earlier);
  expect(folded()[0]!.querySelector('summary')!.textContent).not.toBe(title);
  expect(folded().some((each) => each.open || each.querySelector('article') !== null)).toBe(false);
  fireEvent.click(lines.at(-1)!);
  expect(folded()[0]!.querySelector('summary')!.textContent).toBe(title);
  expect(folded()[0]!.open).toBe(true);
});

function turnOf(seq: number): number | undefined {
  return recording.stateAt(seq).chart?.totalTurn;
}
