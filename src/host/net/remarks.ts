/**
 * Owns: the addresses by which review and console read, write and take away remarks. Control only. Does not own:
 * the store (session), what comes from participants' devices (`hot-wash.ts`). A crash here leaves nothing.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ownRemarkSchema, type Remark } from '../../core/remark.ts';
import type { Rejection, Result } from '../../core/result.ts';
import { id } from '../../core/text.ts';
import { LogError } from '../log/log.ts';
import type { RemarkDeed } from '../session/remark-deeds.ts';

export interface RemarkRoutes {
  wallMs(): number;
  /** Whether there is any use in trying to write. */
  canWrite(file: string | null): boolean;
  /** Something is done with the remarks of a file, or of what is open (null). Null: nothing is open. */
  work(file: string | null, deed: RemarkDeed): Promise<Result<readonly Remark[]>> | null;
}

const file = z.string().min(1).max(4096).nullable().describe('null: the open exercise');
const putSchema = z.strictObject({ path: file, remark: ownRemarkSchema });
const deleteSchema = z.strictObject({ path: file, id });

type Guard = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

export function remarkRoutes(app: FastifyInstance, routes: RemarkRoutes, guarded: Guard): void {
  const url = '/api/review/remarks';
  app.get<{ Querystring: { path?: unknown } }>(url, { onRequest: guarded }, (request, reply) => {
    const { path } = request.query;
    const asked = typeof path === 'string' && path !== '' ? path : null;
    return answered(reply, routes.work(asked, { do: 'list' }), (remarks) => ({
      remarks,
      readOnly: !routes.canWrite(asked),
    }));
  });
  app.put(url, { onRequest: guarded }, (request, reply) => {
    const asked = putSchema.safeParse(request.body);
    if (!asked.success) return malformed(reply);
    const { path, remark } = asked.data;
    const deed = { do: 'put', remark, nowMs: Math.floor(routes.wallMs()) } as const;
    return answered(reply, routes.work(path, deed), ([kept]) => ({ remark: kept }));
  });
  app.delete(url, { onRequest: guarded }, (request, reply) => {
    const asked = deleteSchema.safeParse(request.body);
    if (!asked.success) return malformed(reply);
    const { path, id: gone } = asked.data;
    return answered(reply, routes.work(path, { do: 'remove', id: gone }), () => ({}));
  });
}

async function answered(
  reply: FastifyReply,
  work: Promise<Result<readonly Remark[]>> | null,
  body: (remarks: readonly Remark[]) => object,
): Promise<FastifyReply> {
  void reply.header('cache-control', 'no-store');
  const refused = ({ code, message }: Rejection) =>
    reply.code(code.startsWith('log/') ? 422 : 409).send({ code, message });
  try {
    const done = await work;
    if (done === null)
      return await refused({
        code: 'room/no-exercise',
        message: 'No exercise is open at the moment.',
      });
    return await (done.ok ? reply.send(body(done.value)) : refused(done.error));
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    return refused({ code: `log/${error.kind}`, message: error.message });
  }
}

function malformed(reply: FastifyReply): FastifyReply {
  return reply.code(400).send({ code: 'protocol/malformed', message: 'This is not a remark.' });
}
