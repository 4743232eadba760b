/**
 * Owns: the route by which control gets a replay as a page to hand to somebody. Does not own: the page, the
 * guard. A crash here leaves nothing.
 */
import type { FastifyInstance, onRequestAsyncHookHandler } from 'fastify';
import { z } from 'zod';
import { handOutWishSchema, type HandOutWish } from '../files/hand-out.ts';
import { LogError } from '../log/log.ts';

const orderSchema = handOutWishSchema.extend({
  source: z.string().min(1).max(4096).nullable().describe('a file; null: the open exercise'),
});

/** Null: nothing is open. Throws `LogError`. */
export type MakeHandOut = (source: string | null, wish: HandOutWish) => Promise<string> | null;

export function handOutRoute(
  app: FastifyInstance,
  make: MakeHandOut,
  guarded: onRequestAsyncHookHandler,
): void {
  app.post('/api/review/hand-out', { onRequest: guarded }, async (request, reply) => {
    const asked = orderSchema.safeParse(request.body);
    if (!asked.success)
      return reply.code(400).send({ code: 'protocol/malformed', message: 'A replay for whom?' });
    const { source, ...wish } = asked.data;
    try {
      const page = await make(source, wish);
      if (page === null)
        return await reply
          .code(409)
          .send({ code: 'room/no-exercise', message: 'No exercise is open at the moment.' });
      // Never drawn here: it is a file to be kept.
      return await reply
        .headers({
          'content-type': 'application/octet-stream',
          'content-disposition': 'attachment; filename="replay.html"',
          'cache-control': 'no-store',
        })
        .send(page);
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      return reply.code(422).send({ code: `log/${error.kind}`, message: error.message });
    }
  });
}
