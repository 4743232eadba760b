import type { MselRow } from '../../../core/paper/msel.ts';
import type { Words } from '../model/words.ts';
import { Tick, TimeBlank } from '../parts/Blank.tsx';
import { Mark } from '../parts/Mark.tsx';
import { useText } from '../text.ts';
import styles from './InjectLines.module.css';

/** Injects as a list to tick off: number, to whom, when it is planned, when it went out. */
export function InjectLines({ rows, words }: { rows: readonly MselRow[]; words: Words }) {
  return (
    <ul className={styles['list']}>
      {rows.map((row) => (
        <li key={row.eventNo}>
          <Tick>
            <span className="paper-no">{row.eventNo}</span>
          </Tick>
          <div className={styles['what']}>
            <p>
              <strong dir="auto">{row.title}</strong> <Readers to={row.to} words={words} />
            </p>
            <p className={styles['plan']} dir="auto">
              {words.release(row.release)}
            </p>
          </div>
          <TimeBlank label="" />
        </li>
      ))}
    </ul>
  );
}

/** Everybody in a word, teams by their marks. */
export function Readers({ to, words }: { to: MselRow['to']; words: Words }) {
  const t = useText();
  if (to === 'public') return <span className={styles['all']}>{t('everybody')}</span>;
  return (
    <span className={styles['marks']}>
      {to.map((id) => {
        const team = words.team(id);
        return team === null ? null : <Mark key={id} team={team} size="4.2mm" />;
      })}
    </span>
  );
}
