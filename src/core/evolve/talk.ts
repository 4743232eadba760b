import type { Fact, FactOf, Party } from '../fact.ts';
import { assertNever, must } from '../result.ts';
import type { MessageState, Point, State } from '../state.ts';
import { changeMove } from './move.ts';

export type TalkFact = Extract<
  Fact,
  {
    type:
      | `argument.${string}`
      | `point.${string}`
      | `estimate.${string}`
      | `message.${string}`
      | `statement.${string}`;
  }
>;

export function isTalk(fact: Fact): fact is TalkFact {
  return /^(argument|point|estimate|message|statement)\./.test(fact.type);
}

/** What is said: argument and estimates about a move, messages, public statements. */
export function evolveTalk(state: State, fact: TalkFact): State {
  switch (fact.type) {
    case 'argument.opened':
      return changeMove(state, fact.data.move, (m) => ({ ...m, argument: 'open' }));
    case 'argument.closed':
      return changeMove(state, fact.data.move, (m) => ({ ...m, argument: 'closed' }));
    case 'point.made': {
      const { point, move, team, seat, side, text } = fact.data;
      const made: Point = { id: point, team, seat, side, text, weight: 1, struck: null };
      return changeMove(state, move, (m) => ({ ...m, points: [...m.points, made] }));
    }
    case 'point.weighed': {
      const { move, point, weight, struck } = fact.data;
      return changeMove(state, move, (m) => ({
        ...m,
        points: m.points.map((p) => (p.id === point ? { ...p, weight, struck } : p)),
      }));
    }
    case 'estimate.given': {
      const { move, seat, team, percent } = fact.data;
      return changeMove(state, move, (m) => ({
        ...m,
        estimates: { ...m.estimates, [seat]: { team, percent } },
      }));
    }
    case 'message.sent':
      return sent(state, fact);
    case 'message.passed': {
      const message = must(state.messages[fact.data.message], 'the message');
      return deliver(change(state, message.id, { status: 'delivered' }), message.id, message.to);
    }
    case 'message.stopped':
      return change(state, fact.data.message, {
        status: 'stopped',
        stoppedReason: fact.data.reason,
      });
    case 'message.read': {
      const { message, seat, team } = fact.data;
      const readBy = { ...must(state.messages[message], 'the message').readBy, [seat]: team };
      return change(state, message, { readBy });
    }
    case 'statement.made':
      return stated(state, fact);
    case 'statement.retired': {
      const { statement, reason } = fact.data;
      const statements = state.statements.map((s) =>
        s.id === statement ? { ...s, retired: reason } : s,
      );
      return { ...state, statements };
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

function stated(state: State, fact: FactOf<'statement.made'>): State {
  const { statement, by, text, move } = fact.data;
  const scenarioDate = state.chart?.scenarioDate ?? '';
  const made = { id: statement, by, text, move, wallMs: fact.wallMs, scenarioDate, retired: null };
  return { ...state, statements: [...state.statements, made] };
}
