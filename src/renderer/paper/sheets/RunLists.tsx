import type { ReactNode } from 'react';
import type { MselRow } from '../../../core/paper/msel.ts';
import type { HeldOption, RunVote } from '../../../core/paper/run-sheet.ts';
import { Condition } from '../../shared/condition/Condition.tsx';
import { sharedText } from '../../shared/i18n.ts';
import { listed, majorityWords } from '../../shared/majority.ts';
import type { Words } from '../model/words.ts';
import { Tick, TimeBlank } from '../parts/Blank.tsx';
import { NamedMark } from '../parts/Mark.tsx';
import { useText } from '../text.ts';
import { Readers } from './InjectLines.tsx';
import styles from './RunLists.module.css';

/** A list of the run sheet: what it is, how it is used, and its table. */
function Listing({ title, help, children }: { title: string; help: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      <p className="paper-help">{help}</p>
      <table>{children}</table>
    </section>
  );
}

/** What lies ready and is used only when something expected does not come. */
export function Contingencies({ rows, words }: { rows: readonly MselRow[]; words: Words }) {
  const t = useText();
  if (rows.length === 0) return null;
  return (
    <Listing title={t('run.contingencies')} help={t('run.contingenciesHelp')}>
      <tbody>
        {rows.map((row) => (
          <tr key={row.eventNo}>
            <td className={styles['event']} aria-label={row.eventNo}>
              <Tick>
                <span className="paper-no">{row.eventNo}</span>
              </Tick>
            </td>
            <td>
              <strong dir="auto">{row.title}</strong> <Readers to={row.to} words={words} />
              <p dir="auto">
                {row.useWhen === null
                  ? words.release(row.release)
                  : `${t('run.useWhen')}: ${row.useWhen}`}
              </p>
            </td>
            <td className={styles['time']}>
              <TimeBlank label="" />
            </td>
          </tr>
        ))}
      </tbody>
    </Listing>
  );
}

export function Votes({ votes }: { votes: readonly RunVote[] }) {
  const t = useText();
  const shared = sharedText.useText();
  if (votes.length === 0) return null;
  return (
    <Listing title={t('run.votes')} help={t('run.votesHelp')}>
      <thead>
        <tr>
          <th>{t('run.voteColumns.vote')}</th>
          <th>{t('run.voteColumns.rule')}</th>
          <th>{t('run.voteColumns.when')}</th>
          <th className={styles['result']}>{t('run.voteColumns.result')}</th>
        </tr>
      </thead>
      <tbody>
        {votes.map(({ title, body, when, cast, phases }) => (
          <tr key={title}>
            <td>
              <strong dir="auto">{title}</strong>
              <p dir="auto">{body.name}</p>
            </td>
            <td>
              <p>{majorityWords(body, shared)}</p>
              {cast.length === 0 ? null : (
                <p dir="auto">
                  {t('run.voteColumns.cast')}: {listed(cast)}
                </p>
              )}
            </td>
            <td dir="auto">
              {when === null ? listed(phases) : <Condition why={when} tense={null} />}
            </td>
            <td aria-label={t('run.voteColumns.result')} />
          </tr>
        ))}
      </tbody>
    </Listing>
  );
}

export function HeldMoves({ moves, words }: { moves: readonly HeldOption[]; words: Words }) {
  const t = useText();
  if (moves.length === 0) return null;
  return (
    <Listing title={t('run.held')} help={t('run.heldHelp')}>
      <thead>
        <tr>
          <th>{t('run.heldColumns.team')}</th>
          <th>{t('run.heldColumns.move')}</th>
          <th>{t('run.heldColumns.when')}</th>
          <th className={styles['time']}>{t('run.heldColumns.time')}</th>
        </tr>
      </thead>
      <tbody>
        {moves.map(({ team: id, title, when }) => {
          const team = words.team(id);
          return (
            <tr key={`${id} ${title}`}>
              <td>{team === null ? id : <NamedMark team={team} />}</td>
              <td dir="auto">{title}</td>
              <td dir="auto">{when === null ? '' : <Condition why={when} tense={null} />}</td>
              <td>
                <TimeBlank label="" />
              </td>
            </tr>
          );
        })}
      </tbody>
    </Listing>
  );
}
