import { z } from 'zod';
import { limits } from '../limits.ts';
import { scaleIds } from '../adjudicate/likelihood.ts';
import {
  instrumentSchema,
  runningOrderSchema,
  tableSchema,
  templateSchema,
} from './schema-moves.ts';
import { boardSchema, bodySchema, preparedVoteSchema } from './schema-negotiation.ts';
import {
  body,
  date,
  effects,
  effectList,
  eventNo,
  expression,
  identifier,
  longText,
  rows,
  shortText,
  stepMinutes,
  stepSchema,
  steps,
} from './primitives.ts';

export const scenarioFormat = 1;

/**
 * Scenario format 1. A scenario is data: guards and effects are CEL expressions (see `core/rules`),
 * never code. `docs/scenario-format.md` is the author's manual; a JSON Schema for editors is
 * generated from this file.
 */

const criticalTaskSchema = z.strictObject({
  id: identifier,
  text: shortText,
  target: shortText.optional().describe('how well, where this task has a measure of its own'),
});

export const objectiveSchema = z.strictObject({
  id: identifier,
  text: shortText,
  capability: shortText.optional(),
  target: shortText.optional().describe('the capability target: how well is well enough'),
  criticalTasks: z
    .array(criticalTaskSchema)
    .max(limits.criticalTasksPerObjectiveMax)
    .default([])
    .describe('what has to be done to reach it; evaluators rate each'),
});
export type Objective = z.infer<typeof objectiveSchema>;

export const teamSchema = z.strictObject({
  id: identifier,
  name: shortText,
  letter: z.string().regex(/^\p{Lu}$/u, 'one capital letter'),
  shape: z.enum([
    'circle',
    'square',
    'diamond',
    'triangle',
    'hexagon',
    'pentagon',
    'star',
    'cross',
  ]),
  hue: z.enum(['blue', 'sky', 'green', 'yellow', 'orange', 'vermillion', 'purple', 'grey']),
  playedBy: z.enum(['players', 'control']).default('players'),
  publicLine: shortText.describe('one sentence that everybody may read'),
  brief: body.describe('what the team reads first; secret to the team and control'),
  aims: z.array(shortText).min(1).max(8).describe('secret to the team and control'),
  redLines: z.array(shortText).max(6).default([]).describe('secret to the team and control'),
});
export type Team = z.infer<typeof teamSchema>;

const visibleTo = z
  .union([z.literal('public'), z.literal('control'), z.array(identifier).min(1)])
  .describe('everybody, control only, or the named teams (and control)');
export type VisibleTo = z.infer<typeof visibleTo>;

const indicatorSchema = z
  .strictObject({
    id: identifier,
    name: shortText,
    kind: z.enum(['int', 'double', 'bool']),
    unit: z.string().max(20).default(''),
    initial: z.union([z.number(), z.boolean()]),
    min: z.number().default(0),
    max: z.number().default(100),
    decimals: z.int().min(0).max(3).default(0),
    goodWhen: z.enum(['high', 'low', 'neither']).default('neither'),
    visibleTo: visibleTo.default('public'),
    perceives: identifier
      .optional()
      .describe('the indicator that this one is somebody’s belief about; review shows the gap'),
    about: longText,
    rows,
  })
  .refine((i) => (i.kind === 'bool') === (typeof i.initial === 'boolean'), {
    message: 'a bool starts true or false; int and double start with a number',
    path: ['initial'],
  });
export type Indicator = z.infer<typeof indicatorSchema>;

const exitSchema = z.strictObject({
  id: identifier,
  to: identifier,
  title: shortText,
  when: expression.optional().describe('possible only while this is true'),
  mode: z
    .enum(['control', 'auto'])
    .default('control')
    .describe('taken by the facilitator, or by itself as soon as it is possible'),
  note: longText.optional().describe('control only'),
  effects,
  rows,
});
export type Exit = z.infer<typeof exitSchema>;

const phaseCommon = {
  id: identifier,
  title: shortText,
  summary: shortText.describe('one sentence for the display'),
  briefing: body.describe('public text when the phase begins'),
  controlNotes: body.optional(),
  onEnter: effects,
  rows,
};

const playPhaseSchema = z.strictObject({
  kind: z.literal('play').default('play'),
  ...phaseCommon,
  date: date.optional().describe('scenario date on entry; otherwise it goes on'),
  monthsPerTurn: z.number().min(0).max(24).default(1),
  turnsMax: z.int().min(1).max(limits.turnsPerPhaseMax).default(3),
  steps: z
    .array(stepSchema)
    .min(1)
    .default([...steps])
    .describe('the steps that this phase uses, in order'),
  minutes: stepMinutes,
  onTurn: effects.describe('applied each time a further turn of this phase begins'),
  exits: z.array(exitSchema).min(1).max(limits.exitsPerPhaseMax),
});
export type PlayPhase = z.infer<typeof playPhaseSchema>;

const endPhaseSchema = z.strictObject({
  kind: z.literal('end'),
  ...phaseCommon,
  verdict: z.enum(['good', 'mixed', 'bad']),
});
export type EndPhase = z.infer<typeof endPhaseSchema>;
export type Phase = PlayPhase | EndPhase;

export const mediaSchema = z.strictObject({
  file: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]{0,60}\.(png|jpg|webp|svg|mp3|ogg|txt)$/,
      'a plain file name in media/',
    ),
  alt: shortText,
});
export type MediaRef = z.infer<typeof mediaSchema>;

