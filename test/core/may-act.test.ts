import { expect, test } from 'vitest';
import { commandData, mayIssue, type CommandType } from '../../src/core/command.ts';
import { duties } from '../../src/core/duty.ts';
import { dutiesFor, mayAct, needsWheel } from '../../src/core/may-act.ts';

const types = Object.keys(commandData) as CommandType[];
const control = { kind: 'control', name: 'Ann' } as const;

test('[WHEEL1] every command has a verdict for every role, and the lead may do whatever control may', () => {
  for (const type of types) {
    for (const duty of duties)
      expect([type, duty, mayAct(duty, type)]).toEqual([
        type,
        duty,
        dutiesFor(type).includes(duty),
      ]);
    expect([type, mayAct('lead', type)]).toEqual([type, mayIssue(control, type)]);
    // Nobody has work that the lead could not do instead.
    for (const duty of duties) if (mayAct(duty, type)) expect(mayAct('lead', type)).toBe(true);
  }
});

test('[WHEEL2] what is for safety, the record and talk is everybody’s', () => {
  const everybodys: CommandType[] = [
    'hold.begin',
    'stop.declare',
    'observation.record',
    'bookmark.set',
    'message.send',
    'command.undo',
  ];
  for (const type of everybodys)
    expect(duties.map((duty) => mayAct(duty, type))).toEqual([true, true, true]);
});

test('[WHEEL1] an adjudicator judges and an inject controller releases, and neither does the other’s', () => {
  const judging: CommandType[] = ['move.rule', 'argument.open', 'vote.close', 'board.open'];
  const cues: CommandType[] = ['inject.go', 'inject.write', 'inject.recall', 'display.take'];
  for (const type of judging)
    expect([mayAct('adjudicator', type), mayAct('injects', type)]).toEqual([true, false]);
  for (const type of cues)
    expect([mayAct('adjudicator', type), mayAct('injects', type)]).toEqual([false, true]);
  for (const type of ['exercise.end', 'phase.override', 'seat.admit'] as const)
    expect(dutiesFor(type)).toEqual(['lead']);
});

test('[WHEEL3] only what drives needs the wheel, and whoever may drive may take it', () => {
  const driven = types.filter(needsWheel);
  expect(driven).toEqual(
    expect.arrayContaining(['step.next', 'turn.next', 'phase.take', 'inject.go', 'standby.set']),
  );
  for (const type of ['hold.begin', 'stop.declare', 'inject.release', 'move.rule'] as const)
    expect(needsWheel(type)).toBe(false);
  for (const type of driven)
    for (const duty of dutiesFor(type)) expect(mayAct(duty, 'wheel.take')).toBe(true);
});
