/**
 * Owns: the route by which control has what is whole of a damaged file put into a new one. Does not own: the rescue,
 * the guard. A crash here leaves nothing.
 */
import type { FastifyInstance, onRequestAsyncHookHandler } from 'fastify';
import { z } from 'zod';
import type { Result } from '../../core/result.ts';
import type { RescuedFile } from '../files/rescue-place.ts';
import { LogError } from '../log/log.ts';

const orderSchema = z.strictObject({ path: z.string().min(1).max(4096) });

/** Rejects with `LogError`. */
export type MakeRescue = (path: string) => Promise<Result<RescuedFile>>;

export function rescueRoute(
  app: FastifyInstance,
  make: MakeRescue,
  guarded: onRequestAsyncHookHandler,
): void {
  app.post('/api/rescue', { onRequest: guarded }, async (request, reply) => {
    const asked = orderSchema.safeParse(request.body);
    if (!asked.success)
      return reply.code(400).send({ code: 'protocol/malformed', message: 'Which file?' });
    try {
      const made = await make(asked.data.path);
      if (!made.ok) return await reply.code(409).send(made.error);
      return await reply.header('cache-control', 'no-store').send(made.value);
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      return reply.code(422).send({ code: `log/${error.kind}`, message: error.message });
    }
  });
}
