import { useState } from 'react';
import type { Board, BoardClause, BoardOption } from '../model/boards.ts';
import { usePartyName } from '../talk/use-party-name.ts';
import { useText } from '../text.ts';
import { MarkCell } from './MarkCell.tsx';
import styles from './Clauses.module.css';

interface OptionRowProps {
  readonly board: Board;
  readonly clause: BoardClause;
  readonly option: BoardOption;
  readonly enter: boolean;
  /** Told as a place where a text could land. */
  readonly zoned: boolean;
}

/** One wording of a clause, and how each party takes it. */
export function OptionRow({ board, clause, option, enter, zoned }: OptionRowProps) {
  const t = useText();
  const name = usePartyName();
  const [choosing, choose] = useState<string | null>(null);
  const inForce = clause.inForce === option.id;
  return (
    <tr data-force={inForce || undefined}>
      {/* Its words are in the summary; the rule does not look so deep. */}
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label */}
      <th scope="row" className={styles['option']}>
        <details>
          <summary>
            <bdi>{option.title}</bdi>
            {inForce ? <span className={styles['force']}>{t('negotiation.inForce')}</span> : null}
            {zoned ? <span className={styles['zone']}>{t('negotiation.zone')}</span> : null}
            {option.by === null ? null : (
              <span className={styles['added']}>
                {t('negotiation.addedBy', { who: name(option.by) })}
              </span>
            )}
          </summary>
          <p dir="auto">{option.text}</p>
        </details>
      </th>
      {board.parties.map((team) => (
        <td key={team} className={styles['party']}>
          <MarkCell
            board={board.id}
            clause={clause.id}
            option={option}
            team={team}
            enter={enter}
            choosing={choosing === team}
            choose={(on) => choose(on ? team : null)}
          />
        </td>
      ))}
    </tr>
  );
}
