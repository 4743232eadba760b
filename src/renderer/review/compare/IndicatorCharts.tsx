import { useDirection } from '@mantine/core';
import type { ComparedIndicator } from '../../../core/review/compare/indicators.ts';
import { valueText } from '../model/line-words.ts';
import { useText } from '../text.ts';
import { dashes, letterOf } from './letters.tsx';
import { Section } from './Section.tsx';
import { spreadLabels, stepLine, yOf, type Frame } from './step-lines.ts';
import type { ComparePart, CompareWords } from './words.ts';
import styles from './Compare.module.css';

/** Step lines of all runs in one frame for each indicator; those that never differ are folded away. */
export function IndicatorCharts({ comparison, words }: ComparePart) {
  const t = useText();
  const apart = comparison.indicators.filter(({ differs }) => differs);
  const same = comparison.indicators.filter(({ differs }) => !differs);
  const charts = (list: readonly ComparedIndicator[]) => (
    <ul className={styles['charts']}>
      {list.map((one) => (
        <li key={one.indicator}>
          <Chart compared={one} words={words} />
        </li>
      ))}
    </ul>
  );
  return (
    <Section title={t('compare.indicators')} help={t('compare.indicatorsHelp')}>
      {charts(apart)}
      {same.length === 0 ? null : (
        <details>
          <summary className="wc-fold">
            {t('compare.sameIndicators', { count: same.length })}
          </summary>
          {charts(same)}
        </details>
      )}
    </Section>
  );
}

const width = 320;
const height = 96;
const labels = 18;

function Chart({ compared, words }: { compared: ComparedIndicator; words: CompareWords }) {
  const t = useText();
  const rtl = useDirection().dir === 'rtl';
  const { indicator: id, values, last, apartFrom } = compared;
  const indicator = words.indicator(id);
  const frame: Frame = { width: width - labels, height, ...rangeOf(values) };
  const turns = Math.max(1, ...values.map((list) => list.length - 1));
  const ends = last.flatMap((value, run) =>
    value === null ? [] : [{ run, y: yOf(value, frame) }],
  );
  const told = last.map((value) => {
    if (value === null) return '–';
    return valueText(indicator?.kind === 'bool' ? value === 1 : value, indicator);
  });
  const name = indicator?.name ?? id;
  const each = told.map((value, run) => t('compare.lastValue', { letter: letterOf(run), value }));
  return (
    <figure className={styles['chart']}>
      <figcaption>
        <strong dir="auto">{name}</strong>
        {apartFrom === null ? null : (
          <span className={styles['small']}>
            {apartFrom === 0 ? t('compare.apartStart') : t('compare.apart', { turn: apartFrom })}
          </span>
        )}
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('compare.chart', { name, values: each.join(', ') })}
        data-rtl={rtl || undefined}
      >
        <g>
          {apartFrom === null || apartFrom === 0 ? null : (
            <path
              className={styles['mark']}
              d={`M${((apartFrom - 1) / turns) * frame.width} 0V${height}`}
            />
          )}
          {values.map((list, run) => (
            <path
              key={letterOf(run)}
              className={styles['step']}
              d={stepLine(list, turns, frame)}
              strokeDasharray={dashes[run] ?? ''}
            />
          ))}
        </g>
        {spreadLabels(ends, 15, height).map(({ run, y }) => (
          <text
            key={run}
            x={rtl ? 3 : width - 3}
            y={y}
            textAnchor={rtl ? 'start' : 'end'}
            direction="ltr"
            dominantBaseline="central"
          >
            {letterOf(run)}
          </text>
        ))}
      </svg>
      <Lasts told={told} />
    </figure>
  );
}

/** The values at the end, with their letters. */
function Lasts({ told }: { told: readonly string[] }) {
  return (
    <p className={styles['lasts']}>
      {told.map((value, run) => (
        <span key={letterOf(run)}>
          <b>{letterOf(run)}</b> <bdi dir="ltr">{value}</bdi>
        </span>
      ))}
    </p>
  );
}

function rangeOf(values: readonly (readonly number[])[]): { min: number; max: number } {
  const all = values.flat();
  const [min, max] = [Math.min(...all), Math.max(...all)];
  return min === max ? { min: min - 1, max: max + 1 } : { min, max };
}
