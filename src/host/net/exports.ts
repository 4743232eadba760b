/**
 * Owns: the address by which review takes an export. Control only: an export holds every secret. Does not own: what
 * is in it (export), reading the file (record). A crash here leaves nothing.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { exportFiles, exportWishSchema, type ExportWish } from '../../core/export/wish.ts';
import { LogError } from '../log/log.ts';

export interface ExportRoutes {
  /** Of a file, or of what is open (null). Null: nothing is open. Rejects with `LogError`. */
  make(file: string | null, wish: ExportWish): Promise<Exported> | null;
}

export interface Exported {
  /** What the file may be called. */
  readonly name: string;
  readonly content: Uint8Array;
}

const askedSchema = z.strictObject({
  path: z.string().min(1).max(4096).nullable().describe('null: the open exercise'),
  ...exportWishSchema.shape,
});

type Guard = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

export function exportRoutes(app: FastifyInstance, routes: ExportRoutes, guarded: Guard): void {
  app.post('/api/review/export', { onRequest: guarded }, async (request, reply) => {
    const asked = askedSchema.safeParse(request.body);
    if (!asked.success)
      return reply.code(400).send({ code: 'protocol/malformed', message: 'An export of what?' });
    const { path, ...wish } = asked.data;
    try {
      const made = await routes.make(path, wish);
      if (made === null)
        return await reply
          .code(409)
          .send({ code: 'room/no-exercise', message: 'No exercise is open at the moment.' });
      return await reply
        .headers({
          'content-type': exportFiles[wish.as].mediaType,
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(made.name)}`,
          'cache-control': 'no-store',
        })
        .send(Buffer.from(made.content));
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      return reply.code(422).send({ code: `log/${error.kind}`, message: error.message });
    }
  });
}
