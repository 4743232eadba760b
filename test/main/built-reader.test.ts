import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSqliteFile } from '../../src/host/log/create.ts';
import { openLines } from '../../src/host/record/lines.ts';
import type { ReaderLine } from '../../src/host/record/protocol.ts';
import { readRecord } from '../../src/host/record/reader.ts';
import { readerArgv, startReader } from '../../src/host/record/start.ts';
import { Readers, type ReaderChild } from '../../src/main/readers.ts';
import { nodeBuilds } from '../../vite.node.config.ts';
import { factsOf, harbourSeed, morning } from '../host/support/harbour.ts';
import { tempFolder } from '../host/support/temp.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
let folder = '';
let built = '';

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'whitecell-test-'));
  // The native package stays outside of the bundle.
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  const config = nodeBuilds().find(({ build: to }) => to?.outDir?.endsWith('reader'));
  const outDir = path.join(folder, 'reader');
  await build({ ...config, logLevel: 'error', build: { ...config?.build, outDir } });
  built = path.join(outDir, 'reader.js');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Electron's side of a utility process, over Node's own line: there is a port, and no other way to speak. */
const utilityProcess = `
import { EventEmitter } from 'node:events';
const send = process.send.bind(process);
const port = new EventEmitter();
process.on('message', (data) => port.emit('message', { data, ports: [] }));
port.postMessage = (message) => send(message);
process.parentPort = port;
process.send = undefined;
`;

const children: ChildProcess[] = [];

function asElectron(): ReaderChild {
  const shim = `data:text/javascript,${encodeURIComponent(utilityProcess)}`;
  const child = fork(built, [], {
    env: {},
    execArgv: [...readerArgv, '--import', shim],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  children.push(child);
  return {
    postMessage: (message) => void child.send(message as object, () => {}),
    on: (event: 'message' | 'exit', listener: (value: never) => void) =>
      child.on(event, listener as () => void),
    kill: () => child.kill('SIGKILL'),
  };
}

/** As the shell keeps it for the host. */
function throughShell(): ReaderLine {
  const ears = { hear: (_: unknown): void => {}, gone: (): void => {} };
  const readers = new Readers(asElectron, (news) =>
    news.is === 'message' ? ears.hear(news.message) : ears.gone(),
  );
  readers.obey({ reader: 1, do: 'start' });
  return {
    post: (message) => readers.obey({ reader: 1, do: 'post', message }),
    onMessage: (listener) => (ears.hear = listener),
    onGone: (listener) => (ears.gone = listener),
    kill: () => readers.obey({ reader: 1, do: 'kill' }),
  };
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

function exercise(): string {
  const file = path.join(tempFolder(), 'exercise.whitecell');
  const seed = harbourSeed();
  createSqliteFile(file, seed, (log) => log.append(factsOf(seed, morning()).facts));
  return file;
}

test('[REV42] the reader of the packaged program says what the source says, by Node’s line and by the shell’s', async () => {
  const wish = { path: exercise(), live: false, ownKey: null };
  const wanted = [...openLines(wish)].map(({ text }) => text).join('');
  expect(wanted).toContain('"kind":"verdict","verify":{"ok":true');
  for (const start of [() => startReader(built), throughShell])
    expect(await textOf(await readRecord(start, wish))).toBe(wanted);
});

test('[REV42] it is ended through the shell by whoever stops asking', async () => {
  const pieces = await readRecord(throughShell, { path: exercise(), live: false, ownKey: null });
  const child = children.at(-1);
  const ended = new Promise((resolve) => child?.on('exit', resolve));
  await pieces.return();
  await ended;
  expect(child?.signalCode).toBe('SIGKILL');
});
