/**
 * Owns: the menu bar: what stands in it, in which words, with which keys. None of its keys is one of the console's
 * (those are single letters, Ctrl+Z and Ctrl+K). Does not own: what the entries do.
 */
import type { MenuItemConstructorOptions } from 'electron';
import type { HostNews } from '../host/news.ts';
import type { WindowKind } from './host-line.ts';
import type { ScreenRow } from './screens.ts';
import type { Say } from './words.ts';

export interface MenuActs {
  readonly open: () => void;
  readonly openRecent: (file: string) => void;
  readonly console: () => void;
  readonly window: (kind: WindowKind) => void;
  readonly screen: (id: number | null) => void;
  readonly identify: () => void;
  readonly about: () => void;
  readonly showLog: () => void;
  readonly checkUpdate: () => void;
}

export interface MenuState {
  readonly news: Pick<HostNews, 'status' | 'recent'>;
  readonly screens: readonly ScreenRow[];
  /** Whether a feed for new versions is set. */
  readonly feed: boolean;
  readonly platform: NodeJS.Platform;
}

type Item = MenuItemConstructorOptions;
const line: Item = { type: 'separator' };
const recentMax = 10;

export function menuOf(say: Say, state: MenuState, acts: MenuActs): Item[] {
  const mac = state.platform === 'darwin';
  const about: Item = { id: 'about', label: say('about'), click: acts.about };
  const quit: Item = { id: 'quit', role: 'quit', label: say('quit'), accelerator: 'CmdOrCtrl+Q' };
  const macMenu: Item = {
    label: 'Whitecell',
    submenu: [about, line, { role: 'hide' }, { role: 'hideOthers' }, line, quit],
  };
  return [
    ...(mac ? [macMenu] : []),
    fileMenu(say, state, acts, mac ? [] : [line, quit]),
    {
      label: say('edit'),
      role: 'editMenu',
    },
    windowsMenu(say, state, acts),
    screensMenu(say, state, acts),
    viewMenu(say),
    helpMenu(say, state, acts, mac ? [] : [about]),
  ];
}

function fileMenu(say: Say, { news }: MenuState, acts: MenuActs, end: readonly Item[]): Item {
  const recent: Item[] = news.recent.slice(0, recentMax).map(({ path, title }) => ({
    // One & would underline the next letter.
    label: title.replaceAll('&', '&&'),
    toolTip: path,
    click: () => acts.openRecent(path),
  }));
  return {
    label: say('file'),
    submenu: [
      { id: 'open', label: say('open'), accelerator: 'CmdOrCtrl+O', click: acts.open },
      {
        id: 'recent',
        label: say('openRecent'),
        submenu: recent.length > 0 ? recent : [{ label: say('noRecent'), enabled: false }],
      },
      line,
      { role: 'close', label: say('closeWindow'), accelerator: 'CmdOrCtrl+W' },
      ...end,
    ],
  };
}

function windowsMenu(say: Say, { news }: MenuState, acts: MenuActs): Item {
  const enabled = news.status !== 'closed';
  const kinds = ['display', 'hotSeat', 'review', 'evaluator'] as const;
  return {
    label: say('windows'),
    submenu: [
      { id: 'console', label: say('console'), accelerator: 'CmdOrCtrl+1', click: acts.console },
      ...kinds.map((kind, index) => ({
        id: kind,
        label: say(kind),
        accelerator: `CmdOrCtrl+${index + 2}`,
        // A record is looked at whether anything is open or not.
        enabled: enabled || kind === 'review',
        click: () => acts.window(kind),
      })),
    ],
  };
}

function screensMenu(say: Say, { screens }: MenuState, acts: MenuActs): Item {
  const nameOf = (row: ScreenRow): string =>
    row.label === ''
      ? say('screenPlain', { ...row, chosen: '' })
      : say('screen', { ...row, chosen: '' });
  return {
    label: say('screens'),
    submenu: [
      ...screens.map((row): Item => ({
        id: `screen-${row.number}`,
        type: 'radio',
        label: say('displayOn', { screen: nameOf(row) }).replaceAll('&', '&&'),
        checked: row.chosen,
        click: () => acts.screen(row.id),
      })),
      {
        id: 'screen-none',
        type: 'radio',
        label: say('displayInWindow'),
        checked: !screens.some(({ chosen }) => chosen),
        click: () => acts.screen(null),
      },
      line,
      {
        id: 'identify',
        label: say('identify'),
        accelerator: 'CmdOrCtrl+Shift+D',
        click: acts.identify,
      },
    ],
  };
}

function viewMenu(say: Say): Item {
  return {
    label: say('view'),
    submenu: [
      { role: 'zoomIn', label: say('zoomIn') },
      { role: 'zoomOut', label: say('zoomOut') },
      { role: 'resetZoom', label: say('zoomReset') },
      line,
      { role: 'togglefullscreen', label: say('fullScreen') },
    ],
  };
}

function helpMenu(say: Say, state: MenuState, acts: MenuActs, end: readonly Item[]): Item {
  return {
    label: say('help'),
    role: 'help',
    submenu: [
      { id: 'log', label: say('showLog'), click: acts.showLog },
      {
        id: 'update',
        label: say('checkUpdate'),
        enabled: state.feed && state.news.status !== 'running',
        click: acts.checkUpdate,
      },
      ...end,
    ],
  };
}
