import { onTestFinished } from 'vitest';
import type { CommandBody } from '../../../src/core/command.ts';
import type { Actor } from '../../../src/core/ids.ts';
import type { Result } from '../../../src/core/result.ts';
import { MemoryLog } from '../../../src/host/log/memory-log.ts';
import type { Log } from '../../../src/host/log/log.ts';
import { openSession } from '../../../src/host/session/open-session.ts';
import type { SessionOptions } from '../../../src/host/session/options.ts';
import type { Receipt, Session } from '../../../src/host/session/session.ts';
import { control, harbourSeed, moveText } from './harbour.ts';
import { SimClock } from './sim-clock.ts';

export interface Desk {
  readonly session: Session;
  readonly log: Log;
  readonly clock: SimClock;
  /** One command of control, which has to be accepted. */
  must(body: CommandBody): Promise<Receipt | null>;
  ask(body: CommandBody, actor?: Actor, id?: string): Promise<Result<Receipt | null>>;
  close(): Promise<void>;
}

let made = 0;

/** A session on a simulated clock; in memory unless a log is given. */
export async function openDesk(
  options: Partial<SessionOptions> & { clock?: SimClock } = {},
): Promise<Desk> {
  const clock = options.clock ?? new SimClock();
  const log = options.log ?? new MemoryLog(harbourSeed());
  const session = await openSession({ ...options, log, clock });
  onTestFinished(() => session.close());
  const ask: Desk['ask'] = (body, actor = control, id = `desk-${++made}-xx`) =>
    session.submit({ ...body, actor, id });
  return {
    session,
    log,
    clock,
    ask,
    async must(body) {
      const answer = await ask(body);
      if (!answer.ok) throw new Error(`${body.type}: ${answer.error.code} ${answer.error.message}`);
      return answer.value;
    },
    close: () => session.close(),
  };
}

/** Started, the clock running, and teams planning. */
export async function planning(desk: Desk): Promise<void> {
  await desk.must({ type: 'exercise.start', data: {} });
  await desk.must({ type: 'step.next', data: { expectTotalTurn: 1, expectStep: 'brief' } });
}

export function submitFor(team: string, n: number): CommandBody {
  return { type: 'move.submit', data: { team, text: moveText(n) } };
}

/** A seat that control has let in. */
export async function admit(desk: Desk, seat: string, team: string): Promise<Actor> {
  const asked = await desk.ask(
    { type: 'seat.request', data: { seat, team, name: `Person ${seat}`, kind: 'station' } },
    { kind: 'system', part: 'host' },
  );
  if (!asked.ok) throw new Error(asked.error.message);
  await desk.must({ type: 'seat.admit', data: { seat, team } });
  return { kind: 'seat', seat, team };
}
