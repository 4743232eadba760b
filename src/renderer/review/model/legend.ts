import type { Phase } from '../../../core/scenario/schema.ts';
import type { ScaleId } from '../../../core/adjudicate/likelihood.ts';
import type { IndicatorView, PublicTeam } from '../../../core/view/schema.ts';

/**
 * What names and drawings need to know of the scenario. A compiled scenario has it; of a replay that was handed
 * out, it is no more than its views tell.
 */
export interface Legend {
  readonly teams: ReadonlyMap<string, PublicTeam>;
  readonly phases: ReadonlyMap<string, Pick<Phase, 'id' | 'title' | 'kind'>>;
  readonly indicators: ReadonlyMap<string, LegendIndicator>;
  readonly scenario: {
    readonly teams: readonly PublicTeam[];
    readonly indicators: readonly LegendIndicator[];
    readonly settings: { readonly likelihoodScale: ScaleId };
  };
}

export type LegendIndicator = Omit<IndicatorView, 'value'>;
