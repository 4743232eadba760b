import type { Fact } from '../fact.ts';
import type { Actor, Audience } from '../ids.ts';
import { assertNever } from '../result.ts';
import type { Step } from '../scenario/primitives.ts';
import type { State } from '../state.ts';
import { phaseOf, type World } from '../world.ts';
import { injectContent } from './content.ts';
import type { TimelineEntry } from './schema.ts';
import { isAdjudicate, type AdjudicateFact } from '../evolve/adjudicate.ts';
import { isEvaluate, type EvaluateFact } from '../evolve/evaluate.ts';
import { isNegotiate, type NegotiateFact } from '../evolve/negotiate.ts';
import { isTalk, type TalkFact } from '../evolve/talk.ts';
import { adjudicateParams, moveParams, outsideAdjudicate } from './timeline-adjudicate.ts';
import { evaluateParams } from './timeline-evaluate.ts';
import { negotiateParams, outsideNegotiate } from './timeline-negotiate.ts';
import { outsideTalk, talkParams } from './timeline-talk.ts';
import { touches } from './touch.ts';

/**
 * Owns the words-free lines of an audience's log: a code and its parameters, put into words by the
 * screens. Control reads everything; the others only what their view shows as well, under their own
 * numbers. Derived from facts and never stored, so a crash leaves nothing.
 */
type Line = Pick<TimelineEntry, 'code' | 'params'>;

/**
 * One fact as a line of an audience's log, or null where it shows that audience nothing. Control
 * reads everything; the others only what their view shows as well, and under their own number.
 */
export function describe(
  world: World,
  before: State,
  after: State,
  fact: Fact,
  audience: Audience,
): TimelineEntry | null {
  if (audience !== 'control' && !touches(world, before, after, fact).includes(audience))
    return null;
  const line =
    audience === 'control'
      ? controlLine(world, before, after, fact)
      : outsideLine(world, after, fact);
  if (line === null) return null;
  const who = audience === 'control' ? actorName(after, fact.actor) : '';
  return {
    n: numberFor(after, audience),
    wallMs: fact.wallMs,
    clockMs: fact.clockMs,
    who,
    ...line,
  };
}

function numberFor(state: State, audience: Audience): number {
  if (audience === 'control') return state.seq;
  if (audience === 'evaluators' || audience === 'public') return state.counters[audience];
  const id = audience.slice(5);
  return (audience.startsWith('team:') ? state.counters.teams[id] : state.seats[id]?.n) ?? 0;
}

function actorName(state: State, actor: Actor): string {
  switch (actor.kind) {
    case 'control':
      return actor.name;
    case 'evaluator':
      return actor.name;
    case 'seat':
      return state.seats[actor.seat]?.name ?? '';
    case 'system':
      return '';
  }
}

/** What everybody may read of a fact that touches them: places and public names, no reasons. */
function outsideLine(world: World, state: State, fact: Fact): Line | null {
  if (isTalk(fact)) {
    const params = outsideTalk(world, state, fact);
    // Whoever gets a message is told of its coming, and not that control let it through.
    const code = fact.type === 'message.passed' ? 'message.sent' : fact.type;
    return params && { code, params };
  }
  if (isAdjudicate(fact)) {
    const params = outsideAdjudicate(world, state, fact);
    return params && { code: fact.type, params };
  }
  if (isNegotiate(fact)) {
    const params = outsideNegotiate(world, state, fact);
    return params && { code: fact.type, params };
  }
  if (isEvaluate(fact)) return { code: fact.type, params: evaluateParams(world, fact) };
  switch (fact.type) {
    case 'exercise.started':
    case 'exercise.ended':
    case 'hold.began':
    case 'hold.ended':
    case 'stop.declared':
    case 'stop.lifted':
    case 'clock.started':
    case 'clock.paused':
      return { code: fact.type, params: {} };
    case 'phase.entered':
    case 'turn.began':
    case 'step.entered':
      return {
        code: fact.type,
        params: place(world, fact.data.chart.phase, fact.data.chart.step, fact.data.chart.turn),
      };
    case 'indicator.changed': {
      const { indicator, from, to } = fact.data;
      return {
        code: fact.type,
        params: { name: world.indicators.get(indicator)?.name ?? indicator, from, to },
      };
    }
    case 'inject.released':
    case 'inject.recalled':
      return {
        code: fact.type,
        params: { title: injectContent(world, state, fact.data.eventNo).title },
      };
    case 'inject.assessed': {
      const { eventNo, seen, note } = fact.data;
      return {
        code: fact.type,
        params: { title: injectContent(world, state, eventNo).title, seen, note },
      };
    }
    case 'move.submitted':
    case 'move.edited':
    case 'move.withdrawn':
      return { code: fact.type, params: moveParams(world, state, fact.data.move) };
    case 'moves.locked':
      return { code: fact.type, params: {} };
    case 'display.taken':
      return { code: fact.type, params: { card: fact.data.card.kind } };
    case 'seat.admitted':
      return { code: fact.type, params: { name: state.seats[fact.data.seat]?.name ?? '' } };
    default:
      return null;
  }
}

type FactIn<P extends string> = Extract<Fact, { type: `${P}.${string}` }>;

