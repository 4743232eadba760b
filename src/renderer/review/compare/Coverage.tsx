import { neverIn, type Covered } from '../../../core/review/compare/coverage.ts';
import { useText } from '../text.ts';
import { letterOf } from './letters.tsx';
import { Wide } from '../parts/Wide.tsx';
import { Section } from './Section.tsx';
import type { ComparePart } from './words.ts';
import styles from './Compare.module.css';

/** Which ways out were taken how often, and what never came up in any of them. */
export function Coverage({ comparison, words }: ComparePart) {
  const t = useText();
  const { coverage, runs } = comparison;
  const exitWords = (id: string): string => {
    const [phase = '', exit = ''] = id.split('/', 2);
    return `${words.phase(phase)} → ${words.exit(phase, exit)}`;
  };
  const never = [
    { title: t('compare.neverExits'), ids: neverIn(coverage.exits), word: exitWords },
    { title: t('compare.neverInjects'), ids: neverIn(coverage.injects), word: words.inject },
    { title: t('compare.neverOptions'), ids: neverIn(coverage.options), word: words.option },
    { title: t('compare.neverEnds'), ids: neverIn(coverage.endStates), word: words.phase },
  ];
  const taken = coverage.exits.filter(({ times }) => times.some((count) => count > 0));
  return (
    <Section title={t('compare.coverage')} help={t('compare.coverageHelp', { count: runs.length })}>
      <Wide label={t('compare.exits')}>
        <table className={styles['table']}>
          <caption>{t('compare.exits')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('compare.exit')}</th>
              <th scope="col">{t('compare.taken')}</th>
            </tr>
          </thead>
          <tbody>
            {taken.map((exit) => (
              <tr key={exit.id}>
                <th scope="row" dir="auto">
                  {exitWords(exit.id)}
                </th>
                <td>
                  <Taken covered={exit} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <div className={styles['never']}>
        {never.map(({ title, ids, word }) => (
          <details key={title} open={ids.length <= shortList}>
            <summary className="wc-fold">
              {title} <span className={styles['count']}>{ids.length}</span>
            </summary>
            {ids.length === 0 ? (
              <p className={styles['help']}>{t('compare.allCame')}</p>
            ) : (
              <ul>
                {ids.map(({ id }) => (
                  <li key={id} dir="auto">
                    {word(id)}
                  </li>
                ))}
              </ul>
            )}
          </details>
        ))}
      </div>
    </Section>
  );
}

/** A list of so many lines stands open. */
const shortList = 6;

function Taken({ covered: { times } }: { covered: Covered }) {
  const t = useText();
  const by = times.flatMap((count, run) =>
    count === 0 ? [] : [count === 1 ? letterOf(run) : `${letterOf(run)} ×${count}`],
  );
  return (
    <>
      {t('compare.times', { count: by.length, of: times.length })}{' '}
      <span className={styles['small']}>{by.join(' ')}</span>
    </>
  );
}
