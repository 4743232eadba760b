/**
 * Owns: the address by which review takes an export. Control only: an export holds every secret. Does not own: what
 * is in it (export), reading the file (record). A crash here leaves nothing.
 */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { exportFiles, exportWishSchema, type ExportWish } from '../../../core/export/wish.ts';
import { ok } from '../../../core/result.ts';
import { answered, malformed, source, type Guard } from './control-answers.ts';

export interface ExportRoutes {
  /** Of a file, or of what is open (null). Null: nothing is open. Rejects with `LogError`. */
  make(file: string | null, wish: ExportWish): Promise<Exported> | null;
}

export interface Exported {
  /** What the file may be called. */
  readonly name: string;
  readonly content: Uint8Array;
}

const askedSchema = z.strictObject({ path: source, ...exportWishSchema.shape });

export function exportRoutes(app: FastifyInstance, routes: ExportRoutes, guarded: Guard): void {
  app.post('/api/review/export', { onRequest: guarded }, (request, reply) => {
    const asked = askedSchema.safeParse(request.body);
    if (!asked.success) return malformed(reply, 'An export of what?');
    const { path, ...wish } = asked.data;
    return answered(reply, async () => {
      const made = await routes.make(path, wish);
      if (made === null) return null;
      void reply.headers({
        'content-type': exportFiles[wish.as].mediaType,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(made.name)}`,
      });
      return ok(Buffer.from(made.content));
    });
  });
}
