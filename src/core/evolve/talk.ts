import type { Fact, FactOf } from '../fact.ts';
import { assertNever } from '../result.ts';
import type { State } from '../state.ts';
import type { Point } from '../state-move.ts';
import { evolveMessage, isMessageFact } from './message.ts';
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
  if (isMessageFact(fact)) return evolveMessage(state, fact);
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
        estimates: {
          ...m.estimates,
          [seat]: { team, percent, changes: (m.estimates[seat]?.changes ?? 0) + 1 },
        },
      }));
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

function stated(state: State, fact: FactOf<'statement.made'>): State {
  const { statement, by, text, move } = fact.data;
  const scenarioDate = state.chart?.scenarioDate ?? '';
  const made = { id: statement, by, text, move, wallMs: fact.wallMs, scenarioDate, retired: null };
  return { ...state, statements: [...state.statements, made] };
}
