import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { request } from 'node:https';
import path from 'node:path';
import { connect as connectPlain } from 'node:net';
import { connect, type PeerCertificate } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { protocolVersion } from '../../../src/core/protocol/version.ts';
import type { Client } from '../../support/client.ts';
import { openHouse, type House } from './house.ts';

/** What a device does: takes the certificate that it is shown, and holds its fingerprint against the one on the wall. */
async function shownBy(port: string): Promise<PeerCertificate> {
  const socket = connect({ host: '127.0.0.1', port: Number(port), rejectUnauthorized: false });
  onTestFinished(() => void socket.destroy());
  await once(socket, 'secureConnect');
  return socket.getPeerCertificate();
}

const pem = ({ raw }: PeerCertificate): string =>
  `-----BEGIN CERTIFICATE-----\n${raw.toString('base64')}\n-----END CERTIFICATE-----\n`;

interface Answered {
  readonly status: number;
  readonly policy: string;
}

function page(port: string, ca: string, headers: Record<string, string> = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = request(
      // Node takes the Host header for the name that the certificate has to bear.
      { ...{ host: '127.0.0.1', servername: 'localhost', port, path: '/station' }, ca, headers },
      (answer) => {
        answer.resume();
        resolve({
          status: answer.statusCode ?? 0,
          policy: String(answer.headers['content-security-policy']),
        });
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

/** The first message that a device at the door hears, or why there is no line at all. */
function hello(port: string, code: string, options: object): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`wss://127.0.0.1:${port}/ws`, options);
    onTestFinished(() => socket.terminate());
    socket.on('error', (error) => resolve(String(error)));
    socket.on('message', (data: Buffer) => resolve(data.toString()));
    socket.on('open', () =>
      socket.send(
        JSON.stringify({ t: 'hello', protocol: protocolVersion, as: { role: 'look', code } }),
      ),
    );
  });
}

async function encrypted(
  options: Parameters<typeof openHouse>[0] = {},
): Promise<{ house: House; ann: Client; port: string }> {
  const house = await openHouse(options);
  const ann = await house.control();
  expect(ann.note('room')?.room.fingerprint).toBeNull();
  const bo = await house.player('Bo', 'north', ann);
  expect(await ann.home({ act: 'encrypt', on: true })).toMatchObject({ ok: true });
  await ann.until((c) => c.note('room')?.room.fingerprint !== null, 'the fingerprint');
  await bo.untilClosed();
  return { house, ann, port: new URL(house.host.lan.url).port };
}

test('[NET26] encrypted, the room is spoken to with TLS, by the certificate whose fingerprint the console shows', async () => {
  const { house, ann, port } = await encrypted();
  const room = ann.note('room')?.room;
  expect(room?.addresses).toEqual([`https://127.0.0.1:${port}`]);
  expect(room?.qr).toBe(`https://127.0.0.1:${port}/#${room?.joinCode}`);
  const shown = await shownBy(port);
  expect(shown.fingerprint256.replaceAll(':', '').toLowerCase()).toBe(room?.fingerprint);
  const ca = pem(shown);
  const got = await page(port, ca);
  expect(got.status).toBe(200);
  expect(got.policy).toContain(`wss://127.0.0.1:${port}`);
  const code = house.host.lan.joinCode;
  expect(await hello(port, code, { ca })).toContain('"welcome"');
  // Who did not take this certificate gets nothing, and in plain text there is nothing but the way here.
  expect(await hello(port, code, {})).toContain('self-signed');
  const plain = await fetch(`http://127.0.0.1:${port}/station?x=1`, { redirect: 'manual' });
  expect([plain.status, plain.headers.get('location')]).toEqual([
    307,
    `https://127.0.0.1:${port}/station?x=1`,
  ]);
  expect(plain.headers.get('cache-control')).toBe('no-store');
  const posted = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'x' });
  expect(posted.status).toBe(426);
  // The console stays as it was.
  expect(house.host.control.url).toMatch(/^http:\/\/127\.0\.0\.1:/);
});

