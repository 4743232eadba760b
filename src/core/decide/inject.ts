import type { CommandOf } from '../command.ts';
import type { AdHocContent, FactOf, InjectStatus } from '../fact.ts';
import type { EventNo } from '../ids.ts';
import { limits } from '../limits.ts';
import { ok, reject, type Result } from '../result.ts';
import type { Scratch } from '../scratch.ts';
import { injectDueAt } from '../availability.ts';
import { inboxOf } from '../view/inbox.ts';
import { applyEffects, checkEffects } from './effects.ts';
import { notRunning } from './finish.ts';
import { moveStandby } from './standby.ts';

/**
 * Owns the life of an inject: standby, due, released, recalled, skipped, deferred, read, assessed.
 * Releasing by hand works also while paused, held or stopped. Not here: who sees it (`view`). A crash
 * leaves an inject in its last recorded status; nothing is released that was not recorded.
 */
type InjectCommand = CommandOf<
  | 'standby.set'
  | 'inject.go'
  | 'inject.release'
  | 'inject.write'
  | 'inject.recall'
  | 'inject.skip'
  | 'inject.defer'
  | 'inject.reopen'
  | 'inject.assess'
  | 'inject.markRead'
  | 'timer.injectDue'
>;

export function decideInject(scratch: Scratch, command: InjectCommand): Result<void> {
  const { state } = scratch;
  if (state.exercise.status !== 'running' && command.type !== 'standby.set') return notRunning();
  switch (command.type) {
    case 'standby.set':
      return setStandby(scratch, command.data.eventNo);
    case 'inject.go':
      if (state.standby === null) return reject('inject/no-standby', 'nothing is on standby');
      if (state.standby !== command.data.expect)
        return reject('inject/standby-moved', 'another inject is on standby now', {
          standby: state.standby,
        });
      return release(scratch, state.standby, 'go');
    case 'inject.release':
      return release(scratch, command.data.eventNo, 'direct');
    case 'inject.write':
      return write(scratch, command.data.content, command.data.release);
    case 'inject.recall': {
      const { eventNo, reason } = command.data;
      const found = inStatus(scratch, eventNo, ['released']);
      if (!found.ok) return found;
      scratch.emit({ type: 'inject.recalled', data: { eventNo, reason } });
      return ok(undefined);
    }
    case 'inject.skip':
      return setAside(scratch, 'inject.skipped', command.data);
    case 'inject.defer':
      return setAside(scratch, 'inject.deferred', command.data);
    case 'inject.reopen': {
      const { eventNo, reason } = command.data;
      const found = inStatus(scratch, eventNo, ['skipped', 'deferred']);
      if (!found.ok) return found;
      scratch.emit({ type: 'inject.reopened', data: { eventNo, reason } });
      return ok(undefined);
    }
    case 'inject.assess': {
      const found = inStatus(scratch, command.data.eventNo, ['released', 'recalled']);
      if (!found.ok) return found;
      scratch.emit({ type: 'inject.assessed', data: command.data });
      return ok(undefined);
    }
    case 'inject.markRead':
      return markRead(scratch, command.data.no);
    case 'timer.injectDue':
      return fallDue(scratch, command.data.eventNo, 'time');
  }
}

/** Marks an inject as due, or releases it where its author switched that on. */
export function fallDue(
  scratch: Scratch,
  eventNo: EventNo,
  why: 'time' | 'condition',
): Result<void> {
  const planned = scratch.world.injects.get(eventNo);
  if (planned === undefined || scratch.state.injects[eventNo]?.status !== 'planned')
    return reject('timer/void', 'this inject no longer waits');
  if (why === 'time') {
    const dueAt = injectDueAt(scratch.world, scratch.state, eventNo);
    if (dueAt === null || dueAt > scratch.now.clockMs)
      return reject('timer/void', 'this inject is not due');
  }
  const auto = planned.release.mode !== 'manual' && planned.release.auto;
  const frozen = scratch.state.hold !== null || scratch.state.stop !== null;
  if (auto && !frozen) return release(scratch, eventNo, 'auto');
  scratch.emit({ type: 'inject.due', data: { eventNo, why } });
  return ok(undefined);
}

