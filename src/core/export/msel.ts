import { punctualityOf } from '../aar/injects.ts';
import { standing } from '../aar/standing.ts';
import type { Recording } from '../review/recording.ts';
import type { Inject } from '../scenario/schema.ts';
import type { InjectState } from '../state.ts';
import type { World } from '../world.ts';
import { wallTime } from './tables.ts';

/**
 * The master scenario events list as a table: what was planned, and what became of it. The columns are those
 * of doctrine and of working tools; they are not the template of any agency.
 */
export const mselColumns = [
  { group: 'planned', name: 'Event #', width: 8 },
  { group: 'planned', name: 'Phase', width: 20 },
  { group: 'planned', name: 'Planned time', width: 18 },
  { group: 'planned', name: 'Scenario time', width: 14 },
  { group: 'planned', name: 'Type', width: 12 },
  { group: 'planned', name: 'Method', width: 12 },
  { group: 'planned', name: 'From', width: 18 },
  { group: 'planned', name: 'To', width: 18 },
  { group: 'planned', name: 'Title', width: 28 },
  { group: 'planned', name: 'Text', width: 48 },
  { group: 'planned', name: 'Expected action', width: 36 },
  { group: 'planned', name: 'Objectives', width: 24 },
  { group: 'planned', name: 'Controller notes', width: 30 },
  { group: 'actual', name: 'Status', width: 11 },
  { group: 'actual', name: 'Released (UTC)', width: 21 },
  { group: 'actual', name: 'Exercise clock', width: 14 },
  { group: 'actual', name: 'Scenario date', width: 14 },
  { group: 'actual', name: 'How', width: 10 },
  { group: 'actual', name: 'By', width: 16 },
  { group: 'actual', name: 'Late (min)', width: 10 },
  { group: 'actual', name: 'Expected seen', width: 13 },
  { group: 'actual', name: 'Note', width: 30 },
] as const;

/** A number stands for minutes; everything else is text. */
export type MselCell = string | number;

/** In the order of the scenario; injects written during play follow. */
export function mselRows(recording: Recording): MselCell[][] {
  const { world } = recording;
  const facts = standing(recording.facts);
  const end = recording.stateAt(recording.count);
  const releases = new Map<string, { readonly by: string; readonly how: string }>();
  for (const fact of facts)
    if (fact.type === 'inject.released') {
      const { actor } = fact;
      const by = actor.kind === 'control' || actor.kind === 'evaluator' ? actor.name : '';
      releases.set(fact.data.eventNo, { by, how: fact.data.how });
    }
  const late = new Map(punctualityOf(world, facts).map((one) => [one.eventNo, one.byMs]));
  const actual = (state: InjectState): MselCell[] => {
    const { releasedAt, seen, status, reason } = state;
    // A recalled one was out, and that stays told.
    const release = releasedAt === null ? undefined : releases.get(state.eventNo);
    const byMs = releasedAt === null ? undefined : late.get(state.eventNo);
    return [
      status,
      wallTime(releasedAt?.wallMs ?? null),
      releasedAt === null ? '' : clock(releasedAt.clockMs),
      releasedAt?.scenarioDate ?? '',
      release?.how ?? '',
      release?.by ?? '',
      byMs === undefined ? '' : Math.round(byMs / 6_000) / 10,
      seen?.verdict ?? '',
      [seen?.note ?? '', reason].filter((note) => note !== '').join('\n'),
    ];
  };
  const planned = world.scenario.injects.flatMap((inject) => {
    const state = end.injects[inject.eventNo];
    return state === undefined ? [] : [[...plan(world, inject), ...actual(state)]];
  });
  const written = Object.values(end.injects).flatMap((state) =>
    state.adHoc === null ? [] : [[...adHocPlan(world, state), ...actual(state)]],
  );
  return [...planned, ...written];
}

function plan(world: World, inject: Inject): MselCell[] {
  const { phases, objectives } = world.scenario;
  const titles = inject.phases.map((id) => world.phases.get(id)?.title ?? id);
  const [first] = inject.phases;
  const phase = phases.find(({ id }) => id === first);
  return [
    inject.eventNo,
    titles.join('; '),
    plannedTime(inject),
    phase?.kind === 'play' ? (phase.date ?? '') : '',
    inject.category,
    inject.method,
    inject.from,
    receivers(world, inject.to),
    inject.title,
    inject.body,
    inject.expectedAction,
    objectives
      .filter(({ id }) => inject.objectives.includes(id))
      .map(({ text }) => text)
      .join('; '),
    [inject.useWhen ?? '', inject.controllerNotes ?? ''].filter((note) => note !== '').join('\n'),
  ];
}

function adHocPlan(world: World, { eventNo, adHoc }: InjectState): MselCell[] {
  if (adHoc === null) return [];
  const { method, from, to, title, body } = adHoc;
  return [
    eventNo,
    '',
    'written during play',
    '',
    'ad hoc',
    method,
    from,
    receivers(world, to),
    title,
    body,
    '',
    '',
    '',
  ];
}

function plannedTime({ release }: Inject): string {
  switch (release.mode) {
    case 'manual':
      return 'when control decides';
    case 'timed':
      return `${release.minutesIntoPhase} min into phase${release.auto ? ', by itself' : ''}`;
    case 'conditional':
      return `when ${release.when}${release.auto ? ', by itself' : ''}`;
  }
}

function receivers(world: World, to: Inject['to']): string {
  return to === 'public' ? 'everybody' : to.map((id) => world.teams.get(id)?.name ?? id).join('; ');
}

/** h:mm:ss of running time. */
function clock(clockMs: number): string {
  const seconds = Math.floor(clockMs / 1000);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
