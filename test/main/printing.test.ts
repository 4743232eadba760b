import { expect, test } from 'vitest';
import { printerThrough, type PrintNews, type PrintOrder } from '../../src/host/paper/through.ts';
import { Printing } from '../../src/main/printing.ts';
import { Windows } from '../../src/main/windows.ts';
import { blindGlass, type GlassMaker } from '../support/electron/window.ts';
import { home, standIn } from './parts.ts';

const addresses = [`${home}/paper#a`, `${home}/paper#b`];

/** Both ends joined as the shell joins them; pages say `says`. */
function open(says: (at: string) => string = () => 'ready') {
  const glass: GlassMaker = (window, page) => {
    const blind = blindGlass()(window, page);
    return { ...blind, run: () => Promise.resolve(says(blind.url())) };
  };
  const fake = standIn({ glass });
  const maker = { make: fake.electron.makeWindow, preload: '/x/shell.cjs', devTools: false };
  const windows = new Windows(maker, () => expect.unreachable('nobody is to see it'));
  const options: unknown[] = [];
  const orders: PrintOrder[] = [];
  let nowMs = 0;
  const news: PrintNews[] = [];
  const printing = new Printing({
    open: (url) => {
      if (!url.startsWith(home)) return null;
      const window = windows.hidden(url);
      options.push(fake.windows[0]?.options);
      return window;
    },
    tell: (piece) => {
      news.push(piece);
      hear(piece);
    },
    now: () => nowMs,
    after: (ms, run) => {
      nowMs += ms * 100;
      setImmediate(run);
    },
  });
  const { printer, hear } = printerThrough((order) => {
    orders.push(order);
    printing.obey(order);
  });
  return { fake, printer, options, orders, news, printing, windows };
}

async function all(pages: AsyncIterable<Uint8Array>): Promise<string[]> {
  const texts: string[] = [];
  for await (const pdf of pages) texts.push(Buffer.from(pdf).toString());
  return texts;
}

test('[SHELL18] each page comes as a PDF, in order, from a window that was never shown and is gone', async () => {
  let looks = 0;
  const { fake, printer, options, orders, windows } = open(() =>
    (looks += 1) % 3 === 0 ? 'ready' : '',
  );
  expect(await all(printer.print(addresses))).toEqual(addresses.map((at) => `%PDF ${at}`));
  expect(options).toHaveLength(2);
  expect(options[0]).toMatchObject({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false },
  });
  expect(fake.windows).toEqual([]);
  expect(windows.all()).toEqual([]);
  expect(orders.map((order) => order.do)).toEqual(['start', 'stop']);
});

test('[SHELL18] a page that fails, takes too long or is not the host’s is a sentence, and leaves no window', async () => {
  for (const [says, kind, words] of [
    ['failed', 'failed', 'could not be made ready'],
    ['', 'slow', 'took too long'],
  ] as const) {
    const { fake, printer } = open(() => says);
    const printed = all(printer.print(addresses));
    await expect(printed).rejects.toMatchObject({ kind, message: expect.stringContaining(words) });
    expect(fake.windows).toEqual([]);
  }
  const { fake, printer } = open();
  await expect(all(printer.print(['http://evil.example/']))).rejects.toMatchObject({
    kind: 'failed',
  });
  expect(fake.windows).toEqual([]);
});

test('[SHELL18] who stops listening, or is gone, hears nothing more', async () => {
  const left = open();
  for await (const _ of left.printer.print(addresses)) break;
  await expect.poll(() => left.fake.windows.length).toBe(0);
  expect(left.news.filter(({ is }) => is === 'done')).toEqual([]);
  const gone = open(() => '');
  gone.printing.obey({ print: 7, do: 'start', addresses });
  gone.printing.endAll();
  await expect.poll(() => gone.fake.windows.length).toBe(0);
  expect(gone.news).toEqual([]);
});
