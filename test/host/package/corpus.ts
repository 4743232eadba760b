import { readFileSync } from 'node:fs';
import path from 'node:path';
import { scenarioFolder } from '../../support/scenarios.ts';
import type { Hostile } from './hostile.ts';
import { hostileMedia } from './hostile-media.ts';
import { hostileTexts } from './hostile-texts.ts';
import { rawZip, type RawEnd, type RawEntry } from './raw-zip.ts';

const folder = scenarioFolder('harbour');
const yaml = readFileSync(path.join(folder, 'scenario.yaml'), 'utf8');
const gate = readFileSync(path.join(folder, 'media', 'gate.svg'));

const scenario: RawEntry = { name: 'scenario.yaml', data: yaml };
const media: RawEntry = { name: 'media/gate.svg', data: gate };

/** What all of these would be without their one fault. */
export const goodPackage = rawZip([scenario, media]);

const zip = (
  name: string,
  fate: Hostile['fate'],
  more: readonly RawEntry[],
  end: RawEnd = {},
): Hostile => ({ name, fate, bytes: rawZip([scenario, media, ...more], end) });

const file = (name: string | Buffer, over: Partial<RawEntry> = {}): RawEntry => ({
  name,
  data: '- 1\n',
  ...over,
});

export function hostilePackages(): Hostile[] {
  return [
    ...names(),
    ...collisions(),
    ...kinds(),
    ...endings(),
    ...amounts(),
    ...lies(),
    ...broken(),
    ...hostileMedia().map(({ name, ending, data, fate }) => ({
      name,
      fate,
      bytes: rawZip([
        { ...scenario, data: yaml.replaceAll('gate.svg', `gate.${ending}`) },
        { name: `media/gate.${ending}`, data },
      ]),
    })),
    ...hostileTexts(yaml).map(({ name, files, fate }) => ({
      name,
      fate,
      bytes: rawZip([...Object.entries(files).map(([at, data]) => ({ name: at, data })), media]),
    })),
  ];
}

function names(): Hostile[] {
  const bad = [
    ...['../evil.yaml', 'injects/../../evil.yaml', '..', '/etc/evil.yaml', '//evil/share.yaml'],
    ...['C:/evil.yaml', 'C:evil.yaml', '..\\evil.yaml', 'injects\\a.yaml', '\\\\evil\\a.yaml'],
    ...['inj\0ects.yaml', 'a\n.yaml', 'media/con.png', 'NUL.yaml', 'aux/a.yaml', 'com1.yaml'],
    ...['media/lpt¹.png', 'injects./a.yaml', 'injects /a.yaml', 'teams.yaml.', 'teams.yaml '],
    ...['injects//a.yaml', './teams.yaml', 'injects/./a.yaml', 'teams.yaml:evil', 'a*.yaml'],
    ...['media/\u202egnp.svg', 'te\u200bams.yaml', '\ud83d\udc7e\u0378.yaml', ''],
    ...['x'.repeat(60_000), `${'a/'.repeat(50)}b.yaml`, '.. /evil.yaml', '...'],
  ];
  return [
    ...bad.map((name) => zip(`name ${JSON.stringify(name.slice(0, 40))}`, ['name'], [file(name)])),
    zip('name that is no text', ['name'], [file(Buffer.from([0x61, 0xff, 0x2e]))]),
    zip('medium with a name of its own', ['name'], [file('media/My picture.png')]),
  ];
}

function collisions(): Hostile[] {
  const pairs: [string, string][] = [
    ['teams.yaml', 'Teams.yaml'],
    ['teams.yaml', 'TEAMS.YAML'],
    ['injects/\u00e9.yaml', 'injects/e\u0301.yaml'],
    ['injects/stra\u00dfe.yaml', 'injects/strasse.yaml'],
    ['injects/k.yaml', 'injects/\u212a.yaml'],
    ['injects/a.yaml', 'injects/\uff41.yaml'],
    ['Injects/a.yaml', 'injects/b.yaml'],
    ['teams.yaml', 'teams.yaml'],
    ['teams.yaml', 'teams.yaml/'],
    ['injects', 'injects/a.yaml'],
  ];
  return [
    ...pairs.map(([a, b]) =>
      zip(`${a} and ${b}`, ['collision'], [file(a), file(b, b.endsWith('/') ? { data: '' } : {})]),
    ),
    zip('two media folders', ['collision'], [file('Media/gate.svg')]),
    zip('two scenarios', ['collision'], [scenario]),
  ];
}