function release(
  scratch: Scratch,
  eventNo: EventNo,
  how: FactOf<'inject.released'>['data']['how'],
): Result<void> {
  const found = inStatus(scratch, eventNo, ['planned', 'due', 'deferred', 'skipped']);
  if (!found.ok) return found;
  scratch.emit({ type: 'inject.released', data: { eventNo, how } });
  const effects =
    scratch.world.injects.get(eventNo)?.effects ??
    scratch.state.injects[eventNo]?.adHoc?.effects ??
    [];
  applyEffects(scratch, effects, { kind: 'inject', ref: eventNo });
  if (scratch.state.standby === eventNo) moveStandby(scratch);
  return ok(undefined);
}

function write(scratch: Scratch, content: AdHocContent, now: boolean): Result<void> {
  const written = Object.values(scratch.state.injects).filter(
    (inject) => inject.adHoc !== null,
  ).length;
  if (written >= limits.adHocInjectsMax)
    return reject('inject/too-many', 'too many injects were written during play', {
      max: limits.adHocInjectsMax,
    });
  const stranger =
    content.to === 'public' ? undefined : content.to.find((team) => !scratch.world.teams.has(team));
  if (stranger !== undefined)
    return reject('team/unknown', 'there is no such team', { team: stranger });
  if (content.media.some(({ file }) => !scratch.world.media.has(file)))
    return reject('inject/no-such-media', 'there is no such attachment in this scenario');
  const fitting = checkEffects(scratch.world, content.effects);
  if (!fitting.ok) return fitting;
  const eventNo = `X${String(written + 1).padStart(2, '0')}`;
  scratch.emit({ type: 'inject.written', data: { eventNo, content } });
  return now ? release(scratch, eventNo, 'adHoc') : ok(undefined);
}

function setAside(
  scratch: Scratch,
  type: 'inject.skipped' | 'inject.deferred',
  data: { eventNo: EventNo; reason: string },
): Result<void> {
  const found = inStatus(scratch, data.eventNo, [
    'planned',
    'due',
    type === 'inject.skipped' ? 'deferred' : 'due',
  ]);
  if (!found.ok) return found;
  scratch.emit({ type, data });
  if (scratch.state.standby === data.eventNo) moveStandby(scratch);
  return ok(undefined);
}

function setStandby(scratch: Scratch, eventNo: EventNo | null): Result<void> {
  if (eventNo === scratch.state.standby)
    return reject('inject/standby-same', 'it is on standby already');
  if (eventNo !== null) {
    const found = inStatus(scratch, eventNo, ['planned', 'due', 'deferred']);
    if (!found.ok) return found;
  }
  scratch.emit({ type: 'standby.set', data: { eventNo } });
  return ok(undefined);
}

/** A seat opened an item of its own inbox. Reading twice changes nothing and is no error. */
function markRead(scratch: Scratch, no: number): Result<void> {
  const { actor } = scratch.command;
  if (actor.kind !== 'seat' || actor.team === null)
    return reject('auth/not-allowed', 'only a seat can read');
  const entry = inboxOf(scratch.world, scratch.state, actor.team)[no - 1];
  if (entry === undefined) return reject('inbox/unknown', 'there is no such item in this inbox');
  if (entry.readBy[actor.seat] !== undefined) return ok(undefined);
  scratch.emit({
    type: 'inject.read',
    data: { eventNo: entry.eventNo, seat: actor.seat, team: actor.team },
  });
  return ok(undefined);
}

function inStatus(
  scratch: Scratch,
  eventNo: EventNo,
  wanted: readonly InjectStatus[],
): Result<void> {
  const inject = scratch.state.injects[eventNo];
  if (inject === undefined) return reject('inject/unknown', 'there is no such inject', { eventNo });
  if (!wanted.includes(inject.status))
    return reject('inject/wrong-status', `this inject is ${inject.status}`, {
      eventNo,
      status: inject.status,
    });
  return ok(undefined);
}
