import type { ComparedRun } from '../../../core/review/compare/compare.ts';
import { dayAndTime } from '../../shared/format.ts';
import { Seal } from '../parts/top/Seal.tsx';
import { useText } from '../text.ts';
import { DashSample, letterOf, Letter } from './letters.tsx';
import type { ComparePart, CompareWords, Run } from './words.ts';
import styles from './Compare.module.css';

/** Who is who: the letter and the line that stand for each exercise below. */
export function Runs({
  comparison,
  words,
  addresses,
  runs,
}: ComparePart & { readonly runs: readonly Run[] }) {
  const t = useText();
  return (
    <section aria-labelledby="compare-runs">
      <h2 id="compare-runs" className="wc-hidden">
        {t('compare.runs')}
      </h2>
      <ol className={styles['runs']} aria-labelledby="compare-runs">
        {comparison.runs.map((run, at) => (
          <li key={letterOf(at)}>
            <Letter run={at} />
            <DashSample run={at} />
            <a href={addresses[at]} dir="auto">
              {run.title}
            </a>
            <RunSeal run={runs[at]} />
            <RunLines run={run} words={words} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** As in its review: figures from a record that is not proven are shown, and said to be. */
function RunSeal({ run }: { run: Run | undefined }) {
  return run === undefined ? null : (
    <div className={styles['seal']}>
      <Seal record={run} />
    </div>
  );
}

function RunLines({ run, words }: { run: ComparedRun; words: CompareWords }) {
  const t = useText();
  const { phase, status, turns, parent, mode, startedWallMs } = run;
  const where =
    phase === null
      ? t('compare.notStarted')
      : t(status === 'ended' ? 'compare.ended' : 'compare.stands', { phase: words.phase(phase) });
  return (
    <>
      <p dir="auto">
        <strong>{where}</strong> · {t('compare.turns', { count: turns })}
      </p>
      {parent === null ? null : (
        <p dir="auto">{t('parent.line', { title: parent.title, seq: parent.seq })}</p>
      )}
      <p>
        {mode === 'rehearsal' ? `${t('rehearsal')} · ` : ''}
        {dayAndTime(startedWallMs)}
      </p>
    </>
  );
}
