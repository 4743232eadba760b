/**
 * Owns: media, drafts, tokens and host values in the file. Each change is one synced transaction of
 * its own. A crash leaves the value before or after, never half of one.
 */
import { z } from 'zod';
import { moveTextSchema, type MoveText } from '../../core/move-text.ts';
import { sha256 } from './digest.ts';
import type { DraftStore, HostValues, MediaStore, RemarkStore, TokenStore } from './log.ts';
import { parseJson } from './parse-json.ts';
import { checkRoom, remarksIn } from './remarks.ts';
import { checkMedia, chunkBytes, sliceBounds } from './media.ts';
import type { Statements } from './statements.ts';

/** Runs something on the present connection; `write` in a transaction. Both throw `LogError`. */
export interface Access {
  read<T>(work: (statements: Statements) => T): T;
  write(work: (statements: Statements) => void): void;
}

export function sqliteMedia(access: Access): MediaStore {
  return {
    put(file, content) {
      const present = access.read((s) => s.mediaList.all());
      checkMedia(file, content, present);
      const entry = { file, bytes: content.byteLength, digest: sha256(content) };
      access.write((s) => {
        s.insertMedia.run(entry.file, entry.bytes, entry.digest);
        for (let n = 0; n * chunkBytes < content.byteLength; n++) {
          s.insertChunk.run(file, n, content.subarray(n * chunkBytes, (n + 1) * chunkBytes));
        }
      });
      return entry;
    },
    list: () => access.read((s) => s.mediaList.all()),
    find: (file) => access.read((s) => s.mediaFind.get(file) ?? null),
    read(file, from, to) {
      return access.read((s) => {
        const entry = s.mediaFind.get(file);
        return entry === undefined ? null : readRange(s, file, sliceBounds(entry.bytes, from, to));
      });
    },
  };
}

/** Only the chunks that the range needs are read. */
function readRange(
  s: Pick<Statements, 'chunk'>,
  file: string,
  range: { readonly from: number; readonly to: number },
): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let n = Math.floor(range.from / chunkBytes); n * chunkBytes < range.to; n++) {
    const content = s.chunk.get(file, n)?.content ?? new Uint8Array();
    const start = Math.max(0, range.from - n * chunkBytes);
    pieces.push(content.subarray(start, range.to - n * chunkBytes));
  }
  return Buffer.concat(pieces);
}

const draftText = z.preprocess(parseJson, moveTextSchema.partial());

export function sqliteDrafts(access: Access): DraftStore {
  return {
    put({ seat, team, slot, text, savedWallMs }) {
      access.write((s) => {
        s.putDraft.run(seat, team, slot, JSON.stringify(text), savedWallMs);
      });
    },
    remove(key) {
      access.write((s) => {
        s.removeDraft.run(key);
      });
    },
    list: (team) =>
      access
        .read((s) => s.drafts.all())
        .filter((draft) => team === undefined || draft.team === team)
        .map((draft) => ({ ...draft, text: readDraft(draft.text) })),
    purge() {
      access.write((s) => {
        s.purgeDrafts.run();
      });
    },
  };
}

/** Half-typed text need not have a move's shape; whatever does is kept. */
function readDraft(text: string): Partial<MoveText> {
  const whole = draftText.safeParse(text);
  return whole.success ? dropUndefined(whole.data) : {};
}

function dropUndefined(text: z.infer<typeof draftText>): Partial<MoveText> {
  return Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined));
}

export function sqliteTokens(access: Access): TokenStore {
  return {
    put(digest, seat) {
      access.write((s) => {
        s.putToken.run(digest, seat);
      });
    },
    seatOf: (digest) => access.read((s) => s.token.get(digest)?.seat ?? null),
    removeSeat(seat) {
      access.write((s) => {
        s.removeTokens.run(seat);
      });
    },
    move(from, to, gone) {
      access.write((s) => {
        s.retireTokens.run({ from, to, gone });
        s.moveTokens.run(to, from);
      });
    },
    purge() {
      access.write((s) => {
        s.purgeTokens.run();
      });
    },
  };
}

export function sqliteHostValues(access: Access): HostValues {
  return {
    get: (key) => access.read((s) => s.value.get(key)?.text ?? null),
    set(key, text) {
      access.write((s) => {
        s.setValue.run(key, text);
      });
    },
  };
}

export function sqliteRemarks(access: Access): RemarkStore {
  return {
    put(remark) {
      const { id, wallMs } = remark;
      // Before the write: a full store is no reason to doubt the disk.
      checkRoom(access.read((s) => s.otherRemarks.get(id)?.count ?? 0));
      access.write((s) => {
        s.putRemark.run(id, wallMs, JSON.stringify(remark));
      });
    },
    remove(id) {
      access.write((s) => {
        s.removeRemark.run(id);
      });
    },
    list: () => remarksIn(access.read((s) => s.remarks.all())),
  };
}
