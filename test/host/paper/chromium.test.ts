import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { chromiumPrinter, type ChromiumOptions } from '../../../src/host/paper/chromium.ts';
import { temp } from '../net/house.ts';

async function trouble(options: Partial<ChromiumOptions>): Promise<unknown> {
  const printer = chromiumPrinter({ find: () => null, args: [], ...options });
  try {
    for await (const _ of printer.print(['http://127.0.0.1:1/'])) break;
  } catch (error) {
    return error;
  }
  return null;
}

function program(script: string): string {
  const file = path.join(temp(), 'browser');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

const profiles = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('whitecell-print-'));

test('[PAPER18] without a browser a sentence says so', async () => {
  expect(await trouble({})).toMatchObject({
    kind: 'noBrowser',
    message: 'No Chromium, Chrome or Edge was found to print with.',
  });
});

test.skipIf(process.platform === 'win32')(
  '[PAPER18] a browser that hangs is ended in time, one that ends is noticed; neither leaves a profile',
  async () => {
    const before = profiles();
    const hangs = program('exec sleep 60');
    expect(await trouble({ find: () => hangs, withinMs: 300 })).toMatchObject({ kind: 'slow' });
    const ends = program('exit 3');
    expect(await trouble({ find: () => ends })).toMatchObject({ kind: 'failed' });
    const gone = path.join(temp(), 'nothing-here');
    expect(await trouble({ find: () => gone })).toMatchObject({ kind: 'failed' });
    expect(profiles().filter((name) => !before.includes(name))).toEqual([]);
  },
);
