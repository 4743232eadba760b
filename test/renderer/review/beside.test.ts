import { expect, test } from 'vitest';
import { hostBeside, samePlace } from '../../../src/renderer/review/beside.ts';

test('[REV45] what is written, changed and taken out belongs to the file that is shown, whatever is open on the host by then', async () => {
  const asked: string[] = [];
  const besideOf = hostBeside(
    () => Promise.resolve('key'),
    () => 'Ana',
    (url, init) => {
      asked.push(`${url as string} ${(init?.body as string | undefined) ?? ''}`);
      // Nothing of it is a download.
      const status = (url as string).endsWith('export') ? 409 : 200;
      return Promise.resolve(Response.json({ remarks: [] }, { status }));
    },
  );
  const { remarks, report, takeExport } = besideOf('/shown.whitecell');
  const note = { id: 'n', kind: 'bookmark', seq: 1, text: '', wallMs: 0, by: '' } as const;
  await remarks?.list();
  await remarks?.put(note);
  await remarks?.remove('n');
  await report?.read();
  await report?.edit([{ do: 'final', on: true }]);
  await report?.open({ format: 'md', language: 'en', terms: 'hseep', leftOut: [] });
  await takeExport?.({ as: 'csv', privacy: { names: 'real', texts: 'kept', times: 'wall' } });
  expect(asked).toHaveLength(7);
  for (const one of asked) expect(decodeURIComponent(one)).toContain('/shown.whitecell');
  expect(besideOf('/shown.whitecell').report).toBe(report);
  expect(besideOf('/other.whitecell').report).not.toBe(report);
});

test('[REV45] a page that was opened without naming a file reads again the one that it shows', async () => {
  const asked: (string | null)[] = [];
  let open = '/first.whitecell';
  const load = samePlace(null, (file) => {
    asked.push(file);
    return Promise.resolve({ file: file ?? open });
  });
  await load();
  open = '/second.whitecell';
  expect(await load()).toEqual({ file: '/first.whitecell' });
  expect(asked).toEqual([null, '/first.whitecell']);
});

test('[AAR25] what outlives a page is measured in bytes, as browsers do', async () => {
  const asked: (boolean | undefined)[] = [];
  const report = hostBeside(
    () => Promise.resolve('key'),
    () => 'Ana',
    (_url, init) => {
      asked.push(init?.keepalive);
      return Promise.resolve(Response.json({ report: null }));
    },
  )('/shown.whitecell').report;
  const text = (letter: string) =>
    [{ do: 'text', key: 'a', text: letter.repeat(40_000), was: null }] as const;
  await report?.edit(text('a'), true);
  await report?.edit(text('م'), true);
  expect(asked).toEqual([true, false]);
});
