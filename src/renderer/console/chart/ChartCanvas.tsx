import { useMemo } from 'react';
import {
  BaseEdge,
  ControlButton,
  Controls,
  EdgeLabelRenderer,
  Handle,
  Position,
  ReactFlow,
  ReactFlowProvider,
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
import { useFollow } from './use-follow.ts';
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
  const fit = useFollow(model, layout);
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
      <Controls showInteractive={false} showFitView={false} aria-label={t('chart.zoom')}>
        {/* The engine's own would leave out lines and their words. */}
        <ControlButton onClick={fit} title={t('chart.whole')} aria-label={t('chart.whole')}>
          <Icon name="whole" />
        </ControlButton>
      </Controls>
    </ReactFlow>
  );
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
