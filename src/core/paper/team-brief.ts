import type { Indicator, Scenario, Team } from '../scenario/schema.ts';
import { isVisibleTo } from '../view/parts.ts';
import type { PublicTeam } from '../view/schema.ts';

/** What a team takes away to read. Only what is public at the start, and the team's own. */
export interface TeamBrief {
  readonly team: PublicTeam;
  readonly brief: string;
  readonly aims: readonly string[];
  readonly redLines: readonly string[];
  readonly situation: {
    readonly summary: string;
    readonly date: string;
    readonly phase: string;
    readonly briefing: string;
  };
  readonly others: readonly PublicTeam[];
  readonly indicators: readonly StartValue[];
  readonly movesPerTurn: number;
}

export type StartValue = Pick<
  Indicator,
  'name' | 'kind' | 'unit' | 'initial' | 'decimals' | 'about' | 'min' | 'max'
> & { /** Seen by this team and not by everybody. */ readonly own: boolean };

/** Null: there is no such team. */
export function teamBrief(scenario: Scenario, id: string): TeamBrief | null {
  const team = scenario.teams.find((one) => one.id === id);
  if (team === undefined) return null;
  const first = scenario.phases.find((phase) => phase.id === scenario.start);
  return {
    team: publicPart(team),
    brief: team.brief,
    aims: team.aims,
    redLines: team.redLines,
    situation: {
      // The scenario's own summary is for whoever chooses it.
      summary: first?.summary ?? '',
      date: (first?.kind === 'play' ? first.date : undefined) ?? scenario.startDate,
      phase: first?.title ?? '',
      briefing: first?.briefing ?? '',
    },
    others: scenario.teams.filter((one) => one.id !== id).map(publicPart),
    indicators: scenario.indicators
      .filter(({ visibleTo }) => isVisibleTo(visibleTo, id))
      .map((indicator) => startValue(indicator)),
    movesPerTurn: scenario.settings.movesPerTurn,
  };
}

export function publicPart({ id, name, letter, shape, hue, publicLine }: Team): PublicTeam {
  return { id, name, letter, shape, hue, publicLine };
}

function startValue(indicator: Indicator): StartValue {
  const { name, kind, unit, initial, decimals, about, min, max, visibleTo } = indicator;
  return { name, kind, unit, initial, decimals, about, min, max, own: visibleTo !== 'public' };
}
