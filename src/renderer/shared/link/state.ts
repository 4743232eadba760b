import type { BackupNews } from '../../../core/protocol/backup.ts';
import type {
  Down,
  EvaluatorsDoor,
  Home,
  HotWash,
  Presence,
  Room,
  Findings,
} from '../../../core/protocol/down.ts';
import type { KeptNote } from '../../../core/protocol/notes.ts';
import type { PinState } from '../../../core/protocol/pins.ts';
import type { Reach } from '../../../core/protocol/reach.ts';
import type { Scenario } from '../../../core/scenario/schema.ts';
import type {
  ControlView,
  EvaluatorsView,
  PublicView,
  SeatView,
  TeamView,
  TimelineEntry,
  View,
} from '../../../core/view/schema.ts';
import type { Operation } from 'rfc6902';
import { patched } from './patch.ts';

/** What a screen knows: everything the host has told it, and how things stand with the line itself. */
export interface LinkState {
  /**
   * `idle` nobody has said who we are · `connecting` asking · `open` welcomed ·
   * `waiting` lost, will try again by itself · `stopped` told no or goodbye; only `identify` goes on.
   */
  readonly status: 'idle' | 'connecting' | 'open' | 'waiting' | 'stopped';
  /** When the line was lost, by this machine's clock; null while it is open or has never been. */
  readonly lostWallMs: number | null;
  readonly welcome: Welcome | null;
  /** Why the host would not have us. */
  readonly refusal: Refusal | null;
  readonly bye: ByeCode | null;
  readonly views: Readonly<Record<string, NumberedView>>;
  readonly lobby: Lobby | null;
  readonly room: Room | null;
  /** What the record was sealed with as the exercise ended; told to walls and consoles. */
  readonly seal: Seal | null;
  /** The talk after the end: whether this device may write. Null: not yet, or not here. */
  readonly hotWash: HotWash | null;
  /** By team; told to consoles and hot seats. */
  readonly pins: Readonly<Record<string, PinState>>;
  readonly presence: Presence | null;
  /** The evaluators' door; control only. */
  readonly evaluators: EvaluatorsDoor | null;
  /** The second copy of what is open; control only. */
  readonly backup: BackupNews | null;
  readonly scenario: Scenario | null;
  /** What the preflight found; told before the start only. */
  readonly preflight: Findings;
  readonly home: Home | null;
  /** Whether devices get through; null: this console has not asked. */
  readonly reach: Reach | null;
  readonly file: FileTrouble | null;
  readonly seeAs: { readonly audience: string; readonly view: View } | null;
  readonly timelines: Readonly<Record<string, readonly TimelineEntry[]>>;
  /** Unsent moves that the host keeps, by team. */
  readonly drafts: Readonly<Record<string, readonly HostDraft[]>>;
  /** Unsent points and messages that the host keeps, by team. */
  readonly notes: Readonly<Record<string, readonly KeptNote[]>>;
  /** Add to this machine's clock to get the host's. */
  readonly offsetMs: number;
  /** Commands that have no answer yet, oldest first. */
  readonly unanswered: readonly Waiting[];
}

export type Welcome = Omit<Extract<Down, { t: 'welcome' }>, 't' | 'seatToken' | 'protocol'>;
export type Refusal = Omit<Extract<Down, { t: 'refused' }>, 't'>;
export type ByeCode = Extract<Down, { t: 'bye' }>['code'];
export type Lobby = Omit<Extract<Down, { t: 'lobby' }>, 't'>;
export type Seal = Extract<Down, { t: 'seal' }>['seal'];
export type LobbyTeam = Lobby['teams'][number];
export type FileTrouble = Omit<Extract<Down, { t: 'file' }>, 't'>;
export interface NumberedView {
  readonly n: number;
  readonly view: View;
}
export type HostDraft = Extract<Down, { t: 'drafts' }>['drafts'][number];
/** A command on its way. */
export interface Waiting {
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  /** The exercise it was meant for; null when it was typed before we knew. */
  readonly session: string | null;
}

/** The view type that belongs to an audience. */
export type ViewOf<A extends string> = A extends 'control'
  ? ControlView
  : A extends 'public'
    ? PublicView
    : A extends 'evaluators'
      ? EvaluatorsView
      : A extends `team:${string}`
        ? TeamView
        : A extends `seat:${string}`
          ? SeatView
          : View;

/** What is known of one exercise and must not be seen in the next. */
const ofNoExercise = {
  views: {},
  lobby: null,
  seal: null,
  hotWash: null,
  pins: {},
  presence: null,
  evaluators: null,
  backup: null,
  scenario: null,
  preflight: [],
  seeAs: null,
  timelines: {},
  drafts: {},
  notes: {},
} as const satisfies Partial<LinkState>;

