import type { Scenario } from '../../../core/scenario/schema.ts';

/** A small drawing of the phases: columns by how far they lie from the start. */
export interface PhaseMapNode {
  readonly id: string;
  readonly title: string;
  readonly kind: 'play' | 'end';
  readonly column: number;
  readonly row: number;
  readonly visits: number;
  readonly here: boolean;
}
export interface PhaseMapEdge {
  readonly from: string;
  readonly to: string;
  readonly taken: boolean;
}
export interface PhaseMap {
  readonly nodes: readonly PhaseMapNode[];
  readonly edges: readonly PhaseMapEdge[];
  readonly columns: number;
  readonly rows: number;
}

/**
 * The map for a reader. `path` is the way taken up to now. Without `whole` only what lies on that way is
 * drawn: the other phases are still secret.
 */
export function mapOf(scenario: Scenario, path: readonly string[], whole: boolean): PhaseMap {
  const visited = new Set(path);
  const known = scenario.phases.filter((phase) => whole || visited.has(phase.id));
  const taken = takenEdges(path);
  const column = whole ? columnsFromStart(scenario) : columnsOnPath(path);
  const rows = new Map<number, number>();
  const nodes = known.map((phase): PhaseMapNode => {
    const at = column.get(phase.id) ?? 0;
    const row = rows.get(at) ?? 0;
    rows.set(at, row + 1);
    return {
      id: phase.id,
      title: phase.title,
      kind: phase.kind,
      column: at,
      row,
      visits: path.filter((id) => id === phase.id).length,
      here: path.at(-1) === phase.id,
    };
  });
  return {
    nodes,
    edges: edgesOf(scenario, taken, whole),
    columns: Math.max(1, ...nodes.map((node) => node.column + 1)),
    rows: Math.max(1, ...rows.values()),
  };
}

function takenEdges(path: readonly string[]): Set<string> {
  return new Set(path.slice(1).map((to, at) => `${path[at]} ${to}`));
}

function columnsFromStart(scenario: Scenario): Map<string, number> {
  const column = new Map([[scenario.start, 0]]);
  const queue = [scenario.start];
  for (let at = 0; at < queue.length; at += 1) {
    const phase = scenario.phases.find((each) => each.id === queue[at]);
    if (phase === undefined || phase.kind === 'end') continue;
    for (const { to } of phase.exits) {
      if (column.has(to)) continue;
      column.set(to, (column.get(phase.id) ?? 0) + 1);
      queue.push(to);
    }
  }
  const deepest = Math.max(...column.values());
  for (const phase of scenario.phases) {
    if (phase.kind === 'end') column.set(phase.id, Math.max(deepest, column.get(phase.id) ?? 0));
    else if (!column.has(phase.id)) column.set(phase.id, 0);
  }
  return column;
}

function columnsOnPath(path: readonly string[]): Map<string, number> {
  const column = new Map<string, number>();
  for (const phase of path) if (!column.has(phase)) column.set(phase, column.size);
  return column;
}

function edgesOf(scenario: Scenario, taken: ReadonlySet<string>, whole: boolean): PhaseMapEdge[] {
  const edges = new Map<string, PhaseMapEdge>();
  if (whole) {
    for (const phase of scenario.phases) {
      if (phase.kind === 'end') continue;
      for (const { to } of phase.exits) {
        const key = `${phase.id} ${to}`;
        edges.set(key, { from: phase.id, to, taken: taken.has(key) });
      }
    }
  }
  for (const key of taken) {
    const [from = '', to = ''] = key.split(' ');
    edges.set(key, { from, to, taken: true });
  }
  return [...edges.values()];
}
