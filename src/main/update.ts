/**
 * Owns: new versions: looked for only at a feed that somebody has set, only when somebody asks, never while an
 * exercise is played. What is there is asked for, fetched, held against its maker's signature and shown in its
 * folder; nothing is installed or run. Does not own: where the feed stands (`settings.ts`).
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createWriteStream, rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Electron } from './electron.ts';
import type { Feed } from './settings.ts';
import type { Say } from './words.ts';

const answerBytesMax = 64 * 1024;
const answerWithinMs = 10_000;
const fileBytesMax = 1024 * 1024 * 1024;

/** What is signed is the text of the manifest, byte for byte. */
const answerSchema = z.strictObject({ manifest: z.string(), signature: z.base64() });
const versionSchema = z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/);
const manifestSchema = z.strictObject({
  version: versionSchema,
  /** By `platform-arch`. */
  files: z.record(
    z.string(),
    z.strictObject({
      url: z.url({ protocol: /^https$/ }),
      name: z.string().regex(/^[\w][\w .-]{0,120}$/),
      sha512: z.string().regex(/^[0-9a-f]{128}$/),
    }),
  ),
});
type Manifest = z.infer<typeof manifestSchema>;
type Installer = Manifest['files'][string];

export interface UpdateOptions {
  readonly electron: Pick<Electron, 'app' | 'dialog' | 'shell'>;
  readonly feed: () => Feed | null;
  readonly live: () => boolean;
  readonly say: () => Say;
  readonly fetch?: typeof fetch;
  readonly platform?: string;
}

class UpdateTrouble extends Error {
  readonly key: 'updateUntrue' | 'updateNoAnswer' | 'updateLive';
  constructor(key: UpdateTrouble['key']) {
    super(key);
    this.key = key;
  }
}

export class Update {
  readonly #options: UpdateOptions;
  readonly #fetch: typeof fetch;
  #running: AbortController | null = null;

  constructor(options: UpdateOptions) {
    this.#options = options;
    this.#fetch = options.fetch ?? fetch;
  }

  /** Somebody asked. One at a time. */
  async check(): Promise<void> {
    const feed = this.#options.feed();
    if (feed === null || this.#running !== null) return;
    this.#running = new AbortController();
    try {
      if (this.#options.live()) throw new UpdateTrouble('updateLive');
      await this.#look(feed, this.#running.signal);
    } catch (error) {
      await this.#tell(error);
    } finally {
      this.#running = null;
    }
  }

  /** An exercise begins: whatever was under way is dropped. */
  stop(): void {
    this.#running?.abort(new UpdateTrouble('updateLive'));
  }

  async #look(feed: Feed, signal: AbortSignal): Promise<void> {
    const { electron, say } = this.#options;
    const words = say();
    const { version, files } = await this.#manifest(feed, signal);
    const installer = files[this.#options.platform ?? `${process.platform}-${process.arch}`];
    const current = electron.app.getVersion();
    if (installer === undefined || !isNewer(version, current)) {
      await electron.dialog.showMessageBox({
        message: words('updateNone'),
        buttons: [words('ok')],
      });
      return;
    }
    const { response } = await electron.dialog.showMessageBox({
      type: 'question',
      message: words('updateTitle', { version }),
      detail: words('updateBody', { current }),
      buttons: [words('cancel'), words('updateFetch')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal,
    });
    signal.throwIfAborted();
    if (response === 1) electron.shell.showItemInFolder(await this.#download(installer, signal));
  }

  async #manifest({ url, key }: Feed, signal: AbortSignal): Promise<Manifest> {
    const within = AbortSignal.any([signal, AbortSignal.timeout(answerWithinMs)]);
    const answer = await this.#fetch(url, {
      signal: within,
      redirect: 'error',
      credentials: 'omit',
    });
    if (!answer.ok || answer.body === null) throw new UpdateTrouble('updateNoAnswer');
    const text = await textOf(answer.body);
    const { manifest, signature } = answerSchema.parse(JSON.parse(text));
    const maker = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
    if (!verify(null, Buffer.from(manifest), maker, Buffer.from(signature, 'base64')))
      throw new UpdateTrouble('updateUntrue');
    return manifestSchema.parse(JSON.parse(manifest));
  }

  /** Where it lies once it is what was signed. */
  async #download({ url, name, sha512 }: Installer, signal: AbortSignal): Promise<string> {
    const file = path.join(this.#options.electron.app.getPath('downloads'), name);
    const part = `${file}.part`;
    const answer = await this.#fetch(url, { signal, credentials: 'omit' });
    if (!answer.ok || answer.body === null) throw new UpdateTrouble('updateNoAnswer');
    const hash = createHash('sha512');
    try {
      await pipeline(Readable.from(answer.body), counted(hash), createWriteStream(part), {
        signal,
      });
      if (hash.digest('hex') !== sha512) throw new UpdateTrouble('updateUntrue');
      await rename(part, file);
      return file;
    } catch (error) {
      rmSync(part, { force: true });
      throw error;
    }
  }

  async #tell(error: unknown): Promise<void> {
    const { electron, say } = this.#options;
    const words = say();
    const reason: unknown =
      this.#running?.signal.aborted === true ? this.#running.signal.reason : error;
    await electron.dialog.showMessageBox({
      type: 'info',
      message: words('updateFailed'),
      detail: words(keyOf(reason)),
      buttons: [words('ok')],
      noLink: true,
    });
  }
}

/** No more of it is taken in than an answer may have. */
async function textOf(body: ReadableStream<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body) {
    bytes += piece.byteLength;
    if (bytes > answerBytesMax) throw new UpdateTrouble('updateNoAnswer');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** A full or locked folder is not the feed's fault. */
function keyOf(reason: unknown): UpdateTrouble['key'] | 'updateUnwritten' {
  if (reason instanceof UpdateTrouble) return reason.key;
  const call = reason instanceof Error && 'syscall' in reason ? reason.syscall : '';
  return call === 'open' || call === 'write' || call === 'rename'
    ? 'updateUnwritten'
    : 'updateNoAnswer';
}

function counted(hash: ReturnType<typeof createHash>): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(bytes > fileBytesMax ? new UpdateTrouble('updateNoAnswer') : null, chunk);
    },
  });
}

/** Never an older one, however it is signed. */
export function isNewer(version: string, current: string): boolean {
  const parts = (text: string): number[] => (text.split('-')[0] ?? '').split('.').map(Number);
  const [a, b] = [parts(version), parts(current)];
  for (let i = 0; i < 3; i += 1) if (a[i] !== b[i]) return (a[i] ?? 0) > (b[i] ?? 0);
  return false;
}
