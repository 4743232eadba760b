import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser, quietBrowserArgs } from '../../scripts/browser.mjs';
import { pageWeight, stationOnDemand, total } from '../../scripts/page-weight.mjs';
import { languages } from '../../src/core/protocol/words.ts';
import { longList, openConsole, pressesOfConsole, untilUsable } from '../screens/console.ts';
import { pressesOfBareButton } from '../screens/bare.ts';
import { pressesOfEvaluator } from '../screens/evaluator.ts';
import { injects, measured, pages } from '../screens/kit.ts';
import { firstPaints } from '../screens/paints.ts';
import { pressesOfStation } from '../screens/station.ts';
import { startChild } from '../support/child.ts';
import type { HostStarted } from '../support/host-child.ts';
import { writeMidgame } from '../support/midgame.ts';
import { loadOfMachine, report } from '../support/report.ts';
import { openRoom } from '../support/room.ts';

/*
 * What people feel: presses under a throttled processor, a long list, what a phone loads and when it shows something.
 * A real host, a real Chromium, the built pages (`npm run build`). Rendering is in software.
 */

loadOfMachine('screens');
for (const language of languages) {
  for (const [what, later] of [
    ['join screen', (name: string) => name === 'start'],
    ['desk', (name: string) => !stationOnDemand.includes(name)],
  ] as const) {
    const bytes = total(pageWeight(pages, { page: 'station', language, later }));
    report({
      bench: 'screens',
      name: `station's script and style, ${what}, ${language}`,
      size: 1,
      value: bytes / 1000,
      unit: 'kB',
      goal: '< 220',
      met: bytes < 220_000,
    });
  }
}

const executablePath = findBrowser();
const browser = await chromium.launch({
  args: quietBrowserArgs(),
  ...(executablePath === null ? {} : { executablePath }),
});
const room = await openRoom({ injects, pages });
try {
  const door = room.host.started.control;
  await measured('console', () => untilUsable(browser, door, `exercise of ${injects} injects`));
  await measured('Breakout', breakout);
  await measured('a bare button', () => pressesOfBareButton(browser, door));
  await measured('presses of the console', async () => {
    const desk = await openConsole(browser, door);
    await pressesOfConsole(desk, room);
    await longList(desk);
    await desk.page.close();
  });
  await measured('station', () => pressesOfStation(browser, room));
  await measured('evaluator', () => pressesOfEvaluator(browser, room));
  await measured('first paint', () => firstPaints(browser, room));
} finally {
  await browser.close();
  await room.close();
  loadOfMachine('screens');
}

async function breakout(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-bench-'));
  const file = path.join(folder, 'midgame.whitecell');
  writeMidgame(file);
  const host = await startChild<HostStarted>('support/host-child.ts', { file, pages });
  try {
    await untilUsable(browser, host.started.control, 'Breakout in the middle of the game');
  } finally {
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
