import { expect, test } from 'vitest';
import type { ReportEdit } from '../../../src/core/aar/report/edits.ts';
import { limits } from '../../../src/core/limits.ts';
import { openSqliteLog } from '../../../src/host/log/sqlite-log.ts';
import type { Printer } from '../../../src/host/paper/printer.ts';
import { openHouse, type House } from './house.ts';

const wish = { format: 'docx', language: 'fr', terms: 'uk' };

function asked(house: House, page: string, body: unknown, token = house.host.control.token) {
  return fetch(`${new URL(house.host.control.url).origin}/api/review/report/${page}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

function byKey(house: House, page: string, key: string, file?: string): Promise<Response> {
  return fetch(`${new URL(house.host.control.url).origin}/api/report/${page}`, {
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/octet-stream' },
    ...(file === undefined ? {} : { method: 'PUT', body: file }),
  });
}

async function edited(house: House, ...edits: ReportEdit[]): Promise<unknown> {
  const answer = await asked(house, 'edits', { path: null, by: 'Ann', edits });
  return answer.json();
}

test('[AAR14] changes from two windows are put onto what lies there, and outlast the host', async () => {
  const house = await openHouse();
  await edited(house, { do: 'text', key: 'summary.course', text: 'Mine' });
  const second = await edited(
    house,
    { do: 'text', key: 'overview.sponsor', text: 'Theirs' },
    { do: 'final', on: true },
  );
  const texts = { 'summary.course': 'Mine', 'overview.sponsor': 'Theirs' };
  expect(second).toMatchObject({ report: { kind: 'report', by: 'Ann', final: true, texts } });
  await house.host.close();
  const log = openSqliteLog(house.file, { readOnly: true });
  expect(log.remarks.list()).toMatchObject([{ id: 'report', texts }]);
  log.close();
});

test('[AAR24] a window that did not know what stands there is told so, and nothing of its message is kept', async () => {
  const house = await openHouse();
  await edited(house, { do: 'text', key: 'a', text: 'Ann’s', was: null });
  const late = await edited(
    house,
    { do: 'text', key: 'b', text: 'Bo’s', was: null },
    { do: 'text', key: 'a', text: 'Bo’s', was: null },
  );
  expect(late).toMatchObject({ code: 'report/changed' });
  const now = await edited(house, { do: 'text', key: 'a', text: 'Bo’s', was: 'Ann’s' });
  expect(now).toMatchObject({ report: { texts: { a: 'Bo’s' } } });
});

test('[AAR14] only control may, nothing malformed is kept, and a report has an end', async () => {
  const house = await openHouse();
  const edits = [{ do: 'text', key: 'a', text: 'x' }];
  const body = { path: null, by: '', edits };
  expect((await asked(house, 'edits', body, 'x'.repeat(40))).status).toBe(401);
  expect((await asked(house, 'print', { path: null, wish }, 'x'.repeat(40))).status).toBe(401);
  for (const wrong of [
    { ...body, edits: [] },
    { ...body, more: 1 },
    { ...body, edits: [{ do: 'text', key: '__proto__', text: 'x' }] },
    { ...body, edits: [{ do: 'text', key: 'a', text: 'x'.repeat(limits.longTextCharsMax + 1) }] },
    { ...body, edits: [{ do: 'shred', key: 'a' }] },
  ])
    expect((await asked(house, 'edits', wrong)).status).toBe(400);
  const many = (from: number): ReportEdit[] =>
    Array.from({ length: limits.reportEditsMax }, (_, no) => ({
      do: 'text',
      key: `k${from + no}`,
      text: 'x',
    }));
  for (let from = 0; from < limits.reportTextsMax; from += limits.reportEditsMax)
    await edited(house, ...many(from));
  expect(await edited(house, ...many(limits.reportTextsMax))).toMatchObject({
    code: 'report/full',
  });
});

test('[AAR15] a report’s key opens its record and hands one file in, and nothing else', async () => {
  const house = await openHouse();
  const { key } = (await (await asked(house, 'open', { path: null, wish })).json()) as {
    key: string;
  };
  const source = await (await byKey(house, 'source', key)).text();
  const [first = '', head = ''] = source.split('\n');
  expect(JSON.parse(first)).toEqual({
    kind: 'report',
    wish: { ...wish, leftOut: [] },
    remarks: [],
  });
  expect(JSON.parse(head)).toMatchObject({ kind: 'head' });
  expect((await asked(house, 'edits', {}, key)).status).toBe(401);
  expect((await byKey(house, 'source', 'y'.repeat(43))).status).toBe(401);
  const none = await asked(house, 'made', { key });
  expect(await none.json()).toMatchObject({ code: 'report/none' });
  expect((await byKey(house, 'made', key, 'PK')).status).toBe(200);
  expect((await byKey(house, 'made', key, 'PK')).status).toBe(401);
  // Control takes it, once; the key itself never could.
  expect((await asked(house, 'made', { key }, key)).status).toBe(401);
  const made = await asked(house, 'made', { key });
  expect(made.headers.get('content-type')).toContain('wordprocessingml');
  expect(await made.text()).toBe('PK');
  expect((await asked(house, 'made', { key })).status).toBe(409);
});

test('[AAR15] a browser makes the file from the page that it is sent to', async () => {
  const house: House = await openHouse({
    printer: {
      async *print([address = '']) {
        const key = new URL(address).hash.slice(1);
        expect(new URL(address).pathname).toBe('/report');
        await byKey(house, 'made', key, 'a made file');
        yield new Uint8Array([37, 80, 68, 70]);
      },
    } satisfies Printer,
  });
  const docx = await asked(house, 'print', { path: null, wish });
  expect(docx.headers.get('content-type')).toContain('wordprocessingml');
  expect(await docx.text()).toBe('a made file');
  const pdf = await asked(house, 'print', { path: null, wish: { ...wish, format: 'pdf' } });
  expect(await pdf.text()).toBe('%PDF');
});

test('[AAR15] without a browser, or with a file that is none, a sentence says so', async () => {
  const house = await openHouse();
  const answer = await asked(house, 'print', { path: null, wish });
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ code: 'paper/noBrowser' });
  const { key } = (await (
    await asked(house, 'open', { path: '/nowhere/x.whitecell', wish })
  ).json()) as { key: string };
  const source = await byKey(house, 'source', key);
  expect(source.status).toBe(422);
  expect(await source.json()).toMatchObject({ code: expect.stringMatching(/^log\//) as string });
});
