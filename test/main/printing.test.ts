import { expect, test } from 'vitest';
import { printerThrough, type PrintNews, type PrintOrder } from '../../src/host/paper/through.ts';
import { Printing } from '../../src/main/printing.ts';
import { Windows } from '../../src/main/windows.ts';
import { blindGlass, type GlassMaker } from '../support/electron/window.ts';
import { home, standIn } from './parts.ts';

const addresses = [`${home}/paper#a`, `${home}/paper#b`];

/** Both ends joined as the shell joins them; pages say `says`. */
function open(says: (at: string) => string | Promise<string> = () => 'ready') {
  const glass: GlassMaker = (window, page) => {
    const blind = blindGlass()(window, page);
    return { ...blind, run: async () => says(blind.url()) };
  };
  const fake = standIn({ glass });
  const maker = { make: fake.electron.makeWindow, preload: '/x/shell.cjs', devTools: false };
  const windows = new Windows(maker, () => expect.unreachable('nobody is to see it'));
  const options: unknown[] = [];
  const orders: PrintOrder[] = [];
  let nowMs = 0;
  const timers = new Set<{ readonly atMs: number; readonly run: () => void }>();
  const pass = (ms: number): void => {
    nowMs += ms;
    for (const timer of timers) if (timer.atMs <= nowMs && timers.delete(timer)) timer.run();
  };
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
      const timer = { atMs: nowMs + ms, run };
      timers.add(timer);
      // A short wait passes by itself.
      if (ms < 1_000) setImmediate(() => pass(4_000));
      return () => timers.delete(timer);
    },
  });
  const { printer, hear } = printerThrough((order) => {
    orders.push(order);
    printing.obey(order);
  });
  return { fake, printer, options, orders, news, printing, windows, pass };
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

test('[SHELL18] a page that dies, hangs or says nothing while it is asked ends the print', async () => {
  const asked = Promise.withResolvers<void>();
  const silent = () =>
    open(() => {
      asked.resolve();
      return new Promise<string>(() => {});
    });
  for (const [happens, kind] of [
    [
      (of: ReturnType<typeof silent>) =>
        of.fake.windows[0]?.webContents.emit('render-process-gone'),
      'failed',
    ],
    [(of: ReturnType<typeof silent>) => of.fake.windows[0]?.emit('unresponsive'), 'failed'],
    [(of: ReturnType<typeof silent>) => of.pass(180_000), 'slow'],
  ] as const) {
    const one = silent();
    const printed = all(one.printer.print(addresses));
    await expect.poll(() => one.fake.windows.length).toBe(1);
    await asked.promise;
    happens(one);
    await expect(printed).rejects.toMatchObject({ kind });
    expect(one.fake.windows).toEqual([]);
  }
});

test('[SHELL18] who gives up a print that hangs is rid of its window at once', async () => {
  const { printing, fake, news } = open(() => new Promise<string>(() => {}));
  printing.obey({ print: 7, do: 'start', addresses });
  await expect.poll(() => fake.windows.length).toBe(1);
  printing.obey({ print: 7, do: 'stop' });
  await expect.poll(() => fake.windows.length).toBe(0);
  expect(news).toEqual([]);
});
