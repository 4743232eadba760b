import { useState } from 'react';
import { sharedText } from '../../shared/i18n.ts';
import { majorityWords } from '../../shared/majority.ts';
import { Markdown } from '../../shared/ui/Markdown.tsx';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { useDesk } from '../desk.tsx';
import { textOrder, type Board } from '../model/boards.ts';
import { ruleOf } from '../model/votes.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useTeam } from '../talk/TeamNames.tsx';
import { useText } from '../text.ts';
import { BoardActs } from './BoardActs.tsx';
import { BoardHistory } from './BoardHistory.tsx';
import { ClauseTable } from './ClauseTable.tsx';
import { TableForm } from './TableForm.tsx';
import { TextCard } from './TextCard.tsx';
import styles from './Negotiate.module.css';

/** One negotiation: its rule, what is on the table, the clauses with everybody's marks, and what was before. */
export function BoardSheet({ board, close }: { board: Board; close: () => void }) {
  const t = useText();
  const { view } = useDesk();
  const [tabling, table] = useState(false);
  const running = view.situation.status === 'running';
  const texts = textOrder(board);
  return (
    <article className={styles['sheet']} aria-label={board.title}>
      <header className={styles['head']}>
        <span className={styles['back']}>
          <PlainAct kind="quiet" icon="undo" onClick={close}>
            {t('negotiation.back')}
          </PlainAct>
        </span>
        <h2>
          <bdi>{board.title}</bdi>
        </h2>
        <Parties board={board} />
        <Rule board={board} />
        <BoardActs board={board} tabling={tabling} table={table} />
      </header>
      {running && tabling ? <TableForm board={board} close={() => table(false)} /> : null}
      {running || texts.length > 0 ? (
        <section className={styles['part']} aria-label={t('negotiation.texts')}>
          <h3>{t('negotiation.texts')}</h3>
          {texts.length === 0 ? (
            <p className={styles['quiet']}>{t('negotiation.noTexts')}</p>
          ) : (
            texts.map((text) => <TextCard key={text.id} board={board} text={text} />)
          )}
        </section>
      ) : null}
      <section className={styles['part']} aria-label={t('negotiation.clauses')}>
        <h3>{t('negotiation.clauses')}</h3>
        {running && !board.open ? (
          <p className={styles['quiet']}>{t('negotiation.closedHelp')}</p>
        ) : null}
        <ClauseTable board={board} enter={running && board.open} />
      </section>
      <BoardHistory board={board} />
    </article>
  );
}

function Parties({ board }: { board: Board }) {
  const t = useText();
  const find = useTeam();
  return (
    <ul className={styles['parties']} aria-label={t('negotiation.parties')}>
      {board.parties.map((id) => {
        const team = find(id);
        return (
          <li key={id}>{team === null ? id : <TeamMark team={team} size="1.2rem" named />}</li>
        );
      })}
    </ul>
  );
}

/** When a text comes into force, who tables one, and who sees it all. */
function Rule({ board }: { board: Board }) {
  const t = useText();
  const shared = sharedText.useText();
  const { scenario } = useDesk();
  const body = scenario.bodies.find((each) => each.id === board.body) ?? null;
  return (
    <div className={styles['rule']}>
      <p>
        {shared(`adoption.${board.adoption}`)}{' '}
        {body === null
          ? null
          : t('negotiation.byBody', {
              body: body.name,
              rule: majorityWords(ruleOf(body), shared),
            })}
      </p>
      <p className={styles['quiet']}>
        {t(`negotiation.tabledBy.${board.tabledBy}`)} · {t(`negotiation.seenBy.${board.seenBy}`)}
      </p>
      <details className={styles['about']}>
        <summary>{t('negotiation.about')}</summary>
        <Markdown text={board.about} />
      </details>
    </div>
  );
}
