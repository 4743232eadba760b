/**
 * Owns: the route by which control has what is whole of a damaged file put into a new one. Does not own: the rescue,
 * the guard. A crash here leaves nothing.
 */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Result } from '../../../core/result.ts';
import type { RescuedFile } from '../../files/rescue-place.ts';
import { answered, filePath, malformed, type Guard } from './control-answers.ts';

const orderSchema = z.strictObject({ path: filePath });

/** Rejects with `LogError`. */
export type MakeRescue = (path: string) => Promise<Result<RescuedFile>>;

export function rescueRoute(app: FastifyInstance, make: MakeRescue, guarded: Guard): void {
  app.post('/api/rescue', { onRequest: guarded }, (request, reply) => {
    const asked = orderSchema.safeParse(request.body);
    if (!asked.success) return malformed(reply, 'Which file?');
    return answered(reply, () => make(asked.data.path));
  });
}
