import { z } from 'zod';
import { scaleIds } from '../adjudicate/likelihood.ts';
import { cardSchema } from '../card.ts';
import { injectContentSchema, injectStatusSchema } from '../fact.ts';
import { explanationSchema } from '../explanation.ts';
import { stepSchema } from '../scenario/primitives.ts';
import { injectMethods, teamSchema } from '../scenario/schema.ts';
import { indicatorValue } from '../text.ts';
import { controlMoveSchema, formSchema, ownMoveSchema, resultSchema } from './schema-move.ts';
import {
  objectiveSchema,
  observationSchema,
  ratingSchema,
  watchedInjectSchema,
} from './schema-evaluate.ts';
import { boardViewSchema, delayedViewSchema, voteViewSchema } from './schema-negotiate.ts';
import {
  argumentSchema,
  controlMessageSchema,
  controlStatementSchema,
  mailSchema,
  statementSchema,
} from './schema-talk.ts';

/**
 * What may leave the host, per audience. Every object is strict: a field that is not named here
 * cannot be sent. `project.ts` fills these; nothing else builds them.
 */

const clock = z.strictObject({
  running: z.boolean(),
  anchorClockMs: z.number(),
  anchorWallMs: z.number(),
});

const publicTeam = teamSchema.pick({
  id: true,
  name: true,
  letter: true,
  shape: true,
  hue: true,
  publicLine: true,
});

const indicator = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['int', 'double', 'bool']),
  unit: z.string(),
  min: z.number(),
  max: z.number(),
  decimals: z.number(),
  goodWhen: z.enum(['high', 'low', 'neither']),
  about: z.string(),
  initial: indicatorValue,
  value: indicatorValue,
});

/** Where the exercise stands; the same for everybody. */
const situation = z.strictObject({
  title: z.string(),
  mode: z.enum(['live', 'rehearsal']),
  status: z.enum(['lobby', 'running', 'ended']),
  counterfactual: z.boolean().describe('a fork: not what happened'),
  held: z.boolean(),
  stopped: z.boolean(),
  phase: z
    .strictObject({
      id: z.string(),
      title: z.string(),
      summary: z.string(),
      briefing: z.string(),
      kind: z.enum(['play', 'end']),
      verdict: z.enum(['good', 'mixed', 'bad']).nullable(),
      steps: z.array(stepSchema),
      turnsMax: z.number(),
    })
    .nullable(),
  step: stepSchema.nullable(),
  turn: z.number(),
  totalTurn: z.number(),
  scenarioDate: z.string(),
  clock,
  dueAtClockMs: z.number().nullable(),
  /** Whether teams may submit, edit and withdraw moves now. */
  entryOpen: z.boolean(),
});

const media = z.strictObject({ file: z.string(), alt: z.string() });

/** A released inject as its readers see it. `no` counts within this audience's inbox, from 1. */
const inboxItem = z.strictObject({
  no: z.number(),
  title: z.string(),
  method: z.enum(injectMethods),
  from: z.string(),
  body: z.string(),
  media: z.array(media),
  toAll: z.boolean(),
  withdrawn: z.boolean(),
  releasedWallMs: z.number(),
  scenarioDate: z.string(),
  totalTurn: z.number(),
});

const resolvedCard = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('situation') }),
  z.strictObject({ kind: z.literal('join') }),
  z.strictObject({ kind: z.literal('inject'), item: inboxItem.omit({ no: true }) }),
  z.strictObject({
    kind: z.literal('results'),
    totalTurn: z.number(),
    results: z.array(resultSchema),
  }),
  z.strictObject({
    kind: z.literal('move'),
    result: z.strictObject({ team: z.string(), title: z.string(), action: z.string() }),
  }),
  z.strictObject({ kind: z.literal('argument'), argument: argumentSchema }),
  z.strictObject({ kind: z.literal('statements') }),
  z.strictObject({ kind: z.literal('board'), board: boardViewSchema }),
  z.strictObject({ kind: z.literal('vote'), vote: voteViewSchema }),
  z.strictObject({ kind: z.literal('indicators') }),
  z.strictObject({ kind: z.literal('text'), title: z.string(), text: z.string() }),
  z.strictObject({ kind: z.literal('hold') }),
  z.strictObject({ kind: z.literal('black') }),
]);
export type ResolvedCard = z.infer<typeof resolvedCard>;

