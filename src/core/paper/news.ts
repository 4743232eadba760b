import { z } from 'zod';
import { paperDocuments } from './pack.ts';

/** What happens while a pack is made, as the host tells it: one line each, the last one done or failed. */
export const packNewsSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('begun'),
    files: z.array(
      z.strictObject({
        document: z.enum(paperDocuments),
        team: z.string().nullable(),
        name: z.string(),
      }),
    ),
  }),
  z.strictObject({ kind: z.literal('printed'), no: z.int(), bytes: z.int() }),
  /** `key` opens the files over HTTP while the host runs. */
  z.strictObject({ kind: z.literal('done'), key: z.string(), folder: z.string() }),
  z.strictObject({ kind: z.literal('failed'), code: z.string(), message: z.string() }),
]);
export type PackNews = z.infer<typeof packNewsSchema>;
export type PackFile = Extract<PackNews, { kind: 'begun' }>['files'][number];
