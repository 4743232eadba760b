// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ConsoleApp } from '../../../src/renderer/console/ConsoleApp.tsx';
import {
  keepShares,
  readShares,
  sound,
  usualShares,
  widened,
} from '../../../src/renderer/console/panes/shares.ts';
import { AppRoot } from '../../../src/renderer/shared/AppRoot.tsx';
import { open } from './console-page.tsx';
import { kitPage } from '../kit-page.ts';
import { busyView } from './fixture.ts';
import { FixtureLink, stateFor } from './fixture-link.ts';

kitPage();

const edge = (name: RegExp) => screen.getByRole('separator', { name });
const width = (edgeName: RegExp) => Number(edge(edgeName).getAttribute('aria-valuenow'));

describe('the widths of the panes', () => {
  test('[CON38] an edge is moved by arrow keys, and the width is there again in the next window', () => {
    open(busyView());
    const before = width(/cue list/);
    fireEvent.keyDown(edge(/cue list/), { key: 'ArrowRight' });
    fireEvent.keyDown(edge(/cue list/), { key: 'ArrowRight' });
    expect(width(/cue list/)).toBe(before + 2);
    cleanup();
    open(busyView());
    expect(width(/cue list/)).toBe(before + 2);
  });

  test('[CON38] without a drag: by buttons, and back to the usual widths', () => {
    open(busyView());
    fireEvent.keyDown(document.body, { key: 'v' });
    const look = within(screen.getByRole('dialog'));
    fireEvent.click(look.getByRole('button', { name: 'Stage: wider' }));
    expect(readShares().stage).toBe(usualShares.stage + 2);
    fireEvent.click(look.getByRole('button', { name: 'Usual widths' }));
    expect(readShares()).toEqual(usualShares);
  });

  test('[CON38] no pane can be squeezed away, and damaged widths fall back', () => {
    let shares = usualShares;
    for (let i = 0; i < 50; i += 1) shares = widened(shares, 'cues', 1);
    expect(shares.centre).toBeGreaterThanOrEqual(30);
    expect(shares.cues + shares.centre + shares.stage).toBeCloseTo(100);
    for (const bad of [null, 7, {}, { cues: 1, centre: 98, stage: 1 }, { cues: 'wide' }]) {
      expect(sound(bad)).toBeNull();
    }
    localStorage.setItem('wc.console.panes', '{"cues":');
    expect(readShares()).toEqual(usualShares);
    keepShares({ cues: 30, centre: 50, stage: 20 });
    expect(readShares().cues).toBe(30);
  });
});

describe('the light in the room', () => {
  test('[CON39] the console is dark until somebody chooses, and the choice is kept on this machine', async () => {
    const show = () =>
      render(
        <AppRoot link={new FixtureLink({ ...stateFor(busyView()), room: null })} scheme="dark">
          <ConsoleApp />
        </AppRoot>,
      );
    const scheme = () => document.documentElement.dataset['mantineColorScheme'];
    show();
    expect(scheme()).toBe('dark');
    fireEvent.keyDown(document.body, { key: 'v' });
    fireEvent.click(await screen.findByRole('radio', { name: 'Bright' }));
    expect(scheme()).toBe('light');
    cleanup();
    show();
    expect(scheme()).toBe('light');
  });
});

describe('closing', () => {
  const closing = async (mode: 'live' | 'rehearsal') => {
    const view = busyView();
    const link = open({ ...view, situation: { ...view.situation, mode } });
    fireEvent.click(screen.getByRole('button', { name: 'Menu' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: /Close this file/ }));
    return { link, question: within(await screen.findByRole('dialog')) };
  };

  test('[CON41, ROOM13] a rehearsal says that it is thrown away, and can be kept', async () => {
    const { link, question } = await closing('rehearsal');
    expect(document.activeElement?.textContent).toBe('Cancel');
    fireEvent.click(question.getByRole('button', { name: 'Throw it away' }));
    expect(link.sent).toEqual([{ type: 'home.close', data: { act: 'close', keep: false } }]);
    cleanup();
    const again = await closing('rehearsal');
    fireEvent.click(again.question.getByRole('button', { name: /^Keep it/ }));
    expect(again.link.sent).toEqual([{ type: 'home.close', data: { act: 'close', keep: true } }]);
  });

  test('[CON41] an exercise is closed, never thrown away', async () => {
    const { link, question } = await closing('live');
    expect(question.queryByRole('button', { name: 'Throw it away' })).toBeNull();
    fireEvent.click(question.getAllByRole('button', { name: 'Close' }).at(-1)!);
    expect(link.sent).toEqual([{ type: 'home.close', data: { act: 'close', keep: true } }]);
  });
});
