import { mkdirSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { AddedScenarios } from '../../../src/host/package/added.ts';
import type { StartReader } from '../../../src/host/record/protocol.ts';
import { lookIntoPackage } from '../../../src/host/record/reader.ts';
import { startReader } from '../../../src/host/record/start.ts';
import { tempFolder } from '../support/temp.ts';
import { goodPackage, hostilePackages } from './corpus.ts';
import { filesUnder } from './judge.ts';

const reader = () => startReader();

function house(shipped: readonly string[] = []) {
  const home = tempFolder();
  const file = path.join(home, 'harbour.whitescenario');
  writeFileSync(file, goodPackage);
  return { home, file, added: new AddedScenarios(home, reader, () => shipped) };
}

test('[PKG4] a package becomes a folder of its id; one that is there makes room only when asked', async () => {
  const { home, file, added } = house();
  const first = await added.add({ path: file, replace: false });
  expect(first).toMatchObject({ ok: true, value: { id: 'harbour' } });
  const folder = path.join(home, 'Scenarios', 'harbour');
  expect(added.list()).toEqual([{ id: 'harbour', folder }]);
  expect(filesUnder(folder).toSorted()).toEqual(['media/gate.svg', 'scenario.yaml']);
  writeFileSync(path.join(folder, 'scenario.yaml'), 'mine');
  const again = await added.add({ path: file, replace: false });
  expect(again).toMatchObject({ ok: false, error: { code: 'package/there' } });
  expect(readFileSync(path.join(folder, 'scenario.yaml'), 'utf8')).toBe('mine');
  expect(await added.add({ path: file, replace: true })).toMatchObject({ ok: true });
  expect(readFileSync(path.join(folder, 'scenario.yaml'), 'utf8')).not.toBe('mine');
  expect(readdirSync(path.join(home, 'Scenarios'))).toEqual(['harbour']);
  expect(added.remove('../Scenarios/harbour')).toMatchObject({ ok: false });
  expect(added.remove('harbour')).toEqual({ ok: true, value: null });
  expect(readdirSync(path.join(home, 'Scenarios'))).toEqual([]);
}, 60_000);

test('[PKG4] an id of the program’s own is never taken, and what a crash left is made good', async () => {
  const { home, file, added } = house(['harbour']);
  const folder = path.join(home, 'Scenarios');
  mkdirSync(path.join(folder, '.replaced-harbour'), { recursive: true });
  mkdirSync(path.join(folder, '.adding-xyz'));
  mkdirSync(path.join(folder, '.adding-now'));
  utimesSync(path.join(folder, '.adding-xyz'), 1, 1);
  const done = await added.add({ path: file, replace: true });
  expect(done).toMatchObject({ ok: false, error: { code: 'package/shipped' } });
  // What another Whitecell is adding at this moment is left alone.
  expect(readdirSync(folder)).toEqual(['.adding-now', 'harbour']);
}, 60_000);

test('[PKG4] one that was to be replaced is there again when the new one cannot take its place', async () => {
  const { home, file, added } = house();
  expect(await added.add({ path: file, replace: false })).toMatchObject({ ok: true });
  const scenario = path.join(home, 'Scenarios', 'harbour', 'scenario.yaml');
  writeFileSync(scenario, 'mine');
  // Judged sound, and then it is gone.
  const vanishing: StartReader = () => {
    const line = startReader();
    const heard = line.onMessage.bind(line);
    return {
      ...line,
      onMessage: (listener) =>
        heard((message) => {
          const isLast = (message as { t?: unknown }).t === 'done';
          for (const name of readdirSync(path.join(home, 'Scenarios')))
            if (isLast && name.startsWith('.adding-'))
              rmSync(path.join(home, 'Scenarios', name), { recursive: true });
          listener(message);
        }),
    };
  };
  const failing = new AddedScenarios(home, vanishing, () => []);
  await expect(failing.add({ path: file, replace: true })).rejects.toThrow('cannot be written');
  expect(failing.list().map(({ id }) => id)).toEqual(['harbour']);
  expect(readFileSync(scenario, 'utf8')).toBe('mine');
  expect(readdirSync(path.join(home, 'Scenarios'))).toEqual(['harbour']);
}, 60_000);

test('[PKG4] what a crash took aside is listed again before anything is added', () => {
  const { home, added } = house();
  mkdirSync(path.join(home, 'Scenarios', '.replaced-harbour'), { recursive: true });
  expect(added.list().map(({ id }) => id)).toEqual(['harbour']);
});

test('[PKG4] two that are added at once are both there, whole', async () => {
  const { home, file, added } = house();
  const done = await Promise.all([1, 2].map(() => added.add({ path: file, replace: true })));
  expect(done).toMatchObject([{ ok: true }, { ok: true }]);
  expect(filesUnder(path.join(home, 'Scenarios', 'harbour')).toSorted()).toEqual([
    'media/gate.svg',
    'scenario.yaml',
  ]);
  expect(readdirSync(path.join(home, 'Scenarios'))).toEqual(['harbour']);
}, 60_000);

test('[PKG2] a host that has hostile packages read keeps its memory and leaves nothing behind', async () => {
  const { home, file, added } = house();
  const names = ['bomb of zeros', '70,000 entries', '150,000 keys in sections', '20,000 keys'];
  const hostile = hostilePackages().filter(({ name }) => names.includes(name));
  expect(hostile.length).toBe(names.length);
  const before = process.memoryUsage().rss;
  for (const { bytes } of hostile) {
    writeFileSync(file, bytes);
    const from = performance.now();
    const done = await added.add({ path: file, replace: false }).catch(String);
    expect(performance.now() - from).toBeLessThan(20_000);
    // Busy machines may run into the limit of time, which is a sentence as well.
    expect(typeof done === 'string' ? /too long/.test(done) : !done.ok).toBe(true);
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  expect(readdirSync(path.join(home, 'Scenarios'))).toEqual([]);
}, 120_000);

test('[PKG2] a reading that falls silent is ended, with a sentence', async () => {
  let killed = 0;
  const silent = () => ({
    post: () => {},
    onMessage: () => {},
    onGone: () => {},
    kill: () => void (killed += 1),
  });
  const task = { path: '/nowhere', into: null };
  const looking = lookIntoPackage(silent, task, { silentMs: 20, wholeMs: 1_000 });
  await expect(looking).rejects.toThrow('took too long');
  expect(killed).toBe(1);
});

test('[PKG4] what is not there or no file is a sentence', async () => {
  const { home, file, added } = house();
  rmSync(file);
  await expect(added.add({ path: file, replace: false })).rejects.toThrow('There is no such file.');
  const folder = await added.add({ path: home, replace: false });
  expect(folder).toMatchObject({ ok: false, error: { code: 'package/not-a-package' } });
}, 60_000);
