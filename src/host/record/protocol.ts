/**
 * Owns: what is said between the host and the process that works on one file of somebody's. Does not own: the lines
 * themselves, which the host hands on unread. Pure; a crash leaves nothing here.
 */
import { z } from 'zod';
import { exportWishSchema } from '../../core/export/wish.ts';
import { handOutWishSchema } from '../files/hand-out.ts';
import { logErrorKinds } from '../log/log.ts';
import { remarkDeedSchema } from '../session/remark-deeds.ts';

/** The first is the question; each `more` asks for one more piece. */
export const readerRequestSchema = z.discriminatedUnion('t', [
  z.strictObject({
    t: z.literal('read'),
    path: z.string(),
    /** It is the open exercise. */
    live: z.boolean(),
    /** Fingerprint of this installation's own key; null: it signs nothing. */
    ownKey: z.string().nullable(),
  }),
  z.strictObject({
    t: z.literal('handOut'),
    path: z.string(),
    /** The file of the page that the build made for it. */
    template: z.string(),
    wish: handOutWishSchema,
  }),
  z.strictObject({ t: z.literal('export'), path: z.string(), wish: exportWishSchema }),
  z.strictObject({ t: z.literal('remarks'), path: z.string(), deed: remarkDeedSchema }),
  z.strictObject({
    t: z.literal('package'),
    path: z.string(),
    /** An empty folder for its files; null: it is only looked into. */
    into: z.string().nullable(),
  }),
  z.strictObject({
    t: z.literal('copy'),
    path: z.string(),
    to: z.string(),
    /** It is the open exercise. */
    live: z.boolean(),
  }),
  z.strictObject({ t: z.literal('try'), path: z.string() }),
  z.strictObject({
    t: z.literal('fork'),
    source: z.string(),
    at: z.int(),
    title: z.string(),
    mode: z.enum(['live', 'rehearsal']),
    wallMs: z.number(),
    /** Where nothing is yet. */
    to: z.string(),
  }),
  z.strictObject({
    t: z.literal('rescue'),
    path: z.string(),
    copy: z.string().nullable(),
    /** Where nothing is yet. */
    to: z.string(),
  }),
  z.strictObject({ t: z.literal('kin'), paths: z.array(z.string()).min(1).readonly() }),
  z.strictObject({ t: z.literal('more') }),
]);
export type ReaderRequest = z.infer<typeof readerRequestSchema>;
export type ReadWish = Omit<Extract<ReaderRequest, { t: 'read' }>, 't'>;
export type ExportTask = Omit<Extract<ReaderRequest, { t: 'export' }>, 't'>;
export type RemarkTask = Omit<Extract<ReaderRequest, { t: 'remarks' }>, 't'>;
export type PackageTask = Omit<Extract<ReaderRequest, { t: 'package' }>, 't'>;
export type ForkTask = Omit<Extract<ReaderRequest, { t: 'fork' }>, 't'>;
export type RescueTask = Omit<Extract<ReaderRequest, { t: 'rescue' }>, 't'>;
export type PageWish = Omit<Extract<ReaderRequest, { t: 'handOut' }>, 't'>;

export const readerReplySchema = z.discriminatedUnion('t', [
  /** Whole lines, each with its end; of a page or an answer, what comes next; of an export its bytes, base64. */
  z.strictObject({ t: z.literal('lines'), text: z.string() }),
  /** One line; what was read before it may come after it. */
  z.strictObject({ t: z.literal('verdict'), text: z.string() }),
  z.strictObject({ t: z.literal('refused'), kind: z.enum(logErrorKinds), message: z.string() }),
  z.strictObject({ t: z.literal('done') }),
]);
export type ReaderReply = z.infer<typeof readerReplySchema>;

/** So many pieces may be under way before the reader waits. */
export const piecesAhead = 4;

/** The line to a reading process, however it was started. */
export interface ReaderLine {
  post(request: ReaderRequest): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, also where it could not be started. */
  onGone(listener: () => void): void;
  kill(): void;
}
export type StartReader = () => ReaderLine;
