/**
 * Owns: the route by which control gets a replay as a page to hand to somebody. Does not own: the page, the
 * guard. A crash here leaves nothing.
 */
import type { FastifyInstance } from 'fastify';
import { ok } from '../../../core/result.ts';
import { handOutWishSchema, type HandOutWish } from '../../files/hand-out.ts';
import { answered, malformed, source, type Guard } from './control-answers.ts';

const orderSchema = handOutWishSchema.extend({ source });

/** Null: nothing is open. Throws `LogError`. */
export type MakeHandOut = (source: string | null, wish: HandOutWish) => Promise<string> | null;

export function handOutRoute(app: FastifyInstance, make: MakeHandOut, guarded: Guard): void {
  app.post('/api/review/hand-out', { onRequest: guarded }, (request, reply) => {
    const asked = orderSchema.safeParse(request.body);
    if (!asked.success) return malformed(reply, 'A replay for whom?');
    const { source: file, ...wish } = asked.data;
    return answered(reply, async () => {
      const page = await make(file, wish);
      if (page === null) return null;
      // Never drawn here: it is a file to be kept.
      void reply.headers({
        'content-type': 'application/octet-stream',
        'content-disposition': 'attachment; filename="replay.html"',
      });
      return ok(page);
    });
  });
}