function kinds(): Hostile[] {
  const mode = (bits: number): number => (bits << 16) >>> 0;
  const link = mode(0o120777);
  return [
    zip(
      'link as medium',
      ['special'],
      [file('media/passwd.txt', { data: '/etc/passwd', attributes: link })],
    ),
    zip(
      'link as text',
      ['special'],
      [file('teams.yaml', { data: '/etc/passwd', attributes: link })],
    ),
    zip(
      'link as folder',
      ['special'],
      [file('injects', { data: '/tmp', attributes: link }), file('injects/a.yaml')].slice(0, 1),
    ),
    zip('link with a slash', ['special'], [file('injects/', { data: '', attributes: link })]),
    zip('pipe', ['special'], [file('teams.yaml', { attributes: mode(0o010644) })]),
    zip('socket', ['special'], [file('teams.yaml', { attributes: mode(0o140644) })]),
    zip('block device', ['special'], [file('teams.yaml', { attributes: mode(0o060644) })]),
    zip('character device', ['special'], [file('teams.yaml', { attributes: mode(0o020644) })]),
    zip('volume label', ['special'], [file('teams.yaml', { attributes: 0x08 })]),
    zip('folder that is a file', ['special'], [file('teams.yaml', { attributes: 0x10 })]),
    zip('folder with content', ['special'], [file('injects/')]),
    zip('encrypted', ['locked'], [file('teams.yaml', { flags: 0x801 })]),
    zip('strongly encrypted', ['damaged', 'locked'], [file('teams.yaml', { flags: 0x841 })]),
    ...[1, 9, 12, 14, 93, 95, 99].map((method) =>
      zip(`method ${method}`, ['locked'], [file('teams.yaml', { method })]),
    ),
  ];
}

function endings(): Hostile[] {
  const bad = ['inner.zip', 'media/inner.zip', 'inner.whitescenario', 'run.exe', 'index.html'];
  const worse = ['media/a.html', 'media/a.js', 'media/a.svgz', 'media/a.PNG', 'media/a.gif'];
  const hidden = [
    '.htaccess',
    '.git/config',
    '.hidden.yaml',
    'teams.yml',
    'media/a/b.svg',
    'a/b/c.yaml',
  ];
  return [...bad, ...worse, ...hidden].map((name) => zip(name, ['ending'], [file(name)]));
}

function amounts(): Hostile[] {
  const many = (count: number, name: (n: number) => string): RawEntry[] =>
    Array.from({ length: count }, (_, n) => file(name(n), { data: '', method: 0 }));
  const texts = many(70_000, (n) => `injects/${n}.yaml`);
  const noise = Buffer.alloc(34 * 1024 * 1024);
  for (let at = 0; at < noise.length; at += 4)
    noise.writeUInt32LE(Math.imul(at, 0x9e3779b1) >>> 0, at);
  return [
    zip('70,000 entries', ['too-many'], texts),
    zip('70,000 entries, said to be as many as can be', ['too-many'], texts, { count: 0xffff }),
    zip('70,000 entries, said to be two', ['damaged'], texts, { count: 2 }),
    zip(
      '601 entries',
      ['too-many'],
      many(599, (n) => `__MACOSX/${n}`),
    ),
    zip(
      '201 media',
      ['too-many'],
      many(200, (n) => `media/m${n}.txt`),
    ),
    zip(
      '65 texts',
      ['too-many'],
      many(64, (n) => `injects/${n}.yaml`),
    ),
    zip(
      '34 MiB in one medium',
      ['file-too-large'],
      [file('media/big.ogg', { data: noise, method: 0 })],
    ),
    zip(
      'media of 34 MiB together',
      ['too-large'],
      [
        file('media/a.ogg', { data: noise.subarray(0, 17 * 1024 * 1024), method: 0 }),
        file('media/b.ogg', { data: noise.subarray(0, 17 * 1024 * 1024), method: 0 }),
      ],
    ),
    {
      name: '41 MiB of anything',
      fate: ['too-large'],
      bytes: Buffer.alloc(41 * 1024 * 1024, 'PK\x03\x04'),
    },
    zip(
      'bomb of zeros',
      ['bomb'],
      [file('media/zero.ogg', { data: Buffer.alloc(31 * 1024 * 1024) })],
    ),
    zip(
      'bomb among the leftovers, which nobody unpacks',
      ['sound'],
      [file('__MACOSX/zero', { data: Buffer.alloc(64 * 1024 * 1024) })],
    ),
  ];
}

