import { z } from 'zod';
import { dutySchema } from '../duty.ts';
import { scenarioSchema } from '../scenario/schema.ts';
import { moveTextSchema } from '../move-text.ts';
import { kinSchema } from '../review/kin.ts';
import { timelineEntrySchema, viewSchemas } from '../view/schema.ts';
import { backupNewsSchema } from './backup.ts';
import { keptNoteSchema } from './notes.ts';
import { pinStateSchema } from './pins.ts';
import { roomWordsSchema } from './words-schema.ts';
import { reachSchema } from './reach.ts';
import { screenKindSchema, screenRowSchema } from './screens.ts';

/** What the host may send. Strict: a field that is not named here cannot leave. */

const detail = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

const view = z.union([
  viewSchemas.control,
  viewSchemas.evaluators,
  viewSchemas.public,
  viewSchemas.team,
  viewSchemas.seat,
]);

/** RFC 6902, as `rfc6902` makes it. */
const patchOp = z.strictObject({
  op: z.enum(['add', 'remove', 'replace', 'move', 'copy', 'test']),
  path: z.string(),
  from: z.string().optional(),
  value: z.unknown().optional(),
});

/** How to get into the room: shown by console and display, never part of the log. */
const roomSchema = z.strictObject({
  joinCode: z.string(),
  /** Short address to type, e.g. http://192.168.1.20:8080 ; several where the laptop has several. */
  addresses: z.array(z.string()),
  /** What the QR code holds: address and code. */
  qr: z.string(),
  fingerprint: z
    .string()
    .nullable()
    .describe(
      'SHA-256, hex, of the certificate that devices are shown; null: nothing is encrypted',
    ),
});
export type Room = z.infer<typeof roomSchema>;

const presenceSchema = z.strictObject({
  seats: z.array(
    z.strictObject({
      seat: z.string(),
      connected: z.boolean(),
      sinceWallMs: z.number(),
      draftWallMs: z.number().nullable(),
    }),
  ),
  /** Who is at the desk and as what, in the order in which they came. */
  facilitators: z.array(
    z.strictObject({
      name: z.string(),
      duty: dutySchema,
      here: z.boolean(),
      sinceWallMs: z.number(),
    }),
  ),
  /** Walls; the console's own miniature is none. */
  displays: z.number(),
  consoles: z.number(),
  hotSeats: z.number(),
  screens: z.array(screenRowSchema),
});
export type Presence = z.infer<typeof presenceSchema>;

/** The evaluators' door and who has come through it: for control only. */
const evaluatorsDoorSchema = z.strictObject({
  on: z.boolean().describe('open to the room’s network'),
  code: z.string(),
  address: z.string(),
  /** What the QR code holds: address and code. */
  qr: z.string(),
  people: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      connected: z.boolean(),
      sinceWallMs: z.number(),
    }),
  ),
});
export type EvaluatorsDoor = z.infer<typeof evaluatorsDoorSchema>;

/** The talk after the end. Participants hear whether they may write; control also how much has come. */
const hotWashSchema = z.strictObject({
  open: z.boolean(),
  questions: z.array(z.string()),
  objectives: z
    .array(z.strictObject({ id: z.string(), text: z.string() }))
    .describe('for the form, which asks how far each was met'),
  told: z
    .strictObject({
      answers: z.number(),
      forms: z.number(),
      changes: z.number().describe('another number: there is something new to fetch'),
    })
    .nullable(),
});
export type HotWash = z.infer<typeof hotWashSchema>;

/** What the preflight found; `file` and `line` only where the scenario was read from its folder. */
export const findingSchema = z.strictObject({
  severity: z.enum(['error', 'warning', 'info']),
  code: z.string(),
  path: z.string(),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  file: z.string().optional(),
  line: z.number().optional(),
});
export type Findings = z.infer<typeof findingSchema>[];

const homeSchema = z.strictObject({
  version: z.string(),
  folder: z.string(),
  scenarios: z.array(
    z.strictObject({
      id: z.string(),
      /** It came as a file, and can be removed. */
      added: z.boolean(),
      title: z.string(),
      subtitle: z.string(),
      teams: z.number(),
      injects: z.number(),
      /** Errors: it cannot be played. */
      problems: z.number(),
      /** Errors first, then what is doubtful; at most `limits.findingsShown`. */
      findings: z.array(findingSchema),
      /** The times in which it can be played, in the order of the scenario. */
      orders: z.array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          about: z.string(),
          minutes: z.number(),
        }),
      ),
    }),
  ),
  recent: z.array(
    z.strictObject({
      path: z.string(),
      title: z.string(),
      changedWallMs: z.number(),
      bytes: z.number(),
      rehearsal: z.boolean(),
      /** Null: it cannot be read. */
      kin: kinSchema.nullable(),
    }),
  ),
  /** Title of the exercise that was closed without its last copy; null: the last one has it, or needs none. */
  notCopied: z.string().nullable(),
});
export type Home = z.infer<typeof homeSchema>;

