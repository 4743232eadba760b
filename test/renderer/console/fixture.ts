import {
  controlViewSchema,
  publicViewSchema,
  type ControlView,
  type PublicView,
  type TimelineEntry,
} from '../../../src/core/view/schema.ts';
import type { Presence, Room } from '../../../src/core/protocol/down.ts';
import type { ScreenRow } from '../../../src/core/protocol/screens.ts';
import { scenario, teams, titles } from './fixture-scenario.ts';
import { moves } from './fixture-moves.ts';
import { table } from './fixture-table.ts';

export { scenario };

/** The middle of the second phase, moves locked and being ruled on. */
export function busyView(): ControlView {
  const now = Date.UTC(2031, 2, 4, 10, 32, 10);
  return controlViewSchema.parse({
    audience: 'control',
    n: 212,
    seq: 212,
    situation: {
      counterfactual: false,
      title: 'Harbour Lights, spring course',
      mode: 'live',
      status: 'running',
      held: false,
      stopped: false,
      phase: {
        id: 'outage',
        title: 'The outage',
        summary: 'The city is dark.',
        briefing: 'Night falls.',
        kind: 'play',
        verdict: null,
        steps: ['brief', 'plan', 'lock', 'argue', 'adjudicate', 'reveal'],
        turnsMax: 3,
      },
      step: 'adjudicate',
      turn: 2,
      totalTurn: 3,
      scenarioDate: '2031-04-04',
      clock: { running: true, anchorClockMs: 4_210_000, anchorWallMs: now },
      dueAtClockMs: 4_600_000,
      entryOpen: false,
    },
    holdReason: '',
    stopReason: '',
    bellRang: false,
    indicators: [
      { id: 'verification', value: 45 },
      { id: 'power', value: 52 },
      { id: 'tension', value: 64 },
      { id: 'trust', value: 48 },
      { id: 'blamed', value: false },
      { id: 'feltTension', value: 78 },
      { id: 'reserve', value: 4.5 },
    ],
    standby: 'B03',
    injects: scenario.injects.map((row, at) => liveInject(row.eventNo, at, now)),
    exits: [
      {
        id: 'toBlame',
        to: 'blame',
        title: 'A name is named',
        mode: 'control',
        possible: false,
        why: {
          kind: 'all',
          ok: false,
          parts: [
            {
              kind: 'compare',
              ok: false,
              left: { is: 'indicator', name: 'Verification confidence' },
              op: '>=',
              right: { is: 'number', value: 60 },
              now: 45,
            },
            {
              kind: 'claim',
              ok: false,
              claim: { is: 'indicator', name: 'Attribution made' },
              wanted: true,
            },
          ],
        },
        note: 'Only when a team has said it in public.',
      },
      {
        id: 'toTalks',
        to: 'talks',
        title: 'Talks without a culprit',
        mode: 'control',
        possible: true,
        why: null,
        note: '',
      },
    ],
    path: [
      { phase: 'warning', exit: null, atClockMs: 0, firstTotalTurn: 1 },
      { phase: 'outage', exit: 'toOutage', atClockMs: 2_100_000, firstTotalTurn: 2 },
    ],
    moves: moves(now),
    teamsSubmitted: ['north', 'south', 'east', 'harbour'],
    seats: seats(),
    room: { locked: false, autoAdmit: false },
    display: {
      program: { kind: 'situation' },
      preview: { kind: 'indicators' },
      since: Date.UTC(2031, 2, 4, 10, 12),
      stale: null,
      previewResolved: { kind: 'indicators' },
    },
    wheel: { by: null, offeredTo: null, sinceWallMs: 0 },
    observations: [
      {
        id: 'o1',
        wallMs: now - 240_000,
        clockMs: 3_970_000,
        by: 'Lead',
        role: 'control',
        version: 1,
        arrivedWallMs: null,
        amendedWallMs: null,
        history: [],
        text: 'North called the harbour before the press did.',
        eventNo: 'B02',
        objective: 'warn',
        rating: 'S',
        phase: 'outage',
        totalTurn: 3,
      },
      {
        id: 'o2',
        wallMs: now - 90_000,
        clockMs: 4_120_000,
        by: 'Lead',
        role: 'control',
        version: 1,
        arrivedWallMs: null,
        amendedWallMs: null,
        history: [],
        text: 'Two teams wait for each other.',
        eventNo: null,
        objective: null,
        rating: null,
        phase: 'outage',
        totalTurn: 3,
      },
    ],
    ratings: ratings(now),
    messages: [],
    statements: [],
    ...table(now),
    nextAction: { kind: 'rule', subject: 'm5', count: 9 },
    undo: {
      command: 'c-200',
      label: 'inject.released',
      by: 'Ana',
      subject: 'B02',
      consequences: [{ code: 'inject', subject: 'B02' }],
      refused: 'undo/already-read',
      recallInstead: 'B02',
    },
  });
}

