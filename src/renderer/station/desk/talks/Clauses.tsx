import { useState } from 'react';
import type { BoardView } from '../../../../core/view/schema-negotiate.ts';
import { sharedText } from '../../../shared/i18n.ts';
import { stationText } from '../../text.ts';
import { useSeat } from '../seat.tsx';
import type { Entry } from './entry.ts';
import { markSigns, ownMark } from './marks.ts';
import { OptionCard } from './OptionCard.tsx';
import { ProposeOption } from './ProposeOption.tsx';
import { optionTitle } from './choice.ts';
import type { BoardClause } from './waiting.ts';
import styles from './Clauses.module.css';

export interface ClausesProps {
  board: BoardView;
  entry: Entry;
}

/** Every clause as one line that opens: what is in force, and where this team stands. */
export function Clauses({ board, entry }: ClausesProps) {
  return (
    <ol className={styles['list']}>
      {board.clauses.map((clause) => (
        <li key={clause.id}>
          <Clause board={board} clause={clause} entry={entry} />
        </li>
      ))}
    </ol>
  );
}

function Clause({ board, clause, entry }: ClausesProps & { clause: BoardClause }) {
  const t = stationText.useText();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles['clause']} data-open={open || undefined}>
      <h3 className={styles['head']}>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <ClauseLine clause={clause} />
          <span className={styles['chevron']} aria-hidden="true" />
        </button>
      </h3>
      {open ? (
        <div className={styles['body']}>
          <p className={styles['text']} dir="auto">
            {clause.text}
          </p>
          <ul
            className={styles['options']}
            aria-label={t('clause.options', { clause: clause.title })}
          >
            {clause.options.map((option) => (
              <li key={option.id}>
                <OptionCard board={board} clause={clause} option={option} entry={entry} />
              </li>
            ))}
          </ul>
          {board.mine && entry !== 'notRunning' ? (
            <ProposeOption board={board} clause={clause} entry={entry} />
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

/** Its name, what is in force, and where this team stands. */
function ClauseLine({ clause }: { clause: BoardClause }) {
  const t = stationText.useText();
  return (
    <span className={styles['words']}>
      <span className={styles['title']} dir="auto">
        {clause.title}
      </span>
      <span className={styles['meta']}>
        <span dir="auto">
          {clause.inForce === null
            ? t('clause.none')
            : t('clause.inForce', { option: optionTitle(clause, clause.inForce) })}
        </span>
        <OwnMarks clause={clause} />
      </span>
    </span>
  );
}

/** How this team has marked the clause's wordings, in their order. */
function OwnMarks({ clause }: { clause: BoardClause }) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  const { view } = useSeat();
  const marked = clause.options.flatMap((option) => {
    const own = ownMark(option, view.team.id);
    return own === null ? [] : [{ option, mark: own.mark }];
  });
  if (marked.length === 0) return null;
  return (
    <span className={styles['marks']}>
      <span className="wc-hidden">{t('clause.marked', { count: marked.length })}</span>
      {marked.map(({ option, mark }) => (
        <span key={option.id} data-mark={mark} title={shared(`mark.${mark}`)} aria-hidden="true">
          {markSigns[mark]}
        </span>
      ))}
    </span>
  );
}
