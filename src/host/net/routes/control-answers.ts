/**
 * Owns: how the control side's routes read what names a file and a key, and in which words of HTTP they answer: what
 * was asked makes no sense, nothing is open, it was refused, the file is in trouble. Does not own: what is asked for.
 * Pure but for the reply; a crash leaves nothing here.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { reject, type Rejection, type Result } from '../../../core/result.ts';
import { LogError } from '../../log/log.ts';
import { PrintTrouble } from '../../paper/printer.ts';

/** Answers by itself where somebody is not control. */
export type Guard = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

export const filePath = z.string().min(1).max(4096);
/** Whose record it is. */
export const source = filePath.nullable().describe('a file; null: the open exercise');

/** As `source`, out of an address; anything that is no path is the open exercise. */
export function sourceIn(query: { readonly path?: unknown }): string | null {
  return typeof query.path === 'string' && query.path !== '' ? query.path : null;
}

/** The key that a request carries; null: none that could be one of ours. */
export function keyOf({ headers }: FastifyRequest): string | null {
  return /^Bearer (\S{16,200})$/.exec(headers.authorization ?? '')?.[1] ?? null;
}

/** `message`: a question back, for whoever writes such a request. */
export function malformed(reply: FastifyReply, message: string): FastifyReply {
  return reply.code(400).send({ code: 'protocol/malformed', message });
}

export function wrongKey(reply: FastifyReply, message: string): FastifyReply {
  return reply.code(401).send({ code: 'auth/token', message });
}

/** Nothing is open. */
export function noRoom(reply: FastifyReply): FastifyReply {
  return reply
    .code(409)
    .send({ code: 'room/no-exercise', message: 'No exercise is open at the moment.' });
}

/** Sends what `work` comes to, and lets nobody keep it. Null: nothing is open. Headers of its own are set by `work`. */
export async function answered(
  reply: FastifyReply,
  work: () => Promise<Result<unknown> | null> | null,
): Promise<FastifyReply> {
  void reply.header('cache-control', 'no-store');
  const done = await settled(work);
  if (done === null) return noRoom(reply);
  return done.ok ? reply.send(done.value) : refused(reply, done.error);
}

async function settled(
  work: () => Promise<Result<unknown> | null> | null,
): Promise<Result<unknown> | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LogError) return reject(`log/${error.kind}`, error.message);
    if (error instanceof PrintTrouble) return reject(`paper/${error.kind}`, error.message);
    throw error;
  }
}

function refused(reply: FastifyReply, { code, message }: Rejection): FastifyReply {
  return reply.code(statusOf(code)).send({ code, message });
}

function statusOf(code: string): number {
  if (code.startsWith('log/')) return 422;
  return code.startsWith('paper/') ? 503 : 409;
}