export const injectMethods = [
  'brief',
  'cable',
  'press',
  'broadcast',
  'social',
  'map',
  'call',
  'intelligence',
  'document',
] as const;

const injectSchema = z.strictObject({
  eventNo,
  title: shortText,
  category: z
    .enum(['inject', 'contingency'])
    .default('inject')
    .describe('a contingency inject is used only when an expected action does not happen'),
  phases: z.array(identifier).min(1),
  to: z
    .union([z.literal('public'), z.array(identifier).min(1)])
    .describe('everybody, or the named teams'),
  release: z
    .discriminatedUnion('mode', [
      z.strictObject({ mode: z.literal('manual') }),
      z.strictObject({
        mode: z.literal('timed'),
        minutesIntoPhase: z.number().min(0).max(600),
        auto: z.boolean().default(false),
      }),
      z.strictObject({
        mode: z.literal('conditional'),
        when: expression,
        auto: z.boolean().default(false),
      }),
    ])
    .default({ mode: 'manual' }),
  useWhen: shortText.optional().describe('a contingency: the missing action, in words for control'),
  method: z.enum(injectMethods).default('brief'),
  from: shortText.describe('who it seems to come from'),
  body,
  media: z.array(mediaSchema).max(limits.mediaPerInjectMax).default([]),
  expectedAction: longText.describe('what control and evaluators watch for'),
  controllerNotes: longText.optional(),
  objectives: z.array(identifier).default([]),
  criticalTasks: z
    .array(identifier)
    .default([])
    .describe('critical tasks of these objectives that it puts to the test'),
  effects,
  rows,
});
export type Inject = z.infer<typeof injectSchema>;

const outcomeEffects = z
  .strictObject({
    criticalSuccess: effectList.optional(),
    success: effectList.optional(),
    successBut: effectList.optional(),
    failureBut: effectList.optional(),
    failure: effectList.optional(),
    criticalFailure: effectList.optional(),
  })
  .default({})
  .describe('what a ruling proposes for each outcome; a missing one takes its neighbour');

const optionSchema = z.strictObject({
  id: identifier,
  team: identifier,
  phases: z.array(identifier).min(1),
  title: shortText,
  text: longText.describe('what the move means; the team reads it'),
  instrument: instrumentSchema,
  when: expression.optional().describe('offered only while this is true'),
  likelihood: z
    .number()
    .min(0)
    .max(100)
    .default(60)
    .describe('percent; where a ruling starts from'),
  table: identifier
    .optional()
    .describe('the table that rules on it, where a ruling is to be rigid'),
  effects: outcomeEffects,
  rows,
});
/** A prepared move. */
export type MoveOption = z.infer<typeof optionSchema>;

const sourceSchema = z.strictObject({
  row: z.string().regex(/^R[0-9]{1,3}$/),
  text: shortText,
  playable: z.boolean(),
  note: shortText.optional(),
});

export const scenarioSchema = z.strictObject({
  format: z.literal(scenarioFormat),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/),
  title: shortText,
  subtitle: shortText.optional(),
  summary: body,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .default('en'),
  licence: shortText.default('not stated'),
  authors: z.array(shortText).default([]),
  origin: z
    .strictObject({ text: longText, pointOfView: longText })
    .optional()
    .describe('where the scenario comes from and whose view that is; control only'),
  startDate: date,
  start: identifier.describe('the first phase'),
  settings: z
    .strictObject({
      movesPerTurn: z.int().min(1).max(limits.movesPerTeamPerTurnMax).default(3),
      atBell: z.enum(['submitDraft', 'leaveDraft']).default('submitDraft'),
      autoAdmit: z.boolean().default(false),
      messages: z
        .enum(['off', 'open', 'approved'])
        .default('open')
        .describe('between teams: not at all, at once, or after control has let them through'),
      signOff: z
        .enum(['off', 'required'])
        .default('off')
        .describe('whether a second adjudicator signs every ruling before it can be revealed'),
      likelihoodScale: z
        .enum(scaleIds)
        .default('icd203')
        .describe('whose words stand beside a percentage'),
    })
    .prefault({}),
  objectives: z.array(objectiveSchema).max(limits.objectivesMax).default([]),
  teams: z.array(teamSchema).min(1).max(limits.teamsMax),
  indicators: z.array(indicatorSchema).min(1).max(limits.indicatorsMax),
  phases: z
    .array(z.union([endPhaseSchema, playPhaseSchema]))
    .min(2)
    .max(limits.phasesMax),
  injects: z.array(injectSchema).max(limits.injectsMax).default([]),
  options: z.array(optionSchema).max(limits.optionsMax).default([]),
  templates: z.array(templateSchema).max(limits.templatesMax).default([]),
  tables: z.array(tableSchema).max(limits.tablesMax).default([]),
  boards: z.array(boardSchema).max(limits.boardsMax).default([]),
  bodies: z.array(bodySchema).max(limits.bodiesMax).default([]),
  votes: z.array(preparedVoteSchema).max(limits.preparedVotesMax).default([]),
  runningOrders: z.array(runningOrderSchema).max(limits.runningOrdersMax).default([]),
  hotWash: z.array(shortText).default([]).describe('questions for the talk afterwards'),
  references: z.array(longText).default([]),
  sources: z.array(sourceSchema).default([]),
});
/** A whole scenario, as checked and with its defaults filled in. */
export type Scenario = z.infer<typeof scenarioSchema>;
