import {
  ballotChoiceSchema,
  voteResultSchema,
  type negotiateFacts,
} from '../../../core/fact-negotiate.ts';
import { markSchema } from '../../../core/scenario/schema-negotiation.ts';
import { span } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import {
  about,
  numberOf,
  partyWord,
  textOf,
  type MakeLine,
  type Params,
  type Wording,
} from './line-words.ts';

/** Negotiation boards and votes. */
export type NegotiateType = keyof typeof negotiateFacts;

export const negotiateLines: { readonly [K in NegotiateType]: MakeLine } = {
  'board.opened': (p, w) => atBoard(p, w, (t) => t('play.board.opened')),
  'board.closed': (p, w) => atBoard(p, w, (t) => t('play.board.closed')),
  'option.proposed': (p, w) =>
    atBoard(p, w, (t) =>
      t('play.option.proposed', {
        by: partyWord(p, 'by', t),
        option: textOf(p, 'title'),
        clause: textOf(p, 'clause'),
      }),
    ),
  'position.taken': (p, w) => atBoard(p, w, (t) => positionLine(p, t)),
  'text.tabled': (p, w) => atBoard(p, w, (t) => tabledLine(p, t)),
  'text.answered': (p, w) =>
    atBoard(p, w, (t) =>
      t(p['answer'] === 'agree' ? 'play.text.agreed' : 'play.text.refused', {
        by: partyWord(p, 'by', t),
        no: textOf(p, 'no'),
      }),
    ),
  'text.withdrawn': (p, w) =>
    atBoard(p, w, (t) => t('play.text.withdrawn', { no: textOf(p, 'no') })),
  'text.adopted': (p, w) => atBoard(p, w, (t) => adoptedLine(p, t)),
  'text.lapsed': (p, w) => atBoard(p, w, (t) => t('play.text.lapsed')),
  'vote.called': (p, w) => inVote(p, w, (t) => t('play.vote.called', { body: textOf(p, 'body') })),
  'ballot.cast': (p, w) => inVote(p, w, (t) => ballotLine(p, t)),
  'proxy.given': (p, w) =>
    inVote(p, w, (t) =>
      t(textOf(p, 'to') === '' ? 'play.proxy.taken' : 'play.proxy.given', {
        to: textOf(p, 'to'),
        member: textOf(p, 'member'),
      }),
    ),
  'vote.extended': (p, w) =>
    inVote(p, w, (t) => {
      const due = numberOf(p, 'dueAtClockMs');
      return due < 0 ? t('play.vote.unlimited') : t('play.vote.extended', { time: span(due) });
    }),
  'vote.closed': (p, w) => inVote(p, w, (t) => closedLine(p, t)),
  'vote.cancelled': (p, w) => inVote(p, w, (t) => t('play.vote.cancelled')),
};

type Text = Wording['t'];

function atBoard(params: Params, wording: Wording, line: (t: Text) => string): string {
  return about(line(wording.t), textOf(params, 'board'), wording);
}

function inVote(params: Params, wording: Wording, line: (t: Text) => string): string {
  return about(line(wording.t), textOf(params, 'title'), wording);
}

function positionLine(params: Params, t: Text): string {
  const mark = markSchema.safeParse(params['mark']);
  const words = {
    by: partyWord(params, 'by', t),
    mark: mark.success ? sharedText.text(`mark.${mark.data}`) : '',
    option: textOf(params, 'option'),
    clause: textOf(params, 'clause'),
  };
  if (!mark.success) return t('play.position.cleared', words);
  return t(params['open'] === true ? 'play.position.open' : 'play.position.private', words);
}

function tabledLine(params: Params, t: Text): string {
  const line = t('play.text.tabled', { no: textOf(params, 'no'), by: partyWord(params, 'by', t) });
  const note = textOf(params, 'note');
  return note === '' ? line : t('play.text.note', { line, note });
}

/** By which rule it came into force is told to control alone. */
function adoptedLine(params: Params, t: Text): string {
  const words = { no: textOf(params, 'no'), version: textOf(params, 'version') };
  const how = textOf(params, 'how');
  return how === ''
    ? t('play.text.adopted', words)
    : t('play.text.adoptedHow', { ...words, how: t(`play.text.${how as 'consent'}`) });
}

function ballotLine(params: Params, t: Text): string {
  const choice = ballotChoiceSchema.safeParse(params['choice']);
  const words = {
    member: textOf(params, 'member'),
    choice: choice.success ? sharedText.text(`ballot.${choice.data}`) : '',
    by: partyWord(params, 'by', t),
  };
  return t(params['proxy'] === true ? 'play.ballot.proxy' : 'play.ballot.cast', words);
}

function closedLine(params: Params, t: Text): string {
  const outcome = voteResultSchema.shape.outcome.safeParse(params['outcome']);
  const line = t('play.vote.closed', {
    outcome: outcome.success ? sharedText.text(`voteOutcome.${outcome.data}`) : '',
    yes: numberOf(params, 'yes'),
    no: numberOf(params, 'no'),
    abstain: numberOf(params, 'abstain'),
    absent: numberOf(params, 'absent'),
  });
  const vetoes = textOf(params, 'vetoes');
  return vetoes === '' ? line : t('play.vote.vetoes', { line, vetoes });
}
