/**
 * Owns: the record as review gets it: one JSON object a line, the end said aloud. Control only.
 * Does not own: reading and verifying the file (log). A crash here leaves nothing; an answer without
 * its last line was cut short.
 */
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { limits } from '../../../core/limits.ts';
import type { Home } from '../../../core/protocol/down.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { Fork } from '../../files/fork-exercise.ts';
import {
  answered,
  keyOf,
  malformed,
  noRoom,
  source,
  sourceIn,
  wrongKey,
  type Guard,
} from './control-answers.ts';
import { exportRoutes, type ExportRoutes } from './exports.ts';
import { handOutRoute, type MakeHandOut } from './hand-out.ts';
import { paperRoutes, type PaperRoutes } from './paper.ts';
import { remarkRoutes, type RemarkRoutes } from './remarks.ts';
import { rescueRoute, type MakeRescue } from './rescue.ts';
import { reportRoutes, type ReportRoutes } from './report.ts';

export type GrantFor = z.infer<typeof grantSchema>['for'];

export interface ControlRoutes {
  /** Whether this bearer token is control's. */
  holds(token: string): boolean;
  /** An address ready to be opened on this machine; null: nothing is open to be shown. */
  grant(what: GrantFor): string | null;
  /**
   * The lines of the open exercise, or of a file, as they are read. Null: nothing is open. Throws `LogError`
   * where nothing of the file can be shown.
   */
  record(path: string | null): Promise<AsyncIterable<string>> | null;
  /** The files that can be looked at here, and whose forks they are. */
  files(): Promise<Home['recent']>;
  /** Makes the file of a fork. Rejects with `LogError`. */
  fork(wish: z.infer<typeof forkSchema>): Promise<Result<Fork>>;
  readonly rescue: MakeRescue;
  readonly handOut: MakeHandOut;
  readonly exports: ExportRoutes;
  readonly paper: PaperRoutes;
  readonly remarks: RemarkRoutes;
  readonly report: ReportRoutes;
}

const grantSchema = z.strictObject({
  for: z.enum(['console', 'review', 'hotSeat', 'display', 'paper', 'evaluator']),
});

const forkSchema = z.strictObject({
  source,
  at: z.int().min(1).describe('the last fact that both share'),
  title: z.string().max(limits.shortTextCharsMax),
  mode: z.enum(['live', 'rehearsal']),
});

/** The routes that only the control side has. */
export function controlRoutes(app: FastifyInstance, routes: ControlRoutes): void {
  const guarded: Guard = async (request, reply) => {
    const key = keyOf(request);
    if (key !== null && routes.holds(key)) return;
    await wrongKey(reply, 'This needs the key of the console.');
  };
  app.post('/api/grant', { onRequest: guarded }, (request, reply) => {
    const asked = grantSchema.safeParse(request.body);
    if (!asked.success) return malformed(reply, 'For what?');
    const url = routes.grant(asked.data.for);
    if (url === null) return noRoom(reply);
    return reply.header('cache-control', 'no-store').send({ url });
  });
  exportRoutes(app, routes.exports, guarded);
  paperRoutes(app, routes.paper, guarded);
  handOutRoute(app, routes.handOut, guarded);
  rescueRoute(app, routes.rescue, guarded);
  remarkRoutes(app, routes.remarks, guarded);
  reportRoutes(app, routes.report, routes.remarks, guarded);
  recordRoutes(app, routes, guarded);
}

/** The files that review can show, a record's lines, and a fork of one. */
function recordRoutes(app: FastifyInstance, routes: ControlRoutes, guarded: Guard): void {
  app.get('/api/review/files', { onRequest: guarded }, (_request, reply) =>
    answered(reply, async () => ok({ files: await routes.files() })),
  );
  app.post('/api/review/fork', { onRequest: guarded }, (request, reply) => {
    const asked = forkSchema.safeParse(request.body);
    if (!asked.success) return malformed(reply, 'A fork of what?');
    return answered(reply, () => routes.fork(asked.data));
  });
  app.get<{ Querystring: { path?: unknown } }>(
    '/api/review/exercise',
    { onRequest: guarded },
    (request, reply) =>
      answered(reply, async () => {
        const lines = await routes.record(sourceIn(request.query));
        if (lines === null) return null;
        void reply.type('application/x-ndjson; charset=utf-8');
        return ok(Readable.from(lines, { objectMode: false }));
      }),
  );
}
