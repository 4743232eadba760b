import { expect, test } from 'vitest';
import { openInProcess } from '../../support/in-process.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { protocolVersion } from '../../../src/core/protocol/version.ts';
import { openHouse } from './house.ts';

const observation = { text: 'North asks', eventNo: null, objective: null, rating: null };

test('[EVAL7] over the network the door is closed until control opens it, and closes again behind everybody', async () => {
  const house = await openHouse();
  const ann = await house.control();
  const door = () => ann.note('evaluators')?.evaluators;
  await ann.until(() => door() !== undefined);
  const code = door()?.code ?? '';
  expect(door()).toMatchObject({ on: false, people: [] });
  const early = await house.enter({ role: 'evaluate', code, name: 'Eve' });
  expect(early.note('refused')).toMatchObject({ code: 'evaluators/off' });

  expect((await ann.home({ act: 'evaluators', on: true })).ok).toBe(true);
  await ann.until(() => door()?.on === true);
  const eve = await house.enter({ role: 'evaluate', code, name: 'Eve' });
  await eve.until((c) => c.view('evaluators') !== null, 'the evaluators’ view');
  expect(eve.welcome).toMatchObject({ role: 'evaluator', name: 'Eve', audiences: ['evaluators'] });
  expect((await eve.command('observation.record', observation)).ok).toBe(true);

  expect((await ann.home({ act: 'evaluators', on: false })).ok).toBe(true);
  await eve.until((c) => c.note('bye')?.code === 'closed');
  const token = eve.welcome?.seatToken ?? '';
  const knocking = await house.enter({ role: 'evaluator', token });
  expect(knocking.note('refused')).toMatchObject({ code: 'evaluators/off' });
  expect(knocking.note('refused')?.retryAfterMs).toBeGreaterThan(0);
});

test('[EVAL7] the players’ code never opens it, the evaluators’ code opens nothing else, and no player hears of it', async () => {
  const house = await openHouse();
  const ann = await house.control();
  expect((await ann.home({ act: 'evaluators', on: true })).ok).toBe(true);
  await ann.until((c) => c.note('evaluators')?.evaluators.on === true);
  const { code = '' } = ann.note('evaluators')?.evaluators ?? {};
  const { joinCode } = house.host.lan;
  expect(code).not.toBe(joinCode);
  const bo = await house.player('Bo', 'north', ann);
  const display = await house.enter({ role: 'display', code: joinCode });
  const wrong = await house.enter({ role: 'evaluate', code: joinCode, name: 'Bo' });
  expect(wrong.note('refused')?.code).toBe('join/code');
  const swapped = await house.enter({ role: 'look', code });
  expect(swapped.note('refused')?.code).toBe('join/code');
  for (const screen of [bo, display]) expect(screen.note('evaluators')).toBeNull();
  expect(JSON.stringify([display.note('room'), bo.welcome])).not.toContain(code);
});

test('[EVAL8] an evaluator comes back after a refresh and a restart, and is gone when control lets them go', async () => {
  const house = await openHouse();
  let ann = await house.control();
  await ann.home({ act: 'evaluators', on: true });
  await ann.until((c) => c.note('evaluators')?.evaluators.on === true);
  const { code = '' } = ann.note('evaluators')?.evaluators ?? {};
  const first = await house.enter({ role: 'evaluate', code, name: 'Eve' });
  const token = first.welcome?.seatToken ?? '';
  const namesake = await house.enter({ role: 'evaluate', code, name: 'eve' });
  expect(namesake.welcome?.name).toBe('eve 2');

  const again = await house.enter({ role: 'evaluator', token });
  expect(again.welcome).toMatchObject({ name: 'Eve', seatToken: null });
  await first.until((c) => c.note('bye')?.code === 'replaced');
  await house.restart();
  ann = await house.control();
  const back = await house.enter({ role: 'evaluator', token });
  expect(back.welcome?.name).toBe('Eve');
  expect((await back.command('observation.record', observation)).ok).toBe(true);
  expect(house.host.session()?.state().observations.at(-1)).toMatchObject({ by: 'Eve' });

  const people = () => ann.note('evaluators')?.evaluators.people ?? [];
  await ann.until(() => people().some((one) => one.name === 'Eve' && one.connected));
  expect(people().find((one) => one.name === 'eve 2')?.connected).toBe(false);
  const { id = '' } = people().find((one) => one.name === 'Eve') ?? {};
  expect((await ann.home({ act: 'letEvaluatorGo', evaluator: id })).ok).toBe(true);
  await back.until((c) => c.note('bye')?.code === 'removed');
  const gone = await house.enter({ role: 'evaluator', token });
  expect(gone.note('refused')?.code).toBe('evaluator/unknown');
  // Her words stand in the record: nobody else may speak under her name.
  const other = await house.enter({ role: 'evaluate', code, name: 'Eve' });
  expect(other.welcome?.name).toBe('Eve 3');
});

test('[EVAL7] a window on this machine opens without the network’s door, and its key opens nothing over the network', async () => {
  const made = await openInProcess({ scenario: loadWorld('mini').scenario });
  try {
    const { room } = made;
    const as = { role: 'evaluate', code: room.evaluators.windowKey, name: 'Eve' } as const;
    const say = async (surface: 'control' | 'lan', address: string) => {
      const line = made.line(surface, address);
      line.say({ t: 'hello', protocol: protocolVersion, as });
      await made.settle();
      return line;
    };
    expect((await say('control', '127.0.0.1')).last('welcome')?.role).toBe('evaluator');
    expect((await say('lan', '10.0.0.7')).last('refused')?.code).toBe('evaluators/off');
    room.evaluators.set(true);
    expect((await say('lan', '10.0.0.7')).last('refused')?.code).toBe('join/code');
    for (let i = 0; i < 4; i += 1) await say('lan', '10.0.0.7');
    expect((await say('lan', '10.0.0.7')).last('refused')?.code).toBe('join/slow-down');
  } finally {
    await made.close();
  }
});
