import { z } from 'zod';
import { findingSchema } from '../../core/protocol/down.ts';
import { packageProblems } from '../../core/scenario/package.ts';

/** What a reading process says about a package, in one line of JSON. */
export const packageAnswerSchema = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('sound'),
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/),
    title: z.string(),
    texts: z.int(),
    media: z.int(),
    bytes: z.int(),
    /** None of them an error. */
    findings: z.array(findingSchema),
  }),
  /** The package is one, and the scenario in it cannot be played. */
  z.strictObject({ is: z.literal('wrong'), findings: z.array(findingSchema) }),
  z.strictObject({
    is: z.literal('refused'),
    problem: z.enum(packageProblems),
    file: z.string(),
    message: z.string(),
  }),
]);
export type PackageAnswer = z.infer<typeof packageAnswerSchema>;
