/**
 * Owns: the report over HTTP: what reviewers make of it, and making the file. On the control listener only. A
 * report's key opens that record's report and nothing else; it can do nothing but hand the file in.
 * Does not own: reports (`report/reports.ts`), who is control (`review.ts`). A crash here leaves nothing.
 */
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { reportEditsRequestSchema } from '../../../core/aar/report/edits.ts';
import { reportTypes, reportWishSchema } from '../../../core/aar/report/wish.ts';
import { limits } from '../../../core/limits.ts';
import { ok, reject } from '../../../core/result.ts';
import type { Reports, ReportSource } from '../../report/reports.ts';
import { answered, keyOf, malformed, source, wrongKey, type Guard } from './control-answers.ts';
import type { RemarkRoutes } from './remarks.ts';

export interface ReportRoutes {
  readonly reports: Reports;
  /** What a report of a file, or of what is open (null), is made from. Null: nothing is open. */
  source(file: string | null): ReportSource | null;
}

const orderSchema = z.strictObject({
  path: source,
  wish: reportWishSchema,
});

const takeSchema = z.strictObject({ key: z.string().min(1).max(200) });

export function reportRoutes(
  app: FastifyInstance,
  routes: ReportRoutes,
  remarks: RemarkRoutes,
  guarded: Guard,
): void {
  const { reports } = routes;
  const large = { onRequest: guarded, bodyLimit: limits.reportEditsBytesMax };
  app.post('/api/review/report/edits', large, (request, reply) => {
    const asked = reportEditsRequestSchema.safeParse(request.body);
    if (!asked.success) return malformed(reply, 'This is not a report.');
    const { path, by, edits } = asked.data;
    return answered(reply, async () => {
      const nowMs = Math.floor(remarks.wallMs());
      const done = await remarks.work(path, { do: 'editReport', by, edits, nowMs });
      return done?.ok === true ? ok({ report: done.value[0] }) : done;
    });
  });
  app.post('/api/review/report/open', { onRequest: guarded }, (request, reply) => {
    const asked = orderSchema.safeParse(request.body);
    if (!asked.success) return malformed(reply, 'This is not a report.');
    const from = routes.source(asked.data.path);
    return answered(reply, async () =>
      Promise.resolve(from === null ? null : ok({ key: reports.open(from, asked.data.wish) })),
    );
  });
  app.post('/api/review/report/made', { onRequest: guarded }, (request, reply) => {
    const asked = takeSchema.safeParse(request.body);
    if (!asked.success) return malformed(reply, 'This is not a report.');
    return answered(reply, async () => {
      const made = reports.take(asked.data.key);
      if (made === null) return Promise.resolve(reject('report/none', 'No page has made this.'));
      void reply.type(reportTypes[made.wish.format]);
      return Promise.resolve(ok(Buffer.from(made.file)));
    });
  });
  app.post('/api/review/report/print', { onRequest: guarded }, (request, reply) => {
    const asked = orderSchema.safeParse(request.body);
    if (!asked.success) return malformed(reply, 'This is not a report.');
    const from = routes.source(asked.data.path);
    return answered(reply, async () => {
      if (from === null) return null;
      const file = await reports.make(from, asked.data.wish);
      void reply.type(reportTypes[asked.data.wish.format]);
      return ok(Buffer.from(file));
    });
  });
  pageRoutes(app, reports);
}

/** For the page that makes the report: it has a key, and nothing of control's. */
function pageRoutes(app: FastifyInstance, reports: Reports): void {
  const noKey = 'This key opens no report, or not any more.';
  app.get('/api/report/source', (request, reply) => {
    const pending = reports.find(keyOf(request) ?? '');
    if (pending === null) return wrongKey(reply, noKey);
    return answered(reply, async () => {
      const { source: from, wish } = pending;
      const first = JSON.stringify({ kind: 'report', wish, remarks: await from.remarks() });
      const record = await from.record();
      void reply.type('application/x-ndjson; charset=utf-8');
      const lines = Readable.from(record, { objectMode: false });
      lines.unshift(`${first}\n`);
      return ok(lines);
    });
  });
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: limits.reportBytesMax },
    (_request, body, done) => done(null, body),
  );
  app.put('/api/report/made', { bodyLimit: limits.reportBytesMax }, (request, reply) => {
    const file = request.body;
    if (!Buffer.isBuffer(file)) return malformed(reply, 'This is not a report.');
    if (!reports.handIn(keyOf(request) ?? '', file)) return wrongKey(reply, noKey);
    return reply.send({});
  });
}
