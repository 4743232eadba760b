import type { Finding } from './finding.ts';
import type { Source } from './source.ts';

/** What a person reads comes from a catalogue: no page has words of its own. */
export function wordFindings(sources: readonly Source[]): Finding[] {
  return sources
    .filter(({ file }) => file.startsWith('src/renderer/'))
    .flatMap(({ file, shown }) =>
      shown
        .filter(({ words }) => /\p{L}{2}/u.test(words))
        .map(({ words, line }) => ({
          file,
          line,
          message: `says «${words.trim()}» in no catalogue`,
        })),
    );
}
