import type { BoardSheet, MoveCards } from '../../../core/paper/move-cards.ts';
import { marks } from '../../../core/scenario/schema-negotiation.ts';
import { sharedText } from '../../shared/i18n.ts';
import { Blank, Tick } from '../parts/Blank.tsx';
import { NamedMark } from '../parts/Mark.tsx';
import { Prose } from '../parts/Prose.tsx';
import { SheetHead } from '../parts/SheetHead.tsx';
import { useText } from '../text.ts';
import styles from './BoardSheets.module.css';

/** A negotiation on paper, for one delegation: its private marks, and what was agreed. */
export function BoardSheets({ model }: { model: MoveCards }) {
  return model.boards.map((board) => <Board key={board.title} board={board} model={model} />);
}

function Board({ board, model }: { board: BoardSheet; model: MoveCards }) {
  const t = useText();
  const brought = board.clauses.some(({ options }) => options.some(({ mark }) => mark !== null));
  return (
    <section className={styles['board']}>
      <SheetHead
        kicker={`${model.team.name} · ${t('card.board.kicker')}`}
        title={board.title}
        team={model.team}
      />
      <Prose text={board.about} small />
      <p className={styles['parties']}>
        {t('card.board.parties')}
        {board.parties.map((party) => (
          <NamedMark key={party.id} team={party} />
        ))}
      </p>
      <p className="paper-help">{t(brought ? 'card.board.marked' : 'card.board.fresh')}</p>
      {board.clauses.map((clause) => (
        <Clause key={clause.title} clause={clause} />
      ))}
      <footer className={styles['signed']}>
        {board.parties.map((party) => (
          <Blank key={party.id} label={party.name} wide />
        ))}
      </footer>
    </section>
  );
}

function Clause({ clause }: { clause: BoardSheet['clauses'][number] }) {
  const t = useText();
  const shared = sharedText.useText();
  return (
    <section className={styles['clause']}>
      <h3 dir="auto">{clause.title}</h3>
      <p className={styles['question']} dir="auto">
        {clause.text}
      </p>
      <table>
        <thead>
          <tr>
            <th>{t('card.board.option')}</th>
            {marks.map((mark) => (
              <th key={mark} className={styles['mark']}>
                {shared(`mark.${mark}`)}
              </th>
            ))}
            <th className={styles['mark']}>{t('card.board.agreed')}</th>
          </tr>
        </thead>
        <tbody>
          {clause.options.map((option) => (
            <tr key={option.title}>
              <td>
                <strong dir="auto">{option.title}</strong>
                {option.inForce ? ` · ${t('card.board.inForce')}` : ''}
                <p dir="auto">{option.text}</p>
              </td>
              {marks.map((mark) => (
                <td key={mark} className={styles['mark']}>
                  <Tick filled={option.mark === mark} />
                </td>
              ))}
              <td className={styles['mark']}>
                <Tick />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
