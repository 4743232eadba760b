/**
 * What the shell uses of Electron, in Electron's own types. Only `main.ts` imports Electron itself; every part
 * is handed what it needs of this, so that a stand-in can take its place piece by piece.
 */
import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Dialog,
  IpcMain,
  Menu,
  MenuItemConstructorOptions,
  PowerMonitor,
  PowerSaveBlocker,
  Screen,
  Session,
  Shell,
  UtilityProcess,
} from 'electron';
import type { ForkOptions } from 'electron';

export interface Electron {
  readonly app: Pick<
    App,
    | 'addRecentDocument'
    | 'enableSandbox'
    | 'exit'
    | 'getLocale'
    | 'getPath'
    | 'getVersion'
    | 'isPackaged'
    | 'on'
    | 'quit'
    | 'requestSingleInstanceLock'
    | 'setAppUserModelId'
    | 'whenReady'
  >;
  readonly dialog: Pick<Dialog, 'showErrorBox' | 'showMessageBox' | 'showOpenDialog'>;
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly powerMonitor: Pick<PowerMonitor, 'on'>;
  readonly powerSaveBlocker: Pick<PowerSaveBlocker, 'start' | 'stop'>;
  readonly screen: Pick<
    Screen,
    'getAllDisplays' | 'getPrimaryDisplay' | 'getDisplayMatching' | 'on'
  >;
  /** Shows a file in the system's file manager; nothing is ever run with it. */
  readonly shell: Pick<Shell, 'showItemInFolder'>;
  readonly session: Pick<
    Session,
    | 'on'
    | 'setDevicePermissionHandler'
    | 'setDisplayMediaRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setPermissionRequestHandler'
  >;
  readonly setMenu: (template: MenuItemConstructorOptions[]) => void;
  readonly makeWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly fork: (file: string, args: string[], options: ForkOptions) => UtilityProcess;
}

/** The menu bar is made anew from its template each time. */
export type MenuMaker = Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>;
