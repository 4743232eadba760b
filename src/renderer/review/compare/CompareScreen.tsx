import { Button } from '@mantine/core';
import { differ, type Comparison } from '../../../core/review/compare/compare.ts';
import { LanguagePicker } from '../../shared/ui/LanguagePicker.tsx';
import { reviewAddress } from '../desk.tsx';
import { firstUnproven } from '../parts/top/Seal.tsx';
import { useText } from '../text.ts';
import { Coverage } from './Coverage.tsx';
import { DecisionTables } from './DecisionTables.tsx';
import { IndicatorCharts } from './IndicatorCharts.tsx';
import { letterOf } from './letters.tsx';
import { LikeRulings } from './LikeRulings.tsx';
import { PaceTable } from './PaceTable.tsx';
import { Runs } from './Runs.tsx';
import { Ways } from './Ways.tsx';
import { wordsFor, type Run } from './words.ts';
import styles from './Compare.module.css';

export interface CompareScreenProps {
  readonly comparison: Comparison;
  readonly runs: readonly Run[];
  readonly onChoose: () => void;
}

export function CompareScreen({ comparison, runs, onChoose }: CompareScreenProps) {
  const t = useText();
  const words = wordsFor(runs.map(({ recording }) => recording.world));
  const part = { comparison, words, addresses: runs.map(({ file }) => reviewAddress(file)) };
  const scenario = runs[0]?.recording.world.scenario;
  return (
    <div className={styles['page']}>
      <header className={styles['bar']}>
        <div>
          <p className="wc-label">{t('compare.page')}</p>
          <h1 dir="auto">{scenario?.title}</h1>
        </div>
        <span className={styles['gap']} />
        <a href={part.addresses[0]}>{t('compare.back')}</a>
        <Button variant="default" onClick={onChoose}>
          {t('compare.others')}
        </Button>
        <LanguagePicker />
      </header>
      <main className={styles['main']} style={{ '--runs': runs.length } as React.CSSProperties}>
        <Runs {...part} runs={runs} />
        <Notes comparison={comparison} runs={runs} />
        {scenario === undefined ? null : <Ways {...part} scenario={scenario} />}
        <IndicatorCharts {...part} />
        <DecisionTables {...part} />
        <LikeRulings {...part} />
        <PaceTable {...part} />
        <Coverage {...part} />
      </main>
    </div>
  );
}

function Notes({ comparison, runs }: Pick<CompareScreenProps, 'comparison' | 'runs'>) {
  const t = useText();
  const { sharedFacts, sameEdition } = comparison;
  return (
    <ul className={styles['notes']}>
      {differ(comparison) ? null : <li>{t('compare.same')}</li>}
      {sharedFacts > 0 ? <li>{t('compare.shared', { count: sharedFacts })}</li> : null}
      {runs.map((run, at) => (
        <Doubt key={letterOf(at)} run={run} letter={letterOf(at)} />
      ))}
      {sameEdition ? null : <li data-warn>{t('compare.editions')}</li>}
    </ul>
  );
}

/** What the figures of one exercise lack; nothing where it came whole and unaltered. */
function Doubt({ run, letter }: { run: Run; letter: string }) {
  const t = useText();
  const { recording, complete } = run;
  const unproven = firstUnproven(run);
  return (
    <>
      {unproven === null ? null : (
        <li data-warn>{t('compare.altered', { letter, n: unproven })}</li>
      )}
      {complete && recording.broken === null ? null : (
        <li data-warn>{t('compare.cut', { letter, n: recording.count })}</li>
      )}
    </>
  );
}
