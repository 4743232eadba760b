import { useState } from 'react';
import { wallSecond } from '../../shared/format.ts';
import { useDesk } from '../desk.tsx';
import { control, type ControlStatement } from '../model/talk.ts';
import { Act, PlainAct } from '../parts/Act.tsx';
import { ReasonForm } from '../parts/ReasonForm.tsx';
import { useText } from '../text.ts';
import { PartyMark } from './PartyMark.tsx';
import { StatementForm } from './StatementForm.tsx';
import styles from './Talk.module.css';

/** What has been declared in public, newest first; what was taken down stays in sight of control. */
export function StatementList() {
  const t = useText();
  const { view } = useDesk();
  const [writing, write] = useState(false);
  const running = view.situation.status === 'running';
  const standing = view.statements.filter((each) => each.retired === null).length;
  return (
    <section className={styles['part']} aria-label={t('statements.title')}>
      <header className={styles['head']}>
        <h3>{t('statements.title')}</h3>
        {running && !writing ? (
          <PlainAct icon="flag" onClick={() => write(true)}>
            {t('statements.make')}
          </PlainAct>
        ) : null}
        {running && standing > 0 ? (
          <Act
            icon="screen"
            body={{ type: 'display.preview', data: { card: { kind: 'statements' } } }}
          >
            {t('statements.preview')}
          </Act>
        ) : null}
      </header>
      {writing ? (
        <StatementForm by={control} text="" move={null} close={() => write(false)} />
      ) : null}
      {view.statements.length === 0 ? (
        <p className={styles['nothing']}>{t('statements.none')}</p>
      ) : (
        <ol className={styles['list']}>
          {view.statements.toReversed().map((statement) => (
            <StatementRow key={statement.id} statement={statement} />
          ))}
        </ol>
      )}
    </section>
  );
}

function StatementRow({ statement }: { statement: ControlStatement }) {
  const t = useText();
  const { view, issue, openMove } = useDesk();
  const [asking, ask] = useState(false);
  const running = view.situation.status === 'running';
  const move = view.moves.find((each) => each.id === statement.move) ?? null;
  return (
    <li className={styles['row']} data-retired={statement.retired !== null || undefined}>
      <p className={styles['parties']}>
        <PartyMark party={statement.by} />
        <time className={styles['stamp']}>{wallSecond(statement.wallMs)}</time>
      </p>
      <p className={styles['text']} dir="auto">
        {statement.text}
      </p>
      {statement.retired === null ? null : (
        <p className={styles['stamp']}>{t('statements.retired', { reason: statement.retired })}</p>
      )}
      {asking ? (
        <ReasonForm
          label={t('statements.downWhy')}
          confirm={t('statements.down')}
          run={(reason) =>
            issue({ type: 'statement.retire', data: { statement: statement.id, reason } })
          }
          cancel={() => ask(false)}
        />
      ) : (
        <div className={styles['acts']}>
          {statement.retired === null && running ? (
            <PlainAct onClick={() => ask(true)}>{t('statements.down')}</PlainAct>
          ) : null}
          {move === null ? null : (
            <PlainAct kind="quiet" icon="chevron" onClick={() => openMove(move.id)}>
              <bdi>{move.text.title}</bdi>
            </PlainAct>
          )}
        </div>
      )}
    </li>
  );
}
