import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { limits } from '../../../src/core/limits.ts';
import { openInProcess, type InProcess, type Line } from '../../support/in-process.ts';
import { Client } from '../../support/client.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { move } from '../../support/table.ts';
import { openHouse } from './house.ts';

const deep = (n: number): string => '['.repeat(n) + ']'.repeat(n);
const corpus: readonly string[] = [
  '',
  ' ',
  'null',
  'true',
  '0',
  '"hello"',
  '[]',
  '{}',
  '[{}]',
  '{',
  '}',
  '{"t":',
  '\u0000',
  '\uFEFF{}',
  'NaN',
  '{"t":null}',
  '{"t":1}',
  '{"t":"nothing"}',
  '{"t":"hello"}',
  '{"t":"hello","protocol":1}',
  '{"t":"hello","protocol":"1","as":{"role":"control","token":"xxxxxxxxxxxxxxxxxxxx","name":""}}',
  '{"t":"hello","protocol":1,"as":{"role":"god","token":"xxxxxxxxxxxxxxxxxxxx"}}',
  '{"t":"hello","protocol":1,"as":{"role":"seat","token":"short"}}',
  '{"t":"hello","protocol":1,"as":{"role":"seat","token":"xxxxxxxxxxxxxxxxxxxx","team":"north"}}',
  '{"t":"command"}',
  '{"t":"command","id":"x","type":"exercise.end","data":{}}',
  '{"t":"command","id":"12345678","type":"exercise.end"}extra',
  '{"t":"command","id":"../../etc","type":"exercise.end","data":{}}',
  `{"t":"command","id":"${'a'.repeat(65)}","type":"x","data":{}}`,
  '{"t":"command","id":"12345678","type":1,"data":{}}',
  '{"t":"command","id":"12345678","type":"x","data":{},"actor":{"kind":"control"}}',
  '{"t":"draft","slot":"../x","text":{}}',
  '{"t":"draft","slot":"new","text":{"title":1}}',
  '{"t":"draft","slot":"new","text":{"secret":"x"}}',
  '{"t":"draft","slot":"new"}',
  `{"t":"draft","slot":"new","text":{"title":"${'x'.repeat(301)}"}}`,
  '{"t":"curtain"}',
  '{"t":"curtain","team":{}}',
  '{"t":"seeAs"}',
  '{"t":"seeAs","audience":["control"]}',
  '{"t":"resync"}',
  `{"t":"resync","audience":"${'x'.repeat(81)}"}`,
  '{"t":"ping","more":1}',
  '{"t":"home","id":"12345678","do":{"act":"format"}}',
  '{"t":"home","id":"12345678","do":{"act":"open","path":""}}',
  '{"t":"welcome"}',
  '{"t":"bye","code":"closed"}',
  '{"__proto__":{"t":"ping"}}',
  '{"constructor":{"prototype":{"t":"ping"}}}',
  `{"t":"ping","x":${deep(2000)}}`,
  deep(30_000),
  '{"t":"ping","t":"pong"}',
  `{"t":"${'x'.repeat(60_000)}"}`,
  '{"t":"command","id":"12345678","type":"__proto__","data":{}} ',
  "{'t':'ping'}",
  '<script>alert(1)</script>',
  'GET / HTTP/1.1\r\n\r\n',
];
/** Whole messages whose inside is senseless: answered by a reject. */
const senseless = [
  ['__proto__', {}],
  ['constructor', {}],
  ['toString', {}],
  ['hasOwnProperty', {}],
  ['exercise.start', null],
  ['exercise.start', []],
  ['exercise.start', { extra: 1 }],
  ['move.submit', { team: 'north' }],
  ['move.submit', { team: 'north', text: { ...move('x'), title: '' } }],
  ['move.submit', { team: 'north', text: { ...move('x'), secret: 1 } }],
  ['move.submit', { team: 'north', text: { ...move('x'), fields: { a: { b: 1 } } } }],
  ['indicator.set', { indicator: '__proto__', to: 'x', reason: 'x' }],
  ['display.take', { card: { kind: 'secret' } }],
  ['seat.admit', { seat: '', team: '' }],
  ['host.created', {}],
  ['timer.stepDue', { dueAtClockMs: 0 }],
  ['move.rule', { move: 'x', ruling: {} }],
  ['nothing.at-all', {}],
  ['', {}],
] as const;

async function open(): Promise<InProcess> {
  const house = await openInProcess({ scenario: loadWorld('mini').scenario });
  onTestFinished(async () => {
    await house.close();
    expect(house.faults).toEqual([]);
  });
  return house;
}

