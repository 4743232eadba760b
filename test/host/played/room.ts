import type { CommandType } from '../../../src/core/command.ts';
import { limits } from '../../../src/core/limits.ts';
import type { State } from '../../../src/core/state.ts';
import type { World } from '../../../src/core/world.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import type { Client, DataOf } from '../../support/client.ts';
import { openHouse, type House } from '../net/house.ts';

/** A whole room at one exercise: two facilitators, an evaluator, and people at every table, each on their own line. */
export interface Room {
  readonly house: House;
  readonly clock: FakeClock;
  readonly lead: Client;
  readonly second: Client;
  readonly evaluator: Client;
  /** By team, in the order in which they sat down. */
  readonly tables: ReadonlyMap<string, readonly Client[]>;
  readonly state: () => State;
  /** What has to be accepted. */
  readonly must: <K extends CommandType>(who: Client, type: K, data: DataOf<K>) => Promise<void>;
  /** The first one at a table. */
  readonly at: (team: string) => Client;
  /** People think and talk; timers fire. */
  readonly minutes: (count: number) => Promise<void>;
}

/** Those who sit at each table. */
export type Seating = readonly (readonly [team: string, ...names: string[]])[];

export async function openRoom(scenarioId: string, seating: Seating): Promise<Room> {
  const clock = new FakeClock(Date.UTC(2026, 4, 12, 7, 0));
  const house = await openHouse({ scenarioId, clock });
  const lead = await house.control('Ada Winter', { ignoreViews: true });
  const second = await house.control('Ben Sommer', { ignoreViews: true });
  const must: Room['must'] = async (who, type, data) => {
    const answer = await who.command(type, data);
    if (!answer.ok)
      throw new Error(`${type}: ${answer.code} ${answer.message} ${JSON.stringify(data)}`);
  };
  const tables = new Map<string, Client[]>();
  for (const [team, ...names] of seating) {
    for (const name of names) {
      const client = await house.player(name, team, lead, { ignoreViews: true });
      tables.set(team, [...(tables.get(team) ?? []), client]);
    }
  }
  const evaluator = await evaluatorOf(house, lead, clock);
  const everybody = [lead, second, evaluator, ...[...tables.values()].flat()];
  return {
    ...{ house, clock, lead, second, evaluator, tables, must },
    state: () => {
      const session = house.host.session();
      if (session === null) throw new Error('no exercise is open');
      return session.state();
    },
    at: (team) => {
      const [first] = tables.get(team) ?? [];
      if (first === undefined) throw new Error(`nobody sits at ${team}`);
      return first;
    },
    minutes: async (count) => {
      for (let left = count * 60_000; left > 0; left -= passMs) {
        clock.pass(Math.min(left, passMs));
        await Promise.all(everybody.map(isThere));
      }
    },
  };
}

/** Devices are heard again before the host takes them for dead, even where the first answer was to something else. */
const passMs = limits.deadAfterMs / 2 - limits.pingEveryMs;

async function isThere(client: Client): Promise<void> {
  const { messages } = client.received;
  client.send({ t: 'ping' });
  await client.until(({ received }) => received.messages > messages, 'a sign of the host');
}

async function evaluatorOf(house: House, lead: Client, clock: FakeClock): Promise<Client> {
  await lead.home({ act: 'evaluators', on: true });
  clock.pass(1000);
  await lead.until((c) => c.note('evaluators')?.evaluators.on === true, 'the evaluators’ door');
  const code = lead.note('evaluators')?.evaluators.code ?? '';
  return house.enter({ role: 'evaluate', code, name: 'Eva Castell' });
}

export function worldOf({ house }: Room): World {
  const session = house.host.session();
  if (session === null) throw new Error('no exercise is open');
  return session.world;
}

/** To the next step, whatever the present one is. */
export async function stepOn(room: Room): Promise<void> {
  const { chart } = room.state();
  if (chart === null || chart.step === null) return;
  const data = { expectTotalTurn: chart.totalTurn, expectStep: chart.step };
  await room.must(room.lead, 'step.next', data);
}

/** Empty: in an end state, or before the start. */
export function stepOf(room: Room): string {
  return room.state().chart?.step ?? '';
}
