// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import { readPlace } from '../../../src/renderer/review/model/address.ts';
import { SourceError, type Source } from '../../../src/renderer/review/model/source.ts';
import { Feed } from '../../../src/renderer/review/model/feed.ts';
import type { RescueTold } from '../../../src/renderer/shared/rescue/ask-rescue.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { soundVerdict, sourceOf } from './fixture-source.ts';
import { kitPage } from '../kit-page.ts';
import { openReview } from './open-review.tsx';

const world = loadWorld('ransomware-morning');
const run = simulate(world, { seed: 3 });
const team = world.scenario.teams[0]!;

const verification = soundVerdict(run.facts.length);
const source = sourceOf(world.scenario, run.facts);

kitPage();

const open = (hash = '', over: Partial<Source> = {}) =>
  openReview({ ...source, ...over }, { hash, readPlaceNow: () => readPlace(location.hash) });

const slider = () => screen.getByRole('slider');
const at = () => Number(slider().getAttribute('aria-valuenow'));
const press = (key: string, over: object = {}) =>
  fireEvent.keyDown(document.body, { key, ...over });
const record = () => screen.getByRole('group', { name: 'Record' });
const present = () => record().querySelector('[aria-current="true"]');

describe('what is said', () => {
  const revealed = run.facts.findIndex(
    (fact, index) =>
      fact.type === 'rulings.revealed' &&
      fact.data.moves.some((move) =>
        run.facts
          .slice(0, index)
          .some((said) => said.type === 'estimate.given' && said.data.move === move),
      ),
  );
  const reveal = run.facts[revealed]?.seq ?? 0;

  test('[REV18] how the room judged a move stands under it from the result on, and not before', async () => {
    expect(reveal).toBeGreaterThan(0);
    await open(`#seq=${reveal - 1}&as=public`);
    expect(within(record()).queryByText(/^The room thought/)).toBeNull();
    cleanup();
    await open(`#seq=${reveal}&as=public`);
    expect(within(record()).queryAllByText(/^The room thought/).length).toBeGreaterThan(0);
  });

  test('[REV18] points stand in everybody’s record, estimates and weights in control’s alone', async () => {
    const words = /estimated \d+|^A point weighed/;
    await open(`#seq=${run.facts.length}&as=public`);
    expect(within(record()).queryAllByText(/, (for|against) it: /).length).toBeGreaterThan(0);
    expect(within(record()).queryAllByText(words)).toEqual([]);
    cleanup();
    await open(`#seq=${run.facts.length}&as=control`);
    expect(within(record()).queryAllByText(words).length).toBeGreaterThan(0);
  });

  test('[REV18] a team’s mailbox holds what it sent and received, and nothing else', async () => {
    await open(`#seq=${run.facts.length}&as=team:${team.id}`);
    const own = (fact: (typeof run.facts)[number]): number => {
      if (fact.type !== 'message.sent') return 0;
      const parties = [fact.data.from, ...fact.data.to];
      return parties.some((party) => party.kind === 'team' && party.team === team.id) ? 1 : 0;
    };
    const wanted = run.facts.reduce((sum, fact) => sum + own(fact), 0);
    const sent = run.facts.filter((fact) => fact.type === 'message.sent').length;
    expect(wanted).toBeGreaterThan(0);
    expect(wanted).toBeLessThan(sent);
    expect(record().querySelectorAll('[data-type="message.sent"]').length).toBe(wanted);
  });
});

