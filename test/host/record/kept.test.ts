import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { createExerciseFile } from '../../../src/host/files/create-exercise.ts';
import { startHost, type Host } from '../../../src/host/host.ts';
import { connectReadOnly } from '../../../src/host/log/connect.ts';
import { startReader } from '../../../src/host/record/start.ts';
import type { ReaderLine } from '../../../src/host/record/protocol.ts';
import { harbourSeed } from '../support/harbour.ts';
import { tempFolder } from '../support/temp.ts';

/** The file is vetted as ever; the reader after that looks at it and ends only when it is told to, a moment later. */
function slowReader(file: string): {
  start: () => ReaderLine;
  asked: Promise<void>;
  go: () => void;
} {
  const asked = Promise.withResolvers<void>();
  let go = (): void => {};
  let started = 0;
  const start = (): ReaderLine => {
    started += 1;
    if (started === 1) return startReader();
    const db = connectReadOnly(file);
    let gone = (): void => {};
    const end = (): void => {
      setImmediate(() => {
        if (!db.open) return;
        db.close();
        gone();
      });
    };
    go = end;
    return {
      post: () => {
        // It reads: a lock on the file is held from here on.
        db.prepare('SELECT count FROM head').get();
        asked.resolve();
      },
      onMessage: () => {},
      onGone: (listener) => (gone = listener),
      kill: end,
    };
  };
  return { start, asked: asked.promise, go: () => go() };
}

async function hostOf(file: string, start: () => ReaderLine): Promise<Host> {
  const folder = path.dirname(file);
  const host = await startHost({
    ...{ file, home: path.join(folder, 'home'), version: '0', startReader: start },
    ...{ rendererDir: folder, scenariosDir: folder },
    ...{ controlPort: 0, lanPort: 0, lanHost: '127.0.0.1' },
  });
  onTestFinished(() => host.close());
  return host;
}

function newFile(): string {
  const file = path.join(tempFolder(), 'morning.whitecell');
  createExerciseFile(file, harbourSeed());
  return file;
}

test('[FILE4] the program ends with one plain file, also while a process reads it', async () => {
  const file = newFile();
  const reader = slowReader(file);
  const host = await hostOf(file, reader.start);
  await reader.asked;
  expect(existsSync(`${file}-wal`)).toBe(true);
  await host.close();
  expect(existsSync(`${file}-wal`)).toBe(false);
});

test('[FILE4] an exercise is closed when nobody reads it any more, and is one plain file', async () => {
  const file = newFile();
  const reader = slowReader(file);
  const host = await hostOf(file, reader.start);
  await reader.asked;
  const closed = host.closeExercise(false);
  // Time enough to close under its eyes.
  await sleep(100);
  reader.go();
  expect(await closed).toMatchObject({ ok: true });
  expect(existsSync(`${file}-wal`)).toBe(false);
});

test('[FILE4] real readers are gone when the program has ended', async () => {
  const file = newFile();
  let alive = 0;
  const host = await hostOf(file, () => {
    alive += 1;
    const line = startReader();
    return { ...line, onGone: (listener) => line.onGone(() => ((alive -= 1), listener())) };
  });
  await host.close();
  expect(alive).toBe(0);
  expect(existsSync(`${file}-wal`)).toBe(false);
});
