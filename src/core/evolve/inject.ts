import type { Fact, InjectStatus } from '../fact.ts';
import type { EventNo } from '../ids.ts';
import { assertNever, must } from '../result.ts';
import { plannedInject, type InjectState, type State } from '../state.ts';

type InjectFact = Extract<Fact, { type: 'standby.set' | `inject.${string}` }>;

/** Injects and the standby. A recalled inject keeps its readers: nothing erases. */
export function evolveInject(state: State, fact: InjectFact): State {
  switch (fact.type) {
    case 'standby.set':
      return { ...state, standby: fact.data.eventNo };
    case 'inject.written': {
      const { eventNo, content } = fact.data;
      return {
        ...state,
        injects: { ...state.injects, [eventNo]: { ...plannedInject(eventNo), adHoc: content } },
      };
    }
    case 'inject.due':
      return withStatus(state, fact.data.eventNo, 'due', '');
    case 'inject.released':
      return released(state, fact.data.eventNo, fact);
    case 'inject.recalled':
      return withStatus(state, fact.data.eventNo, 'recalled', fact.data.reason);
    case 'inject.skipped':
      return withStatus(state, fact.data.eventNo, 'skipped', fact.data.reason);
    case 'inject.deferred':
      return withStatus(state, fact.data.eventNo, 'deferred', fact.data.reason);
    case 'inject.reopened':
      return withStatus(state, fact.data.eventNo, 'planned', fact.data.reason);
    case 'inject.read': {
      const { eventNo, seat, team } = fact.data;
      return change(state, eventNo, (inject) => ({
        ...inject,
        readBy: { ...inject.readBy, [seat]: { team, wallMs: fact.wallMs } },
      }));
    }
    case 'inject.assessed': {
      const { eventNo, seen, note } = fact.data;
      return change(state, eventNo, (inject) => ({ ...inject, seen: { verdict: seen, note } }));
    }
    default:
      return assertNever(fact);
  }
}

function released(
  state: State,
  eventNo: EventNo,
  fact: { wallMs: number; clockMs: number },
): State {
  const order =
    1 + Object.values(state.injects).reduce((most, inject) => Math.max(most, inject.order), 0);
  return change(state, eventNo, (inject) => ({
    ...inject,
    status: 'released',
    reason: '',
    order,
    releasedAt: {
      wallMs: fact.wallMs,
      clockMs: fact.clockMs,
      scenarioDate: state.chart?.scenarioDate ?? '',
      totalTurn: state.chart?.totalTurn ?? 0,
      phase: state.chart?.phase ?? '',
    },
  }));
}

function withStatus(state: State, eventNo: EventNo, status: InjectStatus, reason: string): State {
  return change(state, eventNo, (inject) => ({ ...inject, status, reason }));
}

function change(state: State, eventNo: EventNo, to: (inject: InjectState) => InjectState): State {
  const inject = must(state.injects[eventNo], `inject ${eventNo}`);
  return { ...state, injects: { ...state.injects, [eventNo]: to(inject) } };
}
