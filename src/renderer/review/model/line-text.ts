import type { FactType } from '../../../core/fact.ts';
import type { TimelineEntry } from '../../../core/view/schema.ts';
import { span } from '../../shared/format.ts';
import type { ReviewText } from '../text.ts';
import { adjudicateLines, type AdjudicateType } from './line-adjudicate.ts';
import { negotiateLines, type NegotiateType } from './line-negotiate.ts';
import { talkLines, type TalkType } from './line-talk.ts';
import {
  stepWord,
  textOf,
  valueText,
  whatOf,
  type MakeLine,
  type Params,
  type Wording,
} from './line-words.ts';

/*
 * One line of the record in plain words. An audience's entry carries only what that audience may read, so
 * nothing has to be hidden here; an entry without an event number belongs to somebody other than control.
 */

export function lineText(entry: TimelineEntry, wording: Wording): string {
  const { t } = wording;
  const line = plain(entry, wording);
  const reason = textOf(entry.params, 'reason');
  return reason === '' ? line : t('reason', { line, reason });
}

function plain(entry: TimelineEntry, wording: Wording): string {
  const make = lines[entry.code as FactType];
  return make === undefined ? entry.code : make(entry.params, wording);
}

function isControls(params: Params): boolean {
  return params['eventNo'] !== undefined;
}

function cardWord(params: Params, t: ReviewText): string {
  const card = textOf(params, 'card');
  return card === '' ? t('card.none') : t(`card.${card as 'situation'}`);
}

function indicatorLine(params: Params, { t, indicators }: Wording): string {
  const name = textOf(params, 'name');
  const about = indicators.find((indicator) => indicator.name === name);
  return t('line.indicator.changed', {
    name,
    from: valueText(params['from'], about),
    to: valueText(params['to'], about),
  });
}

function deadlineLine(params: Params, t: ReviewText): string {
  const due = params['dueAtClockMs'];
  return typeof due === 'number' && due >= 0
    ? t('line.deadline.changed', { time: span(due) })
    : t('line.deadline.cleared');
}

function pausedLine(params: Params, t: ReviewText): string {
  const cause = textOf(params, 'cause');
  return cause === '' ? t('line.clock.paused') : t(`pauseCause.${cause as 'control'}`);
}

function assessedLine(params: Params, t: ReviewText): string {
  const seen = textOf(params, 'seen') as 'yes' | 'partly' | 'no' | '';
  const what = whatOf(params);
  const line = seen === '' ? t('line.inject.assessed', { what }) : t(`assessed.${seen}`, { what });
  const note = textOf(params, 'note');
  return note === '' ? line : t('reason', { line, reason: note });
}

function ratingLine(params: Params, t: ReviewText): string {
  const about = textOf(params, 'about');
  const rating = textOf(params, 'rating');
  const line =
    rating === ''
      ? t('line.rating.takenBack', { about })
      : t('line.rating.given', { rating, about });
  const grounds = textOf(params, 'grounds');
  return grounds === '' ? line : t('reason', { line, reason: grounds });
}

function moveWords(params: Params): { team: string; title: string } {
  return { team: textOf(params, 'team'), title: textOf(params, 'title') };
}

function seatWords(params: Params): { name: string; team: string } {
  return { name: textOf(params, 'name'), team: textOf(params, 'team') };
}

type PlainType = Exclude<FactType, TalkType | AdjudicateType | NegotiateType>;

