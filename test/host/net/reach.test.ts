import { connect } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Reach } from '../../../src/core/protocol/reach.ts';
import type { Addresses } from '../../../src/host/net/reach/addresses.ts';
import { networkKind } from '../../../src/host/net/reach/networks.ts';
import type { Client } from '../../support/client.ts';
import { openHouse, type House } from './house.ts';

/** Everything under 127 is this machine, so that it can be several; elsewhere only 127.0.0.1 is. */
const hasLoopbacks = process.platform === 'linux';

/** This machine, as if it were on these networks. */
function onNetworks(...networks: readonly [name: string, address: string][]): () => Addresses {
  return () => ({
    v4: networks.map(([, address]) => address),
    v6: [],
    hostname: 'laptop',
    networks: networks.map(([name, address]) => ({ name, address })),
  });
}

async function checked(ann: Client): Promise<Reach> {
  ann.send({ t: 'reach' });
  await ann.until((c) => (c.note('reach')?.reach.checkedWallMs ?? null) !== null, 'the round');
  return ann.note('reach')!.reach;
}

const tokenOf = (reach: Reach): string => reach.check?.split('#')[1] ?? '';

/** A phone with an address of its own, on the check page. */
async function phone(house: House, token: string, localAddress: string): Promise<string[]> {
  const url = new URL(house.host.lan.url);
  const socket = new WebSocket(`ws://127.0.0.1:${url.port}/ws`, { localAddress });
  const heard: string[] = [];
  socket.on('message', (data: Buffer) => heard.push(data.toString()));
  await once(socket, 'open');
  socket.send(JSON.stringify({ t: 'hello', protocol: 1, as: { role: 'check', token } }));
  await once(socket, 'close');
  return heard;
}

/** A host on one wireless network, and the console that asks. */
async function onWireless(): Promise<{ house: House; ann: Client }> {
  const networks = onNetworks(['wlan0', '127.0.0.7']);
  const house = await openHouse({ lanHost: '0.0.0.0', networks });
  return { house, ann: await house.control() };
}

test('[JOIN1] an address says what it probably is: hotspot, room, carrier, tunnel, bridge, or none at all', () => {
  const kinds = (
    [
      ['wlan0', '192.168.1.20'],
      ['en0', '172.20.10.2'],
      ['Wi-Fi', '192.168.137.1'],
      ['eth0', '10.1.2.3'],
      ['eth0', '172.31.0.4'],
      ['wwan0', '100.70.1.2'],
      ['tailscale0', '100.70.1.2'],
      ['utun4', '10.8.0.2'],
      ['docker0', '172.17.0.1'],
      ['vEthernet (WSL)', '172.20.0.1'],
      ['en0', '169.254.7.7'],
      ['eth0', '203.0.113.9'],
      ['lo', '127.0.0.1'],
    ] as const
  ).map(([name, address]) => networkKind(name, address));
  expect(kinds).toEqual([
    'private',
    'hotspot',
    'hotspot',
    'private',
    'private',
    'carrier',
    'tunnel',
    'tunnel',
    'virtual',
    'virtual',
    'linkLocal',
    'public',
    'loopback',
  ]);
});

test.skipIf(!hasLoopbacks)(
  '[JOIN2] the host finds its page and its line by each of its addresses, and that foreign names are turned away',
  async () => {
    const house = await openHouse({
      lanHost: '0.0.0.0',
      networks: onNetworks(['wlan0', '127.0.0.7'], ['docker0', '127.0.0.8']),
    });
    const reach = await checked(await house.control());
    const fine = { page: 'ok', line: 'ok', guarded: true };
    expect(reach.addresses).toEqual([
      { address: '127.0.0.7', network: 'wlan0', kind: 'loopback', inQr: true, ...fine },
      { address: '127.0.0.8', network: 'docker0', kind: 'loopback', inQr: false, ...fine },
    ]);
    expect(reach.check).toMatch(/^http:\/\/127\.0\.0\.7:\d+\/check#\S{16,}$/);
    expect(reach.arrivals).toEqual([]);
  },
);

test.skipIf(!hasLoopbacks)(
  '[JOIN2] where nobody listens, it is said of that address alone',
  async () => {
    const house = await openHouse({
      lanHost: '127.0.0.1',
      networks: onNetworks(['wlan0', '127.0.0.7']),
    });
    const reach = await checked(await house.control());
    expect(reach.bound).toBe('127.0.0.1');
    expect(reach.addresses).toMatchObject([{ page: 'refused', line: 'refused', guarded: false }]);
  },
);

test('[JOIN2] without any network there is no check page to scan, and nothing fails', async () => {
  const house = await openHouse({ lanHost: '0.0.0.0', networks: onNetworks() });
  const reach = await checked(await house.control());
  expect(reach).toMatchObject({ addresses: [], check: null, arrivals: [] });
});

test.skipIf(!hasLoopbacks)(
  '[JOIN3] a phone that opens the check page is told only that, and the console reads its address',
  async () => {
    const { house, ann } = await onWireless();
    const reach = await checked(ann);
    expect(await phone(house, tokenOf(reach), '127.0.0.23')).toEqual(['{"t":"checked"}']);
    await ann.until((c) => c.note('reach')?.reach.arrivals.length === 1);
    expect(ann.note('reach')?.reach.arrivals).toMatchObject([
      { address: '127.0.0.23', outside: true },
    ]);
    // From this machine itself it shows less.
    await phone(house, tokenOf(reach), '127.0.0.7');
    await ann.until((c) => c.note('reach')?.reach.arrivals.length === 2);
    expect(ann.note('reach')?.reach.arrivals[1]).toMatchObject({ outside: false });
    const page = await fetch(`http://127.0.0.1:${new URL(house.host.lan.url).port}/check`);
    expect(await page.text()).toBe('<title>check</title>');
  },
);

test.skipIf(!hasLoopbacks)(
  '[JOIN3] a team’s device that got in is as good a sign as the check page',
  async () => {
    const { house, ann } = await onWireless();
    await checked(ann);
    const { port } = new URL(house.host.lan.url);
    const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, { localAddress: '127.0.0.31' });
    await once(socket, 'open');
    const as = { role: 'look', code: house.host.lan.joinCode };
    socket.send(JSON.stringify({ t: 'hello', protocol: 1, as }));
    await ann.until((c) => c.note('reach')?.reach.arrivals[0]?.address === '127.0.0.31');
    socket.terminate();
  },
);

test.skipIf(!hasLoopbacks)(
  '[JOIN4] a guessed check token is refused, counts as a wrong code, and proves nothing',
  async () => {
    const { house, ann } = await onWireless();
    const reach = await checked(ann);
    for (let i = 0; i < 5; i += 1)
      expect((await phone(house, 'x'.repeat(22), '127.0.0.40'))[0]).toContain('auth/token');
    expect((await phone(house, tokenOf(reach), '127.0.0.40'))[0]).toContain('join/slow-down');
    // Knocking without a word is no arrival either.
    const knock = connect({
      port: Number(new URL(house.host.lan.url).port),
      localAddress: '127.0.0.41',
    });
    await once(knock, 'connect');
    knock.destroy();
    await phone(house, tokenOf(reach), '127.0.0.42');
    await ann.until((c) => (c.note('reach')?.reach.arrivals.length ?? 0) > 0);
    expect(ann.note('reach')?.reach.arrivals.map((one) => one.address)).toEqual(['127.0.0.42']);
  },
);