/** The full line for control. */
function controlLine(world: World, before: State, state: State, fact: Fact): Line {
  if (isTalk(fact)) return { code: fact.type, params: talkParams(world, state, fact) };
  if (isAdjudicate(fact)) {
    // What waited is known before it came, a move after it changed.
    const at = fact.type.startsWith('effect.') ? before : state;
    return { code: fact.type, params: adjudicateParams(world, at, fact) };
  }
  if (isNegotiate(fact)) return { code: fact.type, params: negotiateParams(world, state, fact) };
  if (isEvaluate(fact)) return { code: fact.type, params: evaluateParams(world, fact) };
  switch (fact.type) {
    case 'phase.entered':
    case 'turn.began':
    case 'step.entered':
    case 'indicator.changed':
      return { code: fact.type, params: chartParams(world, fact) };
    case 'standby.set':
    case 'inject.written':
    case 'inject.due':
    case 'inject.released':
    case 'inject.recalled':
    case 'inject.skipped':
    case 'inject.deferred':
    case 'inject.reopened':
    case 'inject.read':
    case 'inject.assessed':
      return { code: fact.type, params: injectParams(world, state, fact) };
    case 'move.submitted':
    case 'move.edited':
    case 'move.withdrawn':
      return { code: fact.type, params: moveParams(world, state, fact.data.move) };
    case 'moves.locked':
      return { code: fact.type, params: { count: fact.data.moves.length } };
    case 'seat.requested':
    case 'seat.admitted':
    case 'seat.refused':
    case 'seat.left':
    case 'seat.takeoverAsked':
    case 'seat.handedOver':
      return { code: fact.type, params: seatParams(world, state, fact.data.seat) };
    default:
      return { code: fact.type, params: plainParams(world, fact) };
  }
}

type ChartFact = FactIn<'phase' | 'turn' | 'step' | 'indicator'>;
type PlainFact = Exclude<
  Fact,
  | ChartFact
  | TalkFact
  | AdjudicateFact
  | NegotiateFact
  | EvaluateFact
  | FactIn<'standby' | 'inject' | 'move' | 'moves' | 'seat'>
>;

function chartParams(world: World, fact: ChartFact): Line['params'] {
  switch (fact.type) {
    case 'phase.entered': {
      const { chart, exit, reason } = fact.data;
      return {
        ...place(world, chart.phase, chart.step, chart.turn),
        override: exit === null,
        reason,
      };
    }
    case 'turn.began':
    case 'step.entered': {
      const { chart, reason } = fact.data;
      return { ...place(world, chart.phase, chart.step, chart.turn), reason };
    }
    case 'indicator.changed': {
      const { indicator, from, to, because, reason } = fact.data;
      const name = world.indicators.get(indicator)?.name ?? indicator;
      return { name, from, to, because: because.kind, ref: because.ref, reason };
    }
  }
}

function injectParams(
  world: World,
  state: State,
  fact: FactIn<'standby' | 'inject'>,
): Line['params'] {
  const { eventNo } = fact.data;
  if (eventNo === null) return { eventNo: '', title: '' };
  const params = { eventNo, title: injectContent(world, state, eventNo).title };
  switch (fact.type) {
    case 'inject.recalled':
    case 'inject.skipped':
    case 'inject.deferred':
    case 'inject.reopened':
      return { ...params, reason: fact.data.reason };
    case 'inject.read':
      return { ...params, team: teamName(world, fact.data.team) };
    case 'inject.assessed':
      return { ...params, seen: fact.data.seen, note: fact.data.note };
    case 'standby.set':
    case 'inject.written':
    case 'inject.due':
    case 'inject.released':
      return params;
    default:
      return assertNever(fact);
  }
}

function plainParams(world: World, fact: PlainFact): Line['params'] {
  switch (fact.type) {
    case 'exercise.created':
    case 'exercise.forked':
      return { title: fact.data.title, mode: fact.data.mode };
    case 'exercise.started':
      return place(world, fact.data.chart.phase, fact.data.chart.step, 1);
    case 'exercise.ended':
    case 'hold.began':
    case 'stop.declared':
      return { reason: fact.data.reason };
    case 'clock.paused':
      return { cause: fact.data.cause };
    case 'deadline.changed':
      return { dueAtClockMs: fact.data.dueAtClockMs ?? -1, reason: fact.data.reason };
    case 'admission.changed':
      return { auto: fact.data.auto };
    case 'display.previewed':
      return { card: fact.data.card?.kind ?? '' };
    case 'display.taken':
      return { card: fact.data.card.kind };
    case 'bookmark.set':
      return { text: fact.data.text };
    case 'command.undone':
      return { label: fact.data.label };
    case 'wheel.taken':
      return { by: fact.data.by, from: fact.data.from ?? '', why: fact.data.why };
    case 'wheel.offered':
      return { by: fact.data.by, to: fact.data.to ?? '' };
    case 'wheel.left':
      return { by: fact.data.by, why: fact.data.why };
    case 'hold.ended':
    case 'stop.lifted':
    case 'clock.started':
    case 'deadline.passed':
    case 'room.locked':
    case 'room.unlocked':
      return {};
    default:
      return assertNever(fact);
  }
}

function place(world: World, phase: string, step: Step | null, turn: number): Line['params'] {
  return { phase: phaseOf(world, phase).title, step: step ?? '', turn };
}

function seatParams(world: World, state: State, id: string): Line['params'] {
  const seat = state.seats[id];
  return seat === undefined ? {} : { name: seat.name, team: teamName(world, seat.team) };
}

function teamName(world: World, team: string): string {
  return world.teams.get(team)?.name ?? team;
}
