/**
 * Runs the host in this process and shows the console in the window of an installed browser, or says
 * its address. Owns: that window's own profile, so that nobody's tabs or extensions get into it, and
 * ending everything in order. A crash leaves: the exercise's file whole, and the window reconnecting.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { defaultHome } from '../host/home.ts';
import { startHost, type Host } from '../host/host.ts';
import { findBrowser, quietBrowserArgs } from '../../scripts/browser.mjs';
import { cacheFolder } from '../../scripts/electron-binary.mjs';
import { browserPrinter } from './printer.ts';
import { findProgram } from './program.ts';
import type { StartOptions } from './start-options.ts';

/** A browser that ends this early handed the address to one that was already running. */
const handedOverWithinMs = 3_000;

/** Everything that a host needs to run from this folder. */
function hostOptions(options: StartOptions): Parameters<typeof startHost>[0] {
  const { home, file, controlPort, lanPort, lanHost } = options;
  return {
    ...findProgram(),
    home: home ?? defaultHome(),
    printer: browserPrinter(),
    ...(file === null ? {} : { file }),
    controlPort,
    lanPort,
    lanHost,
  };
}

/** Resolves with the exit code when everything has ended. */
export async function runInBrowser(
  options: StartOptions,
  say: (line: string) => void,
): Promise<number> {
  const host = await startHost(hostOptions(options));
  for (const notice of host.notices) say(notice);
  const stopped = stopSignal();
  const window = options.window === 'none' ? null : openWindow(host, say);
  if (window === null) {
    say(
      `The console is at ${host.control.url}\nKeep that address to yourself: it is the key. Ctrl+C ends Whitecell.`,
    );
  } else {
    say(`Whitecell runs in its own window. Ctrl+C here ends it as well.`);
    void whenClosed(window, host, say);
  }
  await stopped;
  const told = host.notices.length;
  await host.close();
  for (const notice of host.notices.slice(told)) say(notice);
  window?.kill();
  return 0;
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve());
  });
}

function hasScreen(): boolean {
  if (process.platform !== 'linux') return true;
  return ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => (process.env[name] ?? '') !== '');
}

/** The browser with the console as an application window; null where there is none or no screen. */
function openWindow(host: Host, say: (line: string) => void): ChildProcess | null {
  let browser: string | null;
  try {
    browser = findBrowser();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return null;
  }
  if (browser === null || !hasScreen()) {
    say(
      browser === null
        ? 'No Chromium, Chrome or Edge was found.'
        : 'There is no screen to open a window on.',
    );
    return null;
  }
  const asRoot = process.getuid?.() === 0;
  const args = [
    `--app=${host.ticketUrl()}`,
    `--user-data-dir=${path.join(cacheFolder(), 'window')}`,
    '--no-default-browser-check',
    '--window-size=1440,900',
    ...quietBrowserArgs().filter((arg) => arg !== '--disable-gpu'),
    // Without this the browser shows a yellow bar about the missing sandbox.
    ...(asRoot ? ['--test-type'] : []),
  ];
  const child = spawn(browser, args, { stdio: 'ignore' });
  child.on('error', (error) =>
    say(
      `The browser could not be started (${error.message}). The console is at ${host.control.url}`,
    ),
  );
  return child;
}

/** Closing the window ends Whitecell, unless an exercise is running: others may be in the middle of it. */
async function whenClosed(
  window: ChildProcess,
  host: Host,
  say: (line: string) => void,
): Promise<void> {
  const began = performance.now();
  await new Promise((resolve) => window.once('exit', resolve));
  if (performance.now() - began < handedOverWithinMs) return;
  if (host.session() === null) process.emit('SIGTERM');
  else
    say(
      `The window is closed, the exercise goes on. The console is at ${host.control.url} ; Ctrl+C ends it.`,
    );
}
