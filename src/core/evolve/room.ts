import type { OnWallSince } from '../card.ts';
import type { Fact, FactOf } from '../fact.ts';
import type { SeatId } from '../ids.ts';
import { assertNever, must } from '../result.ts';
import type { SeatState, State } from '../state.ts';

type RoomFact = Extract<
  Fact,
  {
    type:
      | `seat.${string}`
      | `room.${string}`
      | 'admission.changed'
      | `display.${string}`
      | 'bookmark.set';
  }
>;

/** Seats, the room's door, the display, and bookmarks. */
export function evolveRoom(state: State, fact: RoomFact): State {
  switch (fact.type) {
    case 'seat.requested': {
      const { seat, name, team, kind } = fact.data;
      const waiting: SeatState = {
        id: seat,
        name,
        team,
        kind,
        status: 'waiting',
        reason: '',
        takes: null,
        n: 0,
      };
      return { ...state, seats: { ...state.seats, [seat]: waiting } };
    }
    case 'seat.takeoverAsked':
      return takeoverAsked(state, fact);
    case 'seat.handedOver':
      return changeSeat(state, fact.data.to, (s) => ({ ...s, status: 'left' }));
    case 'seat.admitted':
      return changeSeat(state, fact.data.seat, (s) => ({
        ...s,
        status: 'admitted',
        team: fact.data.team,
        reason: '',
      }));
    case 'seat.refused':
      return changeSeat(state, fact.data.seat, (s) => ({
        ...s,
        status: 'refused',
        reason: fact.data.reason,
      }));
    case 'seat.left':
      return changeSeat(state, fact.data.seat, (s) => ({ ...s, status: 'left', takes: null }));
    case 'room.locked':
      return { ...state, room: { ...state.room, locked: true } };
    case 'room.unlocked':
      return { ...state, room: { ...state.room, locked: false } };
    case 'admission.changed':
      return { ...state, room: { ...state.room, autoAdmit: fact.data.auto } };
    case 'display.previewed':
      return { ...state, display: { ...state.display, preview: fact.data.card } };
    case 'display.taken':
      return taken(state, fact);
    case 'bookmark.set':
      return state;
    default:
      return assertNever(fact);
  }
}

function takeoverAsked(state: State, { data }: FactOf<'seat.takeoverAsked'>): State {
  const { seat, takes, name, team } = data;
  const asking: SeatState = {
    id: seat,
    name,
    team,
    kind: 'station',
    status: 'waiting',
    reason: '',
    takes,
    n: 0,
  };
  return { ...state, seats: { ...state.seats, [seat]: asking } };
}

function taken(state: State, fact: FactOf<'display.taken'>): State {
  const card = fact.data.card;
  const shown = state.display.shownEventNos;
  const shownEventNos =
    card.kind === 'inject' && !shown.includes(card.eventNo) ? [...shown, card.eventNo] : shown;
  const since = sinceNow(state, fact.wallMs);
  return { ...state, display: { ...state.display, program: card, since, shownEventNos } };
}

function changeSeat(state: State, seat: SeatId, to: (seat: SeatState) => SeatState): State {
  return {
    ...state,
    seats: { ...state.seats, [seat]: to(must(state.seats[seat], `seat ${seat}`)) },
  };
}

/** The moment in which a card comes up on the wall. */
function sinceNow({ chart }: State, wallMs: number): OnWallSince {
  return { wallMs, phase: chart?.phase ?? null, totalTurn: chart?.totalTurn ?? 0 };
}