describe('the review screen', () => {
  test('[REV15] it opens at the place that the address names, through the eyes it names', async () => {
    await open(`#seq=60&as=team:${team.id}`);
    expect(at()).toBe(60);
    expect(screen.getByText(`As seen by ${team.name}`)).toBeTruthy();
  });

  test('[REV15] an address put into an open review is gone to, and a key that came with it does not stay', async () => {
    await open('#seq=40&as=control');
    const goTo = (hash: string) =>
      act(async () => {
        const gone = new Promise((resolve) =>
          addEventListener('hashchange', resolve, { once: true }),
        );
        location.hash = hash;
        await gone;
      });
    await goTo(`#secret-key&seq=60&as=team:${team.id}`);
    expect(at()).toBe(60);
    expect(screen.getByText(`As seen by ${team.name}`)).toBeTruthy();
    expect(location.hash).toBe(`#seq=60&as=team:${team.id}`);
    await goTo('#seq=999999&as=team:nobody');
    expect(at()).toBe(run.facts.length);
    expect(screen.getByText('As seen by The room')).toBeTruthy();
    await goTo('#seq=12&part=report');
    expect(screen.queryByRole('slider')).toBeNull();
    await goTo('#seq=13');
    expect(at()).toBe(13);
  });

  test('[REV15] without a place it shows what everybody saw, and never control’s view by itself', async () => {
    await open();
    expect(screen.getByText('As seen by The room')).toBeTruthy();
    expect(screen.queryByText('Ways out of this phase')).toBeNull();
  });

  test('[REV12] keys step, jump, and reveal everything on purpose and back', async () => {
    await open('#seq=40&as=control');
    press('ArrowRight');
    expect(at()).toBe(41);
    press('Home');
    expect(at()).toBe(0);
    press('End');
    expect(at()).toBe(run.facts.length);
    press('v');
    expect(screen.getByText('As seen by The room')).toBeTruthy();
    press('v');
    expect(screen.getByText('Ways out of this phase')).toBeTruthy();
    press('?');
    expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeTruthy();
  });

  test('[REV12] a key pressed on a button or while typing stays there', async () => {
    await open('#seq=40&as=control');
    const button = screen.getByRole('button', { name: 'Play' });
    fireEvent.keyDown(button, { key: ' ' });
    expect(screen.getByRole('button', { name: 'Play' })).toBe(button);
    const field = document.createElement('input');
    document.body.append(field);
    fireEvent.keyDown(field, { key: 'ArrowRight' });
    expect(at()).toBe(40);
    field.remove();
  });

  test('[REV16] pressing a line of the record goes there; moving marks the present line and keeps the focus', async () => {
    await open('#seq=10&as=control');
    const line = within(record())
      .getAllByText(/^Released: /)[0]!
      .closest('button')!;
    line.focus();
    fireEvent.click(line);
    expect(at()).toBe(Number(line.dataset['seq']));
    expect(present()).toBe(line);
    press('End');
    expect(present()).not.toBe(line);
    expect(document.activeElement).toBe(line);
  });

  test('[REV50] under the pointer the timeline tells the times that a press there goes to', async () => {
    await open('#seq=40&as=control');
    const lane = slider().parentElement!;
    lane.getBoundingClientRect = () => new DOMRect(0, 0, 1000, 28);
    lane.setPointerCapture = () => undefined;
    lane.hasPointerCapture = () => false;
    const readout = () => [...document.querySelectorAll('dl dd[dir="ltr"]')];
    const times = new Set<string>();
    for (const clientX of [250, 600, 900]) {
      fireEvent.pointerMove(lane, { clientX });
      const told = lane.lastElementChild?.textContent ?? '';
      fireEvent.pointerDown(lane, { clientX, button: 0 });
      const [wall, clock] = readout().map((time) => time.textContent);
      expect(told).toMatch(new RegExp(`^${wall} · ${clock} · `));
      times.add(clock ?? '');
    }
    expect(times.size).toBe(3);
  });

  test('[REV16] what is still to come is marked as such in the record', async () => {
    await open('#seq=40&as=control');
    for (const line of record().querySelectorAll<HTMLElement>('button[data-seq]')) {
      // The line by itself, or the turn around it.
      const isAhead = line.closest('[data-ahead]') !== null;
      expect(isAhead).toBe(Number(line.dataset['seq']) > 40);
    }
  });

  test('[REV9] spoiler-safe, neither the length nor a later line nor a later chapter is on the page', async () => {
    await open('#seq=40&as=control');
    expect(screen.getByText(`fact 40 of ${run.facts.length}`)).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Spoiler-safe'));
    expect(screen.getByText('fact 40')).toBeTruthy();
    expect(document.body.textContent).not.toContain(String(run.facts.length));
    expect(slider().getAttribute('aria-valuemax')).toBe('40');
    for (const line of record().querySelectorAll<HTMLElement>('button[data-seq]')) {
      expect(Number(line.dataset['seq'])).toBeLessThanOrEqual(40);
    }
    const last = world.phases.get(run.endPhase!)!.title;
    expect(document.body.textContent).not.toContain(last);
  });

  test('[ROOM25, REV17] the seal says verified, or from which fact on the record was altered', async () => {
    await open();
    expect(screen.getByRole('button', { name: 'Verified · unsigned' })).toBeTruthy();
    cleanup();
    await open('#seq=40&as=control', {
      verification: {
        ...verification,
        ok: false,
        firstBadSeq: 30,
        problem: 'Fact 30 was changed.',
      },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Altered from fact 30' }));
    expect(await screen.findByText('Found: Fact 30 was changed.')).toBeTruthy();
    const lines = [...record().querySelectorAll<HTMLElement>('button[data-seq]')];
    expect(lines.some((line) => line.dataset['unproven'] === 'true')).toBe(true);
    for (const line of lines) {
      expect(line.dataset['unproven'] === 'true').toBe(Number(line.dataset['seq']) >= 30);
    }
  });

  test('[RESCUE4] a record that is shown as altered is rescued from its seal; one that holds is offered none', async () => {
    const show = (over: Partial<Source>) => {
      const rescue = { make: () => new Promise<RescueTold>(() => {}), look: () => {} };
      return openReview({ ...source, ...over }, { hash: '#seq=40&as=control', rescue });
    };
    await show({ verification: { ...verification, ok: false, firstBadSeq: 30 } });
    fireEvent.click(await screen.findByRole('button', { name: 'Altered from fact 30' }));
    expect(await screen.findByRole('button', { name: 'Rescue what is whole' })).toBeTruthy();
    cleanup();
    await show({});
    fireEvent.click(await screen.findByRole('button', { name: 'Verified · unsigned' }));
    await screen.findByRole('heading', { name: 'Can this record be trusted?' });
    expect(screen.queryByRole('button', { name: 'Rescue what is whole' })).toBeNull();
  });

  test('[REV17] a record that is here in part is not called verified, however its file was found', async () => {
    await open('#seq=40&as=control', { complete: false });
    expect(screen.getByRole('button', { name: 'Not checked to the end' })).toBeTruthy();
  });

  test('[REV17, REV32] it shows the first picture while the rest arrives, says that it is being checked, and how much is here', async () => {
    const line = (value: object) => `${JSON.stringify(value)}\n`;
    const rest = new Feed();
    const push = (from: number, to: number) =>
      rest.push(
        run.facts
          .slice(from, to)
          .map((fact) => line({ kind: 'fact', fact }))
          .join(''),
      );
    rest.push(line({ kind: 'head' }) + line({ kind: 'scenario', scenario: world.scenario }));
    push(0, 60);
    const claimed = run.facts.length;
    await open('#seq=40&as=control', { facts: [], verification: null, rest, claimed });
    expect(at()).toBe(40);
    expect(screen.getByRole('button', { name: 'Checking …' })).toBeTruthy();
    expect(screen.getByText(/^Still being read: \d+ % are here$/)).toBeTruthy();
    // Spoiler-safe, not even that there is more to come is told.
    fireEvent.click(screen.getByLabelText('Spoiler-safe'));
    expect(screen.queryByText(/^Still being read/)).toBeNull();
    act(() => {
      push(60, claimed);
      rest.push(line({ kind: 'verdict', verify: verification }) + line({ kind: 'end' }));
      rest.close();
    });
    await screen.findByRole('button', { name: 'Verified · unsigned' }, { timeout: 10_000 });
    expect(at()).toBe(40);
    press('End');
    expect(at()).toBe(40);
    fireEvent.click(screen.getByLabelText('Spoiler-safe'));
    // The verdict may be here before the last fact is worked in.
    await screen.findByText(`fact 40 of ${claimed}`, undefined, { timeout: 10_000 });
    press('End');
    expect(at()).toBe(claimed);
  });

  test('[REV14, REV32] an answer that breaks off before the verdict is not called altered, and not verified', async () => {
    const rest = new Feed();
    rest.push(
      run.facts
        .slice(0, 60)
        .map((fact) => `${JSON.stringify({ kind: 'fact', fact })}\n`)
        .join(''),
    );
    rest.close();
    await open('#seq=400&as=control', { facts: [], verification: null, rest, claimed: 480 });
    expect(at()).toBe(60);
    fireEvent.click(screen.getByRole('button', { name: 'Not checked to the end' }));
    expect(await screen.findByText('The answer was cut short: 60 facts arrived.')).toBeTruthy();
  });

  test('[REV9] spoiler-safe, playing uncovers only as far as it goes, and its timeline has room left at its end', async () => {
    await open('#seq=40&as=control');
    fireEvent.click(screen.getByLabelText('Spoiler-safe'));
    const places = () =>
      [...document.querySelectorAll<HTMLElement>('[data-kind][style*="inset-inline-start"]')].map(
        (mark) => Number.parseFloat(mark.style.insetInlineStart),
      );
    expect(places().length).toBeGreaterThan(0);
    for (const place of places()) expect(place).toBeLessThan(95);
    const marks = places().length;
    press('ArrowDown');
    const next = at();
    expect(next).toBeGreaterThan(40);
    expect(slider().getAttribute('aria-valuemax')).toBe(String(next));
    expect(places().length).toBeGreaterThanOrEqual(marks);
    press('Home');
    press('End');
    expect(at()).toBe(next);
  });

  test('[REV9] spoiler-safe hides the ways that were not taken yet, from everybody’s eyes but control’s', async () => {
    await open('#seq=40&as=public');
    fireEvent.click(screen.getByLabelText('Spoiler-safe'));
    fireEvent.click(screen.getByRole('button', { name: 'Map' }));
    const map = await screen.findByRole('dialog');
    const last = world.phases.get(run.endPhase!)!.title;
    expect(map.textContent).not.toContain(last);
  });

  test('[REV17] a damaged record shows its readable part', async () => {
    const facts = run.facts.filter((fact) => fact.seq !== 50);
    await open('#seq=400&as=control', { facts });
    expect(at()).toBe(49);
    expect(screen.getByRole('button', { name: 'Altered from fact 50' })).toBeTruthy();
  });

  test('[REV14] a refusal is put into words, with a way to try again', async () => {
    let tries = 0;
    const load = () => {
      tries += 1;
      return tries === 1
        ? Promise.reject(new SourceError('noExercise', 'No exercise is open.'))
        : Promise.resolve(source);
    };
    await openReview(source, { load });
    expect(await screen.findByText('There is nothing to look back at yet')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('slider')).toBeTruthy();
  });

  test('[RESCUE4] a file of which nothing can be shown is rescued from here, and the new record is looked at', async () => {
    const refused = { code: 'log/corrupt' };
    const load = () =>
      Promise.reject(new SourceError('unreadable', 'It is damaged.', refused.code));
    const looked: string[] = [];
    const rescued = {
      ...{ file: '/x/day (rescued).whitecell', title: 'Day', count: 1, fromCopy: 0 },
      ...{ missing: { from: 2, to: 2 }, problem: 'A picture is missing.' },
    };
    const rescue = {
      make: () => Promise.resolve({ ok: true as const, rescued }),
      look: (file: string) => void looked.push(file),
    };
    await openReview(source, { load, rescue });
    fireEvent.click(await screen.findByRole('button', { name: 'Rescue what is whole' }));
    expect(await screen.findByText(/^Missing: fact 2\./)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Look at the rescued record' }));
    expect(looked).toEqual([rescued.file]);
    cleanup();
    refused.code = 'log/notOurs';
    await openReview(source, { load, rescue });
    await screen.findByRole('button', { name: 'Try again' });
    expect(screen.queryByRole('button', { name: 'Rescue what is whole' })).toBeNull();
  });

  test('[REV14] an exercise without facts says so', async () => {
    await open('', { facts: [] });
    expect(screen.getByText('Nothing has happened yet')).toBeTruthy();
  });
});
