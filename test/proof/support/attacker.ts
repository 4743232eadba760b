/**
 * A process of people who mean ill, on addresses of the loopback of their own: `attacker KIND PORT CODE SECONDS COUNT`.
 * Says at its end, as JSON on stdout, what it did. It gives up nothing that the host throws out.
 */
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { protocolVersion } from '../../../src/core/protocol/version.ts';
import { chanceOf } from '../../support/chance.ts';

const [kind = '', portText = '', code = '', seconds = '10', countText = '0'] =
  process.argv.slice(2);
const port = Number(portText);
const count = Number(countText);
const endsAt = performance.now() + Number(seconds) * 1000;
const chance = chanceOf(process.pid);
const isOver = (): boolean => performance.now() > endsAt;
const done: Record<string, number> = {};
const note = (what: string): void => void (done[what] = (done[what] ?? 0) + 1);

/** Somebody else each time, as in a room full of devices. */
const somebody = (): string => `127.${1 + chance(20)}.${chance(250)}.${1 + chance(250)}`;

function wire(bytes: string | Buffer): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, localAddress: somebody() });
    socket.setTimeout(3000, () => socket.destroy());
    socket.on('connect', () => socket.end(bytes));
    socket.on('data', () => {});
    socket.on('error', () => {});
    socket.on('close', () => resolve());
  });
}

function line(): Promise<WebSocket | null> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, {
      localAddress: somebody(),
      perMessageDeflate: false,
      handshakeTimeout: 5000,
    });
    socket.on('open', () => resolve(socket));
    socket.on('error', () => resolve(null));
  });
}

const hello = (as: object): string => JSON.stringify({ t: 'hello', protocol: protocolVersion, as });
const noise = (length: number): Buffer => Buffer.from(Array.from({ length }, () => chance(256)));

/** Broken messages of many shapes. */
function rubbish(): string | Buffer {
  const shapes: (() => string | Buffer)[] = [
    () => noise(1 + chance(300)),
    () => `{"t":"${'x'.repeat(chance(2000))}"}`,
    () => '['.repeat(chance(5000)),
    () => hello({ role: 'seat', token: noise(24).toString('base64url') }),
    () => `{"t":"command","id":"${noise(12).toString('hex')}","type":"exercise.end","data":{}}`,
    () => `{"__proto__":{"t":"ping"},"t":"${noise(3).toString('latin1')}"}`,
    () => '{"t":"draft","slot":"new","text":{"title":1}}',
    () => JSON.stringify({ t: 'resync', audience: 'control' }),
    () => 'x'.repeat(70_000),
  ];
  return shapes[chance(shapes.length)]!();
}

function brokenRequest(): string | Buffer {
  const host = chance(2) === 0 ? `127.0.0.1:${port}` : 'evil.example';
  const shapes: (() => string | Buffer)[] = [
    () => noise(400),
    () => `GET /${'a'.repeat(chance(20_000))} HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    () => `GET http://${host}/station HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n`,
    () => `POST /ws HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 99999999\r\n\r\nx`,
    () => `GET /../../etc/passwd HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    () => `GET / HTTP/9.9\r\n\r\n`,
    () =>
      `GET /ws HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\n\r\n`,
    () => `GET / HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
    () => `TRACE / HTTP/1.1\r\nHost: ${host}\r\n${'X: y\r\n'.repeat(3000)}\r\n`,
  ];
  return shapes[chance(shapes.length)]!();
}

/** `count` malformed things, twenty at a time. */
async function malformed(): Promise<void> {
  const lane = async (): Promise<void> => {
    while ((done['messages'] ?? 0) + (done['requests'] ?? 0) < count && !isOver()) {
      if (chance(4) === 0) {
        await wire(brokenRequest());
        note('requests');
        continue;
      }
      const socket = await line();
      if (socket === null) continue;
      const closed = new Promise((resolve) => socket.once('close', resolve));
      for (let n = 0; n < 12 && socket.readyState === WebSocket.OPEN; n += 1) {
        socket.send(rubbish());
        note('messages');
        await new Promise((resolve) => setImmediate(resolve));
      }
      socket.close();
      await Promise.race([closed, sleep(1000)]);
      socket.terminate();
    }
  };
  await Promise.all(Array.from({ length: 20 }, lane));
}

/** `count` requests whose headers never end, opened anew when the host has had enough. */
async function slow(): Promise<void> {
  const lane = async (): Promise<void> => {
    while (!isOver()) {
      const closed = await trickle();
      note(closed ? 'thrown out' : 'left');
    }
  };
  await Promise.all(Array.from({ length: count }, lane));
}

function trickle(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket: Socket = connect({ host: '127.0.0.1', port, localAddress: somebody() });
    socket.on('connect', () => socket.write('GET / HTTP/1.1\r\nHost: 127'));
    const drip = setInterval(() => {
      if (isOver()) socket.destroy();
      else socket.write('.');
    }, 1000);
    socket.on('error', () => {});
    socket.on('data', () => {});
    socket.on('close', () => {
      clearInterval(drip);
      resolve(!isOver());
    });
  });
}

/** `count` displays that read nothing any more. */
async function stalled(): Promise<void> {
  const lane = async (): Promise<void> => {
    while (!isOver()) {
      const socket = await line();
      if (socket === null) {
        await sleep(500);
        continue;
      }
      socket.send(hello({ role: 'display', code }));
      await sleep(300);
      socket.pause();
      const closed = new Promise((resolve) => socket.once('close', () => resolve('thrown out')));
      const left = sleep(Math.max(0, endsAt - performance.now())).then(() => 'left');
      note(String(await Promise.race([closed, left])));
      socket.terminate();
    }
  };
  await Promise.all(Array.from({ length: count }, lane));
}

/** `count` people a second who ask to come in, most with a code that they guessed. */
async function joins(): Promise<void> {
  const begun = performance.now();
  let asked = 0;
  while (!isOver()) {
    const due = Math.min(400, ((performance.now() - begun) / 1000) * count - asked);
    for (let n = 0; n < due; n += 1) {
      asked += 1;
      void ask();
    }
    await sleep(20);
  }
}

async function ask(): Promise<void> {
  note('asked');
  const socket = await line();
  if (socket === null) return note('not let in at all');
  const guess = chance(10) === 0 ? code : noise(3).toString('hex').toUpperCase();
  socket.send(hello({ role: 'join', code: guess, name: `Guest ${asked()}`, team: 'ferry' }));
  await sleep(200);
  socket.terminate();
}
const asked = (): number => done['asked'] ?? 0;

const kinds: Readonly<Record<string, () => Promise<void>>> = { malformed, slow, stalled, joins };
await kinds[kind]?.();
process.stdout.write(`${JSON.stringify(done)}\n`);
process.exit(0);
