import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createWindow, denyPermissions, isOwnPage } from '../../src/main/window.ts';

type Listener = (...args: unknown[]) => unknown;

function fakeWindow() {
  const listeners = new Map<string, Listener>();
  let opener: Listener = () => undefined;
  const loaded: string[] = [];
  let options: BrowserWindowConstructorOptions = {};
  const window = {
    webContents: {
      on: (event: string, listener: Listener) => listeners.set(event, listener),
      setWindowOpenHandler: (handler: Listener) => (opener = handler),
    },
    once: () => {},
    show: () => {},
    loadURL: (url: string) => {
      loaded.push(url);
      return Promise.resolve();
    },
  };
  const opened: string[] = [];
  const url = 'http://127.0.0.1:7001/console#ticket';
  createWindow(
    {
      preload: '/x/shell.cjs',
      make: (given) => {
        options = given;
        return window as unknown as BrowserWindow;
      },
    },
    { url, onOpen: (asked) => opened.push(asked) },
  );
  const prevented = (event: string, to: string): boolean => {
    let stopped = false;
    listeners.get(event)?.({ url: to, preventDefault: () => (stopped = true) });
    return stopped;
  };
  return { options, loaded, opened, url, prevented, open: (to: string) => opener({ url: to }) };
}

test('[SHELL2] a window is sandboxed, isolated, without Node, and shows the host’s page', () => {
  const { options, loaded, url } = fakeWindow();
  expect(options.webPreferences).toEqual({
    preload: '/x/shell.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  });
  expect(loaded).toEqual([url]);
});

const strangers = [
  'http://evil.example/',
  'http://127.0.0.1:7002/',
  'https://127.0.0.1:7001/',
  'http://127.0.0.1:7001.evil.example/',
  'http://user@127.0.0.1:7002/',
  'http://localhost:7001/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'about:blank',
  '',
  'not an address',
];

test('[SHELL2] a page goes nowhere but to the host’s own pages, and opens nothing else', () => {
  const { prevented, open, opened } = fakeWindow();
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
    for (const to of strangers) expect(prevented(event, to), `${event} ${to}`).toBe(true);
    expect(prevented(event, 'http://127.0.0.1:7001/review')).toBe(false);
  }
  expect(prevented('will-attach-webview', 'http://127.0.0.1:7001/')).toBe(true);
  for (const to of strangers) expect(open(to)).toEqual({ action: 'deny' });
  expect(opened).toEqual([]);
  expect(open('http://127.0.0.1:7001/hotseat#token')).toEqual({ action: 'deny' });
  expect(opened).toEqual(['http://127.0.0.1:7001/hotseat#token']);
  expect(isOwnPage('http://192.168.1.2/', 'http://192.168.1.2/')).toBe(false);
});

test('[SHELL2] pages get no devices and no permissions but full screen and copying', () => {
  const handlers: Record<string, Listener> = {};
  const session = new Proxy(
    {},
    { get: (_target, name: string) => (handler: Listener) => (handlers[name] = handler) },
  );
  denyPermissions(session as Session);
  const asked = (permission: string): boolean => {
    let answer = true;
    handlers['setPermissionRequestHandler']?.(
      null,
      permission,
      (given: boolean) => (answer = given),
    );
    expect(handlers['setPermissionCheckHandler']?.(null, permission)).toBe(answer);
    return answer;
  };
  for (const permission of [
    'media',
    'geolocation',
    'notifications',
    'midi',
    'openExternal',
    'clipboard-read',
    'hid',
    'serial',
    'usb',
  ]) {
    expect(asked(permission), permission).toBe(false);
  }
  expect(asked('fullscreen')).toBe(true);
  expect(handlers['setDevicePermissionHandler']?.({})).toBe(false);
});

test('[SHELL2] windows, permissions and messages are made in one place each, and nothing opens other programs', () => {
  const folder = path.join(import.meta.dirname, '..', '..', 'src', 'main');
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const count = (pattern: RegExp): number => texts.join('\n').match(pattern)?.length ?? 0;
  expect(count(/new BrowserWindow\(/g)).toBe(1);
  expect(count(/ipcMain\.(handle|on)\(/g)).toBe(1);
  expect(count(/app\.enableSandbox\(\)/g)).toBe(1);
  expect(
    count(
      /\bshell\.[a-z]+[A-Z]|openExternal\(|openPath\(|commandLine|certificate-error|sandbox: false/g,
    ),
  ).toBe(0);
});
