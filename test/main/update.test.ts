import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Update, isNewer } from '../../src/main/update.ts';
import { folder, say, standIn } from './parts.ts';

const url = 'https://example.org/feed.json';
const file = 'https://example.org/whitecell.AppImage';
const maker = generateKeyPairSync('ed25519');
const key = maker.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const content = 'an installer';

interface World {
  readonly version?: string;
  readonly by?: typeof maker.privateKey;
  readonly sent?: string;
  readonly answer?: string | ReadableStream<Uint8Array>;
  readonly feed?: boolean;
}

function open({
  version = '0.2.0',
  by = maker.privateKey,
  sent = content,
  answer,
  feed = true,
}: World = {}) {
  const fake = standIn({ folder: folder() });
  const downloads = fake.electron.app.getPath('downloads');
  mkdirSync(downloads, { recursive: true });
  const sha512 = createHash('sha512').update(content).digest('hex');
  const installer = { url: file, name: 'whitecell.AppImage', sha512 };
  const manifest = JSON.stringify({ version, files: { 'linux-x64': installer } });
  const signature = sign(null, Buffer.from(manifest), by).toString('base64');
  const asked: string[] = [];
  let live = false;
  const update = new Update({
    electron: fake.electron,
    feed: () => (feed ? { url, key } : null),
    live: () => live,
    say,
    platform: 'linux-x64',
    fetch: (input, init) => {
      const at = input as string;
      asked.push(at);
      if (init?.signal?.aborted === true) return Promise.reject(init.signal.reason as Error);
      return Promise.resolve(
        new Response(at === url ? (answer ?? JSON.stringify({ manifest, signature })) : sent),
      );
    },
  });
  const details = () => fake.asked.map(({ message, detail }) => `${message}: ${detail ?? ''}`);
  return { fake, update, asked, downloads, details, begins: () => (live = true) };
}

test('[SHELL12] without a feed nothing is ever asked for', async () => {
  const { update, asked, fake } = open({ feed: false });
  await update.check();
  expect([asked, fake.asked]).toEqual([[], []]);
});

test('[SHELL12] a new version is asked for, fetched, held against its signature and shown; nothing is run', async () => {
  const { update, asked, fake, downloads } = open();
  await update.check();
  expect(asked).toEqual([url]);
  expect(fake.asked[0]).toMatchObject({
    message: 'Version 0.2.0 is there',
    defaultId: 0,
    cancelId: 0,
  });
  fake.answers.push(1);
  await update.check();
  const there = path.join(downloads, 'whitecell.AppImage');
  expect(readFileSync(there, 'utf8')).toBe(content);
  expect(fake.shownFiles).toEqual([there]);
});

test('[SHELL12] never while an exercise is played: not begun, and dropped when one begins', async () => {
  const busy = open();
  busy.begins();
  await busy.update.check();
  expect(busy.asked).toEqual([]);
  expect(busy.details()[0]).toContain('An exercise is running');
  const begun = open();
  begun.fake.answers.push(1);
  const checking = begun.update.check();
  begun.update.stop();
  await checking;
  expect(begun.details().at(-1)).toContain('An exercise is running');
  expect(readdirSync(begun.downloads)).toEqual([]);
  expect(begun.fake.shownFiles).toEqual([]);
});

test.each([
  ['of another maker', { by: generateKeyPairSync('ed25519').privateKey }, 'thrown away'],
  ['with another content', { sent: 'something else' }, 'thrown away'],
  ['that is no answer', { answer: '<html>' }, 'did not answer'],
  ['that has no signature', { answer: '{"manifest":"{}"}' }, 'did not answer'],
] as const)(
  '[SHELL12] a version %s leaves nothing behind and says so',
  async (_what, world, words) => {
    const { update, fake, downloads, details } = open(world);
    fake.answers.push(1);
    await update.check();
    expect(details().at(-1)).toContain(words);
    expect(readdirSync(downloads)).toEqual([]);
    expect(fake.shownFiles).toEqual([]);
  },
);

test('[SHELL12] an answer that does not end is not read to its end', async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1;
      controller.enqueue(new Uint8Array(16 * 1024));
    },
  });
  const { update, details } = open({ answer: endless });
  await update.check();
  expect(details().at(-1)).toContain('did not answer');
  expect(sent).toBeLessThan(10);
});

test('[SHELL12] a folder that cannot be written is not called the feed’s fault', async () => {
  const { update, fake, downloads, details } = open();
  rmSync(downloads, { recursive: true });
  fake.answers.push(1);
  await update.check();
  expect(details().at(-1)).toContain('could not be written');
});

test('[SHELL12] an older version is never offered, however it is signed', async () => {
  for (const version of ['0.1.0', '0.0.9']) {
    const { update, fake, downloads } = open({ version });
    await update.check();
    expect(fake.asked.map(({ message }) => message)).toEqual(['This is the newest version.']);
    expect(existsSync(path.join(downloads, 'whitecell.AppImage'))).toBe(false);
  }
  expect(isNewer('0.10.0', '0.9.9')).toBe(true);
  expect(isNewer('1.0.0', '0.99.99')).toBe(true);
  expect(isNewer('0.9.9', '0.10.0')).toBe(false);
});
