import { execFile, fork } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
  cpSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readAsar, type AsarFilesystem } from 'app-builder-lib/out/asar/asar.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/build.mjs';
import type { HostState } from '../../src/host/child.ts';
import type { HostChild } from '../../src/main/host-line.ts';
import { HostProcess } from '../../src/main/host-process.ts';
import type { ReaderChild } from '../../src/main/readers.ts';
import { Client } from '../support/client.ts';
import { fakeElectron, fusesOf } from './fake-electron.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const run = promisify(execFile);
const work = mkdtempSync(path.join(tmpdir(), 'whitecell-pack-'));
const unpacked = path.join(work, 'release', 'linux-unpacked');
const archive = path.join(unpacked, 'resources', 'app.asar');
/** The archive laid out as a folder: Electron reads within it, Node cannot. */
const laidOut = path.join(work, 'laid-out');
let files: string[] = [];

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly unpacked?: boolean;
}

function listed(entry: Entry, at = ''): [file: string, unpacked: boolean][] {
  return Object.entries(entry.files ?? {}).flatMap(([name, one]) =>
    one.files === undefined ? [[at + name, one.unpacked === true]] : listed(one, `${at}${name}/`),
  );
}

async function layOut(asar: AsarFilesystem, entries: [string, boolean][]): Promise<void> {
  for (const [file, outside] of entries) {
    const to = path.join(laidOut, file);
    mkdirSync(path.dirname(to), { recursive: true });
    if (outside) cpSync(path.join(`${archive}.unpacked`, file), to);
    else writeFileSync(to, await asar.readFile(file));
  }
}

/** A process of the package, as the shell starts it. */
function start(...entry: string[]): HostChild & ReaderChild {
  const child = fork(path.join(laidOut, 'dist', ...entry), [], { env: {} });
  return {
    postMessage: (message) => void child.send(message as object, () => {}),
    on: (event: 'message' | 'exit', listener: (value: never) => void) =>
      child.on(event, listener as () => void),
    kill: () => child.kill('SIGKILL'),
  };
}

beforeAll(async () => {
  ensureBuilt();
  const { version } = JSON.parse(
    readFileSync(path.join(root, 'node_modules', 'electron', 'package.json'), 'utf8'),
  ) as { version: string };
  const electron = fakeElectron(path.join(work, 'electron'), version);
  const builder = path.join(root, 'node_modules', 'electron-builder', 'cli.js');
  const own = [`-c.electronDist=${electron}`, `-c.electronVersion=${version}`];
  const to = `-c.directories.output=${path.join(work, 'release')}`;
  await run(process.execPath, [builder, '--linux', 'dir', '--x64', ...own, to], { cwd: root });
  const asar = await readAsar(archive);
  const entries = listed(asar.header);
  files = entries.map(([file]) => file);
  await layOut(asar, entries);
}, 240_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

test('[PACK4] the package holds the program, its scenarios and the one native file, and nothing else', () => {
  const kinds = new Set(
    files.map((file) =>
      file
        .split('/')
        .slice(0, file.startsWith('node_modules/') ? 2 : 2)
        .join('/'),
    ),
  );
  expect([...kinds].filter((kind) => !/^(dist|assets)\//.test(kind)).sort()).toEqual([
    'node_modules/better-sqlite3',
    'package.json',
  ]);
  expect([...kinds].filter((kind) => kind.startsWith('assets/'))).toEqual(['assets/scenarios']);
  const native = files.filter((file) => file.endsWith('.node'));
  expect(native).toEqual(['node_modules/better-sqlite3/prebuilds/linux-x64.node']);
  expect(files.filter((file) => /\.map$|\.ts$|test|\.npmrc|\.c$|\.h$/.test(file))).toEqual([]);
  for (const file of [
    'main/main.js',
    'host/process.js',
    'reader/reader.js',
    'cli/main.js',
    'preload/shell.cjs',
  ])
    expect(files).toContain(`dist/${file}`);
  expect(readdirSync(path.join(unpacked, 'locales')).sort()).toEqual(['en-US.pak', 'fr.pak']);
});

test('[PACK7] its pages are the fast ones, wherever they were built', () => {
  const scripts = files.filter((file) => /^dist\/renderer\/assets\/.*\.js$/.test(file));
  const texts = scripts.map((file) => readFileSync(path.join(laidOut, file), 'utf8'));
  expect(texts.filter((text) => text.includes('https://react.dev/errors/')).length).toBeGreaterThan(
    0,
  );
  // React says this only where it checks what it is given.
  expect(texts.filter((text) => text.includes('Each child in a list should have'))).toEqual([]);
});

test('[PACK2] the packaged binary has its fuses blown the safe way', () => {
  const binary = readFileSync(path.join(unpacked, 'whitecell'));
  // runAsNode, cookies, NODE_OPTIONS, --inspect, archive's digest, archive only, snapshot as it came, file: extras
  expect(fusesOf(binary)).toBe('01001100');
});

test('[PACK4, SHELL2] the packaged preload needs Electron and nothing else', () => {
  const preload = readFileSync(path.join(laidOut, 'dist', 'preload', 'shell.cjs'), 'utf8');
  expect([...preload.matchAll(/\brequire\(["'`]([^"'`]+)/g)].map(([, name]) => name)).toEqual([
    'electron',
  ]);
  expect(preload).not.toMatch(/\bimport\b.*\bfrom\b/);
});

test('[PACK4] the packaged host runs: a console comes in, and its pages are served', async () => {
  let started: HostState | null = null;
  const host = new HostProcess({
    fork: () => start('host', 'process.js'),
    forkReader: () => start('reader', 'reader.js'),
    start: {
      home: path.join(work, 'home'),
      controlPort: 0,
      lanPort: 0,
      lanHost: '127.0.0.1',
      rendererDir: path.join(laidOut, 'dist', 'renderer'),
      scenariosDir: path.join(laidOut, 'assets', 'scenarios'),
      version: '0.1.0',
    },
    onStarted: (state) => (started = state),
    onUnopened: (_file, why) => expect.unreachable(why.message),
    onFailed: (failure) => expect.unreachable(failure.kind),
    onTold: () => {},
    printing: () => ({ obey: () => expect.unreachable(), endAll: () => {} }),
  });
  expect(await host.start()).toBe(true);
  const { origin, hash } = new URL((started as HostState | null)?.ticketUrl ?? '');
  const ann = await Client.open(origin, { role: 'control', token: hash.slice(1), name: 'Ann' });
  expect(ann.welcome?.session).toBe('home');
  for (const page of ['console', 'display', 'review', 'number']) {
    const text = await (await fetch(`${origin}/${page}`)).text();
    const script = /src="\.\/?(?:\.\/)?([^"]+\.js)"|src="\.\.\/([^"]+\.js)"/.exec(text);
    const at = script?.[1] ?? script?.[2] ?? 'none';
    expect((await fetch(`${origin}/${at}`)).status, page).toBe(200);
  }
  ann.cut();
  await host.close();
});

test('[PACK6] the packaged command line makes an exercise and verifies it', async () => {
  const cli = path.join(laidOut, 'dist', 'cli', 'main.js');
  const file = path.join(work, 'day.whitecell');
  const asked = (...args: string[]) => run(process.execPath, [cli, ...args], { cwd: work });
  await asked('new', 'ransomware-morning', file);
  const { stdout } = await asked('verify', file, '--json');
  expect(JSON.parse(stdout)).toMatchObject({ ok: true });
  await expect(asked('verify', 'none.whitecell')).rejects.toThrow(/There is no file/);
});
