// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Reach } from '../../../src/core/protocol/reach.ts';
import { reachSteps, reachVerdict } from '../../../src/renderer/console/model/reach.ts';
import { busyView, emptyView, presence, screenRow } from './fixture.ts';
import { open, press } from './console-page.tsx';
import { kitPage } from '../kit-page.ts';

kitPage();

const fine = { page: 'ok', line: 'ok', guarded: true } as const;
const wlan = {
  address: '192.168.1.20',
  network: 'wlan0',
  kind: 'private',
  inQr: true,
  ...fine,
} as const;
const phone = { address: '192.168.1.23', wallMs: Date.UTC(2031, 2, 4, 10, 32), outside: true };
const quiet: Reach = {
  bound: '0.0.0.0',
  port: 8080,
  system: 'linux',
  checkedWallMs: Date.UTC(2031, 2, 4, 10, 30),
  addresses: [wlan],
  check: 'http://192.168.1.20:8080/check#token-token-token',
  arrivals: [],
};

const room = () => fireEvent.click(screen.getByRole('tab', { name: /Room/ }));
const card = (name: string) => within(screen.getByRole('region', { name }));

describe('whether devices get through', () => {
  test('[JOIN5] the verdict is honest: nobody has shown it before somebody comes from outside', () => {
    const self = { ...phone, outside: false };
    const deaf = { ...wlan, page: 'refused', line: 'refused', guarded: false } as const;
    expect(reachVerdict(null)).toBe('asking');
    expect(reachVerdict({ ...quiet, checkedWallMs: null })).toBe('asking');
    expect(reachVerdict(quiet)).toBe('untested');
    expect(reachVerdict({ ...quiet, arrivals: [self] })).toBe('itself');
    expect(reachVerdict({ ...quiet, addresses: [deaf] })).toBe('deaf');
    expect(reachVerdict({ ...quiet, check: null, addresses: [] })).toBe('noNetwork');
    // Somebody who came is worth more than what we found ourselves.
    expect(reachVerdict({ ...quiet, addresses: [deaf], arrivals: [phone, self] })).toBe('reached');
  });

  test('[JOIN5] what to do comes in order, ends with the hot seat, and names this system’s firewall', () => {
    expect(reachSteps({ ...quiet, arrivals: [phone] })).toEqual([]);
    expect(reachSteps(quiet)).toEqual([
      'sameNetwork',
      'firewall.linux',
      'isolation',
      'ownRouter',
      'hotspot',
      'hotSeat',
    ]);
    const tunnel = { ...wlan, kind: 'tunnel' } as const;
    expect(reachSteps({ ...quiet, addresses: [tunnel] })[0]).toBe('address');
    const shut = { ...wlan, page: 'refused', line: 'refused' } as const;
    expect(reachSteps({ ...quiet, bound: '127.0.0.1', addresses: [shut] })[0]).toBe('bound');
    expect(reachSteps({ ...quiet, check: null, addresses: [] })).toEqual([
      'ownRouter',
      'hotspot',
      'hotSeat',
    ]);
  });

  test('[JOIN5] the room asks once, shows a page to scan, and turns green with the phone’s address', () => {
    const link = open(emptyView());
    room();
    expect(link.messages.filter((each) => each.t === 'reach')).toHaveLength(1);
    act(() => link.set({ reach: quiet }));
    const reach = card('Do devices get through?');
    expect(reach.getByRole('img', { name: 'QR code of the check page' })).toBeTruthy();
    expect(reach.getByText(/sudo ufw allow 8080\/tcp/)).toBeTruthy();
    expect(reach.getByRole('button', { name: 'Open the hot seat' })).toBeTruthy();
    act(() => link.set({ reach: { ...quiet, arrivals: [phone] } }));
    expect(reach.getByRole('status').textContent).toMatch(
      /A device at 192\.168\.1\.23 reached us at \d\d:32/,
    );
    expect(reach.queryByText(/in this order/)).toBeNull();
    press('Check again');
    expect(link.messages.filter((each) => each.t === 'reach')).toHaveLength(2);
  });
});

describe('screens', () => {
  test('[DISP4] one key or button makes every screen show its number', () => {
    const link = open(busyView());
    fireEvent.keyDown(document.body, { key: 'd', code: 'KeyD' });
    room();
    press('Show numbers');
    const asked = link.messages.filter((each) => each.t === 'screens');
    expect(asked).toEqual([
      { t: 'screens', do: { act: 'identify' } },
      { t: 'screens', do: { act: 'identify' } },
    ]);
  });

  test('[DISP3, DISP5] the list says number, name, size, address and since when; a screen can be named', () => {
    const view = busyView();
    const link = open(view);
    room();
    const rows = card('Screens')
      .getAllByRole('listitem')
      .map((row) => row.textContent ?? '');
    expect(rows[1]).toMatch(
      /^Display 1.*Front wall.*1920 × 1080 · on this machine · since \d\d:12/,
    );
    expect(rows[2]).toMatch(/^Display 2.*size not told · 192\.168\.1\.44/);
    fireEvent.click(screen.getByRole('button', { name: 'Name Display 2' }));
    const field = screen.getByLabelText('Name of Display 2');
    fireEvent.change(field, { target: { value: 'Foyer' } });
    fireEvent.submit(field);
    expect(link.messages.at(-1)).toEqual({
      t: 'screens',
      do: { act: 'name', kind: 'display', no: 2, name: 'Foyer' },
    });
    const alone = { ...presence(view), screens: [screenRow({ kind: 'console' })], displays: 0 };
    act(() => link.set({ presence: alone }));
    expect(card('Screens').getByText('No display is connected')).toBeTruthy();
  });
});

describe('what stands on the wall', () => {
  const stale = () => {
    const view = busyView();
    const display = { ...view.display, program: { kind: 'results', turn: 1 }, stale: 'turn' };
    return { ...view, display } as typeof view;
  };

  test('[WALL4, ROOM5] the console says since when, that it is of an earlier turn, and one key puts up the situation', () => {
    const link = open(stale());
    expect(screen.getByText(/On the wall since \d\d:12/).textContent).toContain(
      'from an earlier turn',
    );
    fireEvent.keyDown(document.body, { key: 'w', code: 'KeyW' });
    expect(link.sent).toEqual([{ type: 'display.take', data: { card: { kind: 'situation' } } }]);
  });

  test('[WALL4] a card of this turn is no reason to press anything', () => {
    open(busyView());
    expect(screen.getByText(/On the wall since/).textContent).not.toContain('earlier');
  });
});
