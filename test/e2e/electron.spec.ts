import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  expect,
  test as base,
  _electron,
  type ElectronApplication,
  type Page,
} from '@playwright/test';
import { installedBinary } from '../../scripts/electron-binary.mjs';

/**
 * The program in the real Electron: what no stand-in can show. On a machine without its binary each of these is skipped by
 * name; a skipped one is no proof of anything.
 */
const root = path.resolve(import.meta.dirname, '..', '..');
const binary = installedBinary(path.join(root, 'node_modules', 'electron'));
const why = 'Electron’s binary is not on this machine: npx install-electron fetches it';

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  version: string;
};

interface Started {
  readonly app: ElectronApplication;
  readonly console: Page;
  readonly folder: string;
}

const test = base.extend<{ started: Started }>({
  started: async ({ browserName: _ }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-electron-'));
    const app = await _electron.launch({
      executablePath: binary ?? '',
      args: [
        root,
        // A container's root may not have the sandbox.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${path.join(folder, 'user')}`,
        `--home=${path.join(folder, 'home')}`,
        '--control-port=0',
        '--lan-port=0',
        '--lan-host=127.0.0.1',
      ],
    });
    const console = await app.firstWindow();
    await use({ app, console, folder });
    await app.close().catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  },
});

test.skip(binary === null, why);

async function openNew(console: Page): Promise<void> {
  await console.getByRole('button', { name: 'Choose Ransomware morning' }).click();
  await console.getByRole('button', { name: 'Create the exercise' }).click();
  await expect(console.getByRole('region', { name: 'Next', exact: true })).toBeVisible();
}

test('[SHELL17] Electron opens the console, sandboxed and isolated', async ({ started }) => {
  const { app, console } = started;
  await expect(console.getByRole('heading', { name: 'New exercise' })).toBeVisible();
  const kept = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // Known to Electron, not to its types.
    const contents = window?.webContents as unknown as
      { getLastWebPreferences(): Record<string, unknown> } | undefined;
    const preferences = contents?.getLastWebPreferences() ?? {};
    const keys = ['sandbox', 'contextIsolation', 'nodeIntegration', 'webSecurity'];
    return keys.map((key) => preferences[key]);
  });
  expect(kept).toEqual([true, true, false, true]);
  const named = await app.evaluate(({ app: it }) => [it.getName(), it.getVersion()]);
  expect(named).toEqual(['whitecell', version]);
  const page = await console.evaluate(() => ({
    bridge: Object.keys((globalThis as { whitecellShell?: object }).whitecellShell ?? {}),
    node: ['require', 'process', 'module'].filter((name) => name in globalThis),
  }));
  expect(page).toEqual({ bridge: ['chooseFile', 'openWindow'], node: [] });
});

test('[SHELL17] Electron makes an exercise through the host in its utility process, and opens the display', async ({
  started,
}) => {
  const { app, console } = started;
  await openNew(console);
  const services = await app.evaluate(({ app: it }) =>
    it.getAppMetrics().flatMap(({ type, name }) => (type === 'Utility' ? (name ?? '') : [])),
  );
  expect(services).toContain('Whitecell host');
  await console.keyboard.press('4');
  const opened = app.waitForEvent('window');
  await console.getByRole('button', { name: 'Display', exact: true }).click();
  expect(new URL((await opened).url()).pathname).toBe('/display');
});

test('[SHELL17] Electron loads a console again whose process died', async ({ started }) => {
  const { app, console } = started;
  await openNew(console);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          'document.querySelectorAll("[aria-live]").length > 0',
        ),
      ),
    )
    .toBe(true);
});

test('[SHELL17] Electron refuses a page’s wishes for devices, for other places and for other windows', async ({
  started,
}) => {
  const { app, console } = started;
  const before = console.url();
  const asked = await console.evaluate(async () => [
    (await navigator.permissions.query({ name: 'geolocation' })).state,
    await navigator.mediaDevices?.getUserMedia({ audio: true }).then(
      () => 'given',
      () => 'refused',
    ),
    globalThis.open('https://evil.example/') === null,
  ]);
  expect(asked).toEqual(['denied', 'refused', true]);
  await console.evaluate(() => (globalThis.location.href = 'https://evil.example/'));
  expect(console.url()).toBe(before);
  expect(app.windows()).toHaveLength(1);
});

test('[SHELL17] Electron has one menu, with our entries and no tools for developers', async ({
  started,
}) => {
  const labels = await started.app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) =>
      (submenu?.items ?? []).map(({ id, role }) => id || role),
    ),
  );
  expect(labels).toEqual(expect.arrayContaining(['open', 'display', 'identify', 'quit', 'about']));
  expect(labels.map((one) => String(one).toLowerCase())).not.toContain('toggledevtools');
});
