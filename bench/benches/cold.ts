import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser } from '@playwright/test';
import { findBrowser, quietBrowserArgs } from '../../scripts/browser.mjs';
import { freePort } from '../support/child.ts';
import { median, report, say } from '../support/report.ts';

/*
 * From the command to a console that can be used: the process begins, the file is opened, the browser
 * loads the page, and a button of the console stands there. The browser is running already; what an empty
 * page costs in it is the peer. Needs `npm run build`.
 */

const root = path.join(import.meta.dirname, '..', '..');
const rounds = process.argv.includes('--quick') ? 2 : 5;
const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-bench-'));
const executablePath = findBrowser();
const browser = await chromium.launch({
  args: quietBrowserArgs(),
  ...(executablePath === null ? {} : { executablePath }),
});
try {
  const file = path.join(folder, 'cold.whitecell');
  await once(['new', path.join(root, 'assets', 'scenarios', 'breakout'), file]);
  const [ready, usable, bare]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    say(`cold: round ${round + 1} of ${rounds}`);
    const ours = await cold(browser, file);
    ready.push(ours.readyMs);
    usable.push(ours.usableMs);
    bare.push(await emptyPage(browser));
  }
  const more = { hostReadyMs: median(ready) };
  report({
    bench: 'cold',
    name: 'command to a usable console',
    size: rounds,
    value: median(usable),
    unit: 'ms',
    peer: 'an empty Node server and an empty page',
    peerValue: median(bare),
    more,
  });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

function cli(args: readonly string[]) {
  return spawn(process.execPath, [path.join(root, 'src', 'cli', 'main.ts'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function once(args: readonly string[]): Promise<void> {
  const child = cli(args);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`${args[0]} ended with ${String(code)}`);
}

async function cold(
  browser: Browser,
  file: string,
): Promise<{ readyMs: number; usableMs: number }> {
  const from = performance.now();
  const child = cli([
    'serve',
    file,
    '--json',
    '--control-port',
    '0',
    '--lan-port',
    '0',
    '--lan-host',
    '127.0.0.1',
  ]);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const [line] = (await new Promise((resolve) => {
    createInterface({ input: child.stdout }).once('line', (text) => resolve([text]));
  })) as [string];
  const readyMs = performance.now() - from;
  const { control } = JSON.parse(line) as { control: { url: string; token: string } };
  const page = await browser.newPage();
  await page.goto(control.url);
  await page.getByRole('button').first().waitFor();
  const usableMs = performance.now() - from;
  await page.close();
  child.kill('SIGTERM');
  await gone;
  return { readyMs, usableMs };
}

async function emptyPage(browser: Browser): Promise<number> {
  const from = performance.now();
  const script =
    "require('node:http').createServer((q,r)=>r.end('<button>x</button>')).listen(+process.argv[1],'127.0.0.1',()=>console.log('up'))";
  const port = await freePort();
  const child = spawn(process.execPath, ['-e', script, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.getByRole('button').first().waitFor();
  const ms = performance.now() - from;
  await page.close();
  child.kill();
  return ms;
}