test('[NET26, NET1] encrypted, Host and Origin are looked at as ever', async () => {
  const { house, port } = await encrypted();
  const ca = pem(await shownBy(port));
  const code = house.host.lan.joinCode;
  const own = `https://127.0.0.1:${port}`;
  expect((await page(port, ca, { host: `evil.example:${port}` })).status).toBe(421);
  expect((await page(port, ca, { origin: own })).status).toBe(200);
  expect((await page(port, ca, { origin: own.replace('https', 'http') })).status).toBe(421);
  expect(await hello(port, code, { ca, origin: own })).toContain('"welcome"');
  expect(await hello(port, code, { ca, origin: 'https://evil.example' })).toContain('421');
  // Nobody is sent on to a name that is not this host's.
  const spoken = (lines: readonly string[]) => said(port, `${lines.join('\r\n')}\r\n\r\n`);
  expect(await spoken(['GET / HTTP/1.1', `Host: evil.example:${port}`])).toContain(' 421 ');
  const doubled = [`Host: 127.0.0.1:${port}`, 'Host: evil.example'];
  expect(await spoken(['GET / HTTP/1.1', ...doubled])).toMatch(/ 4\d\d /);
  expect(await spoken([`GET //evil.example/ HTTP/1.1`, `Host: 127.0.0.1:${port}`])).toContain(
    ' 421 ',
  );
  const upgrade = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'];
  expect(await spoken(['GET /ws HTTP/1.1', `Host: 127.0.0.1:${port}`, ...upgrade])).toContain(
    ' 307 ',
  );
  // One that is neither ends without harm, and so does one that leaves without a word.
  expect(await said(port, '\0\u0001nonsense\r\n\r\n')).toMatch(/^(HTTP\/1.1 400 |$)/);
  connectPlain({ host: '127.0.0.1', port: Number(port) }).end();
  expect((await page(port, ca)).status).toBe(200);
});

/** What a socket is answered in plain text until its end. */
async function said(port: string, words: string): Promise<string> {
  const socket = connectPlain({ host: '127.0.0.1', port: Number(port) });
  onTestFinished(() => void socket.destroy());
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  socket.on('error', () => {});
  socket.write(words);
  await once(socket, 'close');
  return answer;
}

test.runIf(process.platform === 'linux')(
  '[NET26, JOIN2] the host finds itself by TLS as devices do, and the check page lies there too',
  async () => {
    const networks = () => ({
      ...{ v4: ['127.0.0.7'], v6: [], hostname: 'laptop' },
      networks: [{ name: 'wlan0', address: '127.0.0.7' }],
    });
    const { ann, port } = await encrypted({ lanHost: '0.0.0.0', networks });
    ann.send({ t: 'reach' });
    await ann.until((c) => (c.note('reach')?.reach.checkedWallMs ?? null) !== null, 'the round');
    const reach = ann.note('reach')!.reach;
    expect(reach.addresses).toMatchObject([
      { address: '127.0.0.7', inQr: true, page: 'ok', line: 'ok', guarded: true },
    ]);
    expect(ann.note('room')?.room.addresses).toEqual([`https://127.0.0.7:${port}`]);
  },
);

test('[NET26] the choice and the certificate outlast the host, and can be taken back', async () => {
  const { house, ann, port } = await encrypted();
  const before = ann.note('room')?.room.fingerprint;
  const file = path.join(house.folder, 'home', 'room-identity.pem');
  expect(readFileSync(file, 'utf8')).toContain('PRIVATE KEY');
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
  await house.restart();
  const again = await house.control();
  expect(again.note('room')?.room.fingerprint).toBe(before);
  expect(house.host.lan.url).toBe(`https://127.0.0.1:${port}`);
  await again.home({ act: 'encrypt', on: false });
  await again.until((c) => c.note('room')?.room.fingerprint === null, 'plain');
  expect(house.host.lan.url).toBe(`http://127.0.0.1:${port}`);
  expect((await fetch(`${house.host.lan.url}/station`)).status).toBe(200);
});

test('[NET26, NET9] a handshake that never ends is given up', async () => {
  const { port } = await encrypted();
  const from = performance.now();
  const closed = ['', '\u0016', '\u0016\u0003\u0001', 'GET / HT'].map((words) => said(port, words));
  await Promise.all(closed);
  expect(performance.now() - from).toBeLessThan(12_000);
});

test('[NET26] those who said nothing yet do not keep the room from being closed', async () => {
  const { ann, port } = await encrypted();
  const silent = connectPlain({ host: '127.0.0.1', port: Number(port) });
  await once(silent, 'connect');
  const gone = once(silent, 'close');
  const from = performance.now();
  expect(await ann.home({ act: 'encrypt', on: false })).toMatchObject({ ok: true });
  await gone;
  // Its own time is five seconds.
  expect(performance.now() - from).toBeLessThan(4_000);
});
