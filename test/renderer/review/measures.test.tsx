// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { measuresOf } from '../../../src/core/aar/measures.ts';
import { openRecording } from '../../../src/core/review/recording.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import { figuresOf } from '../../../src/renderer/review/measures/figures.ts';
import { readPlace } from '../../../src/renderer/review/model/address.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { kitPage } from '../kit-page.ts';
import { openReview } from './open-review.tsx';

const world = loadWorld('ransomware-morning');
const { facts } = simulate(world, { seed: 3 });
const recording = openRecording(world, facts);
const count = facts.length;
const source = {
  title: 'Morning',
  file: '/x.whitecell',
  live: false,
  verification: null,
  scenario: world.scenario,
  facts,
  complete: true,
};

kitPage();

const open = (hash: string) =>
  openReview(source, { hash, readPlaceNow: () => readPlace(location.hash) });

const press = (key: string) => fireEvent.keyDown(document.body, { key });
const at = () => Number(screen.getByRole('slider').getAttribute('aria-valuenow'));
const tile = (title: string) =>
  within(screen.getByRole('list', { name: 'At a glance' })).getByRole('button', {
    name: new RegExp(`^${title}`),
  });
const sections = () =>
  screen
    .queryAllByRole('heading', { level: 3 })
    .filter(({ id }) => id.startsWith('measure-'))
    .map((heading) => heading.closest('section') as HTMLElement);

test('[AAR19] M shows the measures and the picture again; each has its figure, its meaning, its making and its facts', async () => {
  await open(`#seq=${count}&as=control`);
  press('m');
  expect(screen.getByRole('button', { name: 'Measures', pressed: true })).toBeTruthy();
  expect(sections().length).toBe(7);
  const figures = figuresOf(measuresOf(recording));
  expect(figures.network).toBeGreaterThan(0);
  expect(tile('Messages').textContent).toContain(String(figures.network));
  const [first] = sections();
  expect(first?.textContent).toContain('How long a team thinks');
  expect(first?.textContent).toContain('From the opening of planning to a team’s first move');
  const moveSeq = measuresOf(recording).responses[0]?.moveSeq ?? 0;
  fireEvent.click(
    within(first as HTMLElement).getAllByRole('button', {
      name: new RegExp(`\\(Fact ${moveSeq}\\)$`),
    })[0] as HTMLElement,
  );
  expect(at()).toBe(moveSeq);
  // The figures stay while their facts are looked at.
  expect(tile('Messages').textContent).toContain(String(figures.network));
  press('m');
  expect(screen.queryByRole('list', { name: 'At a glance' })).toBeNull();
});

test('[AAR19] up to a moment, nothing later is counted, and the page says so', async () => {
  const half = Math.round(count / 2);
  await open(`#seq=${half}&as=control`);
  press('m');
  fireEvent.click(screen.getByRole('button', { name: 'Up to this moment' }));
  const then = figuresOf(measuresOf(recording, half));
  const end = figuresOf(measuresOf(recording));
  expect(then.network).not.toBe(end.network);
  expect(tile('Messages').textContent).toContain(String(then.network));
  expect(screen.getByText(new RegExp(`^Counted up to fact ${half} of ${count}`))).toBeTruthy();
});

test('[AAR19] spoiler-safe, neither a figure nor the length of the record tells what lies ahead', async () => {
  const start = facts.find((fact) => fact.type === 'exercise.started')?.seq ?? 0;
  await open(`#seq=${start}&as=control`);
  fireEvent.click(screen.getByRole('switch', { name: 'Spoiler-safe' }));
  press('m');
  expect(
    screen.getByText(`Counted up to fact ${start}; nothing that lies ahead is in it.`),
  ).toBeTruthy();
  for (const section of sections())
    expect(section.textContent, section.textContent ?? '').toContain('Nothing to count yet');
  expect(document.body.textContent).not.toContain(String(count));
  expect(screen.queryByRole('button', { name: 'Whole record' })).toBeNull();
});

test('[AAR18] through a team’s eyes only its own measures stand, and the room is shown none', async () => {
  const [team] = world.scenario.teams;
  await open(`#seq=${count}&as=team:${team?.id ?? ''}`);
  press('m');
  expect(sections().map((section) => within(section).getByRole('heading').textContent)).toEqual([
    'Time to first move',
    'Estimates against results',
  ]);
  for (const { id, name } of world.scenario.teams) {
    const rows = sections().flatMap((section) => within(section).queryAllByText(name));
    expect(rows.length > 0, id).toBe(id === team?.id);
  }
  fireEvent.click(screen.getByRole('button', { name: 'The room' }));
  expect(sections()).toEqual([]);
  expect(screen.getByText(/^The room is shown no measures/)).toBeTruthy();
});
