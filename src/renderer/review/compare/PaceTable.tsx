import type { RunPace } from '../../../core/review/compare/pace.ts';
import { span } from '../../shared/format.ts';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { useText } from '../text.ts';
import { RunHead } from './DecisionTables.tsx';
import { letterOf } from './letters.tsx';
import { Wide } from '../parts/Wide.tsx';
import { Section } from './Section.tsx';
import type { ComparePart } from './words.ts';
import styles from './Compare.module.css';

export function PaceTable({ comparison, words, addresses }: ComparePart) {
  const t = useText();
  return (
    <Section title={t('compare.pace')} help={t('compare.paceHelp')}>
      <Wide label={t('compare.pace')}>
        <table className={styles['table']}>
          <RunHead runs={addresses.length} first={t('compare.team')} />
          <tbody>
            {comparison.pace.map((pace) => {
              const team = words.team(pace.team);
              return (
                <tr key={pace.team}>
                  <th scope="row">
                    {team === undefined ? pace.team : <TeamMark team={team} size="1.25rem" named />}
                  </th>
                  {pace.runs.map((run, at) => (
                    <td key={letterOf(at)}>
                      <PaceCell pace={run} />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Wide>
    </Section>
  );
}

function PaceCell({ pace }: { pace: RunPace }) {
  const t = useText();
  const { medianMs, without, atBell } = pace;
  const more = [
    ...(without > 0 ? [t('compare.without', { count: without })] : []),
    ...(atBell > 0 ? [t('compare.atBell', { count: atBell })] : []),
  ];
  return (
    <>
      <bdi className="wc-numbers" dir={medianMs === null ? undefined : 'ltr'}>
        {medianMs === null ? t('compare.never') : span(medianMs)}
      </bdi>
      <span className={styles['small']}>{more.join(' · ')}</span>
    </>
  );
}
