import type { Party } from '../../party.ts';
import { feedbackStatements, priorities } from '../../remark.ts';
import type { RulingMode } from '../../ruling.ts';
import type { Outcome } from '../../scenario/primitives.ts';

/**
 * What is said, without a word of any language: a catalogue's key with what goes into it, words of people, which
 * no catalogue touches, or a line of the record.
 */
export type Said =
  | { readonly say: SayKey; readonly params?: Readonly<Record<string, Value>> }
  | { readonly text: string }
  | { readonly fact: number };

/** Something that each language writes in its own way; text as it is, a number whole. */
export type Value =
  | string
  | number
  | { readonly as: 'day' | 'dayTime' | 'time'; readonly wallMs: number }
  /** From the one to the other, by the day or by the minute; a day that is the same is named once. */
  | { readonly as: 'days' | 'dayTimes'; readonly fromWallMs: number; readonly toWallMs: number }
  | { readonly as: 'span'; readonly ms: number }
  | { readonly as: 'percent'; readonly value: number }
  | { readonly as: 'decimal'; readonly value: number; readonly digits: number }
  | { readonly as: 'names'; readonly names: readonly string[] }
  | { readonly as: 'party'; readonly party: Party }
  | { readonly as: 'outcome'; readonly outcome: Outcome }
  | { readonly as: 'mode'; readonly mode: RulingMode };

/** Everything that a draft can say; the catalogue of the report has each of these, by the same names. */
const sayWords = {
  report: ['title', 'figure', 'moment', 'outOf', 'times'],
  overview: [
    'title',
    'name',
    'dates',
    'fromTo',
    'since',
    'notStarted',
    'mode',
    'fork',
    'forkOf',
    'extent',
    'mission',
    'capabilities',
    'objectives',
    'threat',
    'scenario',
    'scenarioIs',
    'sponsor',
    'organizations',
    'contact',
    'handling',
  ],
  mode: ['live', 'rehearsal'],
  summary: [
    'title',
    'ran',
    'goesOn',
    'path',
    'pathTo',
    'injects',
    'late',
    'moves',
    'overrides',
    'texts',
    'votes',
    'held',
    'stops',
    'ratings',
    'strengths',
    'improvements',
  ],
  analysis: [
    'title',
    'help',
    'summaryCaption',
    'definitions',
    'objective',
    'capability',
    'target',
    'ratings',
    'whole',
    'strengths',
    'noStrengths',
    'improvements',
    'noImprovements',
    'observations',
    'general',
  ],
  plan: ['title', 'help'],
  participants: ['title'],
  playedBy: ['players', 'control'],
  group: ['control', 'evaluator'],
  role: ['control', 'evaluator'],
  timeline: ['title', 'notes'],
  feedback: [
    'title',
    'none',
    'count',
    'scores',
    'objectives',
    'strengths',
    'improvements',
    'unseen',
    'actions',
    'review',
    'more',
  ],
  statement: feedbackStatements,
  priority: priorities,
  hotWash: ['title', 'unasked'],
  measures: [
    'title',
    'help',
    'indicators',
    'indicatorsHelp',
    'responses',
    'responsesHelp',
    'noMove',
    'atBell',
    'punctuality',
    'punctualityHelp',
    'onTime',
    'early',
    'late',
    'expected',
    'expectedHelp',
    'judgement',
    'judgementHelp',
    'boards',
    'boardsHelp',
    'noVersion',
    'network',
    'networkHelp',
    'noInbox',
    'adjudication',
    'adjudicationHelp',
    'overrode',
  ],
  seen: ['yes', 'partly', 'no', 'unsaid'],
  calibration: ['few', 'fits', 'tooHigh', 'tooLow'],
  chart: [
    'phases',
    'indicators',
    'indicatorsPart',
    'responses',
    'network',
    'ratings',
    'ratingsPart',
  ],
  column: [
    'action',
    'agreeable',
    'answers',
    'blocked',
    'board',
    'by',
    'calibration',
    'capability',
    'clock',
    'delivered',
    'difference',
    'due',
    'estimates',
    'expected',
    'expectedShare',
    'final',
    'firstMove',
    'from',
    'grounds',
    'happenedShare',
    'inject',
    'mean',
    'mode',
    'move',
    'note',
    'objective',
    'observed',
    'outcome',
    'people',
    'phase',
    'playedBy',
    'points',
    'priority',
    'rating',
    'read',
    'released',
    'seen',
    'statement',
    'task',
    'team',
    'time',
    'to',
    'took',
    'turn',
    'version',
    'what',
    'who',
    'withheld',
  ],
  about: [
    'title',
    'facts',
    'numbers',
    'record',
    'verified',
    'partly',
    'unsigned',
    'unchecked',
    'altered',
    'alteredPlain',
    'cut',
    'broken',
  ],
} as const;
type Words = typeof sayWords;
/** `summary.ran`: a group and a word of it. */
export type SayKey = { [G in keyof Words]: `${G}.${Words[G][number]}` }[keyof Words];
