/**
 * Owns: the addresses by which review and console read, write and take away remarks. Control only. Does not own:
 * the store (session), what comes from participants' devices (`hot-wash.ts`). A crash here leaves nothing.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isOwn, ownRemarkSchema, type OwnRemark } from '../../core/remark.ts';
import { ok, reject, type Rejection, type Result } from '../../core/result.ts';
import { id } from '../../core/text.ts';
import { LogError } from '../log/log.ts';
import type { SessionRemarks } from '../session/session.ts';

export interface RemarkRoutes {
  wallMs(): number;
  /** Works on the remarks of a file, or of what is open (null). Null: nothing is open. Throws `LogError`. */
  on<T>(file: string | null, write: boolean, work: (store: SessionRemarks) => T): T | null;
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
    return answered(reply, () => {
      const remarks = routes.on(asked, false, (store) => store.list());
      return remarks === null ? null : ok({ remarks });
    });
  });
  app.put(url, { onRequest: guarded }, (request, reply) => {
    const asked = putSchema.safeParse(request.body);
    if (!asked.success) return malformed(reply);
    const { path, remark } = asked.data;
    return answered(reply, () =>
      routes.on(path, true, (store) => put(store, remark, routes.wallMs())),
    );
  });
  app.delete(url, { onRequest: guarded }, (request, reply) => {
    const asked = deleteSchema.safeParse(request.body);
    if (!asked.success) return malformed(reply);
    const { path, id: gone } = asked.data;
    return answered(reply, () => routes.on(path, true, (store) => store.remove(gone)));
  });
}

/** The moment is the host's: of the first writing, also after a change. */
function put(store: SessionRemarks, remark: OwnRemark, nowMs: number): Result<unknown> {
  const before = store.find(remark.id);
  if (before !== null && !isOwn(before))
    return reject('remark/not-own', 'What participants wrote can be taken away and not changed.');
  if (before !== null && before.kind !== remark.kind)
    return reject('remark/taken', 'This id belongs to something else.');
  const kept = { ...remark, wallMs: before?.wallMs ?? Math.floor(nowMs) };
  const done = store.put(kept);
  return done.ok ? ok({ remark: kept }) : done;
}

function answered(reply: FastifyReply, work: () => Result<unknown> | null): FastifyReply {
  void reply.header('cache-control', 'no-store');
  const refused = ({ code, message }: Rejection) =>
    reply.code(code.startsWith('log/') ? 422 : 409).send({ code, message });
  try {
    const done = work();
    if (done === null)
      return refused({ code: 'room/no-exercise', message: 'No exercise is open at the moment.' });
    return done.ok ? reply.send(done.value ?? {}) : refused(done.error);
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    return refused({ code: `log/${error.kind}`, message: error.message });
  }
}

function malformed(reply: FastifyReply): FastifyReply {
  return reply.code(400).send({ code: 'protocol/malformed', message: 'This is not a remark.' });
}