async function everybody(house: InProcess): Promise<Line[]> {
  const control = await house.enter({ role: 'control', token: house.controlToken, name: 'Ann' });
  const seat = await house.enter({
    role: 'join',
    code: house.room.joinCode,
    name: 'Bo',
    team: 'north',
  });
  await house.command(control, 'seat.admit', { seat: seat.last('welcome')?.seat, team: 'north' });
  const hot = await house.enter({ role: 'hotSeat', token: house.room.hotSeatToken() });
  const display = await house.enter({ role: 'display', code: house.room.joinCode });
  return [control, seat, hot, display, house.line('lan', '10.0.0.9')];
}

test('[NET10] a corpus of broken messages from every role changes nothing and is answered with a code', async () => {
  const house = await open();
  for (const text of corpus) {
    const lines = await everybody(house);
    const state = house.session.state();
    for (const line of lines) {
      const before = line.frames.length;
      line.raw(text);
      await house.settle();
      const answers = line
        .messages()
        .slice(before)
        .filter((m) => m.t === 'refused' || m.t === 'reject');
      expect(answers.length, text.slice(0, 80)).toBeGreaterThan(0);
      for (const answer of answers) expect(answer.code).toMatch(/^[a-z]+\/[a-z-]+$/);
    }
    expect(house.session.state()).toBe(state);
    for (const line of lines) line.close(1000);
  }
  const binary = house.line();
  binary.raw(Buffer.from([0, 255, 1]), true);
  await house.settle();
  expect(binary.last('refused')?.code).toBe('protocol/malformed');
}, 60_000);

test('[NET10] senseless commands are rejected by their id and counted', async () => {
  const house = await open();
  for (const [type, data] of senseless) {
    const [control] = await everybody(house);
    const state = house.session.state();
    const answer = await house.command(control as Line, type, data);
    expect(answer, type).toMatchObject({ t: 'reject', code: 'command/malformed' });
    expect(house.session.state()).toBe(state);
    control?.close(1000);
  }
});

test('[NET10] after ten bad messages the connection is told goodbye; nine are forgiven', async () => {
  const house = await open();
  const [control] = await everybody(house);
  for (let i = 1; i < limits.badMessagesMax; i += 1) control?.raw('rubbish');
  await house.settle();
  expect(control?.closedWith).toBeNull();
  control?.raw('rubbish');
  await house.settle();
  expect(control?.last('bye')?.code).toBe('badMessages');
  expect(control?.closedWith).toBe(1008);
  const frames = control?.frames.length;
  control?.raw('rubbish');
  expect(control?.frames.length).toBe(frames);
});

test('[NET10] whatever is said by whom, the state changes only by commands that were acknowledged', async () => {
  const house = await open();
  const word = fc.constantFrom(
    't',
    'command',
    'ping',
    'id',
    '12345678',
    'type',
    'move.submit',
    'data',
    'team',
    'north',
    'text',
    'hello',
    'as',
    'role',
    'draft',
    'slot',
    'resync',
    'audience',
    'control',
    '__proto__',
  );
  const shaped = fc.dictionary(
    word,
    fc.oneof(word, fc.jsonValue({ maxDepth: 2 }), fc.dictionary(word, word)),
  );
  const anything = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.json(),
    shaped.map((value) => JSON.stringify(value)),
  );
  const lines = await everybody(house);
  const state = house.session.state();
  await fc.assert(
    fc.asyncProperty(anything, fc.nat(4), async (text, who) => {
      let line = lines[who] as Line;
      if (line.closedWith !== null) {
        lines.splice(0, lines.length, ...(await everybody(house)));
        line = lines[who] as Line;
      }
      const before = house.session.state().seq;
      const frames = line.frames.length;
      line.raw(text);
      await new Promise((resolve) => setImmediate(resolve));
      const acked = line
        .messages()
        .slice(frames)
        .some((m) => m.t === 'ack');
      if (!acked) expect(house.session.state().seq).toBe(before);
    }),
    { numRuns: 400 },
  );
  expect(state.seq).toBeGreaterThan(0);
}, 60_000);

test('[NET10] an oversized frame ends the real connection, and the host lives', async () => {
  const house = await openHouse();
  const ann = await house.control();
  const seq = house.host.session()?.state().seq;
  for (const url of [house.host.control.url, house.host.lan.url]) {
    const client = await Client.connect(new URL(url).origin);
    client.sendRaw('x'.repeat(limits.frameBytesMax + 1));
    await client.untilClosed();
    const big = await Client.connect(new URL(url).origin);
    big.sendRaw(Buffer.alloc(8 * 1024 * 1024));
    await big.untilClosed();
  }
  expect(house.host.session()?.state().seq).toBe(seq);
  expect((await ann.command('bookmark.set', { text: 'still here' })).ok).toBe(true);
});
