import Database from 'better-sqlite3';
import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { viewSchemas } from '../../src/core/view/schema.ts';
import {
  cli,
  copyOfScenario,
  finished,
  patience,
  playedFile,
  quickly,
  start,
  tempFolder,
} from './spawn.ts';
import { tamper } from '../host/support/tamper.ts';

interface Verified {
  ok: boolean;
  count: number;
  head: string;
  firstBadSeq: number | null;
}

test(
  '[CLI5] new makes a whole file with its first fact, and never overwrites one',
  patience,
  async () => {
    const file = path.join(tempFolder(), 'new.whitecell');
    const made = await cli('new', 'ransomware-morning', file, '--title', 'Our morning', '--json');
    expect(made.code).toBe(0);
    const { exercise } = JSON.parse(made.out) as { file: string; exercise: string };
    expect(JSON.parse(made.out)).toEqual({ file, exercise });
    const facts = (await quickly('export', file)).out.trim().split('\n');
    expect(facts).toHaveLength(1);
    expect(JSON.parse(facts[0] ?? '')).toMatchObject({
      type: 'exercise.created',
      data: { exercise, title: 'Our morning', mode: 'live' },
    });
    const before = readFileSync(file);
    const again = await quickly('new', 'ransomware-morning', file);
    expect(again).toMatchObject({ code: 2, err: `There is already a file ${file}.\n` });
    expect(readFileSync(file).equals(before)).toBe(true);
  },
);

test(
  '[CLI5, SCN11] new makes the exercise in the running order that is asked for',
  patience,
  async () => {
    const folder = tempFolder();
    const file = path.join(folder, 'short.whitecell');
    expect(await quickly('new', 'breakout', file, '--order', 'none')).toMatchObject({ code: 2 });
    expect(existsSync(file)).toBe(false);
    expect((await quickly('new', 'breakout', file, '--order', 'ninety-minutes')).code).toBe(0);
    const whole = path.join(folder, 'whole.whitecell');
    expect((await quickly('new', 'breakout', whole)).code).toBe(0);
    const digestOf = async (of: string): Promise<string> => {
      const [first = ''] = (await quickly('export', of)).out.split('\n');
      return (JSON.parse(first) as { data: { scenarioDigest: string } }).data.scenarioDigest;
    };
    expect(await digestOf(file)).not.toBe(await digestOf(whole));
  },
);

test(
  '[CLI2, CLI5] nothing is made from a broken scenario, and all its problems are told',
  patience,
  async () => {
    const folder = copyOfScenario('ransomware-morning');
    const teams = path.join(folder, 'teams.yaml');
    writeFileSync(teams, readFileSync(teams, 'utf8').replaceAll(/letter: ./g, 'letter: xx'));
    const out = tempFolder();
    const { code, err } = await cli('new', folder, path.join(out, 'a.whitecell'));
    expect(code).toBe(1);
    expect(err.match(/error format\/invalid_format teams\.\w+\.letter/g)).toHaveLength(4);
    expect(readdirSync(out)).toEqual([]);
  },
);

test('[CLI3, CLI5] a folder that is not there is told in one sentence', patience, async () => {
  const file = path.join(tempFolder(), 'no', 'a.whitecell');
  const { code, err } = await quickly('new', 'ransomware-morning', file);
  expect({ code, err }).toEqual({ code: 2, err: `There is no folder ${path.dirname(file)}.\n` });
});

test('[CLI6] verify: a whole record, an altered one, and no record at all', patience, async () => {
  const file = await playedFile();
  const whole = await cli('verify', file, '--json');
  expect(whole.code).toBe(0);
  const { count, head, ...rest } = JSON.parse(whole.out) as Verified;
  expect(rest).toMatchObject({ ok: true, firstBadSeq: null });
  expect(count).toBeGreaterThan(100);
  expect(head).toMatch(/^[0-9a-f]{64}$/);

  alter(file, 17);
  const altered = await cli('verify', file, '--json');
  expect(altered.code).toBe(1);
  expect(JSON.parse(altered.out)).toMatchObject({ ok: false, firstBadSeq: 17 });
  expect(altered.err).not.toBe('');

  const missing = await quickly('verify', `${file}.not`, '--json');
  expect(missing.code).toBe(1);
  expect(JSON.parse(missing.out)).toMatchObject({ ok: false, count: 0 });
});

