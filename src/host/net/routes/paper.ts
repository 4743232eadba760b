/**
 * Owns: the paper pack over HTTP: making one, what its pages are made of, its attachments and files.
 * On the control listener only. A pack's key opens that pack and nothing else; it can do nothing.
 * Does not own: packs (`paper/packs.ts`), who is control (`review.ts`).
 * A crash here leaves nothing; a pack that was being made is dropped.
 */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { paperDocuments, paperSizes } from '../../../core/paper/pack.ts';
import type { PackNews } from '../../../core/paper/news.ts';
import { roomWordsSchema } from '../../../core/protocol/words-schema.ts';
import { plainWords } from '../../../core/protocol/words.ts';
import type { Packs, PackWish } from '../../paper/packs.ts';
import { keyOf, malformed, noRoom, wrongKey, type Guard } from './control-answers.ts';
import { mediaType } from './media.ts';

export interface PaperRoutes {
  readonly packs: Packs;
  /** Makes a pack of the open exercise beside its file; null: nothing is open. */
  make(wish: Omit<PackWish, 'folder'>): AsyncGenerator<PackNews, void> | null;
}

const wishSchema = z.strictObject({
  size: z.enum(paperSizes),
  words: roomWordsSchema.default(plainWords),
  only: z
    .array(z.enum(paperDocuments))
    .min(1)
    .default([...paperDocuments]),
});

export function paperRoutes(app: FastifyInstance, routes: PaperRoutes, guarded: Guard): void {
  const { packs } = routes;
  app.post('/api/paper', { onRequest: guarded }, (request, reply) => {
    const wish = wishSchema.safeParse(request.body);
    if (!wish.success) return malformed(reply, 'Which papers?');
    const news = routes.make(wish.data);
    if (news === null) return noRoom(reply);
    return reply
      .headers({
        'content-type': 'application/x-ndjson; charset=utf-8',
        'cache-control': 'no-store',
      })
      .send(Readable.from(lines(news), { objectMode: false }));
  });
  app.get('/api/paper/pack', (request, reply) => {
    const pack = packs.find(keyOf(request) ?? '');
    if (pack === null) return wrongKey(reply, 'This key opens no paper pack, or not any more.');
    const { title, mode, scenario } = pack.source;
    return reply
      .header('cache-control', 'no-store')
      .send({ title, mode, size: pack.size, words: pack.words, scenario });
  });
  app.get<Named>('/paper/media/:key/:file', (request, reply) => {
    const { key, file } = request.params;
    const content = packs.find(key)?.source.media.get(file);
    if (content === undefined) return reply.callNotFound();
    return sent(reply, content, mediaType(file));
  });
  app.get<Named>('/paper/file/:key/:file', (request, reply) => {
    const { key, file } = request.params;
    const content = packs.find(key)?.pdfs.get(file);
    if (content === undefined) return reply.callNotFound();
    const name = encodeURIComponent(file);
    void reply.header('content-disposition', `inline; filename*=UTF-8''${name}`);
    return sent(reply, content, 'application/pdf');
  });
}

interface Named {
  Params: { key: string; file: string };
}

function sent(reply: FastifyReply, content: Uint8Array, type: string): FastifyReply {
  return reply
    .headers({
      'cache-control': 'no-store',
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      'content-type': type,
    })
    .send(Buffer.from(content));
}

async function* lines(news: AsyncGenerator<PackNews, void>): AsyncGenerator<string> {
  for await (const piece of news) yield `${JSON.stringify(piece)}\n`;
}
