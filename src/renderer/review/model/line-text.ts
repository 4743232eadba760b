import type { FactType } from '../../../core/fact.ts';
import { outcomeSchema, stepSchema, type Indicator } from '../../../core/scenario/schema.ts';
import type { TimelineEntry } from '../../../core/view/schema.ts';
import { sharedText } from '../../shared/i18n.ts';
import { number, percent, signed, span } from '../../shared/format.ts';
import { indicatorText } from '../../shared/ui/IndicatorMeter.tsx';
import type { ReviewText } from '../text.ts';

/*
 * One line of the record in plain words. An audience's entry carries only what that audience may read, so
 * nothing has to be hidden here; an entry without an event number belongs to somebody other than control.
 */

export interface Wording {
  readonly t: ReviewText;
  readonly indicators: readonly Indicator[];
}

type Params = TimelineEntry['params'];
type TalkType = Extract<
  FactType,
  | `argument.${string}`
  | `point.${string}`
  | `estimate.${string}`
  | `message.${string}`
  | `statement.${string}`
>;

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

function textOf(params: Params, key: string): string {
  const value = params[key];
  return value === undefined ? '' : String(value);
}

/** «E07 The title» for control, the title alone for others. */
export function whatOf(params: Params): string {
  const eventNo = textOf(params, 'eventNo');
  return eventNo === '' ? textOf(params, 'title') : `${eventNo} ${textOf(params, 'title')}`;
}

function isControls(params: Params): boolean {
  return params['eventNo'] !== undefined;
}

export function valueText(
  value: number | boolean | string | undefined,
  indicator: Pick<Indicator, 'unit' | 'decimals'> | undefined,
): string {
  if (value === undefined || typeof value === 'string') return value ?? '';
  if (indicator === undefined) return typeof value === 'number' ? number(value, 1) : String(value);
  const words = { yes: sharedText.text('indicator.yes'), no: sharedText.text('indicator.no') };
  return indicatorText(indicator, value, words);
}

function cardWord(params: Params, t: ReviewText): string {
  const card = textOf(params, 'card');
  return card === '' ? t('card.none') : t(`card.${card as 'situation'}`);
}

function stepWord(params: Params): string {
  const step = stepSchema.safeParse(params['step']);
  return step.success ? sharedText.text(`step.${step.data}`) : '';
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

function ruledLine(params: Params, t: ReviewText): string {
  const outcome = outcomeSchema.safeParse(params['outcome']);
  const word = outcome.success ? sharedText.text(`outcome.${outcome.data}`) : '';
  const title = textOf(params, 'title');
  return title === ''
    ? t('line.move.ruled', { outcome: word })
    : t('line.move.ruledTitled', { outcome: word, title });
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

function moveWords(params: Params): { team: string; title: string } {
  return { team: textOf(params, 'team'), title: textOf(params, 'title') };
}

function seatWords(params: Params): { name: string; team: string } {
  return { name: textOf(params, 'name'), team: textOf(params, 'team') };
}

/** A party without a name is control. */
function partyWord(params: Params, key: string, t: ReviewText): string {
  const name = textOf(params, key);
  return name === '' ? t('viewAs.control') : name;
}

function pointLine(params: Params, t: ReviewText): string {
  const key = params['side'] === 'con' ? 'line.point.con' : 'line.point.pro';
  return t(key, { by: partyWord(params, 'by', t), text: textOf(params, 'text') });
}

function weighedLine(params: Params, t: ReviewText): string {
  const why = textOf(params, 'struck');
  return why === ''
    ? t('line.point.weighed', { weight: signed(Number(params['weight'] ?? 0)) })
    : t('line.point.struck', { why });
}

function messageWords(params: Params, t: ReviewText): Readonly<Record<string, string>> {
  return {
    from: partyWord(params, 'from', t),
    to: partyWord(params, 'to', t),
    text: textOf(params, 'text'),
  };
}

/** What is said: arguments, estimates, messages, statements. */
const talk: { readonly [K in TalkType]: (params: Params, wording: Wording) => string } = {
  'argument.opened': (p, { t }) => t('line.argument.opened', { title: textOf(p, 'title') }),
  'argument.closed': (p, { t }) => t('line.argument.closed', { title: textOf(p, 'title') }),
  'point.made': (p, { t }) => pointLine(p, t),
  'point.weighed': (p, { t }) => weighedLine(p, t),
  'estimate.given': (p, { t }) =>
    t('line.estimate.given', {
      by: partyWord(p, 'by', t),
      percent: percent(Number(p['percent'] ?? 0)),
    }),
  'message.sent': (p, { t }) => t('line.message.sent', messageWords(p, t)),
  'message.passed': (p, { t }) => t('line.message.passed', messageWords(p, t)),
  'message.stopped': (p, { t }) => t('line.message.stopped', messageWords(p, t)),
  'message.read': (_, { t }) => t('line.message.read'),
  'statement.made': (p, { t }) =>
    t('line.statement.made', { by: partyWord(p, 'by', t), text: textOf(p, 'text') }),
  'statement.retired': (p, { t }) => t('line.statement.retired', { text: textOf(p, 'text') }),
};

const lines: { readonly [K in FactType]: (params: Params, wording: Wording) => string } = {
  'exercise.created': (p, { t }) => t('line.exercise.created', { title: textOf(p, 'title') }),
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
  'move.ruled': (p, { t }) => ruledLine(p, t),
  'rulings.revealed': (p, { t }) =>
    countLine(p, t('line.rulings.revealed'), (count) => t('line.rulings.revealedCount', { count })),
  ...talk,
  'seat.requested': (p, { t }) => t('line.seat.requested', seatWords(p)),
  'seat.admitted': (p, { t }) =>
    t(textOf(p, 'team') === '' ? 'line.seat.joined' : 'line.seat.admitted', seatWords(p)),
  'seat.refused': (p, { t }) => t('line.seat.refused', seatWords(p)),
  'seat.left': (p, { t }) => t('line.seat.left', seatWords(p)),
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
  'bookmark.set': (p, { t }) => {
    const text = textOf(p, 'text');
    return text === '' ? t('line.bookmark.plain') : t('line.bookmark.set', { text });
  },
  'command.undone': (p, { t }) => t('line.command.undone', { label: textOf(p, 'label') }),
};

/** Control reads how many; the others only that it happened. */
function countLine(params: Params, without: string, counted: (count: number) => string): string {
  const count = params['count'];
  return typeof count === 'number' ? counted(count) : without;
}
