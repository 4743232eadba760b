import { appendFileSync, cpSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Client } from '../../support/client.ts';
import { scenarioFolder } from '../../support/scenarios.ts';
import { openHouse, temp, type House } from './house.ts';

const orders = `
runningOrders:
  - { id: full, title: The whole day, about: As it is written., minutes: 300 }
  - id: short
    title: An hour
    about: One turn a phase and no fog.
    minutes: 60
    turnsMax: { calm: 1 }
    stepMinutes: { calm: { plan: 4 } }
    leaveOut: [E01]
`;

/** A host whose bridge can be played in two times. */
async function hosted(): Promise<{ house: House; ann: Client }> {
  const scenariosDir = temp();
  const bridge = path.join(scenariosDir, 'mini');
  cpSync(scenarioFolder('mini'), bridge, { recursive: true });
  appendFileSync(path.join(bridge, 'scenario.yaml'), orders);
  const house = await openHouse({ empty: true, scenariosDir });
  const ann = await house.control();
  await ann.until((c) => c.note('home') !== null);
  return { house, ann };
}

const make = (ann: Client, order: string | null) =>
  ann.home({ act: 'new', scenario: 'mini', title: '', mode: 'live', order });

test('[NET19] the home screen is told in which times a scenario can be played', async () => {
  const { ann } = await hosted();
  expect(ann.note('home')?.home.scenarios).toMatchObject([
    {
      id: 'mini',
      problems: 0,
      orders: [
        { id: 'full', title: 'The whole day', about: 'As it is written.', minutes: 300 },
        { id: 'short', title: 'An hour', minutes: 60 },
      ],
    },
  ]);
});

test('[NET19] an exercise is made in the running order that was chosen, and its file holds it so', async () => {
  const { house, ann } = await hosted();
  expect(await make(ann, 'short')).toMatchObject({ ok: true });
  await ann.until((c) => c.note('scenario') !== null && c.view('control') !== null);
  const scenario = ann.note('scenario')?.scenario;
  expect(scenario?.phases[0]).toMatchObject({ id: 'calm', turnsMax: 1, minutes: { plan: 4 } });
  expect(scenario?.injects.map((inject) => inject.eventNo)).not.toContain('E01');
  expect(scenario?.runningOrders).toMatchObject([{ id: 'short', turnsMax: {}, leaveOut: [] }]);
  const file = house.host.session()?.meta.path ?? '';
  await ann.home({ act: 'close', keep: true });
  await ann.home({ act: 'open', path: file });
  const again = await house.control('Eve');
  await again.until((c) => c.note('scenario') !== null && c.view('control') !== null);
  expect(again.note('scenario')?.scenario.phases[0]).toMatchObject({ turnsMax: 1 });
});

test('[NET19] without one it is as written; one that is not there is a sentence, and nothing is made', async () => {
  const { house, ann } = await hosted();
  expect(await make(ann, 'no-such')).toMatchObject({ ok: false, code: 'scenario/unusable' });
  expect(house.host.session()).toBeNull();
  expect(await make(ann, null)).toMatchObject({ ok: true });
  await ann.until((c) => c.note('scenario') !== null);
  expect(ann.note('scenario')?.scenario.phases[0]).toMatchObject({ id: 'calm', turnsMax: 3 });
  expect(ann.note('scenario')?.scenario.runningOrders).toHaveLength(2);
});