export const publicViewSchema = z.strictObject({
  audience: z.literal('public'),
  n: z.number(),
  situation,
  teams: z.array(publicTeam),
  indicators: z.array(indicator),
  program: resolvedCard,
  results: z.array(resultSchema),
  arguments: z.array(argumentSchema),
  statements: z.array(statementSchema),
  boards: z.array(boardViewSchema),
  votes: z.array(voteViewSchema),
  likelihoodScale: z.enum(scaleIds),
  path: z.array(z.strictObject({ phase: z.string(), title: z.string() })),
});
export type PublicView = z.infer<typeof publicViewSchema>;

const offeredOption = z.strictObject({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  instrument: z.string(),
});

const teamViewSchema = z.strictObject({
  audience: z.templateLiteral(['team:', z.string()]),
  n: z.number(),
  situation,
  team: teamSchema.pick({
    id: true,
    name: true,
    letter: true,
    shape: true,
    hue: true,
    publicLine: true,
    brief: true,
    aims: true,
    redLines: true,
  }),
  members: z.array(z.string()),
  teams: z.array(publicTeam),
  indicators: z.array(indicator),
  inbox: z.array(inboxItem),
  options: z.array(offeredOption),
  /** The form of a move in this phase; null: the plain one. */
  form: formSchema.nullable(),
  movesLeft: z.number(),
  /** What becomes of a draft when moves lock. */
  atBell: z.enum(['submitDraft', 'leaveDraft']),
  moves: z.array(ownMoveSchema),
  results: z.array(resultSchema),
  /** What this team was told of others' moves; `title` null: it does not know the move. */
  consequences: z.array(
    z.strictObject({
      team: z.string().nullable(),
      title: z.string().nullable(),
      totalTurn: z.number(),
      text: z.string(),
    }),
  ),
  arguments: z.array(argumentSchema),
  statements: z.array(statementSchema),
  /** Whether this team may write to other teams, and whether control reads it first. */
  messaging: z.enum(['off', 'open', 'approved']),
  messages: z.array(mailSchema),
  boards: z.array(boardViewSchema),
  votes: z.array(voteViewSchema),
  likelihoodScale: z.enum(scaleIds),
});
export type TeamView = z.infer<typeof teamViewSchema>;

const seatViewSchema = z.strictObject({
  audience: z.templateLiteral(['seat:', z.string()]),
  n: z.number(),
  exerciseTitle: z.string(),
  status: z.enum(['waiting', 'admitted', 'refused', 'left']),
  reason: z.string(),
  name: z.string(),
  team: z.string(),
  takesOver: z.boolean().describe('it asks to go on as a seat that has fallen silent'),
  /** Inbox numbers that this seat has opened. */
  read: z.array(z.number()),
  /** Mailbox numbers that this seat has opened. */
  readMessages: z.array(z.number()),
  estimates: z.array(z.strictObject({ move: z.string(), percent: z.number() })),
});
export type SeatView = z.infer<typeof seatViewSchema>;

export const evaluatorsViewSchema = z.strictObject({
  audience: z.literal('evaluators'),
  n: z.number(),
  situation,
  teams: z.array(publicTeam),
  indicators: z.array(indicator),
  results: z.array(resultSchema),
  arguments: z.array(argumentSchema),
  statements: z.array(statementSchema),
  boards: z.array(boardViewSchema),
  votes: z.array(voteViewSchema),
  likelihoodScale: z.enum(scaleIds),
  path: z.array(z.strictObject({ phase: z.string(), title: z.string() })),
  objectives: z.array(objectiveSchema),
  released: z.array(watchedInjectSchema),
  observations: z.array(observationSchema),
  ratings: z.array(ratingSchema),
});
export type EvaluatorsView = z.infer<typeof evaluatorsViewSchema>;

const controlInject = z.strictObject({
  eventNo: z.string(),
  status: injectStatusSchema,
  reason: z.string(),
  adHoc: injectContentSchema.nullable(),
  /** Playable in the present phase and not yet used up. */
  available: z.boolean(),
  order: z.number(),
  releasedWallMs: z.number().nullable(),
  releasedClockMs: z.number().nullable(),
  /** Exercise-clock time at which a timed inject falls due; null: not timed or not in this phase. */
  dueAtClockMs: z.number().nullable(),
  condition: explanationSchema.nullable(),
  readBy: z.array(z.strictObject({ seat: z.string(), team: z.string(), wallMs: z.number() })),
  seen: z.strictObject({ verdict: z.enum(['yes', 'partly', 'no']), note: z.string() }).nullable(),
});

