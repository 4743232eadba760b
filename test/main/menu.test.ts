import { expect, test } from 'vitest';
import type { MenuItemConstructorOptions } from 'electron';
import { defaultKeys } from '../../src/renderer/console/model/keymap.ts';
import { menuOf, type MenuActs, type MenuState } from '../../src/main/menu.ts';
import { languageOf, sayIn } from '../../src/main/words.ts';
import { shellAr } from '../../src/main/strings.ar.ts';
import { shellEn } from '../../src/main/strings.en.ts';
import { shellFr } from '../../src/main/strings.fr.ts';
import { english, standIn } from './parts.ts';

const acts = new Proxy({} as MenuActs, { get: () => () => {} });
const screens = [
  { id: 1, number: 1, label: 'Laptop', width: 1920, height: 1080, chosen: false },
  { id: 2, number: 2, label: '', width: 1280, height: 720, chosen: true },
];

function items(menu: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menu.flatMap((one) => [one, ...(Array.isArray(one.submenu) ? items(one.submenu) : [])]);
}

function menu(over: Partial<MenuState> = {}, say = english) {
  const state: MenuState = {
    news: { status: 'running', recent: [{ path: '/x/a&b.whitecell', title: 'a&b' }] },
    screens,
    feed: true,
    platform: 'linux',
    ...over,
  };
  return menuOf(say, state, acts);
}

test.each(['linux', 'win32', 'darwin'] as const)(
  '[SHELL9] on %s the menu is one that Electron takes, with no key twice',
  (platform) => {
    const fake = standIn();
    fake.electron.setMenu(menu({ platform }));
    const all = items(fake.menu);
    expect(all.filter(({ role }) => role === 'quit')).toHaveLength(1);
    expect(all.filter(({ id }) => id === 'about')).toHaveLength(1);
    expect(fake.menu[0]?.label).toBe(platform === 'darwin' ? 'Whitecell' : 'File');
  },
);

test('[SHELL9] no key of the menu is one of the console’s', () => {
  const taken = new Set(Object.values(defaultKeys).map((key) => key.toLowerCase()));
  const keys = items(menu()).flatMap(({ accelerator }) => accelerator?.toString() ?? []);
  expect(keys.length).toBeGreaterThan(6);
  for (const key of keys) {
    expect(key).toMatch(/^CmdOrCtrl\+/);
    expect(taken).not.toContain(key.replace('CmdOrCtrl', 'Ctrl').toLowerCase());
  }
});

test('[SHELL9] it offers what there is: files, windows of an open exercise, screens, new versions while nothing is played', () => {
  const of = (id: string, state: Partial<MenuState> = {}) =>
    items(menu(state)).find((one) => one.id === id);
  expect(items(menu()).find(({ toolTip }) => toolTip === '/x/a&b.whitecell')?.label).toBe('a&&b');
  const closed = { news: { status: 'closed' as const, recent: [] } };
  for (const id of ['display', 'hotSeat', 'evaluator']) {
    expect(of(id)?.enabled).toBe(true);
    expect(of(id, closed)?.enabled).toBe(false);
  }
  expect(of('review', closed)?.enabled).toBe(true);
  expect(of('screen-1')?.label).toBe('Display on Screen 1: Laptop, 1920 × 1080');
  expect(of('screen-2')).toMatchObject({
    label: 'Display on Screen 2, 1280 × 720',
    checked: true,
    type: 'radio',
  });
  expect(of('screen-none')?.checked).toBe(false);
  expect(of('update')?.enabled).toBe(false);
  expect(of('update', closed)?.enabled).toBe(true);
  expect(of('update', { ...closed, feed: false })?.enabled).toBe(false);
});

test('[SHELL9] it speaks the room’s language, else the system’s, else English', () => {
  expect(languageOf('ar', 'fr-CA')).toBe('ar');
  expect(languageOf(null, 'fr-CA')).toBe('fr');
  expect(languageOf(null, 'de')).toBe('en');
  expect(menu({}, sayIn('fr')).map(({ label }) => label)).toEqual([
    'Fichier',
    'Édition',
    'Fenêtres',
    'Écrans',
    'Présentation',
    'Aide',
  ]);
});

test('[SHELL9] every sentence says the same things in each language', () => {
  const holes = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
  for (const [key, text] of Object.entries(shellEn)) {
    for (const words of [shellFr, shellAr])
      expect(holes(words[key as keyof typeof shellEn]), key).toEqual(holes(text));
  }
  expect(sayIn('en')('updateTitle', { version: '2.0.0' })).toBe('Version 2.0.0 is there');
});
