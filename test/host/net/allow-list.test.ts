import { expect, test } from 'vitest';
import { allowList, refusal } from '../../../src/host/net/doors/allow-list.ts';
import { joinAddresses, namesFor } from '../../../src/host/net/reach/addresses.ts';

const own = { v4: ['192.168.1.20', '10.0.0.5'], v6: ['fd00::7'], hostname: 'Laptop' };
const lan = allowList(namesFor('0.0.0.0', own), 8080);
const control = allowList(namesFor('127.0.0.1', own), 7001);

function ask(headers: readonly (readonly [string, string])[], url = '/'): string | null {
  return refusal(lan, { rawHeaders: headers.flat(), url });
}

test('[NET1] the names of this machine are let in, with the right port only', () => {
  const good = [
    '192.168.1.20:8080',
    '10.0.0.5:8080',
    '127.0.0.1:8080',
    'localhost:8080',
    'laptop:8080',
    'LAPTOP.local:8080',
  ];
  for (const host of good) {
    expect(ask([['Host', host]])).toBeNull();
    expect(
      ask([
        ['Host', host],
        ['Origin', `http://${host.toLowerCase()}`],
      ]),
    ).toBeNull();
  }
  expect([...control.hosts].sort()).toEqual(['127.0.0.1:7001', 'localhost:7001']);
  expect(allowList(['192.168.1.20'], 80).hosts.has('192.168.1.20')).toBe(true);
  expect(allowList(['::1'], 80).hosts.has('[::1]')).toBe(true);
});

const hosts = ['192.168.1.20:8080', 'localhost:8080'];
const badHosts = [
  'evil.example',
  'evil.example:8080',
  '192.168.1.20',
  '192.168.1.20:80',
  '192.168.1.20:8081',
  '192.168.1.20.:8080',
  '192.168.1.20:8080.',
  ' 192.168.1.20:8080x',
  '192.168.1.20.evil.example:8080',
  'localhost.:8080',
  'localhost',
  '0.0.0.0:8080',
  '127.1:8080',
  '2130706433:8080',
  '0x7f000001:8080',
  '[::1]:8080',
  '[::ffff:127.0.0.1]:8080',
  'user@localhost:8080',
  '',
  'localhost:8080, evil.example',
  'localhost:8080@evil.example',
  '192.168.1.21:8080',
];
const goodOrigins = [
  undefined,
  'http://192.168.1.20:8080',
  'http://localhost:8080',
  'http://laptop:8080',
];
const badOrigins = [
  'null',
  '',
  'http://evil.example',
  'http://evil.example:8080',
  'https://192.168.1.20:8080',
  'http://192.168.1.20',
  'http://192.168.1.20:8081',
  'http://192.168.1.20:8080/',
  'http://192.168.1.20:8080.evil.example',
  'http://localhost',
  'http://LOCALHOST:8080 ',
  'file://',
  'chrome-extension://abc',
  'http://127.0.0.1:7001',
  'http://[::1]:8080',
  'http://user@localhost:8080',
  'app://whitecell',
  'http://evil.example http://localhost:8080',
];

test('[NET1] of hundreds of pairs of Host and Origin only those with both on the list pass', () => {
  let tried = 0;
  for (const host of [...hosts, ...badHosts]) {
    for (const origin of [...goodOrigins, ...badOrigins]) {
      const headers: [string, string][] = [
        ['Host', host],
        ...(origin === undefined ? [] : [['Origin', origin] as [string, string]]),
      ];
      const passes = hosts.includes(host) && goodOrigins.includes(origin);
      expect(ask(headers) === null, `${host} ${origin}`).toBe(passes);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(500);
});

test('[NET1] doubled headers, absolute request lines and requests from other sites are refused', () => {
  const good: [string, string] = ['Host', 'localhost:8080'];
  expect(ask([good, ['hOST', 'localhost:8080']])).toBe('host');
  expect(ask([good, ['HOST', 'evil.example']])).toBe('host');
  expect(ask([['X-Forwarded-Host', 'localhost:8080']])).toBe('host');
  expect(ask([good, ['Origin', 'http://localhost:8080'], ['origin', 'http://evil.example']])).toBe(
    'origin',
  );
  for (const url of [
    'http://evil.example/',
    'http://localhost:8080/',
    '//evil.example/',
    '*',
    '',
    'evil.example:443',
  ]) {
    expect(ask([good], url), url).toBe('form');
  }
  expect(ask([good, ['Sec-Fetch-Site', 'cross-site'], ['Sec-Fetch-Mode', 'no-cors']])).toBe('site');
  expect(ask([good, ['Sec-Fetch-Site', 'cross-site'], ['Sec-Fetch-Mode', 'navigate']])).toBeNull();
  expect(ask([good, ['Sec-Fetch-Site', 'same-origin'], ['Sec-Fetch-Mode', 'cors']])).toBeNull();
});

test('[NET1] the list follows the networks that the machine is on', () => {
  const moved = allowList(namesFor('0.0.0.0', { ...own, v4: ['172.20.1.9'] }), 8080);
  const request = (host: string) => ({ rawHeaders: ['Host', host], url: '/' });
  expect(refusal(moved, request('192.168.1.20:8080'))).toBe('host');
  expect(refusal(moved, request('172.20.1.9:8080'))).toBeNull();
  expect(joinAddresses('0.0.0.0', 8080, own)).toEqual([
    'http://192.168.1.20:8080',
    'http://10.0.0.5:8080',
  ]);
  expect(joinAddresses('0.0.0.0', 80, { ...own, v4: [] })).toEqual(['http://127.0.0.1']);
  expect(joinAddresses('10.0.0.5', 8080, own)).toEqual(['http://10.0.0.5:8080']);
});
