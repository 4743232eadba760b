import { z } from 'zod';
import { dutySchema } from '../duty.ts';
import { factData, type FactType } from '../fact.ts';
import { id, markOf } from '../text.ts';
import { privacySchema } from './privacy.ts';
import { toldRemarkSchema } from './remarks.ts';

/**
 * The bundle's format, version 1: `manifest.json` says what it is, `facts.jsonl` holds one fact a line,
 * `scenario.json` the scenario as it was played. docs/export-format.md is the reader's manual; the JSON
 * Schemas beside it come from here.
 */
export const bundleVersion = 1;

const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256, hex');
const hexText = z.string().regex(/^([0-9a-f]{2})+$/);

const toldActorSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('control'),
    name: z.string().max(200),
    duty: dutySchema.optional().describe('left out: the lead'),
  }),
  z.strictObject({ kind: z.literal('evaluator'), name: z.string().max(200) }),
  z.strictObject({ kind: z.literal('seat'), seat: id, team: id.nullable() }),
  z.strictObject({
    kind: z.literal('system'),
    part: z.enum(['clock', 'recovery', 'host', 'simulation']),
  }),
]);

const link = { prev: hash.describe('hash of the fact before; zeros for the first'), hash };
/** How much of a fact can be checked against the chain. */
const proofSchema = z.discriminatedUnion('of', [
  z
    .strictObject({
      of: z.literal('all'),
      ...link,
      commitment: hash,
      salt: hexText,
      stored: z
        .string()
        .optional()
        .describe('the text that was committed to, where it is another one than that of `data`'),
    })
    .describe('nothing was changed: content, stamp and place'),
  z
    .strictObject({ of: z.literal('stamp'), ...link, commitment: hash })
    .describe('the content was changed for this export; stamp and place are as recorded'),
  z
    .strictObject({ of: z.literal('place'), ...link })
    .describe('actor or time were changed for this export; only its place in the chain is shown'),
]);
export type Proof = z.infer<typeof proofSchema>;

const lineFields = {
  seq: z.int().min(1).describe('dense from 1'),
  wallMs: z.number().describe('UTC, milliseconds; or since the first fact'),
  clockMs: z.number().describe('exercise clock, milliseconds of running time'),
  actor: toldActorSchema,
  cause: z.string().describe('the command that caused it; facts of one command share it'),
  type: z.string(),
  version: z.int().min(1).describe('of the shape that is stored; `data` has the newest'),
  data: z.record(z.string(), z.unknown()),
  freeText: z.array(z.string()).describe('JSON pointers into `data`: what people typed'),
  proof: proofSchema,
};
export const bundleLineSchema = z.strictObject(lineFields);
export type BundleLine = z.infer<typeof bundleLineSchema>;

const sealSchema = z.strictObject({
  count: z.int().min(0).describe('facts that it covers'),
  hash,
  wallMs: z.number(),
  key: hash.describe('the Ed25519 public key, hex'),
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});

export const manifestSchema = z.strictObject({
  format: z.literal('whitecell-bundle'),
  version: z.literal(bundleVersion),
  exercise: id,
  title: z.string(),
  mode: z.enum(['live', 'rehearsal']),
  privacy: privacySchema,
  facts: z.int().min(0),
  head: hash.describe('of the last fact: the fingerprint of the record'),
  scenario: z.strictObject({
    digest: hash.describe('of the scenario that fact 1 names'),
    authorsLeftOut: z.boolean(),
  }),
  media: z
    .array(z.strictObject({ file: z.string(), bytes: z.int().min(0), digest: hash }))
    .describe('what was in the file; the bundle has no media'),
  remarks: z
    .strictObject({ count: z.int().min(0), digest: hash.describe('of remarks.jsonl') })
    .nullable()
    .describe(
      'what people said afterwards, beside the record and outside of its chain; null: not in the bundle',
    ),
  seals: z.array(sealSchema).describe('oldest first; none where times count from zero'),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** JSON Schema of one line, with the content of every type of fact. `mark` says names and free text. */
export function lineJsonSchema(): Record<string, unknown> {
  const types = Object.keys(factData) as FactType[];
  const lines = types.map((type) =>
    z.strictObject({ ...lineFields, type: z.literal(type), data: factData[type] }),
  );
  const [first, ...rest] = lines;
  if (first === undefined) throw new Error('there are facts');
  return jsonSchemaOf(z.discriminatedUnion('type', [first, ...rest]), 'Whitecell bundle: one fact');
}

export function manifestJsonSchema(): Record<string, unknown> {
  return jsonSchemaOf(manifestSchema, 'Whitecell bundle: manifest');
}

export function remarkJsonSchema(): Record<string, unknown> {
  return jsonSchemaOf(toldRemarkSchema, 'Whitecell bundle: one remark');
}

function jsonSchemaOf(schema: z.ZodType, title: string): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'output',
    reused: 'ref',
    override: ({ zodSchema, jsonSchema }) => {
      const mark = markOf(zodSchema);
      if (mark !== null) jsonSchema['mark'] = mark;
    },
  });
  return { $schema, title: `${title}, version ${bundleVersion}`, ...rest };
}
