import { expect, test } from 'vitest';
import type { BrowserWindow } from 'electron';
import { Screens } from '../../src/main/screens.ts';
import { SettingsFile } from '../../src/main/settings.ts';
import { display } from '../support/electron/stand-in.ts';
import type { WindowStandIn } from '../support/electron/window.ts';
import { folder, standIn } from './parts.ts';

function open(kept = folder()) {
  const fake = standIn();
  fake.displays = [display(1, 'Laptop', 0), display(2, 'Projector', 1920)];
  let shown: WindowStandIn | null = null;
  const said: string[] = [];
  const timers: (() => void)[] = [];
  const numbers: [number, WindowStandIn][] = [];
  const make = () => fake.electron.makeWindow({}) as unknown as WindowStandIn;
  const screens = new Screens({
    screen: fake.electron.screen,
    settings: new SettingsFile(kept),
    display: () => shown as BrowserWindow | null,
    lost: () => said.push('lost'),
    changed: () => said.push('changed'),
    showNumber: (number, at) => {
      const window = fake.electron.makeWindow(at);
      numbers.push([number, window as unknown as WindowStandIn]);
      return window;
    },
    after: (_ms, run) => timers.push(run),
  });
  const show = (): WindowStandIn => {
    shown = make();
    shown.once('closed', () => (shown = null));
    screens.place(shown as unknown as BrowserWindow);
    return shown;
  };
  return { fake, screens, said, numbers, timers, show, kept };
}

test('[SHELL5] the display fills the screen that was chosen, now and the next time', () => {
  const { screens, show, kept } = open();
  const window = show();
  expect(window.isFullScreen()).toBe(false);
  expect(screens.list().map(({ number, label, chosen }) => [number, label, chosen])).toEqual([
    [1, 'Laptop', false],
    [2, 'Projector', false],
  ]);
  screens.choose(2);
  expect(window.isFullScreen()).toBe(true);
  expect(window.getBounds().x).toBe(1920);
  const again = open(kept);
  expect(again.show().getBounds().x).toBe(1920);
  again.screens.choose(null);
  expect(open(kept).show().isFullScreen()).toBe(false);
});

test('[SHELL5] a screen that was numbered anew is known by its name, if only one has it', () => {
  const { screens, kept } = open();
  screens.choose(2);
  const moved = open(kept);
  moved.fake.displays = [display(1, 'Laptop', 0), display(9, 'Projector', -1920)];
  expect(moved.screens.list().map(({ id, chosen }) => [id, chosen])).toEqual([
    [9, true],
    [1, false],
  ]);
  moved.fake.displays = [display(8, 'Projector', 0), display(9, 'Projector', 1920)];
  expect(moved.screens.list().some(({ chosen }) => chosen)).toBe(false);
});

test('[SHELL5] unplugged, the display waits unseen instead of covering the console, and comes back by itself', () => {
  const { fake, screens, said, show } = open();
  const window = show();
  screens.choose(2);
  said.length = 0;
  fake.unplug(1);
  expect(said).toEqual(['changed']);
  fake.plug(display(1, 'Laptop', 0));
  fake.unplug(2);
  expect(said).toEqual(['changed', 'changed', 'lost', 'changed']);
  expect(window.isVisible()).toBe(false);
  expect(window.isFullScreen()).toBe(false);
  fake.plug(display(2, 'Projector', 1920));
  expect(window.isVisible()).toBe(true);
  expect(window.isFullScreen()).toBe(true);
  expect(window.getBounds().x).toBe(1920);
  window.destroy();
  fake.unplug(2);
  expect(said.filter((one) => one === 'lost')).toHaveLength(1);
});

test('[SHELL5] each screen shows its number in its middle, counted from the left, for a moment', () => {
  const { fake, screens, numbers, timers } = open();
  fake.displays = [display(1, 'Laptop', 0), display(2, 'Projector', -1920)];
  screens.identify();
  expect(numbers.map(([number, window]) => [number, window.getBounds().x])).toEqual([
    [1, -1920 + 800],
    [2, 800],
  ]);
  numbers[0]?.[1].destroy();
  for (const run of timers) run();
  expect(fake.windows).toEqual([]);
});