const controlExit = z.strictObject({
  id: z.string(),
  to: z.string(),
  title: z.string(),
  mode: z.enum(['control', 'auto']),
  possible: z.boolean(),
  why: explanationSchema.nullable(),
  note: z.string(),
});

export const nextActionKinds = [
  'start',
  'liftStop',
  'endHold',
  'startClock',
  'admit',
  'release',
  'nextStep',
  'lock',
  'argue',
  'closeArgument',
  'rule',
  'returned',
  'sign',
  'answerFor',
  'adopt',
  'callVote',
  'voting',
  'closeVote',
  'reveal',
  'leave',
  'turn',
  'wait',
  'ended',
] as const;

export const controlViewSchema = z.strictObject({
  audience: z.literal('control'),
  n: z.number(),
  seq: z.number(),
  situation,
  holdReason: z.string(),
  stopReason: z.string(),
  bellRang: z.boolean(),
  indicators: z.array(z.strictObject({ id: z.string(), value: indicatorValue })),
  standby: z.string().nullable(),
  injects: z.array(controlInject),
  exits: z.array(controlExit),
  path: z.array(
    z.strictObject({
      phase: z.string(),
      exit: z.string().nullable(),
      atClockMs: z.number(),
      firstTotalTurn: z.number(),
    }),
  ),
  moves: z.array(controlMoveSchema),
  teamsSubmitted: z.array(z.string()),
  seats: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      team: z.string(),
      kind: z.enum(['station', 'hotSeat']),
      status: z.enum(['waiting', 'admitted', 'refused', 'left']),
      takes: z.string().nullable().describe('the seat that this one wants to go on as'),
    }),
  ),
  room: z.strictObject({ locked: z.boolean(), autoAdmit: z.boolean() }),
  display: z.strictObject({
    program: cardSchema,
    /** When it came up; null: nobody has put it there. */
    since: z.number().nullable(),
    /** It was put up for a turn or phase that has passed. */
    stale: z.enum(['phase', 'turn']).nullable(),
    preview: cardSchema.nullable(),
    previewResolved: resolvedCard.nullable(),
  }),
  /** Who drives; `by` null: whoever acts first. Names are those of facilitators. */
  wheel: z.strictObject({
    by: z.string().nullable(),
    offeredTo: z.string().nullable(),
    sinceWallMs: z.number(),
  }),
  observations: z.array(observationSchema),
  ratings: z.array(ratingSchema),
  messages: z.array(controlMessageSchema),
  statements: z.array(controlStatementSchema),
  boards: z.array(boardViewSchema),
  votes: z.array(voteViewSchema),
  /** The scenario's own questions: which may be called now, and what stands in the way. */
  preparedVotes: z.array(
    z.strictObject({
      id: z.string(),
      offered: z.boolean(),
      /** It was put to the vote already, whatever came of it. */
      called: z.boolean(),
      why: explanationSchema.nullable(),
    }),
  ),
  delayed: z.array(delayedViewSchema),
  nextAction: z.strictObject({
    kind: z.enum(nextActionKinds),
    subject: z.string(),
    count: z.number(),
  }),
  undo: z
    .strictObject({
      command: z.string(),
      label: z.string(),
      subject: z.string(),
      by: z.string().describe('who did it; empty: the clock'),
      /** What taking it back would do, as codes with a subject; or why it is refused. */
      consequences: z.array(z.strictObject({ code: z.string(), subject: z.string() })),
      refused: z.string().nullable(),
      recallInstead: z.string().nullable(),
    })
    .nullable(),
});
export type ControlView = z.infer<typeof controlViewSchema>;

export type View = ControlView | EvaluatorsView | PublicView | TeamView | SeatView;
export type Situation = z.infer<typeof situation>;
export type PublicTeam = z.infer<typeof publicTeam>;
export type IndicatorView = z.infer<typeof indicator>;
export type InboxItem = z.infer<typeof inboxItem>;
export type ControlInject = z.infer<typeof controlInject>;
export type ControlExit = z.infer<typeof controlExit>;

export const viewSchemas = {
  control: controlViewSchema,
  evaluators: evaluatorsViewSchema,
  public: publicViewSchema,
  team: teamViewSchema,
  seat: seatViewSchema,
} as const;

/** One line of an audience's log. `code` is the fact's type or a finer one; the screens have the words. */
export const timelineEntrySchema = z.strictObject({
  /** The audience's own number; for control it is the fact's `seq`. */
  n: z.number(),
  wallMs: z.number(),
  clockMs: z.number(),
  who: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
