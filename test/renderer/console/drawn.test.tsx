// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ControlView } from '../../../src/core/view/schema.ts';
import type { Answer } from '../../../src/renderer/shared/link/link.ts';
import type * as Marks from '../../../src/renderer/console/cues/CueMarks.tsx';
import { open } from './console-page.tsx';
import { kitPage } from '../kit-page.ts';
import { busyView } from './fixture.ts';
import type { FixtureLink } from './fixture-link.ts';

/** How often a row of the cue list and the stage were drawn. */
const drawn = vi.hoisted(() => ({ rows: 0, stage: 0 }));
vi.mock('../../../src/renderer/console/cues/CueMarks.tsx', async (real) => {
  const marks = await real<typeof Marks>();
  const CueStatus: typeof marks.CueStatus = (props) => {
    drawn.rows += 1;
    return marks.CueStatus(props);
  };
  return { ...marks, CueStatus };
});
vi.mock('../../../src/renderer/console/stage/HealthStrip.tsx', () => ({
  HealthStrip: () => {
    drawn.stage += 1;
    return null;
  },
}));

kitPage();
beforeEach(() => Object.assign(drawn, { rows: 0, stage: 0 }));

/** A console whose host has not answered yet. */
function waiting(): FixtureLink {
  const link = open(busyView());
  link.answer = () => new Promise<Answer>(() => undefined);
  expect(drawn.rows).toBeGreaterThan(3);
  expect(drawn.stage).toBeGreaterThan(0);
  Object.assign(drawn, { rows: 0, stage: 0 });
  return link;
}
const hold = () => screen.getByRole('button', { name: /^HOLD/ });

describe('[SPEED4] a press draws its button and not the console', () => {
  test('HOLD waits, pressed by hand', () => {
    waiting();
    fireEvent.click(hold());
    expect(hold().ariaBusy).toBe('true');
    expect(drawn).toEqual({ rows: 0, stage: 0 });
  });

  test('HOLD waits, pressed by its key', () => {
    const link = waiting();
    fireEvent.keyDown(document.body, { key: 'p', code: 'KeyP' });
    expect(link.sent.map(({ type }) => type)).toEqual(['hold.begin']);
    expect(hold().ariaBusy).toBe('true');
    expect(drawn).toEqual({ rows: 0, stage: 0 });
  });

  test('GO waits', () => {
    waiting();
    const go = screen.getByRole('button', { name: /^GO/ });
    fireEvent.click(go, { detail: 1 });
    expect(go.dataset['state']).toBe('pending');
    expect(drawn).toEqual({ rows: 0, stage: 0 });
  });

  test('black waits, and the rest of the stage stands', () => {
    waiting();
    fireEvent.click(screen.getByRole('button', { name: /^Black/ }));
    expect(screen.getByRole('button', { name: /^Black/ }).ariaBusy).toBe('true');
    expect(drawn).toEqual({ rows: 0, stage: 0 });
  });

  test('a key that comes up and was not GO draws nothing', () => {
    waiting();
    fireEvent.keyUp(document.body, { key: 'ArrowDown' });
    expect(drawn).toEqual({ rows: 0, stage: 0 });
  });
});

test('[SPEED5] what became of one inject draws its row, and no other of the list', () => {
  const link = waiting();
  const view = link.getState().views['control']?.view as ControlView;
  const row = [...document.querySelectorAll<HTMLElement>('[data-cue][data-status="planned"]')].find(
    ({ dataset }) => dataset['cue'] !== view.standby,
  )!;
  const injects = view.injects.map((each) =>
    each.eventNo === row.dataset['cue'] ? { ...each, status: 'skipped' as const } : each,
  );
  act(() => link.set({ views: { control: { n: view.n + 1, view: { ...view, injects } } } }));
  expect(row.dataset['status']).toBe('skipped');
  // Its row, and the standby card.
  expect(drawn.rows).toBe(2);
});
