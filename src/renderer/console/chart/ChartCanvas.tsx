import { useEffect, useMemo } from 'react';
import {
  BaseEdge,
  Controls,
  EdgeLabelRenderer,
  Handle,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
  type Edge,
  type EdgeProps,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import type { ChartEdge, ChartModel, ChartNode } from '../model/chart-model.ts';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import type { ChartLayout, EdgeRoute } from './layout.ts';
import styles from './Chart.module.css';

type PhaseNode = Node<
  { phase: ChartNode; chosen: boolean; choose: (phase: string) => void },
  'phase'
>;
type ExitEdge = Edge<
  { exit: ChartEdge; route: EdgeRoute; choose: (phase: string) => void },
  'exit'
>;

export interface ChartCanvasProps {
  readonly model: ChartModel;
  readonly layout: ChartLayout;
  readonly chosen: string | null;
  choose(phase: string | null): void;
}

export function ChartCanvas(props: ChartCanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

const nodeTypes = { phase: PhaseBox };
const edgeTypes = { exit: ExitLine };

function Canvas({ model, layout, chosen, choose }: ChartCanvasProps) {
  const t = useText();
  const nodes = useMemo(
    () =>
      model.nodes.map((phase): PhaseNode => {
        const place = layout.nodes[phase.id];
        return {
          id: phase.id,
          type: 'phase',
          position: { x: place?.x ?? 0, y: place?.y ?? 0 },
          ...(place === undefined ? {} : { width: place.width, height: place.height }),
          data: { phase, chosen: phase.id === chosen, choose },
          draggable: false,
          focusable: false,
        };
      }),
    [model, layout, chosen, choose],
  );
  const edges = useMemo(
    () =>
      model.edges.map((exit): ExitEdge => {
        const route = layout.edges[exit.id] ?? { points: [], label: null };
        return {
          id: exit.id,
          source: exit.from,
          target: exit.to,
          type: 'exit',
          data: { exit, route, choose },
          focusable: false,
          zIndex: exit.possible ? 2 : exit.here || exit.travelled ? 1 : 0,
        };
      }),
    [model, layout, choose],
  );
  useFollow(model, layout);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      minZoom={0.1}
      maxZoom={1.6}
      nodesDraggable={false}
      nodesConnectable={false}
      elementsSelectable={false}
      edgesFocusable={false}
      proOptions={{ hideAttribution: true }}
      colorMode="dark"
      aria-label={t('chart.title')}
    >
      <Controls showInteractive={false} aria-label={t('chart.zoom')} />
    </ReactFlow>
  );
}

const readableZoom = 0.75;
const marginPx = 48;

/**
 * Keeps the present phase and where it may go next in sight. Where they do not all fit at a size that can be
 * read, the present phase stands at the near edge and what follows lies ahead of it.
 */
function useFollow(model: ChartModel, layout: ChartLayout): void {
  const flow = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const present = model.nodes.find((node) => node.present)?.id ?? model.nodes[0]?.id ?? '';
  useEffect(() => {
    const here = layout.nodes[present];
    if (here === undefined || width === 0) return;
    const next = model.edges.filter((edge) => edge.from === present);
    const places = next.flatMap((edge) => layout.nodes[edge.to] ?? []);
    const box = around([here, ...places]);
    const fits = Math.min((width - 2 * marginPx) / box.width, (height - 2 * marginPx) / box.height);
    const zoom = Math.min(1.1, Math.max(readableZoom, fits));
    const right = layout.direction === 'RIGHT';
    void flow.setViewport({
      x: origin({
        size: width,
        from: box.x,
        extent: box.width,
        at: here.x,
        own: here.width,
        near: right,
        zoom,
      }),
      y: origin({
        size: height,
        from: box.y,
        extent: box.height,
        at: here.y,
        own: here.height,
        near: !right,
        zoom,
      }),
      zoom,
    });
    // Moves only when the exercise does, or the canvas: the facilitator may look elsewhere in between.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [present, layout, width, height, flow]);
}

interface Axis {
  readonly size: number;
  /** What should be seen, and the present phase within it. */
  readonly from: number;
  readonly extent: number;
  readonly at: number;
  readonly own: number;
  /** Whether the chart runs along this axis: then the present phase stands at its near edge. */
  readonly near: boolean;
  readonly zoom: number;
}

function origin({ size, from, extent, at, own, near, zoom }: Axis): number {
  if (extent * zoom + 2 * marginPx <= size) return size / 2 - (from + extent / 2) * zoom;
  return near ? marginPx - at * zoom : size / 2 - (at + own / 2) * zoom;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function around(places: readonly Place[]): Place {
  const x = Math.min(...places.map((place) => place.x));
  const y = Math.min(...places.map((place) => place.y));
  return {
    x,
    y,
    width: Math.max(...places.map((place) => place.x + place.width)) - x,
    height: Math.max(...places.map((place) => place.y + place.height)) - y,
  };
}

function PhaseBox({ data }: NodeProps<PhaseNode>) {
  const t = useText();
  const { phase, chosen, choose } = data;
  const state = phase.present
    ? 'present'
    : phase.open
      ? 'open'
      : phase.visits > 0
        ? 'visited'
        : 'ahead';
  return (
    <button
      type="button"
      className={`${styles['node'] ?? ''} nopan`}
      data-state={state}
      data-verdict={phase.verdict ?? undefined}
      aria-current={phase.present ? 'step' : undefined}
      aria-pressed={chosen}
      onClick={() => choose(phase.id)}
    >
      <Handle
        type="target"
        position={Position.Left}
        className={styles['handle'] ?? ''}
        isConnectable={false}
      />
      <span className={styles['nodeTitle']}>
        <bdi>{phase.title}</bdi>
      </span>
      <span className={styles['nodeState']}>
        {phase.present ? (
          <Icon name="flag" size={12} />
        ) : phase.visits > 0 ? (
          <Icon name="released" size={12} />
        ) : null}
        {phase.verdict === null ? t(`chart.state.${state}`) : t(`chart.end.${phase.verdict}`)}
        {phase.visits > 1 ? ` · ${t('chart.visits', { count: phase.visits })}` : ''}
      </span>
      <Handle
        type="source"
        position={Position.Right}
        className={styles['handle'] ?? ''}
        isConnectable={false}
      />
    </button>
  );
}

function ExitLine({ id, data }: EdgeProps<ExitEdge>) {
  if (data === undefined) return null;
  const { exit, route, choose } = data;
  const state = exit.here
    ? exit.possible
      ? 'possible'
      : 'closed'
    : exit.travelled
      ? 'travelled'
      : 'other';
  const path = route.points
    .map((point, at) => `${at === 0 ? 'M' : 'L'}${point.x} ${point.y}`)
    .join('');
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        className={styles['line'] ?? ''}
        data-state={state}
        markerEnd="url(#wc-arrow)"
      />
      <Arrow />
      {route.label === null ? null : (
        <EdgeLabelRenderer>
          <button
            type="button"
            className={`${styles['edgeLabel'] ?? ''} nopan nodrag`}
            data-state={state}
            tabIndex={exit.here ? 0 : -1}
            style={{
              insetInlineStart: 0,
              translate: `${route.label.x}px ${route.label.y}px`,
              inlineSize: route.label.width,
              blockSize: route.label.height,
            }}
            onClick={() => choose(exit.to)}
          >
            <bdi>{exit.title}</bdi>
          </button>
        </EdgeLabelRenderer>
      )}
    </>
  );
}

/** One arrow head for all; each edge may define it again without harm. */
function Arrow() {
  return (
    <defs>
      <marker
        id="wc-arrow"
        viewBox="0 0 10 10"
        refX="9"
        refY="5"
        markerWidth="7"
        markerHeight="7"
        orient="auto-start-reverse"
      >
        <path d="M0 0L10 5L0 10z" fill="context-stroke" />
      </marker>
    </defs>
  );
}
