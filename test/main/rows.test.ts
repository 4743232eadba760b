import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bareEnvironment } from '../../src/main/environment.ts';
import { readSource } from '../tidy/source.ts';

/** The rows of Electron's own checklist, and ours behind them, held against the sources. */

const root = path.resolve(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const shell = new Map(
  globSync('src/{main,preload}/*.ts', { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .sort()
    .map((file) => [file, readSource(file, read(file)).code]),
);

/** Files of the shell whose code has this. */
const having = (pattern: RegExp): string[] =>
  [...shell].filter(([, code]) => pattern.test(code)).map(([file]) => file);
const code = (file: string): string => shell.get(file) ?? '';
const count = (file: string, pattern: RegExp): number => code(file).match(pattern)?.length ?? 0;
const nowhere = (pattern: RegExp): void => expect(having(pattern)).toEqual([]);
const onlyIn = (pattern: RegExp, ...files: string[]): void =>
  expect(having(pattern)).toEqual(files);

test('[SHELL16] only the entry and the preload import Electron, and each raw call stands in one place', () => {
  const values = /^import (?!type\b)[^;]*?from 'electron'/m;
  onlyIn(values, 'src/main/main.ts', 'src/preload/shell.ts');
  onlyIn(/\bnew BrowserWindow\(/, 'src/main/main.ts');
  onlyIn(/\bmake(Window)?\(\{/, 'src/main/window.ts');
  onlyIn(/ipcMain\.(handle|on)\(/, 'src/main/ipc.ts');
  onlyIn(/session\.set\w+Handler\(/, 'src/main/session.ts');
  onlyIn(/utilityProcess\.fork\(/, 'src/main/main.ts');
  const others = globSync('src/{core,host,renderer,cli}/**/*.{ts,tsx}', { cwd: root });
  expect(others.length).toBeGreaterThan(500);
  for (const file of others) expect(read(file), file).not.toMatch(/from 'electron/);
});

const rows: readonly (readonly [row: number, what: string, holds: () => void])[] = [
  [
    1,
    'windows load addresses of the host and nothing else',
    () => {
      onlyIn(/loadURL\(/, 'src/main/printing.ts', 'src/main/recovery.ts', 'src/main/windows.ts');
      nowhere(/loadFile\(|['"`]https?:\/\/(?!127\.0\.0\.1)[\w]/);
    },
  ],
  [
    2,
    'no Node in pages',
    () => expect(code('src/main/window.ts').match(/nodeIntegration\w*: false/g)).toHaveLength(3),
  ],
  [3, 'pages are isolated', () => nowhere(/contextIsolation: (?!true)/)],
  [
    4,
    'the sandbox is on before anything else',
    () => {
      nowhere(/sandbox: (?!true)|no-sandbox/);
      const entry = code('src/main/main.ts');
      expect(entry.indexOf('app.enableSandbox()')).toBeGreaterThan(0);
      expect(entry.indexOf('app.enableSandbox()')).toBeLessThan(
        entry.indexOf('openWindows().catch'),
      );
    },
  ],
  [
    5,
    'permissions are denied by list',
    () => expect(count('src/main/session.ts', /session\.set\w+Handler\(/g)).toBe(4),
  ],
  [6, 'web security stays on', () => nowhere(/webSecurity: (?!true)|appendSwitch/)],
  [
    7,
    'pages have a content security policy',
    () =>
      expect(read('src/host/net/doors/http.ts')).toMatch(
        /defaultSrc: \["'none'"\],\s+scriptSrc: \["'self'"\]/,
      ),
  ],
  [8, 'no insecure content', () => nowhere(/allowRunningInsecureContent/)],
  [9, 'no experimental features', () => nowhere(/experimentalFeatures/)],
  [10, 'no blink features', () => nowhere(/enableBlinkFeatures/)],
  [11, 'no webview', () => nowhere(/allowpopups|webviewTag: (?!false)/)],
  [
    12,
    'a webview would be refused',
    () =>
      expect(
        count(
          'src/main/window.ts',
          /'will-attach-webview', \(event\) => event\.preventDefault\(\)/g,
        ),
      ).toBe(1),
  ],
  [
    13,
    'a page stays where it is',
    () =>
      expect(count('src/main/window.ts', /'will-(navigate|redirect|frame-navigate)', stay/g)).toBe(
        3,
      ),
  ],
  [
    14,
    'no page makes a window',
    () => expect(count('src/main/window.ts', /action: 'deny'/g)).toBe(1),
  ],
  [
    15,
    'nothing is opened with other programs',
    () => nowhere(/openExternal|openPath|child_process/),
  ],
  [
    16,
    'Electron is above the floor of its line',
    () => {
      const floors: Record<number, readonly [number, number]> = {
        43: [4, 1],
        44: [0, 0],
        45: [0, 0],
        46: [0, 0],
      };
      const { devDependencies } = JSON.parse(read('package.json')) as {
        devDependencies: { electron: string };
      };
      const [major = 0, minor = 0, patch = 0] = devDependencies.electron.split('.').map(Number);
      const [minorMin, patchMin] = floors[major] ?? [Infinity, 0];
      expect(minor > minorMin || (minor === minorMin && patch >= patchMin)).toBe(true);
    },
  ],
  [
    17,
    'who asks is looked at',
    () =>
      expect(code('src/main/ipc.ts')).toMatch(
        /senderFrame\.parent !== null[\s\S]*roleOf\(sender, senderFrame\.url\)[\s\S]*fits\(given\[0\]\)/,
      ),
  ],
  [
    18,
    'no file: and no protocol of our own',
    () => nowhere(/file:\/\/|protocol\.|registerSchemes/),
  ],
  [
    19,
    'fuses stand in the configuration',
    () => expect(read('electron-builder.yml')).toMatch(/electronFuses:\n {2}runAsNode: false/),
  ],
  [
    20,
    'pages get two named functions',
    () => {
      const bridge = code('src/preload/shell.ts');
      expect(bridge.match(/exposeInMainWorld/g)).toHaveLength(1);
      expect(bridge.match(/^ {2}\w+:/gm)).toEqual(['  chooseFile:', '  openWindow:']);
      expect(bridge.match(/ipcRenderer\.\w+/g)).toEqual([
        'ipcRenderer.invoke',
        'ipcRenderer.invoke',
      ]);
    },
  ],
  [21, 'one at a time', () => onlyIn(/requestSingleInstanceLock\(\)/, 'src/main/main.ts')],
  [22, 'no address of the system leads here', () => nowhere(/setAsDefaultProtocolClient|open-url/)],
  [
    23,
    'certificates are judged by Chromium',
    () => nowhere(/certificate-error|setCertificateVerifyProc/),
  ],
  [
    24,
    'no client certificate is given',
    () => onlyIn(/'select-client-certificate'/, 'src/main/app-events.ts'),
  ],
  [
    25,
    'no tools for developers in the package',
    () => expect(code('src/main/shell.ts')).toContain('devTools: !app.isPackaged'),
  ],
  [26, 'no crash report leaves the machine', () => nowhere(/crashReporter/)],
  [27, 'nothing relies on the system’s key ring', () => nowhere(/safeStorage/)],
  [
    28,
    'the preload imports Electron alone',
    () =>
      expect(
        readSource('x.ts', read('src/preload/shell.ts')).imports.map(({ specifier }) => specifier),
      ).toEqual(['electron']),
  ],
  [
    29,
    'native code lies outside the archive',
    () => expect(read('electron-builder.yml')).toMatch(/asarUnpack:\n {2}- '\*\*\/\*\.node'/),
  ],
  [30, 'no remote module', () => nowhere(/@electron\/remote|electron\.remote|enableRemoteModule/)],
  [
    31,
    'a page writes where the person says',
    () => onlyIn(/'will-download'/, 'src/main/session.ts'),
  ],
  [
    32,
    'other processes inherit where things are, and nothing else',
    () => {
      const forks = [...shell.values()].flatMap((text) => [
        ...text.matchAll(/\bfork\(path\.join\(dist, ([^)]*)\)([\s\S]*?)\}\)/g),
      ]);
      const bare = /\benv: bareEnvironment\(process\.env\),/;
      const given = new Map(forks.map(([, file, options = '']) => [file, bare.test(options)]));
      // The command line is the person's own, and finds their folders and browser by the environment.
      expect(Object.fromEntries(given)).toEqual({
        "'cli', 'main.js'": false,
        "'host', 'process.js'": true,
        "'reader', 'reader.js'": true,
      });
      // The fourth is the one through which the shell has them begun.
      expect([...shell.values()].join().match(/\bfork\((?!\))/g)).toHaveLength(4);
      const environment = {
        SystemRoot: 'C:\\Windows',
        HOME: '/h',
        NPM_TOKEN: 'x',
        PATH: '/bin',
        NODE_OPTIONS: '-r x',
      };
      expect(bareEnvironment(environment)).toEqual({ SystemRoot: 'C:\\Windows', HOME: '/h' });
    },
  ],
];

test.each(rows)('[SHELL16] row %i: %s', (_row, _what, holds) => holds());

test('[SHELL16] the manual has every row, with what proves it', () => {
  const table = [
    ...read('docs/desktop.md').matchAll(/^\| *(\d+) *\|[^|]*\|[^|]*\| *(\S[^|]*?) *\|$/gm),
  ];
  expect(table.map(([, row]) => Number(row))).toEqual(rows.map(([row]) => row));
  const proofs = new Set(table.flatMap(([, , proof]) => proof?.split(', ') ?? []));
  expect([...proofs].sort()).toEqual(['binary', 'browser', 'open', 'sources', 'stand-in']);
});
