/**
 * Owns: the record as review gets it: one JSON object a line, the end said aloud. Control only.
 * Does not own: reading and verifying the file (log). A crash here leaves nothing; an answer without
 * its last line was cut short.
 */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { limits } from '../../core/limits.ts';
import type { Home } from '../../core/protocol/down.ts';
import type { Result } from '../../core/result.ts';
import type { Fork } from '../files/fork-exercise.ts';
import { LogError } from '../log/log.ts';
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
  source: z.string().min(1).max(4096).nullable().describe('a file; null: the open exercise'),
  at: z.int().min(1).describe('the last fact that both share'),
  title: z.string().max(limits.shortTextCharsMax),
  mode: z.enum(['live', 'rehearsal']),
});

/** The routes that only the control side has. */
export function controlRoutes(app: FastifyInstance, routes: ControlRoutes): void {
  const noRoom = { code: 'room/no-exercise', message: 'No exercise is open at the moment.' };
  const guarded = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const token = /^Bearer (\S{16,200})$/.exec(request.headers.authorization ?? '')?.[1];
    if (token !== undefined && routes.holds(token)) return;
    await reply
      .code(401)
      .send({ code: 'auth/token', message: 'This needs the key of the console.' });
  };
  app.post('/api/grant', { onRequest: guarded }, (request, reply) => {
    const asked = grantSchema.safeParse(request.body);
    if (!asked.success)
      return reply.code(400).send({ code: 'protocol/malformed', message: 'For what?' });
    const url = routes.grant(asked.data.for);
    if (url === null) return reply.code(409).send(noRoom);
    return reply.header('cache-control', 'no-store').send({ url });
  });
  exportRoutes(app, routes.exports, guarded);
  paperRoutes(app, routes.paper, guarded);
  handOutRoute(app, routes.handOut, guarded);
  app.get('/api/review/files', { onRequest: guarded }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ files: await routes.files() }),
  );
  rescueRoute(app, routes.rescue, guarded);
  remarkRoutes(app, routes.remarks, guarded);
  reportRoutes(app, routes.report, routes.remarks, guarded);
  app.post('/api/review/fork', { onRequest: guarded }, async (request, reply) => {
    const asked = forkSchema.safeParse(request.body);
    if (!asked.success)
      return reply.code(400).send({ code: 'protocol/malformed', message: 'A fork of what?' });
    try {
      const made = await routes.fork(asked.data);
      if (!made.ok) return await reply.code(409).send(made.error);
      return await reply.header('cache-control', 'no-store').send(made.value);
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      return reply.code(422).send({ code: `log/${error.kind}`, message: error.message });
    }
  });
  app.get<{ Querystring: { path?: unknown } }>(
    '/api/review/exercise',
    { onRequest: guarded },
    async (request, reply) => {
      const { path } = request.query;
      const asked = typeof path === 'string' && path !== '' ? path : null;
      try {
        const lines = await routes.record(asked);
        if (lines === null) return await reply.code(409).send(noRoom);
        return await reply
          .headers({
            'content-type': 'application/x-ndjson; charset=utf-8',
            'cache-control': 'no-store',
          })
          .send(Readable.from(lines, { objectMode: false }));
      } catch (error) {
        if (!(error instanceof LogError)) throw error;
        return reply.code(422).send({ code: `log/${error.kind}`, message: error.message });
      }
    },
  );
}
