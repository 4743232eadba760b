import type { ControlMessage } from '../../../src/renderer/console/model/talk.ts';

/** Messages in every state: held, delayed, read along unseen, stopped, asked and not answered. */

const team = (id: string) => ({ kind: 'team', team: id }) as const;
const now = Date.UTC(2031, 2, 4, 10, 32, 10);

export function mail(id: string, part: Partial<ControlMessage> = {}): ControlMessage {
  return {
    id,
    from: team('north'),
    to: [team('south')],
    text: `Text of ${id}`,
    replyTo: null,
    request: null,
    by: 'Player 1',
    status: 'delivered',
    stoppedReason: '',
    dueAtClockMs: null,
    intercepts: [],
    sentWallMs: now - 120_000,
    scenarioDate: '2031-04-04',
    readBy: [],
    unanswered: false,
    ...part,
  };
}

/** It goes out by itself a little more than three minutes after the busy view. */
export function delayedMail(): ControlMessage {
  return mail('delayed', {
    status: 'held',
    dueAtClockMs: 4_210_000 + 190_000,
    text: 'We can sail at dawn if you leave the light on.',
  });
}

export function messages(): ControlMessage[] {
  return [
    mail('read', {
      text: 'The ships wait outside the breakwater. Nobody is to know before noon.',
      intercepts: ['east'],
      readBy: [
        { seat: 'seat-1', team: 'south' },
        { seat: 'seat-2', team: 'east' },
      ],
    }),
    mail('asked', {
      from: team('harbour'),
      to: [{ kind: 'control' }],
      request: 'RFI H-1',
      unanswered: true,
      text: 'How much fuel is left in the second tank?',
    }),
    mail('stopped', { status: 'stopped', stoppedReason: 'Names a person', text: 'Ask Mr Lane.' }),
    delayedMail(),
    mail('held', {
      status: 'held',
      from: team('west'),
      to: [team('relief'), team('press')],
      text: 'پیش از نیمه‌شب پاسخ می‌خواهیم.',
    }),
  ];
}