export const downSchema = z.discriminatedUnion('t', [
  /** Answer to a good hello. `seatToken` only in answer to `join`. */
  z.strictObject({
    t: z.literal('welcome'),
    protocol: z.int(),
    session: z.string().describe('changes when another exercise is opened: forget everything'),
    role: z.enum(['control', 'display', 'look', 'seat', 'hotSeat', 'evaluator']),
    audiences: z.array(z.string()),
    serverWallMs: z.number(),
    seat: z.string().nullable(),
    seatToken: z.string().nullable(),
    mediaToken: z.string(),
    name: z
      .string()
      .nullable()
      .describe('what this facilitator or evaluator is called here; null: neither'),
    words: roomWordsSchema,
  }),
  /** A full view: after every (re)join and after a gap. */
  z.strictObject({ t: z.literal('view'), audience: z.string(), n: z.number(), view }),
  /** Apply to the view numbered `from`; otherwise ask for `resync`. */
  z.strictObject({
    t: z.literal('delta'),
    audience: z.string(),
    from: z.number(),
    n: z.number(),
    patch: z.array(patchOp),
  }),
  z.strictObject({
    t: z.literal('ack'),
    id: z.string(),
    receipt: z.strictObject({ label: z.string(), wallMs: z.number() }).nullable(),
  }),
  z.strictObject({
    t: z.literal('reject'),
    id: z.string(),
    code: z.string(),
    message: z.string(),
    detail: detail.nullable(),
    findings: z.array(findingSchema).optional().describe('of a scenario that was not added'),
  }),
  z.strictObject({
    t: z.literal('drafts'),
    team: z.string(),
    drafts: z.array(
      z.strictObject({ slot: z.string(), text: moveTextSchema.partial(), savedWallMs: z.number() }),
    ),
  }),
  /** With the drafts: the points and messages that this seat has not sent. */
  z.strictObject({ t: z.literal('notes'), team: z.string(), notes: z.array(keptNoteSchema) }),
  z.strictObject({ t: z.literal('draftSaved'), slot: z.string(), savedWallMs: z.number() }),
  /** What a person who has the code may know before taking a seat. */
  z.strictObject({
    t: z.literal('lobby'),
    title: z.string(),
    mode: z.enum(['live', 'rehearsal']),
    counterfactual: z.boolean().describe('a fork: not what happened'),
    locked: z.boolean(),
    teams: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        letter: z.string(),
        shape: z.string(),
        hue: z.string(),
        publicLine: z.string(),
        silent: z
          .array(z.strictObject({ seat: z.string(), name: z.string() }))
          .describe('seats that another device may ask to go on as; on a hot seat none'),
      }),
    ),
  }),
  z.strictObject({ t: z.literal('room'), room: roomSchema }),
  /** To the wall and to control once the exercise has ended: what a copy of its record is held against. */
  z.strictObject({
    t: z.literal('seal'),
    seal: z.strictObject({
      record: z.string().describe('hash of the last fact, hex'),
      key: z.string().describe('fingerprint of the key that signed it, hex'),
      wallMs: z.number(),
    }),
  }),
  /** Once the exercise has ended, to consoles and whoever took part. */
  z.strictObject({ t: z.literal('hotWash'), hotWash: hotWashSchema }),
  /** To hot seats and consoles: which teams have a PIN for shared screens. */
  z.strictObject({
    t: z.literal('pins'),
    teams: z.array(z.strictObject({ team: z.string(), pin: pinStateSchema })),
  }),
  /** The room's language or terms are others: for everybody in it. */
  z.strictObject({ t: z.literal('words'), words: roomWordsSchema }),
  z.strictObject({ t: z.literal('presence'), presence: presenceSchema }),
  /** To a display, hot seat or other console: show who you are, for a moment, over everything else. */
  z.strictObject({
    t: z.literal('identify'),
    kind: screenKindSchema,
    no: z.int(),
    name: z.string(),
    forMs: z.number(),
  }),
  /** To a screen: control has named it; say so after a reload. */
  z.strictObject({ t: z.literal('named'), name: z.string() }),
  /** To a device that asked whether it gets through, before the line ends: it does. */
  z.strictObject({ t: z.literal('checked') }),
  z.strictObject({ t: z.literal('evaluators'), evaluators: evaluatorsDoorSchema }),
  /** Control only. */
  z.strictObject({ t: z.literal('scenario'), scenario: scenarioSchema }),
  /** Control only, before the start. */
  z.strictObject({ t: z.literal('preflight'), findings: z.array(findingSchema) }),
  z.strictObject({
    t: z.literal('timeline'),
    audience: z.string(),
    reset: z.boolean(),
    entries: z.array(timelineEntrySchema),
  }),
  z.strictObject({ t: z.literal('seeAs'), audience: z.string(), view }),
  z.strictObject({ t: z.literal('home'), home: homeSchema }),
  /** Control only: the second copy of the open exercise; null: none is kept (a rehearsal). */
  z.strictObject({ t: z.literal('backup'), backup: backupNewsSchema.nullable() }),
  /** Control only, to those who have asked once. */
  z.strictObject({ t: z.literal('reach'), reach: reachSchema }),
  z.strictObject({
    t: z.literal('file'),
    path: z.string(),
    trouble: z.enum(['none', 'diskFull', 'gone', 'readOnly', 'io', 'faulted']),
    message: z.string(),
  }),
  z.strictObject({
    t: z.literal('refused'),
    code: z.string(),
    message: z.string(),
    retryAfterMs: z.number().nullable(),
  }),
  z.strictObject({ t: z.literal('pong'), serverWallMs: z.number() }),
  z.strictObject({
    t: z.literal('bye'),
    code: z.enum([
      'closed',
      'replaced',
      'removed',
      'slow',
      'badMessages',
      'otherExercise',
      'takenOver',
    ]),
  }),
]);
export type Down = z.infer<typeof downSchema>;
