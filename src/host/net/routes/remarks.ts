/**
 * Owns: the addresses by which review and console read, write and take away remarks. Control only. Does not own:
 * the store (session), what comes from participants' devices (`hot-wash.ts`). A crash here leaves nothing.
 */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ownRemarkSchema, type Remark } from '../../../core/remark.ts';
import { ok, type Result } from '../../../core/result.ts';
import { id } from '../../../core/text.ts';
import type { RemarkDeed } from '../../session/remark-deeds.ts';
import { answered, malformed, source, sourceIn, type Guard } from './control-answers.ts';

export interface RemarkRoutes {
  wallMs(): number;
  /** Whether there is any use in trying to write. */
  canWrite(file: string | null): boolean;
  /** Something is done with the remarks of a file, or of what is open (null). Null: nothing is open. */
  work(file: string | null, deed: RemarkDeed): Promise<Result<readonly Remark[]>> | null;
}

const putSchema = z.strictObject({ path: source, remark: ownRemarkSchema });
const deleteSchema = z.strictObject({ path: source, id });

export function remarkRoutes(app: FastifyInstance, routes: RemarkRoutes, guarded: Guard): void {
  const url = '/api/review/remarks';
  app.get<{ Querystring: { path?: unknown } }>(url, { onRequest: guarded }, (request, reply) => {
    const path = sourceIn(request.query);
    return answered(reply, async () => {
      const done = await routes.work(path, { do: 'list' });
      return done?.ok === true
        ? ok({ remarks: done.value, readOnly: !routes.canWrite(path) })
        : done;
    });
  });
  app.put(url, { onRequest: guarded }, (request, reply) => {
    const asked = putSchema.safeParse(request.body);
    if (!asked.success) return malformed(reply, 'This is not a remark.');
    const { path, remark } = asked.data;
    const deed = { do: 'put', remark, nowMs: Math.floor(routes.wallMs()) } as const;
    return answered(reply, async () => {
      const done = await routes.work(path, deed);
      return done?.ok === true ? ok({ remark: done.value[0] }) : done;
    });
  });
  app.delete(url, { onRequest: guarded }, (request, reply) => {
    const asked = deleteSchema.safeParse(request.body);
    if (!asked.success) return malformed(reply, 'This is not a remark.');
    const { path, id: gone } = asked.data;
    return answered(reply, async () => {
      const done = await routes.work(path, { do: 'remove', id: gone });
      return done?.ok === true ? ok({}) : done;
    });
  });
}
