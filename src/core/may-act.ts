import type { CommandType } from './command.ts';
import type { Duty } from './duty.ts';

/**
 * Kinds of work at the desk. `wheel`: what drives the exercise, one console at a time; `cues` and `judging` as
 * they say; `lead`: the room, the door and what ends or overrides; `anybody`: what must never wait for the right
 * person, and talk; `nobody`: what no facilitator can do, whatever their duty.
 */
export type Work = 'wheel' | 'cues' | 'judging' | 'lead' | 'anybody' | 'nobody';

const work: Readonly<Record<CommandType, Work>> = {
  'exercise.start': 'wheel',
  'exercise.end': 'lead',
  // Whoever sees an emergency stops; whoever stopped by mistake goes on.
  'hold.begin': 'anybody',
  'hold.end': 'anybody',
  'stop.declare': 'anybody',
  'stop.lift': 'anybody',
  'clock.start': 'wheel',
  'clock.pause': 'wheel',
  'deadline.extend': 'wheel',
  'deadline.clear': 'wheel',
  'step.next': 'wheel',
  'turn.next': 'wheel',
  'phase.take': 'wheel',
  'phase.override': 'lead',
  'indicator.set': 'lead',
  'standby.set': 'wheel',
  'inject.go': 'wheel',
  'inject.release': 'cues',
  'inject.write': 'cues',
  'inject.recall': 'cues',
  'inject.skip': 'cues',
  'inject.defer': 'cues',
  'inject.reopen': 'cues',
  'inject.assess': 'anybody',
  'inject.markRead': 'nobody',
  'move.submit': 'judging',
  'move.edit': 'judging',
  'move.withdraw': 'judging',
  'move.return': 'judging',
  'move.accept': 'judging',
  'move.expose': 'judging',
  'move.rule': 'judging',
  'argument.open': 'judging',
  'argument.close': 'judging',
  'point.make': 'judging',
  'point.weigh': 'judging',
  'estimate.give': 'nobody',
  'ruling.claim': 'judging',
  'ruling.letGo': 'judging',
  'ruling.sign': 'judging',
  'ruling.return': 'judging',
  'ruling.reopen': 'judging',
  'odds.show': 'judging',
  'draw.make': 'judging',
  'effect.cancel': 'judging',
  'board.open': 'judging',
  'board.close': 'judging',
  'option.propose': 'judging',
  'position.take': 'judging',
  'text.table': 'judging',
  'text.answer': 'judging',
  'text.withdraw': 'judging',
  'text.adopt': 'judging',
  'text.lapse': 'judging',
  'vote.call': 'judging',
  'vote.extend': 'judging',
  'vote.close': 'judging',
  'vote.cancel': 'judging',
  'ballot.cast': 'judging',
  'proxy.give': 'judging',
  'message.send': 'anybody',
  'message.pass': 'anybody',
  'message.stop': 'anybody',
  'message.delay': 'anybody',
  'message.intercept': 'anybody',
  'message.markRead': 'nobody',
  'statement.make': 'anybody',
  'statement.retire': 'anybody',
  'seat.request': 'nobody',
  'seat.admit': 'lead',
  'seat.refuse': 'lead',
  'seat.remove': 'lead',
  'seat.leave': 'nobody',
  'seat.takeOver': 'nobody',
  'seat.handOver': 'lead',
  'room.lock': 'lead',
  'room.unlock': 'lead',
  'admission.set': 'lead',
  'display.preview': 'cues',
  'display.take': 'cues',
  'observation.record': 'anybody',
  'observation.amend': 'anybody',
  'rating.give': 'anybody',
  'bookmark.set': 'anybody',
  // Their own; `decide` looks whose it was.
  'command.undo': 'anybody',
  'wheel.take': 'wheel',
  'wheel.offer': 'wheel',
  'wheel.leave': 'anybody',
  'host.created': 'nobody',
  'host.recovered': 'nobody',
  'host.forked': 'nobody',
  'timer.stepDue': 'nobody',
  'timer.injectDue': 'nobody',
  'timer.voteDue': 'nobody',
  'timer.messageDue': 'nobody',
};

/** Whether a facilitator of this duty may give this command; whose turn it is at the wheel is another question. */
export function mayAct(duty: Duty, type: CommandType): boolean {
  return dutiesFor(type).includes(duty);
}

/** Whose a command is. */
export function dutiesFor(type: CommandType): readonly Duty[] {
  switch (work[type]) {
    case 'wheel':
    case 'cues':
      return ['lead', 'injects'];
    case 'judging':
      return ['lead', 'adjudicator'];
    case 'lead':
      return ['lead'];
    case 'anybody':
      return ['lead', 'adjudicator', 'injects'];
    case 'nobody':
      return [];
  }
}

/** What only the one at the wheel does. Going there or handing it on is not driving. */
export function needsWheel(type: CommandType): boolean {
  if (type === 'phase.override' || type === 'exercise.end') return true;
  return work[type] === 'wheel' && !type.startsWith('wheel.');
}
