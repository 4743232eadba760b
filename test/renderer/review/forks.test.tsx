// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Fact } from '../../../src/core/fact.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import { ComparePage } from '../../../src/renderer/review/compare/ComparePage.tsx';
import { compareAddress, ReviewDeskProvider } from '../../../src/renderer/review/desk.tsx';
import { readPlace } from '../../../src/renderer/review/model/address.ts';
import {
  fetchSource,
  SourceError,
  type Source,
} from '../../../src/renderer/review/model/source.ts';
import { ReviewApp } from '../../../src/renderer/review/ReviewApp.tsx';
import { LinkProvider } from '../../../src/renderer/shared/link/hooks.tsx';
import { stateFor, FixtureLink } from '../console/fixture-link.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { family, fixtureDesk, type FixtureDesk } from './fixture-desk.ts';
import { soundVerdict, sourceOf } from './fixture-source.ts';
import { kitPage } from '../kit-page.ts';

const world = loadWorld('ransomware-morning');

function source(facts: readonly Fact[], over: Partial<Source> = {}): Source {
  return { ...sourceOf(world.scenario, facts), title: 'Spring course', ...over };
}

const { facts } = simulate(world, { seed: 3 });
const other = simulate(world, { seed: 5 });

kitPage();

async function shown(page: React.ReactNode, desk: FixtureDesk, link = new FixtureLink()) {
  await act(async () => {
    render(
      <MantineProvider env="test">
        <LinkProvider link={link}>
          <ReviewDeskProvider value={desk}>{page}</ReviewDeskProvider>
        </LinkProvider>
      </MantineProvider>,
    );
    await Promise.resolve();
  });
}

async function review(at: number, desk = fixtureDesk(family), link = new FixtureLink()) {
  const load = () => Promise.resolve(source(facts));
  const place = readPlace(`#seq=${at}&as=control`);
  await shown(<ReviewApp load={load} place={place} readPlaceNow={() => place} />, desk, link);
  return desk;
}

const press = (key: string) => fireEvent.keyDown(document.body, { key });
/** The middle of something that one command did. */
const inside = facts.find(({ seq, cause }) => seq > 60 && facts[seq]?.cause === cause)!.seq;
const whole = facts.findLast(({ cause }) => cause === facts[inside - 1]?.cause)!.seq;

test('[REV29] F asks with the moment, what one command did together, and a title to change', async () => {
  const desk = await review(inside);
  press('f');
  const dialog = await screen.findByRole('dialog', { name: 'Fork from here' });
  expect(within(dialog).getByText(`Fact ${whole}`)).toBeTruthy();
  expect(
    within(dialog).getByText(new RegExp(`fact ${inside} is part of .* fact ${whole}`)),
  ).toBeTruthy();
  expect(within(dialog).getByText(/ · turn \d/)).toBeTruthy();
  const title = within(dialog).getByLabelText('Title');
  expect(title).toHaveProperty('value', 'Spring course (what if)');
  fireEvent.change(title, { target: { value: 'They pay' } });
  fireEvent.click(within(dialog).getByText('Try it out'));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Make the fork' }));
  await screen.findByText(/“They pay” is made/);
  expect(desk.wishes).toEqual([
    { source: '/x.whitecell', at: whole, title: 'They pay', mode: 'rehearsal' },
  ]);
  expect(screen.getByRole('link', { name: 'Look at it in review' }).getAttribute('href')).toBe(
    `/review?path=${encodeURIComponent('/home/ana/Whitecell/They pay.whitecell')}`,
  );
});

test('[REV29] after the end, and before the first fact, it cannot be made and says why', async () => {
  await review(facts.length);
  press('f');
  const button = await screen.findByRole('button', { name: 'Make the fork' });
  expect(button).toHaveProperty('disabled', true);
  expect(screen.getByText(/had ended here/)).toBeTruthy();
  cleanup();
  await review(0);
  press('f');
  expect(await screen.findByText(/Nothing has happened yet. Go/)).toBeTruthy();
});

