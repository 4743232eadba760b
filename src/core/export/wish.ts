import { z } from 'zod';
import { privacySchema } from './privacy.ts';

/** What a record can be taken out as. */
export const exportKinds = [
  'bundle',
  'jsonl',
  'csv',
  'msel',
  'moves',
  'indicators',
  'figures',
] as const;
export type ExportKind = (typeof exportKinds)[number];

export const exportWishSchema = z.strictObject({
  as: z.enum(exportKinds),
  privacy: privacySchema,
  remarks: z
    .boolean()
    .optional()
    .describe('a bundle: what lies beside the record as well, where it may be told'),
});
export type ExportWish = z.infer<typeof exportWishSchema>;

/** What comes after the dot, and what it is to a browser. */
export const exportFiles: Readonly<
  Record<ExportKind, { readonly ending: string; readonly mediaType: string }>
> = {
  bundle: { ending: 'bundle.zip', mediaType: 'application/zip' },
  jsonl: { ending: 'facts.jsonl', mediaType: 'application/x-ndjson; charset=utf-8' },
  csv: { ending: 'facts.csv', mediaType: 'text/csv; charset=utf-8' },
  msel: {
    ending: 'msel.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  moves: { ending: 'moves.csv', mediaType: 'text/csv; charset=utf-8' },
  indicators: { ending: 'indicators.csv', mediaType: 'text/csv; charset=utf-8' },
  figures: { ending: 'figures.csv', mediaType: 'text/csv; charset=utf-8' },
};
