import type { Scenario } from '../../../core/scenario/schema.ts';
import type { Visit } from '../../../core/review/compare/paths.ts';
import { useText } from '../text.ts';
import { letterOf, Letter } from './letters.tsx';
import { Wide } from '../parts/Wide.tsx';
import { Section } from './Section.tsx';
import { WaysChart } from './WaysChart.tsx';
import type { ComparePart, CompareWords } from './words.ts';
import styles from './Compare.module.css';

/** The ways through the phases over each other: once as long as they are one, then one below the other. */
export function Ways({ scenario, ...part }: ComparePart & { readonly scenario: Scenario }) {
  const { comparison, words } = part;
  const t = useText();
  const { visits, shared, differs } = comparison.paths;
  const longest = Math.max(...visits.map((list) => list.length));
  const columns = Array.from({ length: longest }, (_, at) => at);
  return (
    <Section title={t('compare.ways')} help={t('compare.waysHelp')}>
      {differs ? null : <p className={styles['help']}>{t('compare.waysSame')}</p>}
      <Wide label={t('compare.ways')}>
        <table className={styles['ways']}>
          <thead>
            <tr>
              <th scope="col">
                <span className="wc-hidden">{t('compare.runs')}</span>
              </th>
              {columns.map((at) => (
                <th key={at} scope="col" data-part={(differs && at === shared) || undefined}>
                  {t('compare.step', { n: at + 1 })}
                  {differs && at === shared ? <small>{t('compare.part')}</small> : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {visits.map((list, run) => (
              <tr key={letterOf(run)}>
                <th scope="row">
                  <Letter run={run} />
                </th>
                {columns.map((at) => {
                  if (at < shared)
                    return run > 0 ? null : (
                      <td key={at} rowSpan={visits.length} data-shared>
                        <Cell
                          visits={visits.map((each) => each[at])}
                          at={at}
                          words={words}
                          before={list[at - 1]}
                        />
                      </td>
                    );
                  return (
                    <td key={at} data-none={list[at] === undefined || undefined}>
                      <Cell visits={[list[at]]} at={at} words={words} before={list[at - 1]} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <WaysChart {...part} scenario={scenario} />
    </Section>
  );
}

interface CellProps {
  readonly visits: readonly (Visit | undefined)[];
  readonly at: number;
  readonly words: CompareWords;
  readonly before: Visit | undefined;
}

function Cell({ visits, at, words, before }: CellProps) {
  const t = useText();
  const [visit] = visits;
  if (visit === undefined) return <span aria-hidden="true">–</span>;
  const turns = visits.map((each) => each?.turns ?? 0);
  const isEnd = words.phaseOf(visit.phase)?.kind === 'end';
  const same = turns.every((count) => count === turns[0]);
  return (
    <div className={styles['visit']} data-end={isEnd || undefined}>
      {at === 0 || before === undefined ? null : (
        <span className={styles['how']} dir="auto">
          {visit.exit === null ? t('compare.override') : words.exit(before.phase, visit.exit)}
        </span>
      )}
      <strong dir="auto">{words.phase(visit.phase)}</strong>
      {isEnd ? null : (
        <span className={styles['small']}>
          {same
            ? t('compare.turns', { count: turns[0] ?? 0 })
            : turns.map((count, run) => (
                <bdi key={letterOf(run)}>
                  {run === 0 ? '' : ' · '}
                  {t('compare.lastValue', {
                    letter: letterOf(run),
                    value: t('compare.turns', { count }),
                  })}
                </bdi>
              ))}
        </span>
      )}
    </div>
  );
}