function lies(): Hostile[] {
  const zeros = Buffer.alloc(60 * 1024 * 1024);
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(60_000, 2);
  const shared = Array.from({ length: 40 }, (_, n) => file(`injects/${n}.yaml`, { at: 0 }));
  const half = rawZip([scenario]).byteLength - 46 - 13 - 22 - 40;
  return [
    zip(
      'bomb that is said to be small',
      ['bomb'],
      [file('media/zero.ogg', { data: zeros, bytes: 100 })],
    ),
    zip(
      'bomb that is said to be nothing',
      ['bomb'],
      [file('media/zero.ogg', { data: zeros, bytes: 0 })],
    ),
    zip('larger than it is', ['damaged'], [file('teams.yaml', { bytes: 9_000 })]),
    zip('4 GiB as it says', ['file-too-large'], [file('media/a.ogg', { bytes: 0xffff_fffe })]),
    zip('stored with two sizes', ['damaged'], [file('teams.yaml', { method: 0, bytes: 3 })]),
    zip('another checksum', ['damaged'], [file('teams.yaml', { crc: 1 })]),
    zip(
      'another name beside the content',
      ['damaged'],
      [file('teams.yaml', { localName: '../evil.yaml' })],
    ),
    zip('another method beside the content', ['damaged'], [file('teams.yaml', { localMethod: 0 })]),
    zip('forty names for one file', ['damaged'], shared),
    zip('one file twice', ['damaged', 'collision'], [{ ...scenario, at: 0 }]),
    zip('a file inside another', ['damaged'], [file('teams.yaml', { at: half })]),
    zip('a file in the directory', ['damaged'], [file('teams.yaml', { at: 4_000_000 })]),
    zip('a field longer than its place', ['damaged'], [file('teams.yaml', { extra })]),
    zip('fewer than it counts', ['damaged'], [], { count: 9 }),
    zip('more than it counts', ['damaged'], [file('teams.yaml')], { count: 2 }),
    zip('a second disk', ['damaged'], [], { disk: 1 }),
    zip('a directory elsewhere', ['damaged'], [], { from: 7 }),
    zip('a directory of another size', ['damaged'], [], { size: 7 }),
    zip('something before the end', ['damaged'], [], {
      between: Buffer.from('PK\x06\x07 and so on'),
    }),
    zip(
      'no content where it should be',
      ['damaged'],
      [file('teams.yaml', { data: 'not packed', method: 0, localMethod: 8 })],
    ),
  ];
}

function broken(): Hostile[] {
  const whole = goodPackage;
  const anything = (name: string, bytes: Buffer | string): Hostile => ({
    name,
    bytes: Buffer.from(bytes as string),
    fate: ['not-a-package'],
  });
  return [
    anything('an empty file', ''),
    anything('one byte', 'P'),
    anything('a text', 'title: no package\n'.repeat(9)),
    anything('only an end', rawZip([])),
    ...[10, 60, 1_000].map((cut) => anything(`cut by ${cut}`, whole.subarray(0, -cut))),
    anything('half of it', whole.subarray(0, whole.byteLength / 2)),
    anything('without a beginning', whole.subarray(9)),
    anything('a pdf before it', rawZip([scenario, media], { prefix: Buffer.from('%PDF-1.4\n') })),
    anything('a page after it', Buffer.concat([whole, Buffer.from('<html></html>')])),
    {
      name: 'another package as its comment',
      bytes: rawZip([scenario], { comment: whole }),
      fate: ['damaged'],
    },
    { name: 'no scenario', bytes: rawZip([media]), fate: ['no-scenario'] },
    {
      name: 'two folders',
      bytes: rawZip([
        { ...scenario, name: 'a/scenario.yaml' },
        { ...scenario, name: 'b/scenario.yaml' },
      ]),
      fate: ['no-scenario'],
    },
    {
      name: 'a scenario too deep',
      bytes: rawZip([{ ...scenario, name: 'a/b/scenario.yaml' }]),
      fate: ['no-scenario'],
    },
  ];
}
