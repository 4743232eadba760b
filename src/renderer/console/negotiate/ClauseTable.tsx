import { useState } from 'react';
import { sharedText } from '../../shared/i18n.ts';
import { marks } from '../../../core/scenario/schema-negotiation.ts';
import { isZone, type Board, type BoardClause } from '../model/boards.ts';
import { PlainAct } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { TeamMarks } from '../talk/TeamNames.tsx';
import { useText } from '../text.ts';
import { MarkSign } from './MarkSign.tsx';
import { OptionForm } from './OptionForm.tsx';
import { OptionRow } from './OptionRow.tsx';
import styles from './Clauses.module.css';

export interface ClauseTableProps {
  readonly board: Board;
  /** Whether marks and wordings can be entered here. */
  readonly enter: boolean;
  /** As somebody else sees it: without what the console works out from everybody’s marks. */
  readonly seen?: boolean;
}

/** Clauses and their wordings down, the parties across: where they could meet is seen at a glance. */
export function ClauseTable({ board, enter, seen = false }: ClauseTableProps) {
  const t = useText();
  return (
    <div>
      <table className={styles['table']}>
        <caption className="wc-hidden">{t('negotiation.clauses')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('negotiation.wording')}</th>
            {board.parties.map((party) => (
              <th key={party} scope="col" className={styles['party']}>
                <TeamMarks teams={[party]} size="1.35rem" />
              </th>
            ))}
          </tr>
        </thead>
        {board.clauses.map((clause) => (
          <ClauseRows key={clause.id} board={board} clause={clause} enter={enter} seen={seen} />
        ))}
      </table>
      <Legend />
    </div>
  );
}

function ClauseRows(props: Required<ClauseTableProps> & { clause: BoardClause }) {
  const { board, clause, enter, seen } = props;
  const t = useText();
  const [adding, add] = useState(false);
  const wide = board.parties.length + 1;
  return (
    <tbody data-settled={clause.inForce !== null || undefined}>
      <tr className={styles['clauseHead']}>
        <th colSpan={wide} scope="rowgroup">
          <span className={styles['clauseLine']}>
            <span>
              <bdi>{clause.title}</bdi>
              <span className={styles['question']} dir="auto">
                {clause.text}
              </span>
            </span>
            {enter && !adding ? (
              <PlainAct
                kind="quiet"
                icon="plus"
                deed="option.propose"
                aria-label={t('negotiation.addOptionTo', { clause: clause.title })}
                onClick={() => add(true)}
              >
                {t('negotiation.addOption')}
              </PlainAct>
            ) : null}
          </span>
        </th>
      </tr>
      {enter && adding ? (
        <tr>
          <td colSpan={wide}>
            <OptionForm board={board} clause={clause} close={() => add(false)} />
          </td>
        </tr>
      ) : null}
      {clause.options.map((option) => (
        <OptionRow
          key={option.id}
          board={board}
          clause={clause}
          option={option}
          enter={enter}
          zoned={!seen && isZone(board, option)}
        />
      ))}
    </tbody>
  );
}

function Legend() {
  const t = useText();
  const shared = sharedText.useText();
  return (
    <ul className={styles['legend']} aria-label={t('negotiation.legend')}>
      {marks.map((mark) => (
        <li key={mark}>
          <MarkSign mark={mark} /> {shared(`mark.${mark}`)}
        </li>
      ))}
      <li>
        <Icon name="lock" size={12} /> {t('negotiation.legendPrivate')}
      </li>
    </ul>
  );
}
