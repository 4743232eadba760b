import { runCanary } from './play.ts';
import type { CanaryOptions } from './options.ts';
import type { Dress, Reader } from './markers.ts';

/** Everybody from whom something is hidden. */
export const uninvolved = [
  ...(['public', 'stranger', 'team:north', 'team:south', 'team:ferry'] as const),
] satisfies Reader[];

export interface Twins {
  /** How many frames the reader was sent, and how many texts differ that it never read. */
  readonly frames: number;
  readonly hidden: number;
  /** Where the transcripts part; null: they are the same to the byte. */
  readonly parting: string | null;
}

/**
 * Plays the same exercise twice, with another text (of another length) wherever the reader may never read it, and with
 * notes of control's besides. What the reader is sent has to be the same to the byte, but for the names that the host
 * makes up anew each time, which are counted.
 */
export async function compareTwins(
  options: Pick<CanaryOptions, 'seed' | 'steps' | 'project'>,
  reader: Reader,
): Promise<Twins> {
  const one = await runCanary({ ...options, twin: {} });
  const told = one.markers.toldTo(reader);
  const dress: Dress = (no, mark) =>
    told.has(no) ? { mark, more: '' } : { mark: other(mark), more: ' and more of it' };
  const two = await runCanary({ ...options, twin: { dress, hidden: true } });
  const [a, b] = [one, two].map(({ markers }) => counted(markers.transcripts.get(reader) ?? []));
  return {
    frames: a?.length ?? 0,
    hidden: one.markers.count - told.size,
    parting: partingOf(a ?? [], b ?? []),
  };
}

/** As long, of the same shape, and another. */
function other(mark: string): string {
  return `wcm${Array.from(mark.slice(3)).reverse().join('')}`.replace(
    /^wcm./,
    mark.at(3) === 'z' ? 'wcmy' : 'wcmz',
  );
}

/** Names that the host makes up (of seats, sessions, tokens) become the order in which they are met. */
function counted(frames: readonly string[]): string[] {
  const names = new Map<string, string>();
  const code = /"joinCode":"(\w+)"/.exec(frames.join(''))?.[1] ?? 'no code';
  return frames.map((frame) =>
    frame.replaceAll(code, '<code>').replace(/[A-Za-z0-9_-]{20,}/g, (name) => {
      const known = names.get(name) ?? `<${names.size}>`;
      names.set(name, known);
      return known;
    }),
  );
}

function partingOf(a: readonly string[], b: readonly string[]): string | null {
  if (a.length !== b.length) return `${a.length} frames and ${b.length}`;
  const at = a.findIndex((frame, n) => frame !== b[n]);
  if (at < 0) return null;
  const [left = '', right = ''] = [a[at], b[at]];
  let from = 0;
  while (left[from] === right[from]) from += 1;
  const piece = (text: string) => text.slice(Math.max(0, from - 60), from + 60);
  return `frame ${at}: …${piece(left)}… and …${piece(right)}…`;
}
