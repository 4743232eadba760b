import type { Command, CommandOf } from '../command.ts';
import type { Rejection } from '../result.ts';
import type { Scratch } from '../scratch.ts';
import type { Deed } from '../state-desk.ts';
import { findMove, findSeat } from '../state.ts';

/**
 * Owns what the second of two facilitators is told: who was first, with what, and how long ago. Not here:
 * that the second is refused at all (each family's own). A crash leaves nothing.
 */

/** Refusals behind which there may be somebody who was quicker. */
const raced: ReadonlySet<string> = new Set([
  'chart/moved-on',
  'clock/paused',
  'clock/running',
  'display/moved-on',
  'exercise/ended',
  'exercise/started',
  'hold/off',
  'hold/on',
  'inject/no-standby',
  'inject/standby-moved',
  'inject/standby-same',
  'inject/wrong-status',
  'ruling/claimed',
  'ruling/moved-on',
  'ruling/not-pending',
  'ruling/signed',
  'seat/wrong-status',
  'stop/off',
  'stop/on',
]);
/** Behind a wheel in other hands only what was done just now is the reason for the press. */
const justNowMs = 10_000;

/** The same refusal, with who was first where somebody was. Only control is told names. */
export function withWhoWasFirst(scratch: Scratch, rejection: Rejection): Rejection {
  const { command, now } = scratch;
  const { actor } = command;
  if (actor.kind !== 'control') return rejection;
  const deed = deedBehind(scratch.state.deeds, command, rejection.code);
  if (deed === undefined || deed.by === actor.name) return rejection;
  const agoMs = Math.max(0, now.wallMs - deed.wallMs);
  const close = rejection.code === 'wheel/held' && agoMs <= justNowMs;
  if (!close && !raced.has(rejection.code)) return rejection;
  const told = { by: deed.by, did: deed.type, subject: nameOf(scratch, deed), agoMs };
  return { ...rejection, detail: { ...rejection.detail, ...told } };
}

/** A release moves the standby as well, and is what the other pressed for. */
function deedBehind(deeds: readonly Deed[], command: Command, code: string): Deed | undefined {
  const released =
    command.type === 'inject.go' || command.type === 'standby.set'
      ? deeds.findLast((each) => isRelease(each, wanted(command)))
      : undefined;
  return (
    released ??
    cause(
      deeds,
      deeds.findLast((each) => isAbout(each, command, code)),
    )
  );
}

/** GO puts the next inject on standby in the same moment; the release is what people know it by. */
function cause(deeds: readonly Deed[], deed: Deed | undefined): Deed | undefined {
  if (deed?.type !== 'standby.set') return deed;
  const release = deeds.findLast(({ type }) => type === 'inject.released');
  return release?.wallMs === deed.wallMs && release.by === deed.by ? release : deed;
}

function wanted({ type, data }: CommandOf<'inject.go' | 'standby.set'>): string | null {
  return type === 'inject.go' ? data.expect : data.eventNo;
}

function isAbout(deed: Deed, { type, data }: Command, code: string): boolean {
  if (code === 'exercise/ended') return deed.type === 'exercise.ended';
  switch (type) {
    case 'inject.go':
    case 'standby.set':
      return deed.type === 'standby.set';
    case 'inject.release':
    case 'inject.recall':
    case 'inject.skip':
    case 'inject.defer':
    case 'inject.reopen':
      return deed.type.startsWith('inject.') && deed.subject === data.eventNo;
    case 'step.next':
    case 'turn.next':
    case 'phase.take':
      return ['step.entered', 'turn.began', 'phase.entered'].includes(deed.type);
    case 'display.take':
      return deed.type === 'display.taken';
    case 'ruling.claim':
      return deed.type === 'ruling.claimed' && deed.subject === data.move;
    case 'move.rule':
    case 'ruling.sign':
    case 'ruling.return':
    case 'ruling.reopen':
    case 'odds.show':
    case 'draw.make':
      return /^(ruling|move)\./.test(deed.type) && deed.subject === data.move;
    case 'seat.admit':
    case 'seat.refuse':
    case 'seat.remove':
      return deed.type.startsWith('seat.') && deed.subject === data.seat;
    case 'exercise.start':
      return deed.type === 'exercise.started';
    case 'hold.begin':
    case 'hold.end':
    case 'stop.declare':
    case 'stop.lift':
    case 'clock.start':
    case 'clock.pause':
      return deed.type.startsWith(type.slice(0, type.indexOf('.') + 1));
    default:
      return false;
  }
}

function isRelease(deed: Deed, eventNo: string | null): boolean {
  return deed.type === 'inject.released' && deed.subject === eventNo;
}

/** As people call it; steps and cards keep their keys, which the screens have words for. */
function nameOf({ state, world }: Scratch, { type, subject }: Deed): string {
  if (type === 'phase.entered') return world.phases.get(subject)?.title ?? subject;
  if (type.startsWith('seat.')) return findSeat(state, subject)?.name ?? subject;
  if (/^(ruling|move)\./.test(type)) return findMove(state, subject)?.text.title ?? subject;
  return subject;
}
