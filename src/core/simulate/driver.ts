import { commitmentTo } from '../adjudicate/draw.ts';
import type { Command, CommandBody, Draft } from '../command.ts';
import type { Fact } from '../fact.ts';
import type { Actor } from '../ids.ts';
import { assert, type Result } from '../result.ts';
import { nextTimer } from '../schedule.ts';
import { initialState, type State } from '../state.ts';
import { step } from '../step.ts';
import type { World } from '../world.ts';

/**
 * Plays commands on an exercise in memory, on a clock of its own. It is what the host's runner and
 * scheduler are in a room: every change goes through the same `step`.
 */
export interface Driver {
  readonly world: World;
  readonly state: State;
  readonly facts: readonly Fact[];
  /** How often each rejection was met. */
  readonly rejections: Readonly<Record<string, number>>;
  /** What somebody has typed and not sent; handed over with the command that closes the entry. */
  drafts: readonly Draft[];
  send(actor: Actor, body: CommandBody): boolean;
  /** Lets time go by; deadlines and timed injects on the way fire at their moment. */
  wait(ms: number): void;
  newId(): string;
}

export interface DriverOptions {
  /** Distinguishes the ids of this run from those of others. */
  readonly name: string;
  readonly startWallMs: number;
}

/** Far above what a scenario brings; a driver beyond it would play for ever. */
const factsMax = 200_000;

export function openDriver(world: World, options: DriverOptions): Driver {
  const facts: Fact[] = [];
  const rejections: Record<string, number> = {};
  let state = initialState(world.scenario);
  let wallMs = options.startWallMs;
  let clockMs = 0;
  let ids = 0;
  const newId = (): string => `${options.name}-${String((ids += 1)).padStart(6, '0')}`;

  // Nobody has to be kept from guessing here, and the same run has to draw the same dice.
  const chance = { newId, seedFor: (draw: string) => commitmentTo(`${options.name}/${draw}`) };

  const driver: Driver = {
    world,
    facts,
    rejections,
    drafts: [],
    newId,
    get state() {
      return state;
    },
    send(actor, body) {
      const command: Command = { ...body, id: newId(), actor, ...draftsFor(body, driver.drafts) };
      const answer = step(world, state, command, { wallMs, clockMs }, chance);
      if (!answer.ok) {
        count(rejections, answer);
        return false;
      }
      facts.push(...answer.value.facts);
      assert(facts.length <= factsMax, 'a simulated exercise goes on for ever');
      if (answer.value.state.chart?.step !== 'plan') driver.drafts = [];
      state = answer.value.state;
      return true;
    },
    wait(ms) {
      let left = ms;
      for (let timer = nextTimer(world, state); timer !== null; timer = nextTimer(world, state)) {
        const until = Math.max(0, timer.atClockMs - clockMs);
        if (until > left) break;
        left -= until;
        wallMs += until;
        clockMs += until;
        if (!driver.send(clockActor, timer.command)) break;
      }
      wallMs += left;
      if (state.clock.running) clockMs += left;
    },
  };
  return driver;
}

const clockActor: Actor = { kind: 'system', part: 'clock' };

function draftsFor(body: CommandBody, drafts: readonly Draft[]): { drafts?: readonly Draft[] } {
  const closes = body.type === 'step.next' || body.type === 'timer.stepDue';
  return closes && drafts.length > 0 ? { drafts } : {};
}

function count(rejections: Record<string, number>, answer: Result<unknown> & { ok: false }): void {
  rejections[answer.error.code] = (rejections[answer.error.code] ?? 0) + 1;
}
