import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSqliteFile } from '../../../src/host/log/create.ts';
import { openSqliteLog } from '../../../src/host/log/sqlite-log.ts';
import { readKins, workOnRemarks } from '../../../src/host/record/reader.ts';
import { startReader } from '../../../src/host/record/start.ts';
import { factsOf, harbourSeed, morning } from '../support/harbour.ts';
import { tempFolder } from '../support/temp.ts';

const seed = harbourSeed();
const { facts } = factsOf(seed, morning());

function exercise(name = 'exercise.whitecell'): string {
  const path = join(tempFolder(), name);
  createSqliteFile(path, seed, (log) => log.append(facts));
  return path;
}

/** A program in the place of the reader's, for what a hostile file might bring it to. */
function program(text: string): () => ReturnType<typeof startReader> {
  const file = join(tempFolder(), 'program.mjs');
  writeFileSync(file, text);
  return () => startReader(file);
}

const soon = { silentMs: 300, wholeMs: 60_000 };
const start = () => startReader();
const note = { id: 'n', wallMs: 0, by: 'Ann', kind: 'annotation', seq: 2, text: 'Here' } as const;

test('[NOTE6] remarks on a closed file are written and read by a process of their own, under the lock of the file', async () => {
  const path = exercise();
  const put = { path, deed: { do: 'put', remark: note, nowMs: 7 } } as const;
  const kept = { ...note, wallMs: 7 };
  expect(await workOnRemarks(start, put)).toEqual({ ok: true, value: [kept] });
  expect(await workOnRemarks(start, { path, deed: { do: 'list' } })).toEqual({
    ok: true,
    value: [kept],
  });
  const other = { ...note, kind: 'bookmark' } as const;
  expect(
    await workOnRemarks(start, { path, deed: { do: 'put', remark: other, nowMs: 9 } }),
  ).toMatchObject({ ok: false, error: { code: 'remark/taken' } });
  const holder = openSqliteLog(path);
  expect(holder.verify().ok).toBe(true);
  await expect(workOnRemarks(start, put)).rejects.toMatchObject({ kind: 'locked' });
  holder.close();
  expect(await workOnRemarks(start, { path, deed: { do: 'remove', id: 'n' } })).toEqual({
    ok: true,
    value: [],
  });
});

test('[NOTE6] a file over which the process falls silent, ends or talks nonsense is answered with a sentence', async () => {
  const task = { path: 'x', deed: { do: 'list' } } as const;
  const silent = program('process.on("message", () => { for (;;) {} });');
  await expect(workOnRemarks(silent, task, soon)).rejects.toThrow(/took too long/);
  const dying = program('process.on("message", () => process.exit(3));');
  await expect(workOnRemarks(dying, task)).rejects.toThrow(/took more than it may/);
  const lying = program(
    'process.on("message", ({ t }) => { if (t === "remarks") for (const text of ["{\\"ok\\":true,\\"value\\":[{\\"kind\\":\\"no\\"}]}"]) { process.send({ t: "lines", text }); process.send({ t: "done" }); } });',
  );
  await expect(workOnRemarks(lying, task)).rejects.toThrow(/may have been made to do harm/);
});

test('[REV30] a list of files is read by a process of its own, and one that ends it is passed by', async () => {
  const paths = [exercise('a.whitecell'), 'bad-1', exercise('b.whitecell'), 'bad-2'];
  const kins = await readKins(start, paths);
  expect(kins.map((kin) => kin?.title ?? null)).toEqual([seed.title, null, seed.title, null]);

  const [kin] = kins;
  const stuck = program(
    `const kin = ${JSON.stringify(JSON.stringify(kin))};
     process.on("message", ({ t, paths }) => { if (t !== "kin") return;
       let at = 0;
       const next = () => {
         const path = paths[at++];
         if (path === undefined) return;
         if (path === "bad-1") for (;;) {}
         if (path === "bad-2") process.exit(1);
         process.send({ t: "lines", text: kin }, next);
       };
       next();
     });`,
  );
  // Long enough for a process to start on a busy machine.
  const told = await readKins(stuck, paths, { ...soon, silentMs: 4_000 });
  expect(told).toEqual([kin, null, kin, null]);
});
