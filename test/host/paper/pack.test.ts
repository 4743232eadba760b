import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { packNewsSchema, type PackNews } from '../../../src/core/paper/news.ts';
import { PrintTrouble, type Printer } from '../../../src/host/paper/printer.ts';
import { openHouse, type House } from '../net/house.ts';

/** Gives for each page a file that says which page it was. */
function standIn(opened: string[] = []): Printer {
  return {
    async *print(addresses) {
      for (const address of addresses) {
        opened.push(address);
        await Promise.resolve();
        yield Buffer.from(`%PDF ${new URL(address).search}`);
      }
    },
  };
}

function originOf(house: House): string {
  return new URL(house.host.control.url).origin;
}

function ask(house: House, body: unknown, token = house.host.control.token): Promise<Response> {
  return fetch(`${originOf(house)}/api/paper`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function newsOf(answer: Response): Promise<PackNews[]> {
  const lines = (await answer.text()).trim().split('\n');
  return lines.map((line) => packNewsSchema.parse(JSON.parse(line)));
}

function folderOf(news: readonly PackNews[]): string {
  const last = news.at(-1);
  if (last?.kind !== 'done') throw new Error(JSON.stringify(last));
  return last.folder;
}

test('[PAPER12] a pack lies beside the exercise’s file, whole, and its making is told step by step', async () => {
  const house = await openHouse({ printer: standIn() });
  const answer = await ask(house, { size: 'a4' });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const news = await newsOf(answer);
  const folder = folderOf(news);
  expect(folder).toBe(house.file.replace('.whitecell', ' paper'));
  const begun = news[0]?.kind === 'begun' ? news[0].files : [];
  expect(readdirSync(folder).toSorted()).toEqual(begun.map(({ name }) => name).toSorted());
  expect(begun.map(({ name }) => name)).toContain('1 Run sheet.pdf');
  expect(begun.filter(({ document }) => document === 'teamBriefs')).toHaveLength(
    house.host.session()!.world.scenario.teams.length,
  );
  expect(news.filter(({ kind }) => kind === 'printed')).toHaveLength(begun.length);
  for (const { name, document } of begun)
    expect(readFileSync(path.join(folder, name), 'utf8')).toContain(`document=${document}`);
});

test('[PAPER13] the next pack gets a folder of its own; what somebody changed stays as it is', async () => {
  const house = await openHouse({ printer: standIn() });
  const first = folderOf(await newsOf(await ask(house, { size: 'a4', only: ['runSheet'] })));
  writeFileSync(path.join(first, '1 Run sheet.pdf'), 'with my notes');
  const second = folderOf(await newsOf(await ask(house, { size: 'a4', only: ['runSheet'] })));
  expect(second).toBe(`${first} (2)`);
  expect(readFileSync(path.join(first, '1 Run sheet.pdf'), 'utf8')).toBe('with my notes');
  expect(readdirSync(second)).toEqual(['1 Run sheet.pdf']);
});

test('[PAPER14] pages, attachments and PDFs open with the pack’s own key, on this machine only', async () => {
  const opened: string[] = [];
  const house = await openHouse({ printer: standIn(opened) });
  const words = { language: 'fr', terms: 'uk' };
  const news = await newsOf(await ask(house, { size: 'letter', words, only: ['runSheet'] }));
  const done = news.at(-1);
  const key = done?.kind === 'done' ? done.key : '';
  const page = new URL(opened[0] ?? '');
  // Behind the #, so that no log and no list of processes has it.
  expect(page.hash).toBe(`#${key}`);
  expect(page.pathname + page.search).toBe('/paper?document=runSheet');
  const control = originOf(house);
  const lan = new URL(house.host.lan.url).origin;
  const pack = (origin: string, bearer: string) =>
    fetch(`${origin}/api/paper/pack`, { headers: { authorization: `Bearer ${bearer}` } });
  expect(await (await pack(control, key)).json()).toMatchObject({
    title: 'Bridge day',
    mode: 'live',
    size: 'letter',
    words,
    scenario: { id: 'mini' },
  });
  expect((await pack(control, house.host.control.token)).status).toBe(401);
  expect((await pack(control, `${key}x`)).status).toBe(401);
  const file = `/paper/file/${key}/1%20Run%20sheet.pdf`;
  const pdf = await fetch(`${control}${file}`);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(await pdf.text()).toContain('%PDF');
  const media = house.host.session()!.media.list()[0]!.file;
  expect((await fetch(`${control}/paper/media/${key}/${media}`)).status).toBe(200);
  expect((await fetch(`${control}/paper/media/${'x'.repeat(43)}/${media}`)).status).toBe(404);
  for (const there of ['/paper', file, `/paper/media/${key}/${media}`, '/api/paper/pack'])
    expect((await fetch(`${lan}${there}`)).status, there).toBe(404);
  // The key of a pack is nobody's key to the console.
  expect((await ask(house, { size: 'a4' }, key)).status).toBe(401);
});

test('[PAPER15] a window to print by hand is granted without any browser of our own', async () => {
  const house = await openHouse();
  const answer = await fetch(`${originOf(house)}/api/grant`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${house.host.control.token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ for: 'paper' }),
  });
  const { url } = (await answer.json()) as { url: string };
  const { pathname, hash } = new URL(url);
  expect(pathname).toBe('/paper');
  const pack = await fetch(`${originOf(house)}/api/paper/pack`, {
    headers: { authorization: `Bearer ${hash.slice(1)}` },
  });
  expect(await pack.json()).toMatchObject({ size: null, words: null });
});

