/**
 * The entry of the desktop program, and the only file of the shell that imports Electron: it hands the parts what
 * they need of it. Decides between a window and the command line, and lets one Whitecell run at a time.
 */
import path from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  screen,
  session,
  shell,
  utilityProcess,
} from 'electron';
import { readerArgv } from '../host/record/start.ts';
import { doorAmong, isExercise, readArguments } from './arguments.ts';
import { runCommandLine } from './cli.ts';
import type { Electron } from './electron.ts';
import { bareEnvironment } from './environment.ts';
import { catchFaults } from './faults.ts';
import type { ReaderChild } from './readers.ts';
import { Shell } from './shell.ts';
import { languageOf, sayIn } from './words.ts';

const dist = path.resolve(import.meta.dirname, '..');
const argv = process.argv.slice(app.isPackaged ? 1 : 2);
const given = readArguments(argv, process.cwd());

const forkReader = (): ReaderChild =>
  utilityProcess.fork(path.join(dist, 'reader', 'reader.js'), [], {
    env: bareEnvironment(process.env),
    execArgv: [...readerArgv],
    stdio: 'ignore',
    serviceName: 'Whitecell reader',
  });

/** Parts of it exist only once the program is ready. */
function theElectron(): Electron {
  return {
    app,
    dialog,
    ipcMain,
    powerMonitor,
    powerSaveBlocker,
    screen,
    shell,
    session: session.defaultSession,
    setMenu: (template) => Menu.setApplicationMenu(Menu.buildFromTemplate(template)),
    makeWindow: (options) => new BrowserWindow(options),
    fork: (file, args, options) => utilityProcess.fork(file, args, options),
  };
}

function fail(error: unknown): void {
  const say = sayIn(languageOf(null, app.getLocale()));
  dialog.showErrorBox(say('startFailed'), error instanceof Error ? error.message : String(error));
  app.exit(1);
}

async function openWindows(): Promise<void> {
  const asked: string[] = [];
  let running: Shell | null = null;
  // macOS hands files over like this, the first one before anything is ready.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    if (!isExercise(file)) return;
    if (running === null) asked.push(file);
    else running.openFile(file);
  });
  await app.whenReady();
  const door = app.isPackaged ? doorAmong(argv) : null;
  if (door !== null)
    throw new Error(sayIn(languageOf(null, app.getLocale()))('door', { argument: door }));
  const made = new Shell({
    electron: theElectron(),
    dist,
    given,
    forkReader,
    platform: process.platform,
    asked,
  });
  catchFaults(process, (error) => made.fault(error));
  await made.start();
  running = made;
}

async function commandLine(args: readonly string[]): Promise<void> {
  await app.whenReady();
  app.exit(await runCommandLine({ electron: theElectron(), dist, args, forkReader }));
}

app.enableSandbox();
// Windows keeps recent files and notices by this name; the installer's shortcut bears it.
app.setAppUserModelId('org.whitecell.app');
if (given.cli !== null) commandLine(given.cli).catch(fail);
else if (!app.requestSingleInstanceLock()) app.quit();
else openWindows().catch(fail);
