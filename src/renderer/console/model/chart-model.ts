import type { ControlExit, ControlView } from '../../../core/view/schema.ts';
import type { Scenario } from '../../../core/scenario/schema.ts';

/** The statechart as the console draws it: phases as nodes, exits as edges, with what is lit and why. */

export interface ChartNode {
  readonly id: string;
  readonly title: string;
  readonly end: boolean;
  readonly verdict: 'good' | 'mixed' | 'bad' | null;
  readonly turnsMax: number | null;
  readonly present: boolean;
  readonly visits: number;
  /** Can be reached by an exit that is possible now. */
  readonly open: boolean;
}

export interface ChartEdge {
  /** `phase/exit`: exit ids are unique within their phase only. */
  readonly id: string;
  readonly exit: string;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly auto: boolean;
  /** An exit of the present phase; only these can be taken. */
  readonly here: boolean;
  readonly possible: boolean;
  readonly travelled: boolean;
}

export interface ChartModel {
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
}

export function chartModel(scenario: Scenario, view: ControlView): ChartModel {
  const present = view.situation.phase?.id ?? null;
  const exits = new Map(view.exits.map((exit) => [exit.id, exit]));
  const open = new Set(view.exits.filter((exit) => exit.possible).map((exit) => exit.to));
  const visits = countVisits(view);
  const travelled = travelledEdges(view);
  return {
    nodes: scenario.phases.map((phase) => ({
      id: phase.id,
      title: phase.title,
      end: phase.kind === 'end',
      verdict: phase.kind === 'end' ? phase.verdict : null,
      turnsMax: phase.kind === 'play' ? phase.turnsMax : null,
      present: phase.id === present,
      visits: visits.get(phase.id) ?? 0,
      open: open.has(phase.id),
    })),
    edges: scenario.phases.flatMap((phase) =>
      phase.kind === 'end'
        ? []
        : phase.exits.map((exit): ChartEdge => {
            const live = phase.id === present ? exits.get(exit.id) : undefined;
            const id = `${phase.id}/${exit.id}`;
            return {
              id,
              exit: exit.id,
              from: phase.id,
              to: exit.to,
              title: exit.title,
              auto: exit.mode === 'auto',
              here: live !== undefined,
              possible: live?.possible ?? false,
              travelled: travelled.has(id),
            };
          }),
    ),
  };
}

/** Possible exits first, otherwise in the scenario's order. */
export function sortedExits(view: ControlView): ControlExit[] {
  return view.exits.toSorted((a, b) => Number(b.possible) - Number(a.possible));
}

function countVisits(view: ControlView): Map<string, number> {
  const visits = new Map<string, number>();
  for (const visit of view.path) visits.set(visit.phase, (visits.get(visit.phase) ?? 0) + 1);
  return visits;
}

function travelledEdges(view: ControlView): Set<string> {
  return new Set(
    view.path.flatMap((visit, at) => {
      const before = view.path[at - 1];
      return visit.exit === null || before === undefined ? [] : [`${before.phase}/${visit.exit}`];
    }),
  );
}