/** The lobby: nobody has sat down, nothing has happened. */
export function emptyView(): ControlView {
  const busy = busyView();
  return {
    ...busy,
    situation: {
      ...busy.situation,
      status: 'lobby',
      phase: null,
      step: null,
      turn: 0,
      totalTurn: 0,
      dueAtClockMs: null,
      clock: { running: false, anchorClockMs: 0, anchorWallMs: 0 },
    },
    standby: 'A01',
    injects: busy.injects.map((row) => ({
      ...row,
      status: 'planned',
      order: 0,
      releasedWallMs: null,
      releasedClockMs: null,
      readBy: [],
      seen: null,
      available: row.eventNo.startsWith('A'),
    })),
    indicators: scenario.indicators.map((row) => ({ id: row.id, value: row.initial })),
    exits: [],
    path: [],
    moves: [],
    teamsSubmitted: [],
    seats: [],
    observations: [],
    ratings: [],
    boards: busy.boards.map((board) => ({
      ...board,
      open: false,
      texts: [],
      version: 0,
      versions: [],
      clauses: board.clauses.map((clause) => ({ ...clause, inForce: null })),
    })),
    votes: [],
    preparedVotes: busy.preparedVotes.map((vote) => ({ ...vote, offered: false })),
    delayed: [],
    display: {
      program: { kind: 'join' },
      since: null,
      stale: null,
      preview: null,
      previewResolved: null,
    },
    nextAction: { kind: 'start', subject: '', count: 0 },
    undo: null,
  };
}

export function publicView(): PublicView {
  const view = busyView();
  return publicViewSchema.parse({
    audience: 'public',
    n: 40,
    situation: view.situation,
    teams: scenario.teams.map(({ id, name, letter, shape, hue, publicLine }) => ({
      id,
      name,
      letter,
      shape,
      hue,
      publicLine,
    })),
    indicators: [],
    program: { kind: 'situation' },
    results: [],
    arguments: [],
    statements: [],
    boards: [],
    votes: [],
    likelihoodScale: 'icd203',
    path: [
      { phase: 'warning', title: 'Warning signs' },
      { phase: 'outage', title: 'The outage' },
    ],
  });
}

export const room: Room = {
  joinCode: 'K7M4QD',
  addresses: ['http://192.168.1.20:8080', 'http://10.0.0.7:8080'],
  qr: 'http://192.168.1.20:8080/#K7M4QD',
  fingerprint: null,
};

export function presence(view: ControlView): Presence {
  return {
    seats: view.seats.map((seat, at) => ({
      seat: seat.id,
      connected: at % 5 !== 3,
      sinceWallMs: Date.UTC(2031, 2, 4, 9),
      draftWallMs: null,
    })),
    facilitators: [{ name: 'Ana', duty: 'lead', here: true, sinceWallMs: 0 }],
    displays: 2,
    consoles: 1,
    hotSeats: 0,
    screens: [
      screenRow({ kind: 'console', size: { width: 1440, height: 900 } }),
      screenRow({ name: 'Front wall' }),
      screenRow({ no: 2, address: '192.168.1.44', local: false, size: null }),
    ],
  };
}

export function screenRow(part: Partial<ScreenRow> = {}): ScreenRow {
  return {
    kind: 'display',
    no: 1,
    name: '',
    size: { width: 1920, height: 1080 },
    address: '127.0.0.1',
    local: true,
    sinceWallMs: Date.UTC(2031, 2, 4, 9, 12),
    late: false,
    ...part,
  };
}

