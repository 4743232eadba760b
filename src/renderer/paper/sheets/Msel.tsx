import { useId } from 'react';
import type { MselRow } from '../../../core/paper/msel.ts';
import type { RunPhase } from '../../../core/paper/run-sheet.ts';
import { sharedText } from '../../shared/i18n.ts';
import { listed } from '../../shared/majority.ts';
import type { Words } from '../model/words.ts';
import { Tick, TimeBlank } from '../parts/Blank.tsx';
import { useText } from '../text.ts';
import { Readers } from './InjectLines.tsx';
import styles from './Msel.module.css';

export interface MselProps {
  readonly rows: readonly RunPhase[];
  readonly contingencies: readonly MselRow[];
  readonly objectives: readonly string[];
  readonly words: Words;
}

/** The master scenario events list across the page, with room for what really happened. */
export function Msel({ rows, contingencies, objectives, words }: MselProps) {
  const t = useText();
  const title = useId();
  const parts = [
    ...rows.map(({ title, injects }) => ({ title, injects })),
    { title: t('run.contingencies'), injects: contingencies },
  ].filter(({ injects }) => injects.length > 0);
  return (
    // On a screen it scrolls sideways, by keys too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="paper-wide" aria-labelledby={title} tabIndex={0}>
      <h2 id={title} className={styles['title']}>
        {t('run.msel')}
      </h2>
      <ol className={styles['objectives']}>
        {objectives.map((objective) => (
          <li key={objective} dir="auto">
            {objective}
          </li>
        ))}
      </ol>
      <table className={styles['msel']}>
        <thead>
          <tr>
            <th className={styles['event']}>{t('run.mselColumns.event')}</th>
            <th className={styles['planned']}>{t('run.mselColumns.planned')}</th>
            <th className={styles['released']}>{t('run.mselColumns.released')}</th>
            <th className={styles['to']}>{t('run.mselColumns.to')}</th>
            <th className={styles['method']}>{t('run.mselColumns.method')}</th>
            <th>{t('run.mselColumns.what')}</th>
            <th className={styles['expected']}>{t('run.mselColumns.expected')}</th>
            <th className={styles['objective']}>{t('run.mselColumns.objective')}</th>
            <th className={styles['notes']}>{t('run.mselColumns.notes')}</th>
          </tr>
        </thead>
        {parts.map(({ title, injects }) => (
          <tbody key={title}>
            <tr>
              <th colSpan={9} className={styles['part']} scope="rowgroup" dir="auto">
                {title}
              </th>
            </tr>
            {injects.map((row) => (
              <Row key={row.eventNo} row={row} words={words} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Row({ row, words }: { row: MselRow; words: Words }) {
  const t = useText();
  const shared = sharedText.useText();
  return (
    <tr>
      <td aria-label={row.eventNo}>
        <Tick>
          <span className="paper-no">{row.eventNo}</span>
        </Tick>
      </td>
      <td dir="auto">{row.useWhen ?? words.release(row.release)}</td>
      <td>
        <TimeBlank label="" />
      </td>
      <td>
        <Readers to={row.to} words={words} />
      </td>
      <td>
        {shared(`method.${row.method}`)}
        <p dir="auto">{row.from}</p>
      </td>
      <td>
        <strong dir="auto">{row.title}</strong>
        {row.alsoIn.length === 0 ? null : (
          <p dir="auto">{t('run.alsoIn', { phases: listed(row.alsoIn) })}</p>
        )}
      </td>
      <td dir="auto">{row.expectedAction}</td>
      <td className="paper-no">{row.objectives.join(' ')}</td>
      <td aria-label={t('run.mselColumns.notes')} />
    </tr>
  );
}