test(
  '[CLI6, CLI7] damaged, foreign and newer files are refused with the reason and not touched',
  patience,
  async () => {
    const good = await playedFile();
    const folder = path.dirname(good);
    const cases: [string, (file: string) => void, RegExp][] = [
      ['altered', (file) => alter(file, 5), /^Fact 5 was changed\.$/m],
      [
        'cut',
        (file) => writeFileSync(file, readFileSync(good).subarray(0, 9000)),
        /damaged|not a/i,
      ],
      ['text', (file) => writeFileSync(file, 'once upon a time '.repeat(99)), /not a Whitecell/],
      ['empty', (file) => writeFileSync(file, ''), /not a Whitecell/],
      ['database', otherDatabase, /not a Whitecell/],
      ['newer', (file) => stampVersion(file, 9), /newer Whitecell/],
    ];
    for (const [name, spoil, reason] of cases) {
      const file = path.join(folder, `${name}.whitecell`);
      if (name !== 'database') copyFileSync(good, file);
      spoil(file);
      const before = readFileSync(file);
      for (const args of [
        ['replay', file, '--json'],
        ['serve', file, '--json', '--lan-host', '127.0.0.1'],
      ]) {
        const { code, out, err } = await quickly(...args);
        expect({ name, args: args[0], code, out }).toEqual({
          name,
          args: args[0],
          code: 2,
          out: '',
        });
        expect(err, `${name} ${args[0]}`).toMatch(reason);
        expect(err).not.toMatch(/^\s+at /m);
      }
      expect((await quickly('verify', file, '--json')).code).toBe(1);
      expect(readFileSync(file).equals(before), `${name} untouched`).toBe(true);
      expect(readdirSync(folder).filter((one) => /-wal|-shm|-journal|lock/.test(one))).toEqual([]);
    }
  },
);

test(
  '[CLI8] replay gives the view of an audience at a moment, in its strict shape',
  patience,
  async () => {
    const file = await playedFile();
    const view = async (...args: string[]): Promise<unknown> => {
      const { code, out, err } = await quickly('replay', file, '--json', ...args);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      return JSON.parse(out);
    };
    const end = viewSchemas.control.parse(await view('--at', 'end', '--audience', 'control'));
    expect(end.situation.status).toBe('ended');
    const early = viewSchemas.control.parse(await view('--at', '25'));
    expect(early.seq).toBe(25);
    viewSchemas.public.parse(await view('--audience', 'public'));
    const team = viewSchemas.team.parse(await view('--audience', 'team:digitalServices'));
    expect(team.team.id).toBe('digitalServices');
  },
);

test('[CLI3, CLI8] a moment or an audience that does not exist is told', patience, async () => {
  const file = await playedFile();
  for (const [args, words] of [
    [['--at', '999999'], /^There is no fact 999999: the record has \d+\.$/m],
    [['--at', 'soon'], /whole number/],
    [['--audience', 'team:nobody'], /^There is no team:nobody/m],
    [['--audience', 'seat:nobody'], /^There is no seat:nobody/m],
    [['--audience', 'everyone'], /is no audience/],
  ] as const) {
    const { code, out, err } = await quickly('replay', file, ...args);
    expect({ args, code, out }).toEqual({ args, code: 2, out: '' });
    expect(err).toMatch(words);
  }
});

test(
  '[CLI9] export writes every fact once, as lines of JSON and as a table',
  patience,
  async () => {
    const file = await playedFile();
    const { count } = JSON.parse((await quickly('verify', file, '--json')).out) as Verified;
    const jsonl = (await cli('export', file, '--format', 'jsonl')).out.trim().split('\n');
    const facts = jsonl.map((line) => JSON.parse(line) as { seq: number; data: unknown });
    expect(facts.map(({ seq }) => seq)).toEqual(Array.from({ length: count }, (_, at) => at + 1));
    const csv = readCsv((await quickly('export', file, '--format', 'csv')).out);
    expect(csv[0]).toEqual(['seq', 'wallTime', 'clockMs', 'actor', 'cause', 'type', 'data']);
    expect(csv.slice(1).map((row) => JSON.parse(row[6] ?? '') as unknown)).toEqual(
      facts.map(({ data }) => data),
    );
    expect((await quickly('export', file, '--format', 'xml')).code).toBe(2);
  },
);

test('[CLI3, CLI9] a reader that has had enough is no error', patience, async () => {
  const child = start(['export', await playedFile()]);
  child.stdout?.once('data', () => child.stdout?.destroy());
  const { code, err } = await finished(child);
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test.skipIf(!existsSync('/dev/full'))(
  '[CLI3] a full disk under the output is a sentence',
  patience,
  async () => {
    const full = openSync('/dev/full', 'w');
    const child = start(['export', await playedFile()], { stdout: full });
    const { code, err } = await finished(child);
    closeSync(full);
    expect({ code, err }).toEqual({
      code: 1,
      err: 'The output cannot be written: the disk is full.\n',
    });
  },
);

/** Changes a row behind the program's back, as somebody would who wants to rewrite history. */
function alter(file: string, seq: number): void {
  tamper(file, (db) => db.prepare('UPDATE fact SET wall_ms = wall_ms + 1 WHERE seq = ?').run(seq));
}

function otherDatabase(file: string): void {
  const db = new Database(file);
  db.exec("CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('soup')");
  db.close();
}

function stampVersion(file: string, version: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt32BE(version, 60);
  writeFileSync(file, bytes);
}

/** RFC 4180, enough of it to read what we write. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted && char === '"' && text[at + 1] === '"') cell += text.charAt((at += 1));
    else if (char === '"') quoted = !quoted;
    else if (!quoted && (char === ',' || char === '\n')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (char === '\n') rows.push([]);
    } else cell += char;
  }
  return rows.slice(0, -1);
}
