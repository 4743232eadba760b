import type { Comparison } from '../../../core/review/compare/compare.ts';
import type { Recording } from '../../../core/review/recording.ts';
import type { Indicator, Phase, Team } from '../../../core/scenario/schema.ts';
import type { World } from '../../../core/world.ts';
import type { Sealed } from '../parts/top/Seal.tsx';

/** One of the exercises, where it lies, and how far it can be trusted. */
export interface Run extends Sealed {
  readonly recording: Recording;
  readonly file: string;
}

/** What the parts of the comparison need to speak of the scenario; of several editions the first that knows. */
export interface CompareWords {
  phase(id: string): string;
  phaseOf(id: string): Phase | undefined;
  team(id: string): Team | undefined;
  indicator(id: string): Indicator | undefined;
  /** `phase/exit`, as the coverage names it. */
  exit(phase: string, exit: string): string;
  inject(eventNo: string): string;
  option(id: string): string;
}

export interface ComparePart {
  readonly comparison: Comparison;
  readonly words: CompareWords;
  /** For each run the address of its review. */
  readonly addresses: readonly (string | undefined)[];
}

export function wordsFor(worlds: readonly World[]): CompareWords {
  const first = <T>(find: (world: World) => T | undefined): T | undefined => {
    for (const world of worlds) {
      const found = find(world);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const phaseOf = (id: string): Phase | undefined => first(({ phases }) => phases.get(id));
  return {
    phaseOf,
    phase: (id) => phaseOf(id)?.title ?? id,
    team: (id) => first(({ teams }) => teams.get(id)),
    indicator: (id) => first(({ indicators }) => indicators.get(id)),
    exit(phase, exit) {
      const of = phaseOf(phase);
      const found = of?.kind === 'play' ? of.exits.find(({ id }) => id === exit) : undefined;
      return found?.title ?? exit;
    },
    inject: (eventNo) => {
      const title = first(({ injects }) => injects.get(eventNo))?.title ?? '';
      return `${eventNo} ${title}`;
    },
    option: (id) => first(({ options }) => options.get(id))?.title ?? id,
  };
}
