/**
 * Owns: opening an exercise: folds its log, records fact 1 in an empty one, and comes back paused when
 * the clock was running at the end. Does not own: what happens then (`running-session.ts`).
 * A crash leaves the log at its last synced batch; the next opening goes on from there.
 */
import { nanoid } from 'nanoid';
import type { CommandBody } from '../../core/command.ts';
import { evolve } from '../../core/evolve.ts';
import type { Fact } from '../../core/fact.ts';
import { Fault } from '../../core/result.ts';
import { scenarioSchema } from '../../core/scenario/schema.ts';
import { initialState } from '../../core/state.ts';
import { receiptOf } from '../../core/step.ts';
import { compile, type World } from '../../core/world.ts';
import { logErrorKinds, LogError, type Log } from '../log/log.ts';
import type { Folded, SessionOptions } from './options.ts';
import { RunningSession } from './running-session.ts';
import type { Session } from './session.ts';
import { Timelines } from './timelines.ts';

/** Throws `LogError` or `Fault`; closing the log is then up to the caller. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const world = options.world ?? worldOf(options.log);
  const session = new RunningSession(options, world, foldLog(options.log, world));
  const body = openingCommand(options.log, session);
  if (body === null) {
    session.start();
    return session;
  }
  const part = body.type === 'host.created' ? 'host' : 'recovery';
  const answer = await session.submit({ ...body, id: nanoid(), actor: { kind: 'system', part } });
  if (!answer.ok) {
    const { code, message } = answer.error;
    const kind = logErrorKinds.find((one) => code === `log/${one}`);
    session.abandon();
    throw kind === undefined ? new Fault(`${code}: ${message}`) : new LogError(kind, message);
  }
  session.start();
  return session;
}

/** Whether a log can be opened, without opening it: throws what that would throw. */
export function tryOut(log: Log): void {
  foldLog(log, worldOf(log));
}

/** The world of the scenario that lies in the log. */
export function worldOf(log: Log): World {
  const parsed = scenarioSchema.safeParse(JSON.parse(log.scenarioText()));
  if (!parsed.success) {
    throw new LogError('corrupt', 'The scenario in the exercise file cannot be read.');
  }
  return compile(parsed.data);
}

function openingCommand(log: Log, session: Session): CommandBody | null {
  const { exercise, title, mode, scenarioDigest, mediaDigest, readOnly } = log.meta;
  if (readOnly) return null;
  if (session.state().seq === 0) {
    return { type: 'host.created', data: { exercise, title, mode, scenarioDigest, mediaDigest } };
  }
  const { clock, wheel } = session.state();
  return clock.running || wheel.by !== null ? { type: 'host.recovered', data: {} } : null;
}

function foldLog(log: Log, world: World): Folded {
  const timelines = new Timelines(world, () => log.read());
  const receipts: Folded['receipts'][number][] = [];
  let state = initialState(world.scenario);
  let lastClockMs = 0;
  let endedSeq: number | null = null;
  let caused: Fact[] = [];
  const closeCause = (): void => {
    const first = caused[0];
    if (first === undefined) return;
    const receipt = receiptOf(world, state, caused);
    receipts.push({ command: first.cause, actor: first.actor, receipt });
  };
  for (const fact of log.read()) {
    if (fact.cause !== caused[0]?.cause) {
      closeCause();
      caused = [];
    }
    state = evolve(world, state, fact);
    timelines.add(state, fact);
    lastClockMs = fact.clockMs;
    if (fact.type === 'exercise.ended') endedSeq = fact.seq;
    caused.push(fact);
  }
  closeCause();
  return { state, lastClockMs, endedSeq, timelines, receipts };
}