test('[PAPER16] what goes wrong is a sentence, and leaves nothing behind', async () => {
  const none = await openHouse();
  expect(await newsOf(await ask(none, { size: 'a4' }))).toEqual([
    { kind: 'failed', code: 'paper/noBrowser', message: 'Here is no browser to print with.' },
  ]);
  const breaks: Printer = {
    async *print() {
      await Promise.resolve();
      yield Buffer.from('%PDF');
      throw new PrintTrouble('slow', 'The browser had not printed after 180 s.');
    },
  };
  const house = await openHouse({ printer: breaks });
  const news = await newsOf(await ask(house, { size: 'a4' }));
  expect(news.at(-1)).toEqual({
    kind: 'failed',
    code: 'paper/slow',
    message: 'The browser had not printed after 180 s.',
  });
  expect(readdirSync(house.folder).filter((name) => name.includes('paper'))).toEqual([]);
  expect((await ask(house, { size: 'a5' })).status).toBe(400);
  const empty = await openHouse({ empty: true, printer: standIn() });
  expect((await ask(empty, { size: 'a4' })).status).toBe(409);
});

test('[PAPER17] one pack at a time; giving up ends the printing and takes the half pack away', async () => {
  let ended = false;
  const waits: Printer = {
    async *print() {
      try {
        yield Buffer.from('%PDF');
        await new Promise((resolve) => setTimeout(resolve, 50));
        yield Buffer.from('%PDF');
      } finally {
        ended = true;
      }
    },
  };
  const house = await openHouse({ printer: waits });
  const source = {
    title: 'x',
    mode: 'live',
    scenario: house.host.session()!.world.scenario,
    media: new Map(),
  } as const;
  const wish = {
    size: 'a4',
    words: { language: null, terms: 'hseep' },
    only: ['teamBriefs'],
    folder: path.join(house.folder, 'mine'),
  } as const;
  const first = house.host.paper(source, wish);
  await first.next();
  await first.next();
  const second = house.host.paper(source, wish);
  expect((await second.next()).value).toMatchObject({ kind: 'failed', code: 'paper/busy' });
  await first.return();
  expect(ended).toBe(true);
  expect(existsSync(wish.folder)).toBe(false);
  expect(readdirSync(house.folder).filter((name) => name.includes('mine'))).toEqual([]);
  const third = house.host.paper(source, wish);
  expect((await third.next()).value).toMatchObject({ kind: 'begun' });
  await third.return();
});
