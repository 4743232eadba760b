import { handOutFormat, handOutVersion, type HandOut } from '../../core/review/hand-out/schema.ts';
import type { Language } from '../../core/protocol/words.ts';

/** What stands in the page: how it begins, and the replay itself, squeezed. */
export interface Handed {
  readonly language: Language;
  readonly spoilerSafe: boolean;
  readonly replay: HandOut;
  /** By name of file, as addresses that hold their content. */
  readonly media: Readonly<Record<string, string>>;
}

/** Reads the page's own data. Throws where there is none, or of another kind. */
export async function readHanded(text: string): Promise<Handed> {
  const { language, spoilerSafe, packed } = JSON.parse(text) as Omit<Handed, 'replay' | 'media'> & {
    readonly packed: string;
  };
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const { media, ...replay } = JSON.parse(await new Response(plain).text()) as HandOut &
    Pick<Handed, 'media'>;
  const { format, version } = replay as { format: unknown; version: unknown };
  if (format !== handOutFormat || version !== handOutVersion)
    throw new Error(`this is no replay of version ${handOutVersion}`);
  return { language, spoilerSafe, replay, media };
}
