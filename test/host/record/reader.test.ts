import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, onTestFinished } from 'vitest';
import type { Fact } from '../../../src/core/fact.ts';
import { createSqliteFile } from '../../../src/host/log/create.ts';
import type { ReaderLine } from '../../../src/host/record/protocol.ts';
import { readRecord } from '../../../src/host/record/reader.ts';
import { startReader } from '../../../src/host/record/start.ts';
import { factsOf, harbourSeed, morning } from '../support/harbour.ts';
import { mountable } from '../support/mount.ts';
import { tempFolder } from '../support/temp.ts';

const seed = harbourSeed();
const { facts } = factsOf(seed, morning());

function exercise(folder = tempFolder()): string {
  const path = join(folder, 'exercise.whitecell');
  createSqliteFile(path, seed, (log) => log.append(facts));
  return path;
}

/** Starts real processes, and says when each has ended. */
function watched(entry?: string) {
  const ends: Promise<void>[] = [];
  const start = (): ReaderLine => {
    const line = startReader(entry);
    const { promise, resolve } = Promise.withResolvers<void>();
    ends.push(promise);
    let gone: () => void = () => {};
    line.onGone(() => {
      resolve();
      gone();
    });
    return { ...line, onGone: (listener) => void (gone = listener) };
  };
  return { start, ends };
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** A program in the place of the reader's, for what a hostile file might bring it to. */
function program(text: string): string {
  const file = join(tempFolder(), 'program.mjs');
  writeFileSync(file, text);
  return file;
}

const wish = (path: string) => ({ path, live: false, ownKey: null });
const soon = { silentMs: 300, wholeMs: 60_000 };

test('[REV27] a record comes line by line, the head first and the verdict after the facts, and the process ends', async () => {
  const { start, ends } = watched();
  const text = await textOf(await readRecord(start, wish(exercise())));
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map((line) => line['kind'])).toEqual([
    'head',
    'scenario',
    ...facts.map(() => 'fact'),
    'verdict',
    'end',
  ]);
  expect(lines[0]).toMatchObject({ title: seed.title, claimed: facts.length, live: false });
  expect(lines.at(-2)).toMatchObject({ verify: { ok: true, count: facts.length } });
  await Promise.all(ends);
});

