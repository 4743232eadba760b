import { useDirection } from '@mantine/core';
import type { Scenario } from '../../../core/scenario/schema.ts';
import { useText } from '../text.ts';
import { dashes, DashSample, Letter, letterOf } from './letters.tsx';
import { Wide } from '../parts/Wide.tsx';
import type { ComparePart } from './words.ts';
import { box, pathOf, waysMap, type WaysBox, type WaysLine } from './ways-map.ts';
import styles from './Compare.module.css';

/**
 * The ways drawn on the statechart: each run by its dash and letter, what nobody went thin. The table says in words
 * which of two exits to one phase it was.
 */
export function WaysChart({ comparison, scenario }: ComparePart & { readonly scenario: Scenario }) {
  const t = useText();
  const { visits, ways } = comparison.paths;
  const rtl = useDirection().dir === 'rtl';
  const map = waysMap(scenario, visits, ways, rtl);
  const label = t('compare.statechart');
  return (
    <>
      <Wide label={label}>
        <div className={styles['statechart']}>
          <svg
            viewBox={`-4 -4 ${map.width + 8} ${map.height + 8}`}
            style={{ inlineSize: `${map.width + 8}px` }}
            role="img"
            aria-label={t('compare.statechartHelp')}
          >
            {map.lines.map((line) => (
              <Branch key={line.key} line={line} />
            ))}
            {map.boxes.map((each) => (
              <Box key={each.id} box={each} />
            ))}
            {map.lines.map((line) => (
              <Takers key={line.key} line={line} />
            ))}
          </svg>
        </div>
      </Wide>
      <p className={styles['legend']}>
        {visits.map((_, run) => (
          <span key={letterOf(run)}>
            <Letter run={run} /> <DashSample run={run} />
          </span>
        ))}
        <span>
          <span className={styles['untaken']} aria-hidden="true" /> {t('compare.untaken')}
        </span>
      </p>
    </>
  );
}

function Branch({ line }: { line: WaysLine }) {
  if (line.runs.length === 0) return <path className={styles['branch']} d={pathOf(line, 0)} />;
  return line.runs.map(({ run }, index) => (
    <path
      key={run}
      className={styles['step']}
      d={pathOf(line, index)}
      strokeDasharray={dashes[run] ?? ''}
    />
  ));
}

/** Who took a branch, where it leaves. */
function Takers({ line }: { line: WaysLine }) {
  if (line.runs.length === 0) return null;
  const words = line.runs
    .map(({ run, times }) => (times === 1 ? letterOf(run) : `${letterOf(run)}×${times}`))
    .join(' ');
  const width = 6 + 7 * words.length;
  const x = line.start.x + (line.leaves === 1 ? 6 : -6 - width);
  return (
    <g transform={`translate(${x} ${line.start.y})`}>
      <rect className={styles['taker']} y={-6} width={width} height={12} rx={3} />
      <text x={width / 2} textAnchor="middle" dominantBaseline="central" direction="ltr">
        {words}
      </text>
    </g>
  );
}

function Box({ box: { x, y, title, isEnd, runs } }: { box: WaysBox }) {
  return (
    <foreignObject x={x} y={y} width={box.width} height={box.height}>
      <div
        className={styles['phaseBox']}
        data-end={isEnd || undefined}
        data-visited={runs.length > 0 || undefined}
        title={title}
        dir="auto"
      >
        <span>{title}</span>
        {runs.length === 0 ? null : <b dir="ltr">{runs.map(letterOf).join(' ')}</b>}
      </div>
    </foreignObject>
  );
}
