import type { Way, Visit } from '../../../core/review/compare/paths.ts';
import type { Scenario } from '../../../core/scenario/schema.ts';
import { mapOf, type PhaseMap, type PhaseMapNode } from '../model/phase-map.ts';

/** The statechart with the ways of several runs through it; sizes in units of the drawing. */
export interface WaysMap {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly WaysBox[];
  readonly lines: readonly WaysLine[];
}

export interface WaysBox extends Point {
  readonly id: string;
  readonly title: string;
  readonly isEnd: boolean;
  /** The runs that came here; none: nobody did. */
  readonly runs: readonly number[];
}

/** One branch. */
export interface WaysLine {
  readonly key: string;
  readonly start: Point;
  readonly end: Point;
  /** Which way it leaves and comes in: 1 with the reading direction of the drawing, -1 against it. */
  readonly leaves: 1 | -1;
  readonly comes: 1 | -1;
  /** The runs that took it, and how often; none: nobody did. */
  readonly runs: readonly { readonly run: number; readonly times: number }[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const box = { width: 128, height: 62, gapX: 78, gapY: 20 };
/** Room behind the last column for what leads around. */
const edge = 34;

interface Branch {
  readonly key: string;
  readonly from: PhaseMapNode;
  readonly to: PhaseMapNode;
  readonly runs: WaysLine['runs'];
}

/** `rtl`: time runs to the left. */
export function waysMap(
  scenario: Scenario,
  visits: readonly (readonly Visit[])[],
  ways: readonly Way[],
  rtl: boolean,
): WaysMap {
  const map = mapOf(scenario, [], true);
  const width = map.columns * (box.width + box.gapX) - box.gapX + edge;
  const across = (x: number): number => (rtl ? width - x : x);
  const along = rtl ? -1 : 1;
  const branches = branchesOf(map, ways);
  const ports = portsOf(branches);
  const lines = branches.map((branch): WaysLine => {
    const { key, from, to, runs } = branch;
    const start = from.column > to.column ? 'before' : 'behind';
    const end = from.column < to.column ? 'before' : 'behind';
    const at = (node: PhaseMapNode, side: Side): Point => ({
      x: across(leftOf(node) + (side === 'behind' ? box.width : 0)),
      y: topOf(node) + box.height * ports(node, side, branch),
    });
    return {
      key,
      start: at(from, start),
      end: at(to, end),
      leaves: start === 'behind' ? along : (-along as 1 | -1),
      comes: end === 'before' ? along : (-along as 1 | -1),
      runs,
    };
  });
  return {
    width,
    height: map.rows * (box.height + box.gapY) - box.gapY,
    boxes: map.nodes.map((node) => ({
      x: across(leftOf(node)) - (rtl ? box.width : 0),
      y: topOf(node),
      id: node.id,
      title: node.title,
      isEnd: node.kind === 'end',
      runs: visits.flatMap((list, run) => (list.some(({ phase }) => phase === node.id) ? run : [])),
    })),
    lines,
  };
}

function leftOf({ column }: PhaseMapNode): number {
  return column * (box.width + box.gapX);
}

function topOf({ row }: PhaseMapNode): number {
  return row * (box.height + box.gapY);
}

/** `before`: where time comes from. */
type Side = 'before' | 'behind';

/** What leaves or enters a box at one side does so beside each other, by where it leads; a share of its height. */
function portsOf(
  branches: readonly Branch[],
): (node: PhaseMapNode, side: Side, branch: Branch) => number {
  const other = ({ from, to }: Branch, node: PhaseMapNode): PhaseMapNode =>
    from === node ? to : from;
  const isAt = (branch: Branch, node: PhaseMapNode, side: Side): boolean =>
    (branch.from === node || branch.to === node) &&
    (other(branch, node).column < node.column ? 'before' : 'behind') === side;
  const rank = ({ row, column }: PhaseMapNode): number => row * 100 + column;
  return (node, side, branch) => {
    const all = branches
      .filter((each) => isAt(each, node, side))
      .sort((a, b) => rank(other(a, node)) - rank(other(b, node)) || (a.key < b.key ? -1 : 1));
    return (all.indexOf(branch) + 1) / (all.length + 1);
  };
}

/** Every exit of the scenario, and every other way that somebody went; two exits to one phase are one branch. */
function branchesOf({ nodes, edges }: PhaseMap, ways: readonly Way[]): Branch[] {
  const places = new Map(nodes.map((node) => [node.id, node]));
  const known = new Map([...edges, ...ways].map(({ from, to }) => [`${from} ${to}`, { from, to }]));
  return [...known].flatMap(([key, ends]): Branch[] => {
    const [from, to] = [places.get(ends.from), places.get(ends.to)];
    if (from === undefined || to === undefined) return [];
    const taken = ways.filter((way) => way.from === ends.from && way.to === ends.to);
    const runs = (taken[0]?.times ?? []).flatMap((_, run) => {
      const times = taken.reduce((sum, way) => sum + (way.times[run] ?? 0), 0);
      return times === 0 ? [] : [{ run, times }];
    });
    return [{ key, from, to, runs }];
  });
}

/** Lines of several runs on one branch lie beside each other. */
export function pathOf({ start, end, leaves, comes, runs }: WaysLine, index: number): string {
  const aside = 3.5 * (index - (runs.length - 1) / 2);
  const [x1, y1, x2, y2] = [start.x, start.y + aside, end.x, end.y + aside];
  const bend = Math.max(34, Math.abs(x2 - x1) / 2);
  return `M${x1} ${y1}C${x1 + leaves * bend} ${y1} ${x2 - comes * bend} ${y2} ${x2} ${y2}`;
}