test('[REV29] what is open is closed only after a question', async () => {
  const link = new FixtureLink(stateFor());
  const desk = await review(inside, fixtureDesk(family), link);
  press('f');
  fireEvent.click(await screen.findByRole('button', { name: 'Make the fork' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Open and play on' }));
  expect(desk.opened).toEqual([]);
  fireEvent.click(await screen.findByRole('button', { name: 'Not now' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Open and play on' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Close it and open the fork' }));
  await screen.findByText(/The fork is open/);
  expect(desk.opened).toEqual(['/home/ana/Whitecell/Spring course (what if).whitecell']);
});

test('[REV29] the context menu of any line of the record asks for a fork from there', async () => {
  await review(facts.length);
  const line = document.querySelector<HTMLElement>('[data-type="move.submitted"]')!;
  fireEvent.contextMenu(line);
  const dialog = await screen.findByRole('dialog', { name: 'Fork from here' });
  expect(within(dialog).getByText(new RegExp(`^Fact `)).textContent).toContain(
    String(
      facts.findLast(({ cause }) => cause === facts[Number(line.dataset['seq']) - 1]?.cause)?.seq,
    ),
  );
});

test('[REV29] the console opens it with the question for its present moment', async () => {
  const load = () => Promise.resolve(source(facts.slice(0, whole), { live: true }));
  const place = readPlace('#fork=1');
  await shown(
    <ReviewApp load={load} place={place} readPlaceNow={() => place} />,
    fixtureDesk(family),
  );
  const dialog = await screen.findByRole('dialog', { name: 'Fork from here' });
  expect(within(dialog).getByText(`Fact ${whole}`)).toBeTruthy();
  expect(within(dialog).getByText(/goes on and notices nothing/)).toBeTruthy();
});

test('[ROOM24] forks stand under their parents, and two that are marked lead to their comparison', async () => {
  await review(inside);
  press('c');
  const dialog = await screen.findByRole('dialog', { name: 'Exercises of this scenario' });
  const boxes = await within(dialog).findAllByRole('checkbox');
  expect(boxes.map((box) => box.getAttribute('aria-label'))).toEqual([
    'Compare Spring course',
    'Compare Told the press at once',
    'Compare Spring course (what if they had paid)',
    'Compare Paid, but a day later',
    'Compare Autumn course, another way',
  ]);
  expect(within(dialog).getByText('Fork at Decision · turn 2')).toBeTruthy();
  expect(within(dialog).getByText('Fork of Autumn course at Discovery · turn 2')).toBeTruthy();
  expect(within(dialog).getByRole('button', { name: 'Compare 1' })).toHaveProperty(
    'disabled',
    true,
  );
  fireEvent.click(boxes[2]!);
  expect(within(dialog).getByRole('link', { name: 'Compare 2' }).getAttribute('href')).toBe(
    compareAddress(['/x.whitecell', '/home/ana/Whitecell/paid.whitecell']),
  );
});

const files = ['/x.whitecell', '/y.whitecell'];
const both = (file: string) =>
  Promise.resolve(source(file === files[0] ? facts : other.facts, { file }));

test('[ROOM24] two exercises lie over each other: ways, indicators, decisions, rulings, pace, coverage', async () => {
  await shown(<ComparePage files={files} load={both} />, fixtureDesk(family));
  for (const name of [
    'Ways through the phases',
    'Indicators',
    'Decisions',
    'The same move, judged again',
    'Time to first move',
    'What came up',
  ])
    expect(await screen.findByRole('region', { name })).toBeTruthy();
  const ways = within(screen.getByRole('region', { name: 'Ways through the phases' }));
  expect(ways.getByText('Here they part.')).toBeTruthy();
  const chart = ways.getByRole('img', { name: /^Phases as boxes and branches as lines/ });
  const dashesIn = [...chart.querySelectorAll('path')].map((path) =>
    path.getAttribute('stroke-dasharray'),
  );
  expect(new Set(dashesIn).size).toBe(3);
  expect([...chart.querySelectorAll('text')].map(({ textContent }) => textContent)).toContain('A');
  const charts = within(screen.getByRole('region', { name: 'Indicators' })).getAllByRole('img');
  // One hue; each line a dash of its own, and its letter.
  const lines = [...charts[0]!.querySelectorAll('path')].map((path) =>
    path.getAttribute('stroke-dasharray'),
  );
  expect(new Set(lines.filter((dash) => dash !== null)).size).toBe(2);
  expect(
    [...charts[0]!.querySelectorAll('text')].map(({ textContent }) => textContent).toSorted(),
  ).toEqual(['A', 'B']);
});

test('[ROOM25] each exercise that is compared says what its own review says of its record', async () => {
  const run = facts.slice(0, 200);
  const sound = soundVerdict(run.length);
  const answer = (over: object = {}, complete = true): string =>
    [
      { kind: 'head', title: 'Spring course', path: '/x.whitecell' },
      { kind: 'scenario', scenario: world.scenario },
      ...run.map((fact) => ({ kind: 'fact', fact })),
      ...(complete ? [{ kind: 'verdict', verify: { ...sound, ...over } }, { kind: 'end' }] : []),
    ]
      .map((line) => JSON.stringify(line))
      .join('\n');
  const answers: Readonly<Record<string, string>> = {
    '/signed': answer({ sealedCount: run.length }),
    '/unsigned': answer(),
    '/altered': answer({ ok: false, firstBadSeq: 57, problem: 'fact 57 was changed' }),
    '/cut': answer({}, false),
  };
  // Word for word as the host sends it: the verdict comes after the facts.
  const load = (file: string) =>
    fetchSource('token', file, () => Promise.resolve(new Response(answers[file])));
  await shown(<ComparePage files={Object.keys(answers)} load={load} />, fixtureDesk(family));
  const list = within(await screen.findByRole('list', { name: 'Exercises' })).getAllByRole(
    'listitem',
  );
  const seals = list.map((item) => within(item).getByRole('button').textContent);
  expect(seals).toEqual([
    'Verified',
    'Verified · unsigned',
    'Altered from fact 57',
    'Not checked to the end',
  ]);
  expect(screen.getByText(/Exercise C is not proven from fact 57 on/)).toBeTruthy();
  expect(screen.getByText(/Exercise D came in part: only its first 200 facts/)).toBeTruthy();
  expect(screen.queryByText(/Exercise [AB] /)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Altered from fact 57' }));
  expect(await screen.findByText('Found: fact 57 was changed')).toBeTruthy();
});

test('[ROOM24] what cannot be compared is said, and which file it was', async () => {
  await shown(<ComparePage files={['/x.whitecell']} load={both} />, fixtureDesk());
  expect(screen.getByText('It takes two exercises to compare')).toBeTruthy();
  cleanup();
  const load = (file: string) =>
    file === files[1] ? Promise.reject(new SourceError('unreadable', 'cut in half')) : both(file);
  await shown(<ComparePage files={files} load={load} />, fixtureDesk());
  expect(await screen.findByText('y cannot be read')).toBeTruthy();
  expect(screen.getByText('cut in half')).toBeTruthy();
});

test('[REV41] a replay is handed out from the menu: the present team’s own view unless others are chosen, in a file named for them', async () => {
  const saved: string[] = [];
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:page' }));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download);
  });
  const desk = fixtureDesk(family);
  const place = readPlace('#seq=60&as=team:clinicalCommand');
  const load = () => Promise.resolve(source(facts, { title: 'Spring: a/b' }));
  await shown(<ReviewApp load={load} place={place} readPlaceNow={() => place} />, desk);
  fireEvent.click(screen.getByRole('button', { name: 'More' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Hand out a replay …' }));
  const dialog = await screen.findByRole('dialog', { name: 'Hand out a replay' });
  const [team] = world.scenario.teams.filter(({ id }) => id === 'clinicalCommand');
  const own = within(dialog).getByRole('checkbox', { name: team!.name });
  expect((own as HTMLInputElement).checked).toBe(true);
  expect(within(dialog).queryByRole('checkbox', { name: 'Control' })).toBeNull();
  fireEvent.click(own);
  const make = within(dialog).getByRole('button', { name: 'Make the page' });
  expect((make as HTMLButtonElement).disabled).toBe(true);
  fireEvent.click(own);
  fireEvent.click(within(dialog).getByRole('radio', { name: 'Français' }));
  await act(async () => {
    fireEvent.click(make);
    await Promise.resolve();
  });
  expect(desk.handedOut).toEqual([
    {
      source: '/x.whitecell',
      audiences: ['team:clinicalCommand'],
      language: 'fr',
      spoilerSafe: false,
    },
  ]);
  expect(saved).toEqual([`Spring- a-b as seen by ${team!.name}.html`]);
  expect(within(dialog).getByText('The page is in your downloads.')).toBeTruthy();
});
