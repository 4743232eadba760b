import type { ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { ChartModel } from '../model/chart-model.ts';

/** Where the layout engine put things. Computed once per scenario: only colours change during play. */
export interface ChartLayout {
  readonly direction: 'RIGHT' | 'DOWN';
  readonly nodes: Readonly<Record<string, { x: number; y: number; width: number; height: number }>>;
  readonly edges: Readonly<Record<string, EdgeRoute>>;
}
export interface EdgeRoute {
  readonly points: readonly { x: number; y: number }[];
  readonly label: { x: number; y: number; width: number; height: number } | null;
}

const nodeSize = { width: 200, height: 72 } as const;
const labelWidth = 140;
const labelCharsPerLine = 18;
const labelLinePx = 17;

function labelSize(text: string): { width: number; height: number } {
  const lines = Math.min(4, Math.ceil(text.length / labelCharsPerLine));
  return { width: labelWidth, height: lines * labelLinePx };
}

/** Lays phases and exits out, along the longer side of the canvas; the engine is fetched when the first chart is drawn. */
export async function layOut(model: ChartModel, direction: 'RIGHT' | 'DOWN'): Promise<ChartLayout> {
  const loaded = await import('elkjs/lib/elk.bundled.js');
  const elk = new loaded.default();
  const graph: ElkNode = {
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': direction,
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.layered.spacing.nodeNodeBetweenLayers': direction === 'RIGHT' ? '28' : '20',
      'elk.spacing.nodeNode': '34',
      'elk.spacing.edgeNode': '18',
      'elk.spacing.edgeEdge': '12',
      'elk.spacing.edgeLabel': '4',
      'elk.layered.edgeLabels.sideSelection': 'ALWAYS_UP',
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.json.edgeCoords': 'ROOT',
    },
    children: model.nodes.map((node) => ({ id: node.id, ...nodeSize })),
    edges: model.edges.map((edge) => ({
      id: edge.id,
      sources: [edge.from],
      targets: [edge.to],
      labels: [{ id: `${edge.id}/label`, text: edge.title, ...labelSize(edge.title) }],
    })),
  };
  return { direction, ...read(await elk.layout(graph)) };
}

function read(graph: ElkNode): Omit<ChartLayout, 'direction'> {
  const nodes = Object.fromEntries(
    (graph.children ?? []).map((node) => [
      node.id,
      {
        x: node.x ?? 0,
        y: node.y ?? 0,
        width: node.width ?? nodeSize.width,
        height: node.height ?? nodeSize.height,
      },
    ]),
  );
  const edges = Object.fromEntries(
    (graph.edges ?? []).map((edge): [string, EdgeRoute] => {
      const section = edge.sections?.[0];
      const label = edge.labels?.[0];
      return [
        edge.id,
        {
          points:
            section === undefined
              ? []
              : [section.startPoint, ...(section.bendPoints ?? []), section.endPoint],
          label:
            label === undefined
              ? null
              : {
                  x: label.x ?? 0,
                  y: label.y ?? 0,
                  width: label.width ?? 0,
                  height: label.height ?? 0,
                },
        },
      ];
    }),
  );
  return { nodes, edges };
}
