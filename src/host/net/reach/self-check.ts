/**
 * Owns: asking this host for a station's page and a socket by one of its own addresses, as a device of the
 * room would. Finds a listener that is not there and most of what filters on this machine; a router that
 * keeps its devices apart it cannot find. A crash here leaves nothing.
 */
import { request } from 'node:http';
import { request as encryptedRequest } from 'node:https';
import { WebSocket } from 'ws';
import { codeOf } from '../../error-code.ts';
import { limits } from '../../../core/limits.ts';
import type { Down } from '../../../core/protocol/down.ts';
import type { Sounding } from '../../../core/protocol/reach.ts';
import { protocolVersion } from '../../../core/protocol/version.ts';

export interface Sounded {
  readonly page: Sounding;
  readonly line: Sounding;
  readonly guarded: boolean;
}

const silent: Sounded = { page: 'silent', line: 'silent', guarded: false };

/** Where to ask; `certificate`: of a listener that speaks TLS, the one that it has to show. */
export interface Asked {
  readonly address: string;
  readonly port: number;
  readonly certificate: string | null;
}

/** `code`: the room's, or anything while no exercise is open. */
export async function sound(at: Asked, code: string): Promise<Sounded> {
  const page = await fetched(at, '/station', null);
  // Nobody there, or nothing comes back: the rest would only wait for the same.
  if (page === 'silent') return silent;
  if (page === 'refused') return { ...silent, page, line: 'refused' };
  const [line, foreign] = await Promise.all([
    spoken(at, code),
    fetched(at, '/station', 'not-this-host.invalid'),
  ]);
  return { page: page === 200 ? 'ok' : 'wrong', line, guarded: foreign === 421 };
}

/** The status of the answer, or why there was none. */
function fetched(
  at: Asked,
  path: string,
  name: string | null,
): Promise<number | 'refused' | 'silent'> {
  return new Promise((resolve) => {
    const { address, port } = at;
    const options = {
      host: address,
      port,
      path,
      ...trusted(at),
      agent: false,
      timeout: limits.addressAnswersWithinMs,
      ...(name === null ? {} : { headers: { host: `${name}:${port}` } }),
    };
    const ask = at.certificate === null ? request : encryptedRequest;
    const asked = ask(options, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', (error) =>
      resolve(/^ECONN(REFUSED|RESET)$/.test(codeOf(error)) ? 'refused' : 'silent'),
    );
    asked.end();
  });
}

/** Our own certificate and no other; networks come and go, so that it need not bear this address. */
function trusted({ certificate }: Asked): object {
  return certificate === null ? {} : { ca: certificate, checkServerIdentity: () => undefined };
}

/** Says hello as somebody who only looks, and waits for any answer of ours. */
function spoken(at: Asked, code: string): Promise<Sounding> {
  return new Promise((resolve) => {
    const host = `${at.address}:${at.port}`;
    const s = at.certificate === null ? '' : 's';
    const socket = new WebSocket(`ws${s}://${host}/ws`, {
      ...trusted(at),
      perMessageDeflate: false,
      origin: `http${s}://${host}`,
      handshakeTimeout: limits.addressAnswersWithinMs,
    });
    const done = (sounding: Sounding): void => {
      clearTimeout(timer);
      resolve(sounding);
      socket.terminate();
    };
    const timer = setTimeout(() => done('silent'), limits.addressAnswersWithinMs);
    socket.on('open', () =>
      socket.send(
        JSON.stringify({ t: 'hello', protocol: protocolVersion, as: { role: 'look', code } }),
      ),
    );
    socket.on('message', (data: Buffer) => done(isOurs(data) ? 'ok' : 'wrong'));
    socket.on('error', () => done('wrong'));
    socket.on('close', () => done('wrong'));
  });
}

function isOurs(data: Buffer): boolean {
  try {
    const { t } = JSON.parse(data.toString('utf8')) as Down;
    return t === 'welcome' || t === 'refused';
  } catch {
    return false;
  }
}