export function timeline(): TimelineEntry[] {
  const start = Date.UTC(2031, 2, 4, 9, 20);
  return Array.from({ length: 120 }, (_, at): TimelineEntry => {
    const stamp = {
      n: at + 1,
      wallMs: start + at * 35_000,
      clockMs: at * 35_000,
      who: at % 3 === 0 ? 'control' : 'north',
    };
    if (at % 4 === 0)
      return {
        ...stamp,
        code: 'indicator.changed',
        params: {
          name: 'Tension',
          from: 30 + at / 4,
          to: 31 + at / 4,
          because: 'inject',
          ref: 'A01',
          reason: '',
        },
      };
    if (at % 4 === 1)
      return {
        ...stamp,
        code: 'inject.released',
        params: { eventNo: 'A01', title: titles[0] ?? '' },
      };
    if (at % 4 === 2)
      return {
        ...stamp,
        code: 'move.submitted',
        params: { team: 'Northern Union', title: 'Share the findings', receipt: at },
      };
    return {
      ...stamp,
      code: 'step.entered',
      params: { step: 'plan', phase: 'The outage', turn: 1, reason: '' },
    };
  });
}

function ratings(now: number) {
  const rated = (by: string, rating: string, part: object = {}) => ({
    ...{ objective: 'warn', task: null, rating, grounds: '', by, role: 'evaluator' },
    ...{ wallMs: now - 60_000, clockMs: 4_150_000, phase: 'outage', totalTurn: 3 },
    history: [],
    ...part,
  });
  return [
    rated('Eve', 'S', { history: [{ rating: 'M', grounds: 'Too late', wallMs: now - 600_000 }] }),
    rated('Max', 'M', { grounds: 'Two villages heard of it from the press.' }),
    rated('Eve', 'M', { task: 'call' }),
    rated('Max', 'U', { task: 'call', grounds: 'Nobody called.' }),
  ];
}

function liveInject(eventNo: string, at: number, now: number) {
  const present = eventNo.startsWith('B');
  const released = eventNo.startsWith('A') ? at < 6 : eventNo === 'B01' || eventNo === 'B02';
  const status = released
    ? at === 3
      ? 'recalled'
      : 'released'
    : eventNo === 'A07'
      ? 'skipped'
      : eventNo === 'B04'
        ? 'deferred'
        : eventNo === 'B05'
          ? 'due'
          : 'planned';
  return {
    eventNo,
    status,
    reason:
      status === 'skipped'
        ? 'The teams were faster'
        : status === 'deferred'
          ? 'After the break'
          : status === 'recalled'
            ? 'Wrong harbour named'
            : '',
    adHoc: null,
    available: present && !released,
    order: released ? at + 1 : 0,
    releasedWallMs: released ? now - (40 - at) * 60_000 : null,
    releasedClockMs: released ? 4_210_000 - (40 - at) * 60_000 : null,
    dueAtClockMs: eventNo === 'B03' ? 4_500_000 : null,
    condition:
      at % 5 === 4
        ? {
            kind: 'compare',
            ok: false,
            left: { is: 'indicator', name: 'Tension' },
            op: '>',
            right: { is: 'number', value: 70 },
            now: 64,
          }
        : null,
    readBy: released
      ? [
          { seat: 'seat-0', team: 'north', wallMs: now - 60_000 },
          { seat: 'seat-1', team: 'north', wallMs: now - 50_000 },
        ]
      : [],
    seen: eventNo === 'A01' ? { verdict: 'yes', note: '' } : null,
  };
}

function seats() {
  return Array.from({ length: 18 }, (_, at) => ({
    id: `seat-${at}`,
    name:
      at === 5
        ? 'مریم رضایی'
        : at === 6
          ? 'Dr Wilhelmina Featherstonehaugh-Cholmondeley of the Northern delegation'
          : `Player ${at + 1}`,
    team: teams[at % 6]?.[0] ?? 'north',
    kind: 'station',
    takes: null,
    status: at < 14 ? 'admitted' : at < 17 ? 'waiting' : 'left',
  }));
}
