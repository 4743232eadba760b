import type { ControlInject, ControlView } from '../../../core/view/schema.ts';
import type { Inject, Scenario } from '../../../core/scenario/schema.ts';

/** One line of the cue list: what the scenario says about an inject joined with what became of it. */
export interface Cue {
  readonly eventNo: string;
  readonly title: string;
  readonly adHoc: boolean;
  readonly contingency: boolean;
  readonly to: 'public' | readonly string[];
  readonly method: Inject['method'];
  readonly from: string;
  readonly body: string;
  readonly expectedAction: string;
  readonly controllerNotes: string;
  readonly whenToUse: string;
  readonly mode: 'manual' | 'timed' | 'conditional';
  readonly auto: boolean;
  readonly phases: readonly string[];
  readonly media: Inject['media'];
  readonly live: ControlInject;
}

export interface CueGroup {
  /** Phase id; `adHoc` for injects written during play. */
  readonly id: string;
  readonly kind: 'phase' | 'adHoc';
  readonly title: string;
  readonly present: boolean;
  readonly visited: boolean;
  readonly cues: readonly Cue[];
  /** Neither released nor set aside. */
  readonly open: number;
}

/** What was joined before, by what became of it: what has not changed is the same cue, and its row stands. */
const joined = new WeakMap<ControlInject, { readonly inject: Inject | null; readonly cue: Cue }>();

function joinedOnce(inject: Inject | null, live: ControlInject, join: () => Cue): Cue {
  const had = joined.get(live);
  if (had?.inject === inject) return had.cue;
  const cue = join();
  joined.set(live, { inject, cue });
  return cue;
}

/** All injects in the scenario's order, those written during play last. Unchanged ones keep their identity. */
export function allCues(scenario: Scenario, view: ControlView): Cue[] {
  const byNo = new Map(view.injects.map((live) => [live.eventNo, live]));
  const planned = scenario.injects.flatMap((inject) => {
    const live = byNo.get(inject.eventNo);
    return live === undefined ? [] : [joinedOnce(inject, live, () => plannedCue(inject, live))];
  });
  return [
    ...planned,
    ...view.injects.flatMap((live) =>
      live.adHoc === null ? [] : [joinedOnce(null, live, () => adHocCue(live))],
    ),
  ];
}

/**
 * The cue list by phase, each inject once: under the present phase if it may be played there, otherwise
 * under the first phase that it belongs to. What was written during play stands beneath the present phase.
 * Contingencies stay out; they have their cart.
 */
export function groupCues(scenario: Scenario, view: ControlView, cues: readonly Cue[]): CueGroup[] {
  const present = view.situation.phase?.id ?? scenario.start;
  const visited = new Set(view.path.map((visit) => visit.phase));
  const home = (cue: Cue): string =>
    cue.phases.includes(present) ? present : (cue.phases[0] ?? '');
  const listed = cues.filter((cue) => !cue.contingency);
  const groups = scenario.phases.map((phase): CueGroup => {
    const own = listed.filter((cue) => !cue.adHoc && home(cue) === phase.id);
    return {
      id: phase.id,
      kind: 'phase',
      title: phase.title,
      present: phase.id === present,
      visited: visited.has(phase.id),
      cues: own,
      open: own.filter(isOpen).length,
    };
  });
  const written = listed.filter((cue) => cue.adHoc);
  const adHoc: CueGroup = {
    id: 'adHoc',
    kind: 'adHoc',
    title: '',
    present: false,
    visited: written.length > 0,
    cues: written,
    open: written.filter(isOpen).length,
  };
  const at = groups.findIndex((group) => group.present) + 1;
  return groups.toSpliced(at, 0, adHoc).filter((group) => group.cues.length > 0);
}

/** The cart: contingencies of the present phase first, then the others. */
export function contingencies(view: ControlView, cues: readonly Cue[]): Cue[] {
  const present = view.situation.phase?.id ?? '';
  const own = cues.filter((cue) => cue.contingency);
  return [
    ...own.filter((cue) => cue.phases.includes(present)),
    ...own.filter((cue) => !cue.phases.includes(present)),
  ];
}

export function isOpen(cue: Cue): boolean {
  const status = cue.live.status;
  return status === 'planned' || status === 'due' || status === 'deferred';
}

/** What GO would release; with the exercise its release is over too, whatever stood by last. */
export function standbyOf(view: ControlView): string | null {
  return view.situation.status === 'ended' ? null : view.standby;
}

/** The cue that falls due next at a set time, where one is to come; null: none. A contingency is only ever a reminder. */
export function nextTimed(cues: readonly Cue[]): { cue: Cue; dueAtClockMs: number } | null {
  const timed = cues.flatMap((cue) => {
    const { dueAtClockMs, status, available } = cue.live;
    const isComing = available && !cue.contingency && (status === 'planned' || status === 'due');
    return isComing && cue.mode === 'timed' && dueAtClockMs !== null ? [{ cue, dueAtClockMs }] : [];
  });
  return timed.toSorted((a, b) => a.dueAtClockMs - b.dueAtClockMs)[0] ?? null;
}

/** Releasing it now would jump the order of the list; contingencies and written injects have no place in it. */
export function isOutOfOrder(standby: string | null, cue: Cue): boolean {
  return cue.eventNo !== standby && !cue.contingency && !cue.adHoc;
}

/** Team ids whose seats can be expected to read this inject. */
export function readers(scenario: Scenario, cue: Cue): string[] {
  return cue.to === 'public' ? scenario.teams.map((team) => team.id) : [...cue.to];
}

/** How many of the admitted seats it is addressed to have opened it. */
export function readCount(view: ControlView, cue: Cue): { read: number; of: number } {
  const to = cue.to;
  const seats = view.seats.filter(
    (seat) => seat.status === 'admitted' && (to === 'public' || to.includes(seat.team)),
  );
  const opened = new Set(cue.live.readBy.map((reader) => reader.seat));
  return { read: seats.filter((seat) => opened.has(seat.id)).length, of: seats.length };
}

function plannedCue(inject: Inject, live: ControlInject): Cue {
  return {
    eventNo: inject.eventNo,
    title: inject.title,
    adHoc: false,
    contingency: inject.category === 'contingency',
    to: inject.to,
    method: inject.method,
    from: inject.from,
    body: inject.body,
    expectedAction: inject.expectedAction,
    controllerNotes: inject.controllerNotes ?? '',
    whenToUse: inject.useWhen ?? '',
    mode: inject.release.mode,
    auto: inject.release.mode === 'manual' ? false : inject.release.auto,
    phases: inject.phases,
    media: inject.media,
    live,
  };
}

function adHocCue(live: ControlInject): Cue {
  const content = live.adHoc;
  return {
    eventNo: live.eventNo,
    title: content?.title ?? '',
    adHoc: true,
    contingency: false,
    to: content?.to ?? 'public',
    method: content?.method ?? 'brief',
    from: content?.from ?? '',
    body: content?.body ?? '',
    expectedAction: '',
    controllerNotes: '',
    whenToUse: '',
    mode: 'manual',
    auto: false,
    phases: [],
    media: content?.media ?? [],
    live,
  };
}
