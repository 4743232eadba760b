import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { plain } from '../../../src/host/record/lines.ts';
import { Outbox } from '../../../src/host/record/outbox.ts';
import { piecesAhead } from '../../../src/host/record/protocol.ts';

function outbox() {
  const posted: string[] = [];
  return { posted, box: new Outbox(({ text }) => void posted.push(text)) };
}

const numbered = (count: number) => Array.from({ length: count }, (_, no) => `piece ${no}`);

test('[REV27] what nobody asked for yet waits, and the verdict goes before it', async () => {
  const { posted, box } = outbox();
  const texts = numbered(piecesAhead + 3);
  for (const text of texts) await box.put(plain(text));
  expect(posted).toEqual(texts.slice(0, piecesAhead));
  await box.put({ text: 'verdict', isVerdict: true });
  expect(posted).not.toContain('verdict');
  for (let asked = 0; asked < 4; asked += 1) box.allowOne();
  await box.emptied();
  expect(posted).toEqual([...texts.slice(0, piecesAhead), 'verdict', ...texts.slice(piecesAhead)]);
});

test('[REV27] reading stops while as much waits as may', async () => {
  const { posted, box } = outbox();
  const large = plain('x'.repeat(1024 * 1024 + 1));
  for (let no = 0; no < piecesAhead + 1; no += 1) await box.put(large);
  let isThrough = false;
  const second = box.put(large).then(() => (isThrough = true));
  for (let turn = 0; turn < 3; turn += 1) await setImmediate();
  expect(isThrough).toBe(false);
  expect(posted).toHaveLength(piecesAhead);
  box.allowOne();
  await second;
});
