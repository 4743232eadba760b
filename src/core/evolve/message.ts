import type { Fact, FactOf } from '../fact.ts';
import { teamParty, type Party } from '../party.ts';
import { assertNever, must } from '../result.ts';
import type { MessageState, State } from '../state.ts';

export type MessageFact = Extract<Fact, { type: `message.${string}` }>;

export function isMessageFact(fact: Fact): fact is MessageFact {
  return fact.type.startsWith('message.');
}

/** Messages and the mailboxes that they come to. */
export function evolveMessage(state: State, fact: MessageFact): State {
  switch (fact.type) {
    case 'message.sent':
      return sent(state, fact);
    case 'message.passed': {
      const message = must(state.messages[fact.data.message], 'the message');
      return deliver(
        change(state, message.id, {
          status: 'delivered',
          dueAtClockMs: null,
          arrived: { wallMs: fact.wallMs, scenarioDate: state.chart?.scenarioDate ?? '' },
        }),
        message.id,
        message.to,
      );
    }
    case 'message.stopped':
      return change(state, fact.data.message, {
        status: 'stopped',
        dueAtClockMs: null,
        stoppedReason: fact.data.reason,
      });
    case 'message.delayed':
      return change(state, fact.data.message, { dueAtClockMs: fact.data.untilClockMs });
    case 'message.intercepted': {
      const { message, teams } = fact.data;
      const before = must(state.messages[message], 'the message').intercepts;
      const intercepts = [...before, ...teams.filter((team) => !before.includes(team))];
      return deliver(change(state, message, { intercepts }), message, teams.map(teamParty));
    }
    case 'message.read': {
      const { message, seat, team } = fact.data;
      const readBy = { ...must(state.messages[message], 'the message').readBy, [seat]: team };
      return change(state, message, { readBy });
    }
    default:
      return assertNever(fact);
  }
}

function sent(state: State, fact: FactOf<'message.sent'>): State {
  const { message, held, ...data } = fact.data;
  const made: MessageState = {
    id: message,
    ...data,
    status: held ? 'held' : 'delivered',
    stoppedReason: '',
    sentWallMs: fact.wallMs,
    scenarioDate: state.chart?.scenarioDate ?? '',
    arrived: null,
    dueAtClockMs: null,
    intercepts: [],
    readBy: {},
  };
  const kept = { ...state, messages: { ...state.messages, [message]: made } };
  return deliver(kept, message, held ? [data.from] : [data.from, ...data.to]);
}

/** Puts a message into the mailboxes of these teams, where it is not yet. */
function deliver(state: State, message: string, parties: readonly Party[]): State {
  const mailboxes = { ...state.mailboxes };
  for (const party of parties) {
    if (party.kind !== 'team') continue;
    const box = mailboxes[party.team] ?? [];
    if (!box.includes(message)) mailboxes[party.team] = [...box, message];
  }
  return { ...state, mailboxes };
}

function change(state: State, id: string, part: Partial<MessageState>): State {
  const message = must(state.messages[id], 'the message');
  return { ...state, messages: { ...state.messages, [id]: { ...message, ...part } } };
}
