import { useMemo } from 'react';
import { listed } from '../../shared/majority.ts';
import { wallTime } from '../../shared/format.ts';
import { useDesk } from '../desk.tsx';
import {
  answersTo,
  changesOf,
  effectsOfText,
  isAgreed,
  untouched,
  type Board,
  type BoardText,
} from '../model/boards.ts';
import { outlook } from '../model/foreseen.ts';
import { Icon } from '../parts/Icon.tsx';
import { PartyMark } from '../talk/PartyMark.tsx';
import { useTeamNames } from '../talk/TeamNames.tsx';
import { useText } from '../text.ts';
import { Answers } from './Answers.tsx';
import { ClauseChanges } from './ClauseChanges.tsx';
import { OutlookList } from './OutlookList.tsx';
import { TextActs } from './TextActs.tsx';
import styles from './Text.module.css';

/** A text on the table: what it says, who has agreed, what it would set off, and what can be done with it. */
export function TextCard({ board, text }: { board: Board; text: BoardText }) {
  const t = useText();
  const { view, scenario } = useDesk();
  const foreseen = useMemo(
    () => outlook(scenario, view, effectsOfText(scenario, board, text.choice)),
    [scenario, view, board, text.choice],
  );
  return (
    <article
      className={styles['text']}
      data-agreed={isAgreed(board, text) || undefined}
      aria-label={t('text.title', { no: text.no })}
    >
      <header className={styles['textBy']}>
        <h4>{t('text.title', { no: text.no })}</h4>
        <span>{t('text.by')}</span>
        <PartyMark party={text.by} />
        <time className={styles['quiet']}>{wallTime(text.wallMs)}</time>
        <Agreement board={board} text={text} />
      </header>
      {text.note === '' ? null : (
        <p className={styles['note']} dir="auto">
          {text.note}
        </p>
      )}
      <Answers board={board} text={text} />
      <div role="group" aria-label={t('text.changes')} className={styles['says']}>
        <h4>{t('text.changes')}</h4>
        <ClauseChanges changes={changesOf(board, text.choice)} />
        <Rest board={board} text={text} />
      </div>
      <OutlookList outlook={foreseen} />
      {view.situation.status === 'running' ? <TextActs board={board} text={text} /> : null}
    </article>
  );
}

function Agreement({ board, text }: { board: Board; text: BoardText }) {
  const t = useText();
  const names = useTeamNames();
  const { agree, refuse, missing } = answersTo(board, text);
  if (missing.length === 0 && refuse.length === 0)
    return (
      <strong className={styles['waits']}>
        <Icon name="released" size={13} /> {t('text.allAgree')}
      </strong>
    );
  return (
    <span className={styles['agreement']}>
      <span>{t('text.agreed', { count: agree.length, of: board.parties.length })}</span>
      {refuse.length === 0 ? null : (
        <strong className={styles['refusing']}>
          {t('text.refusing', { teams: names(refuse) })}
        </strong>
      )}
      {missing.length === 0 ? null : <span>{t('text.missing', { teams: names(missing) })}</span>}
    </span>
  );
}

/** What the text does not speak of. */
function Rest({ board, text }: { board: Board; text: BoardText }) {
  const t = useText();
  const { standing, unsettled } = untouched(board, text.choice);
  const titles = (clauses: readonly { title: string }[]) => listed(clauses.map((c) => c.title));
  return (
    <>
      {standing.length === 0 ? null : (
        <p className={styles['quiet']}>{t('text.standing', { clauses: titles(standing) })}</p>
      )}
      {unsettled.length === 0 ? null : (
        <p className={styles['quiet']}>{t('text.unsettled', { clauses: titles(unsettled) })}</p>
      )}
    </>
  );
}
