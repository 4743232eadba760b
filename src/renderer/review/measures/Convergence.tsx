import type { BoardPath, BoardPoint } from '../../../core/aar/negotiation.ts';
import { number, span } from '../../shared/format.ts';
import { useReportText } from '../report/text.ts';
import { useBackdrop } from '../stage.tsx';
import { useText } from '../text.ts';
import { FactButton } from './facts.tsx';
import { isMoved, type Share } from './figures.ts';
import { Measure } from './Measure.tsx';
import { Rows } from './Rows.tsx';
import styles from './Convergence.module.css';

interface ConvergenceProps {
  readonly boards: readonly BoardPath[];
  readonly agreeable: Share | null;
  /** Counted up to this fact. */
  readonly at: number;
}

/** How near the parties of each board came to each other. */
export function Convergence({ boards, agreeable, at }: ConvergenceProps) {
  const t = useText();
  const report = useReportText();
  const moved = boards.filter(isMoved);
  const blocked = moved.reduce((sum, { points }) => sum + (points.at(-1)?.blocked ?? 0), 0);
  return (
    <Measure
      name="boards"
      title={report('said.measures.boards')}
      figures={[
        {
          value: agreeable && t('measures.outOf', { ...agreeable }),
          label: t('measures.figure.boards'),
        },
        {
          value: agreeable && t('measures.outOf', { count: blocked, of: agreeable.of }),
          label: t('measures.figure.blocked'),
        },
      ]}
      means={t('measures.means.boards')}
      how={report('said.measures.boardsHelp', { count: moved.length })}
    >
      {moved.map((path) => (
        <Board key={path.board} path={path} at={at} />
      ))}
    </Measure>
  );
}

function Board({ path, at }: { path: BoardPath; at: number }) {
  const t = useText();
  const report = useReportText();
  const { replay } = useBackdrop();
  const title = replay.full?.world.boards.get(path.board)?.title ?? path.board;
  const clockOf = (seq: number): number => replay.timeAt(seq)?.clockMs ?? 0;
  const last = path.points.at(-1);
  return (
    <figure className={styles['board']}>
      <figcaption dir="auto">{title}</figcaption>
      {last === undefined ? null : (
        <div
          className={styles['steps']}
          role="img"
          aria-label={t('measures.boardPicture', {
            agreeable: last.agreeable,
            blocked: last.blocked,
            of: last.clauses,
          })}
        >
          <Steps points={path.points} clockOf={clockOf} at={at} />
          <p>
            <span data-line="agreeable">{report('said.column.agreeable')}</span>
            <span data-line="blocked">{report('said.column.blocked')}</span>
          </p>
        </div>
      )}
      <Rows
        label={title}
        columns={[
          { key: 'clock', title: report('said.column.clock') },
          { key: 'agreeable', title: report('said.column.agreeable'), isFigure: true },
          { key: 'blocked', title: report('said.column.blocked'), isFigure: true },
          { key: 'version', title: report('said.column.version'), isFigure: true },
        ]}
        rows={path.points
          .filter(({ seq }) => seq > 0)
          .map(({ seq, agreeable, blocked, clauses, version }) => ({
            key: seq,
            cells: [
              <FactButton key="clock" seq={seq}>
                {span(clockOf(seq))}
              </FactButton>,
              t('measures.outOf', { count: agreeable, of: clauses }),
              t('measures.outOf', { count: blocked, of: clauses }),
              version === 0 ? report('said.measures.noVersion') : number(version),
            ],
          }))}
      />
    </figure>
  );
}

interface StepsProps {
  readonly points: readonly BoardPoint[];
  clockOf(seq: number): number;
  readonly at: number;
}

/** Two lines over the exercise clock, each holding a value until the next; turned around by the style where time runs to the left. */
function Steps({ points, clockOf, at }: StepsProps) {
  const first = clockOf(points[1]?.seq ?? 0);
  // The wait before the table opened would press everything against the end.
  const from = Math.max(0, first - (clockOf(at) - first) / 12);
  const length = Math.max(1, clockOf(at) - from);
  const x = (seq: number): number => (1000 * Math.max(0, clockOf(seq) - from)) / length;
  const line = (of: (point: BoardPoint) => number): string =>
    points
      .map((point, index) => {
        const y = 94 - (88 * of(point)) / Math.max(1, point.clauses);
        return index === 0 ? `M0 ${y}` : `H${x(point.seq)}V${y}`;
      })
      .join('') + 'H1000';
  return (
    <svg viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
      <path data-line="blocked" d={line(({ blocked }) => blocked)} />
      <path data-line="agreeable" d={line(({ agreeable }) => agreeable)} />
    </svg>
  );
}
