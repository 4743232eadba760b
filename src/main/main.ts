/**
 * The desktop shell: composition only. The host runs in a process of its own, windows show its pages.
 * A crash here leaves the exercise's file at its last synced batch.
 */
import { homedir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { app, BrowserWindow, dialog, ipcMain, Menu, session, utilityProcess } from 'electron';
import { defaultHome } from '../host/home.ts';
import { readerArgv } from '../host/record/start.ts';
import { HostProcess } from './host-process.ts';
import { createWindow, denyPermissions, isOwnPage, type WindowMaker } from './window.ts';

const dist = path.resolve(import.meta.dirname, '..');

/** What `npm start` passes on; a file may come from the desktop as well. */
function readArguments() {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(app.isPackaged ? 1 : 2),
    strict: false,
    allowPositionals: true,
    options: {
      'control-port': { type: 'string' },
      'lan-port': { type: 'string' },
      'lan-host': { type: 'string' },
      home: { type: 'string' },
    },
  });
  const text = (value: unknown, otherwise: string): string =>
    typeof value === 'string' ? value : otherwise;
  const file = positionals.find((one) => one.endsWith('.whitecell'));
  return {
    home: text(values.home, defaultHome()),
    controlPort: Number(text(values['control-port'], '8070')),
    lanPort: Number(text(values['lan-port'], '8080')),
    lanHost: text(values['lan-host'], '0.0.0.0'),
    ...(file === undefined ? {} : { file: path.resolve(file) }),
  };
}

function fail(sentence: string): void {
  dialog.showErrorBox('Whitecell', sentence);
  app.exit(1);
}

async function main(): Promise<void> {
  await app.whenReady();
  denyPermissions(session.defaultSession);
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { role: 'appMenu' },
      { role: 'editMenu' },
      { role: 'viewMenu' },
      { role: 'windowMenu' },
    ]),
  );
  const host = new HostProcess({
    // Nothing of this process's environment goes along.
    fork: () => utilityProcess.fork(path.join(dist, 'host', 'process.js'), [], { env: {} }),
    forkReader: () =>
      utilityProcess.fork(path.join(dist, 'reader', 'reader.js'), [], {
        env: {},
        execArgv: [...readerArgv],
        stdio: 'ignore',
      }),
    start: {
      ...readArguments(),
      rendererDir: path.join(dist, 'renderer'),
      scenariosDir: path.join(dist, '..', 'assets', 'scenarios'),
      version: app.getVersion(),
    },
    onDead: fail,
  });
  const maker: WindowMaker = {
    make: (options) => new BrowserWindow(options),
    preload: path.join(dist, 'preload', 'shell.cjs'),
  };
  const open = (url: string): void => void createWindow(maker, { url, onOpen: open });
  const openConsole = async (): Promise<void> => open((await host.ticket()).ticketUrl);

  const { ticketUrl } = await host.start();
  ipcMain.handle('choose-file', async (event) => {
    if (event.senderFrame === null || !isOwnPage(event.senderFrame.url, ticketUrl)) return null;
    const filters = [{ name: 'Whitecell exercise', extensions: ['whitecell'] }];
    const { filePaths } = await dialog.showOpenDialog({
      properties: ['openFile'],
      filters,
      defaultPath: homedir(),
    });
    return filePaths[0] ?? null;
  });
  open(ticketUrl);

  app.on('second-instance', () => void openConsole());
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void openConsole();
  });
  app.on('window-all-closed', () => app.quit());
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void host.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

app.enableSandbox();
if (!app.requestSingleInstanceLock()) app.quit();
else main().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