export const emptyLink: LinkState = {
  ...ofNoExercise,
  status: 'idle',
  lostWallMs: null,
  welcome: null,
  refusal: null,
  bye: null,
  room: null,
  home: null,
  reach: null,
  file: null,
  offsetMs: 0,
  unanswered: [],
};

/** A long exercise has some thousands of lines; more than this no list on a live screen needs. */
const timelineKept = 3000;

/** Everything about one audience gone: the hot seat's curtain fell. */
export function forgetAudience(state: LinkState, audience: string): LinkState {
  const without = <T>(all: Readonly<Record<string, T>>, key: string) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => name !== key));
  return {
    ...state,
    views: without(state.views, audience),
    timelines: without(state.timelines, audience),
    drafts: without(state.drafts, audience.replace(/^team:/, '')),
    notes: without(state.notes, audience.replace(/^team:/, '')),
  };
}

export interface Received {
  readonly state: LinkState;
  /** An audience whose view has a gap: the whole view has to be asked for. */
  readonly resync: string | null;
}

function applyDelta(state: LinkState, delta: Extract<Down, { t: 'delta' }>): Received {
  const had = state.views[delta.audience];
  // Seen already: a full view overtook it.
  if (had !== undefined && delta.n <= had.n) return { state, resync: null };
  if (had === undefined || had.n !== delta.from) return { state, resync: delta.audience };
  const view = patched(had.view, delta.patch as Operation[]);
  if (view === null) return { state, resync: delta.audience };
  return {
    state: { ...state, views: { ...state.views, [delta.audience]: { n: delta.n, view } } },
    resync: null,
  };
}

function applyTimeline(state: LinkState, told: Extract<Down, { t: 'timeline' }>): LinkState {
  const before = told.reset ? [] : (state.timelines[told.audience] ?? []);
  const entries = [...before, ...told.entries].slice(-timelineKept);
  return { ...state, timelines: { ...state.timelines, [told.audience]: entries } };
}

/** What a message from the host makes of what we know. Pure; the answers to commands are not its business. */
export function receive(state: LinkState, message: Down): Received {
  const plain = (next: LinkState): Received => ({ state: next, resync: null });
  switch (message.t) {
    case 'welcome': {
      const { t: _t, seatToken: _s, protocol: _p, ...welcome } = message;
      const same = state.welcome === null || state.welcome.session === welcome.session;
      const kept = same ? state : { ...state, ...ofNoExercise };
      return plain({
        ...kept,
        welcome,
        status: 'open',
        lostWallMs: null,
        refusal: null,
        bye: null,
      });
    }
    case 'view': {
      const { audience, n, view } = message;
      return plain({ ...state, views: { ...state.views, [audience]: { n, view } } });
    }
    case 'delta':
      return applyDelta(state, message);
    case 'drafts':
      return plain({ ...state, drafts: { ...state.drafts, [message.team]: message.drafts } });
    case 'notes':
      return plain({ ...state, notes: { ...state.notes, [message.team]: message.notes } });
    case 'lobby':
      return plain({ ...state, lobby: withoutType(message) });
    case 'pins':
      return plain({ ...state, pins: byTeam(message.teams) });
    case 'words':
      if (state.welcome === null) return plain(state);
      return plain({ ...state, welcome: { ...state.welcome, words: message.words } });
    case 'preflight':
      return plain({ ...state, preflight: message.findings });
    case 'room':
    case 'seal':
    case 'hotWash':
    case 'presence':
    case 'evaluators':
    case 'backup':
    case 'scenario':
    case 'home':
    case 'reach': {
      // Each of these says one thing, under the name that it has here.
      const { t: _t, ...one } = message;
      return plain({ ...state, ...one });
    }
    case 'file':
      return plain({ ...state, file: withoutType(message) });
    case 'seeAs':
      return plain({ ...state, seeAs: { audience: message.audience, view: message.view } });
    case 'timeline':
      return plain(applyTimeline(state, message));
    case 'refused':
      // After the welcome it is about one message of ours, and the line stays.
      if (state.status === 'open') return plain(state);
      return plain({ ...state, refusal: withoutType(message) });
    case 'bye':
      return plain({ ...state, bye: message.code });
    case 'ack':
    case 'reject':
    case 'draftSaved':
    case 'pong':
    case 'identify':
    case 'named':
    case 'checked':
      return plain(state);
  }
}

function byTeam(teams: Extract<Down, { t: 'pins' }>['teams']): LinkState['pins'] {
  return Object.fromEntries(teams.map(({ team, pin }) => [team, pin]));
}

function withoutType<M extends { t: string }>(message: M): Omit<M, 't'> {
  const { t: _t, ...rest } = message;
  return rest;
}
