import type { ReactNode } from 'react';
import type { Finding } from '../../../src/core/finding.ts';
import type { Reach } from '../../../src/core/protocol/reach.ts';
import type { ControlView } from '../../../src/core/view/schema.ts';
import type { LinkState } from '../../../src/renderer/shared/link/state.ts';
import { busyView, emptyView, room } from '../console/fixture.ts';
import { stateFor } from '../console/fixture-link.ts';
import { consoleOn } from './console-on.tsx';
import type { Deed } from './pressed.tsx';
import type { Screens } from './show.tsx';

/** What stands around the exercise on the console: who is at the door, who gets through, how it looks. */

function at(view: ControlView, part: Partial<LinkState>, ...deeds: readonly Deed[]) {
  return (): ReactNode => consoleOn({ ...stateFor(view), ...part }, deeds);
}

function door(): ControlView {
  const view = busyView();
  const [first, ...others] = view.seats;
  const again = { ...first!, id: 'again', status: 'waiting' as const, takes: first!.id };
  return { ...view, seats: [again, { ...first!, status: 'admitted' }, ...others] };
}

const reach: Reach = {
  bound: '0.0.0.0',
  port: 8080,
  system: 'linux',
  checkedWallMs: Date.UTC(2031, 2, 4, 10, 30),
  addresses: [
    {
      address: '192.168.1.20',
      network: 'wlan0',
      kind: 'private',
      inQr: true,
      page: 'ok',
      line: 'ok',
      guarded: true,
    },
  ],
  check: 'http://192.168.1.20:8080/check#token-token-token',
  arrivals: [],
};
const arrived = {
  ...reach,
  arrivals: [{ address: '192.168.1.23', wallMs: Date.UTC(2031, 2, 4, 10, 32), outside: true }],
};

const encrypted = {
  ...room,
  addresses: ['https://192.168.1.20:8080'],
  qr: 'https://192.168.1.20:8080/#K7M4QD',
  fingerprint: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};

const evaluators: LinkState['evaluators'] = {
  on: true,
  code: 'QX4N7P',
  address: 'http://192.168.1.20:8080/evaluate',
  qr: 'http://192.168.1.20:8080/evaluate#QX4N7P',
  people: [
    { id: 'e1', name: 'Eve', connected: true, sinceWallMs: Date.UTC(2031, 2, 4, 9, 40) },
    { id: 'e2', name: 'Farid', connected: false, sinceWallMs: Date.UTC(2031, 2, 4, 9, 52) },
  ],
};

const backup: LinkState['backup'] = {
  folder: '/home/ana/Whitecell/Backups',
  file: '/home/ana/Whitecell/Backups/Harbour Lights 2031-03-04 4711ab backup.whitecell',
  count: 153,
  atWallMs: Date.UTC(2031, 2, 4, 10, 32),
  trouble: null,
};

function finding(path: string, severity: Finding['severity'], message: string): Finding {
  return { severity, code: 'inject/never', path, message };
}
const preflight = [
  finding('phases.outage.exits.x.when', 'error', 'there is no indicator “trus”'),
  finding('injects.B05.release', 'warning', 'this inject can never be released'),
  finding('indicators.trust', 'warning', 'nothing changes this indicator'),
  finding('phases', 'info', 'the shortest way to an end takes two phases'),
];

export const deskScreens: Screens = {
  'console-takeover': at(door(), {}, 'Room'),
  'console-reach': at(emptyView(), { reach }, 'Room'),
  'console-reached': at(busyView(), { reach: arrived, evaluators, backup }, 'Room'),
  'console-encrypted': at(busyView(), { room: encrypted }, 'Room'),
  'console-preflight': at(emptyView(), { preflight }),
  'console-look': at(busyView(), {}, 'key:V'),
  'console-words': at(busyView(), {}, 'Menu', 'Language and terms'),
  'console-paper': at(emptyView(), {}, 'Menu', 'Paper pack'),
};