const plainLines: { readonly [K in PlainType]: MakeLine } = {
  'exercise.created': (p, { t }) => t('line.exercise.created', { title: textOf(p, 'title') }),
  'exercise.forked': (p, { t }) => t('line.exercise.forked', { title: textOf(p, 'title') }),
  'exercise.started': (_, { t }) => t('line.exercise.started'),
  'exercise.ended': (_, { t }) => t('line.exercise.ended'),
  'hold.began': (_, { t }) => t('line.hold.began'),
  'hold.ended': (_, { t }) => t('line.hold.ended'),
  'stop.declared': (_, { t }) => t('line.stop.declared'),
  'stop.lifted': (_, { t }) => t('line.stop.lifted'),
  'clock.started': (_, { t }) => t('line.clock.started'),
  'clock.paused': (p, { t }) => pausedLine(p, t),
  'deadline.changed': (p, { t }) => deadlineLine(p, t),
  'deadline.passed': (_, { t }) => t('line.deadline.passed'),
  'phase.entered': (p, { t }) =>
    t(p['override'] === true ? 'line.phase.overridden' : 'line.phase.entered', {
      phase: textOf(p, 'phase'),
    }),
  'turn.began': (p, { t }) => t('line.turn.began', { turn: textOf(p, 'turn') }),
  'step.entered': (p, { t }) => t('line.step.entered', { step: stepWord(p) }),
  'indicator.changed': indicatorLine,
  'standby.set': (p, { t }) =>
    textOf(p, 'eventNo') === ''
      ? t('line.standby.cleared')
      : t('line.standby.set', { what: whatOf(p) }),
  'inject.written': (p, { t }) => t('line.inject.written', { what: whatOf(p) }),
  'inject.due': (p, { t }) => t('line.inject.due', { what: whatOf(p) }),
  'inject.released': (p, { t }) =>
    t(isControls(p) ? 'line.inject.released' : 'line.inject.arrived', { what: whatOf(p) }),
  'inject.recalled': (p, { t }) =>
    t(isControls(p) ? 'line.inject.recalled' : 'line.inject.withdrawn', { what: whatOf(p) }),
  'inject.skipped': (p, { t }) => t('line.inject.skipped', { what: whatOf(p) }),
  'inject.deferred': (p, { t }) => t('line.inject.deferred', { what: whatOf(p) }),
  'inject.reopened': (p, { t }) => t('line.inject.reopened', { what: whatOf(p) }),
  'inject.read': (p, { t }) => t('line.inject.read', { team: textOf(p, 'team') }),
  'inject.assessed': (p, { t }) => assessedLine(p, t),
  'move.submitted': (p, { t }) => t('line.move.submitted', moveWords(p)),
  'move.edited': (p, { t }) => t('line.move.edited', moveWords(p)),
  'move.withdrawn': (p, { t }) => t('line.move.withdrawn', moveWords(p)),
  'moves.locked': (p, { t }) =>
    countLine(p, t('line.moves.locked'), (count) => t('line.moves.lockedCount', { count })),
  'seat.requested': (p, { t }) => t('line.seat.requested', seatWords(p)),
  'seat.admitted': (p, { t }) =>
    t(textOf(p, 'team') === '' ? 'line.seat.joined' : 'line.seat.admitted', seatWords(p)),
  'seat.refused': (p, { t }) => t('line.seat.refused', seatWords(p)),
  'seat.left': (p, { t }) => t('line.seat.left', seatWords(p)),
  'seat.takeoverAsked': (p, { t }) => t('line.seat.takeoverAsked', seatWords(p)),
  'seat.handedOver': (p, { t }) => t('line.seat.handedOver', seatWords(p)),
  'room.locked': (_, { t }) => t('line.room.locked'),
  'room.unlocked': (_, { t }) => t('line.room.unlocked'),
  'admission.changed': (p, { t }) =>
    t(p['auto'] === true ? 'line.admission.auto' : 'line.admission.manual'),
  'display.previewed': (p, { t }) => t('line.display.previewed', { card: cardWord(p, t) }),
  'display.taken': (p, { t }) => t('line.display.taken', { card: cardWord(p, t) }),
  'observation.recorded': (p, { t }) => {
    const text = textOf(p, 'text');
    const rating = textOf(p, 'rating');
    return rating === ''
      ? t('line.observation.recorded', { text })
      : t('line.observation.rated', { text, rating });
  },
  'observation.amended': (p, { t }) => t('line.observation.amended', { text: textOf(p, 'text') }),
  'rating.given': (p, { t }) => ratingLine(p, t),
  'bookmark.set': (p, { t }) => {
    const text = textOf(p, 'text');
    return text === '' ? t('line.bookmark.plain') : t('line.bookmark.set', { text });
  },
  'wheel.taken': (p, { t }) =>
    t(`line.wheel.taken.${textOf(p, 'why') as 'free'}`, {
      by: textOf(p, 'by'),
      from: textOf(p, 'from'),
    }),
  'wheel.offered': (p, { t }) =>
    textOf(p, 'to') === ''
      ? t('line.wheel.notOffered')
      : t('line.wheel.offered', { by: textOf(p, 'by'), to: textOf(p, 'to') }),
  'wheel.left': (p, { t }) =>
    t(`line.wheel.left.${textOf(p, 'why') as 'self'}`, { by: textOf(p, 'by') }),
  'command.undone': (p, { t }) => t('line.command.undone', { label: textOf(p, 'label') }),
};

const lines: { readonly [K in FactType]: MakeLine } = {
  ...plainLines,
  ...talkLines,
  ...adjudicateLines,
  ...negotiateLines,
};

/** Control reads how many; the others only that it happened. */
function countLine(params: Params, without: string, counted: (count: number) => string): string {
  const count = params['count'];
  return typeof count === 'number' ? counted(count) : without;
}