test('[REV27] a host that is busy gets every line all the same', async () => {
  const folder = tempFolder();
  const path = join(folder, 'long.whitecell');
  const bookmark = facts.find(({ type }) => type === 'bookmark.set') as Fact;
  const text = 'x'.repeat(400);
  const more = Array.from({ length: 2_000 }, (_, i): Fact => {
    const seq = facts.length + i + 1;
    return { ...bookmark, seq, data: { text } } as Fact;
  });
  createSqliteFile(path, seed, (log) => log.append([...facts, ...more]));
  const { start } = watched();
  let pieces = 0;
  let all = '';
  for await (const piece of await readRecord(start, wish(path))) {
    pieces += 1;
    all += piece;
    // A host that is busy hears nothing meanwhile, and pipes hold little.
    if (pieces > 3) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  expect(pieces).toBeGreaterThan(5);
  expect(all).toContain(`"verify":{"ok":true,"count":${facts.length + 2_000}`);
  expect(all.endsWith(`{"kind":"end","count":${facts.length + 2_000}}\n`)).toBe(true);
});

test('[REV27] a break after the verdict makes nothing else of it: only the end is missing', async () => {
  const say = (t: string, text: string) =>
    `process.send({ t: ${JSON.stringify(t)}, text: ${JSON.stringify(text)} });`;
  const { start, ends } = watched(
    program(
      `process.once('message', () => { ${say('lines', 'head\n')} ${say('verdict', 'sound\n')} setImmediate(() => process.exit(1)); });`,
    ),
  );
  expect(await textOf(await readRecord(start, wish('x')))).toBe('head\nsound\n');
  await Promise.all(ends);
});

test('[REV27] a file that is none is refused with a sentence, and so is what is not there', async () => {
  const { start, ends } = watched();
  const junk = join(tempFolder(), 'junk.whitecell');
  writeFileSync(junk, 'junk');
  await expect(readRecord(start, wish(junk))).rejects.toMatchObject({ kind: 'notOurs' });
  await expect(readRecord(start, wish(`${junk}-gone`))).rejects.toMatchObject({
    kind: 'gone',
    message: expect.stringMatching(/^There is no file at /),
  });
  await Promise.all(ends);
});

test('[REV27] a reader that says nothing is stopped with a sentence', async () => {
  const { start, ends } = watched(program('process.on("message", () => { for (;;) {} });'));
  await expect(readRecord(start, wish('x'), soon)).rejects.toMatchObject({
    kind: 'corrupt',
    message: expect.stringMatching(/took too long/),
  });
  await Promise.all(ends);
});

test('[REV27] a reader that takes all memory or falls silent half-way: what came stays, and the verdict says why it ends', async () => {
  const say = 'process.send({ t: "lines", text: "{\\"kind\\":\\"head\\"}\\n" });';
  const greedy = program(
    `process.once("message", () => { ${say} setImmediate(() => { const all = []; for (;;) all.push(new Array(1000).fill({})); }); });`,
  );
  const silent = program(
    `process.once("message", () => { ${say} setImmediate(() => { for (;;) {} }); });`,
  );
  for (const [entry, limits, words] of [
    [greedy, { silentMs: 30_000, wholeMs: 60_000 }, 'took more than it may'],
    [silent, soon, 'took too long'],
  ] as const) {
    const { start, ends } = watched(entry);
    const text = await textOf(await readRecord(start, wish('x'), limits));
    const [head, verdict, ...more] = text.trimEnd().split('\n');
    expect(head).toBe('{"kind":"head"}');
    expect(verdict).toContain('"ok":false');
    expect(verdict).toContain(words);
    expect(more).toEqual([]);
    await Promise.all(ends);
  }
});

test('[REV27] who turns away before the first line ends the reader', async () => {
  const { start, ends } = watched();
  const pieces = await readRecord(start, wish(exercise()));
  await pieces.return();
  await Promise.all(ends);
});

test('[REV27] who stops asking ends the reader', async () => {
  const { start, ends } = watched();
  const pieces = await readRecord(start, wish(exercise()));
  await pieces.next();
  await pieces.return();
  await Promise.all(ends);
});

test.skipIf(process.platform === 'win32')(
  '[LOG9, REV27] a closed exercise is read from a folder that nobody may write to, and leaves nothing there',
  async () => {
    const folder = tempFolder();
    const path = exercise(folder);
    chmodSync(path, 0o400);
    chmodSync(folder, 0o500);
    onTestFinished(() => chmodSync(folder, 0o700));
    const text = await textOf(await readRecord(watched().start, wish(path)));
    expect(text).toContain('"verify":{"ok":true');
    expect(readdirSync(folder)).toEqual(['exercise.whitecell']);
  },
);

test.skipIf(!mountable)(
  '[LOG9, REV27] the same on a disk that is read-only, and one that was not closed says what to do (needs a mount)',
  async () => {
    const folder = tempFolder();
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder]).status).toBe(0);
    onTestFinished(() => void spawnSync('umount', ['-l', folder]));
    const path = exercise(folder);
    const open = join(folder, 'open.whitecell');
    copyFileSync(path, open);
    spawnSync(process.execPath, [
      '-e',
      `const db = new (require(${JSON.stringify(join(import.meta.dirname, '../../../node_modules/better-sqlite3'))}))(process.argv[1]);
       db.pragma('journal_mode = WAL'); db.exec('UPDATE head SET count = count'); process.kill(process.pid, 'SIGKILL');`,
      open,
    ]);
    expect(spawnSync('mount', ['-o', 'remount,ro', folder]).status).toBe(0);
    const text = await textOf(await readRecord(watched().start, wish(path)));
    expect(text).toContain('"verify":{"ok":true');
    const answer = await readRecord(watched().start, wish(open)).then(textOf, String);
    expect(answer).toMatch(/"verify":\{"ok":true|copy it and the files beside it to this computer/);
  },
);
