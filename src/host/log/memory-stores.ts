/**
 * Owns: what lies beside the facts in a log in memory: media, drafts, tokens, host values.
 * A crash leaves nothing, on purpose.
 */
import { sha256 } from './digest.ts';
import type {
  DraftKey,
  DraftStore,
  HostValues,
  MediaEntry,
  MediaStore,
  RemarkStore,
  StoredDraft,
  TokenStore,
} from './log.ts';
import type { Remark } from '../../core/remark.ts';
import { byTime, checkRoom } from './remarks.ts';
import { checkMedia, sliceBounds } from './media.ts';

export function memoryMedia(checkOpen: () => void): MediaStore {
  const contents = new Map<string, Uint8Array>();
  const entry = (file: string, content: Uint8Array): MediaEntry => ({
    file,
    bytes: content.byteLength,
    digest: sha256(content),
  });
  const list = (): MediaEntry[] => [...contents].map(([file, content]) => entry(file, content));
  return {
    put(file, content) {
      checkOpen();
      checkMedia(file, content, list());
      contents.set(file, Uint8Array.from(content));
      return entry(file, content);
    },
    list,
    find(file) {
      const content = contents.get(file);
      return content === undefined ? null : entry(file, content);
    },
    read(file, from, to) {
      const content = contents.get(file);
      if (content === undefined) return null;
      const bounds = sliceBounds(content.byteLength, from, to);
      return content.slice(bounds.from, bounds.to);
    },
  };
}

export function memoryDrafts(checkOpen: () => void): DraftStore {
  const drafts = new Map<string, StoredDraft>();
  const keyText = (key: DraftKey): string => JSON.stringify([key.seat, key.team, key.slot]);
  return {
    put(draft) {
      checkOpen();
      drafts.delete(keyText(draft));
      drafts.set(keyText(draft), draft);
    },
    remove(key) {
      drafts.delete(keyText(key));
    },
    list: (team) =>
      [...drafts.values()]
        .filter((draft) => team === undefined || draft.team === team)
        .sort((a, b) => a.savedWallMs - b.savedWallMs),
    purge() {
      drafts.clear();
    },
  };
}

export function memoryTokens(checkOpen: () => void): TokenStore {
  const tokens = new Map<string, string>();
  return {
    put(digest, seat) {
      checkOpen();
      tokens.set(digest, seat);
    },
    seatOf: (digest) => tokens.get(digest) ?? null,
    removeSeat(seat) {
      for (const [digest, owner] of tokens) if (owner === seat) tokens.delete(digest);
    },
    move(from, to, gone) {
      checkOpen();
      const owners = [...tokens];
      if (!owners.some(([, owner]) => owner === from)) return;
      for (const [digest, owner] of owners) {
        if (owner === to) tokens.set(digest, gone);
        else if (owner === from) tokens.set(digest, to);
      }
    },
    purge() {
      tokens.clear();
    },
  };
}

export function memoryHostValues(checkOpen: () => void): HostValues {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key) ?? null,
    set(key, text) {
      checkOpen();
      values.set(key, text);
    },
  };
}

export function memoryRemarks(checkOpen: () => void): RemarkStore {
  const remarks = new Map<string, Remark>();
  return {
    put(remark) {
      checkOpen();
      if (!remarks.has(remark.id)) checkRoom(remarks.size);
      remarks.set(remark.id, remark);
    },
    remove(id) {
      checkOpen();
      remarks.delete(id);
    },
    list: () => [...remarks.values()].sort(byTime),
  };
}
