import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import type { Electron } from '../../src/main/electron.ts';
import { denyPermissions } from '../../src/main/session.ts';
import { createWindow, isOwnPage } from '../../src/main/window.ts';

type Listener = (...args: unknown[]) => unknown;

function fakeWindow() {
  const listeners = new Map<string, Listener>();
  let opener: Listener = () => undefined;
  let options: BrowserWindowConstructorOptions = {};
  const window = {
    webContents: {
      on: (event: string, listener: Listener) => listeners.set(event, listener),
      setWindowOpenHandler: (handler: Listener) => (opener = handler),
    },
    once: () => {},
    show: () => {},
  };
  const opened: string[] = [];
  const url = 'http://127.0.0.1:7001/console#ticket';
  createWindow(
    {
      preload: '/x/shell.cjs',
      devTools: false,
      make: (given) => {
        options = given;
        return window as unknown as BrowserWindow;
      },
    },
    { url, look: { width: 800 }, onOpen: (asked) => opened.push(asked) },
  );
  const prevented = (event: string, to: string): boolean => {
    let stopped = false;
    listeners.get(event)?.({ url: to, preventDefault: () => (stopped = true) });
    return stopped;
  };
  return { options, opened, prevented, open: (to: string) => opener({ url: to }) };
}

test('[SHELL2] a window is sandboxed, isolated, without Node, and no tools for developers', () => {
  const { options } = fakeWindow();
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
    devTools: false,
  });
  expect(options).toMatchObject({ width: 800, show: false });
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
  denyPermissions(session as Electron['session']);
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
