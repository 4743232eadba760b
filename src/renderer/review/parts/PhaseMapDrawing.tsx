import type { PhaseMap, PhaseMapNode } from '../model/phase-map.ts';
import styles from './PathBar.module.css';

const box = { width: 118, height: 36, gapX: 34, gapY: 14 };

function place(node: PhaseMapNode): { x: number; y: number } {
  return { x: node.column * (box.width + box.gapX), y: node.row * (box.height + box.gapY) };
}

/** A small, quiet map; the breadcrumb beside it says the same in words. */
export function PhaseMapDrawing({ map }: { map: PhaseMap }) {
  const width = map.columns * (box.width + box.gapX) - box.gapX;
  const height = map.rows * (box.height + box.gapY) - box.gapY;
  const byId = new Map(map.nodes.map((node) => [node.id, node]));
  return (
    <div className={styles['scroll']} dir="ltr">
      <svg
        className={styles['drawing']}
        viewBox={`-6 -6 ${width + 12} ${height + 12}`}
        style={{ maxInlineSize: width + 12 }}
        aria-hidden="true"
      >
        {[...map.edges]
          .sort((a, b) => Number(a.taken) - Number(b.taken))
          .map((edge) => {
            const from = byId.get(edge.from);
            const to = byId.get(edge.to);
            if (from === undefined || to === undefined) return null;
            return (
              <path
                key={`${edge.from} ${edge.to}`}
                className={styles['edge']}
                data-taken={edge.taken || undefined}
                d={curve(from, to)}
              />
            );
          })}
        {map.nodes.map((node) => {
          const { x, y } = place(node);
          return (
            <foreignObject key={node.id} x={x} y={y} width={box.width} height={box.height}>
              <div
                className={styles['node']}
                data-kind={node.kind}
                data-visited={node.visits > 0 || undefined}
                data-here={node.here || undefined}
                title={node.title}
                dir="auto"
              >
                <span>{node.title}</span>
              </div>
            </foreignObject>
          );
        })}
      </svg>
    </div>
  );
}

function curve(from: PhaseMapNode, to: PhaseMapNode): string {
  const a = place(from);
  const b = place(to);
  const middle = box.height / 2;
  if (to.column > from.column) {
    const [x1, y1, x2, y2] = [a.x + box.width, a.y + middle, b.x, b.y + middle];
    const bend = Math.max(20, (x2 - x1) / 2);
    return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  }
  // Back or beside: around the outer edge of the boxes.
  const [x1, y1, x2, y2] = [a.x + box.width, a.y + middle, b.x + box.width, b.y + middle];
  return `M${x1} ${y1}C${x1 + 26} ${y1} ${x2 + 26} ${y2} ${x2} ${y2}`;
}
