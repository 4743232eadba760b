import { useState } from 'react';
import { useDesk } from '../desk.tsx';
import { answersTo, voteOn, wayOf, type Board, type BoardText } from '../model/boards.ts';
import { Act, PlainAct } from '../parts/Act.tsx';
import { ReasonForm } from '../parts/ReasonForm.tsx';
import { useTeamNames } from '../talk/TeamNames.tsx';
import { useText } from '../text.ts';
import { CallForm } from '../votes/CallForm.tsx';
import styles from './Negotiate.module.css';

type Asking = 'override' | 'withdraw' | 'call' | null;

/** Bringing a text into force by its rule, or against it with a reason; or taking it off the table. */
export function TextActs({ board, text }: { board: Board; text: BoardText }) {
  const { issue } = useDesk();
  const t = useText();
  const [asking, ask] = useState<Asking>(null);
  const done = () => ask(null);
  const data = { board: board.id, text: text.id };
  if (asking === 'override') return <Override board={board} text={text} close={done} />;
  if (asking === 'withdraw')
    return (
      <ReasonForm
        label={t('text.withdrawWhy')}
        confirm={t('text.withdraw')}
        optional
        run={(reason) => issue({ type: 'text.withdraw', data: { ...data, reason } })}
        cancel={done}
      />
    );
  if (asking === 'call')
    return (
      <CallForm
        subject={{ kind: 'text', ...data }}
        body={board.body}
        title={`${board.title}, ${text.no}`}
        close={done}
      />
    );
  return <Choices board={board} text={text} ask={ask} />;
}

/** Against the rule: who is missing stands in the question, and only a reason lets it through. */
function Override({ board, text, close }: { board: Board; text: BoardText; close: () => void }) {
  const t = useText();
  const { issue } = useDesk();
  const names = useTeamNames();
  const { refuse, missing } = answersTo(board, text);
  return (
    <ReasonForm
      label={
        board.adoption === 'vote'
          ? t('text.overrideVoteWhy')
          : t('text.overrideWhy', { teams: names([...refuse, ...missing]) })
      }
      confirm={t('text.overrideDo')}
      danger
      run={(reason) =>
        issue({ type: 'text.adopt', data: { board: board.id, text: text.id, reason } })
      }
      cancel={close}
    />
  );
}

function Choices(props: { board: Board; text: BoardText; ask: (asking: Asking) => void }) {
  const { board, text, ask } = props;
  const t = useText();
  const { view, open } = useDesk();
  const way = wayOf(board, text);
  return (
    <div className={styles['acts']}>
      {way === 'consent' || way === 'control' ? (
        <Act
          kind="main"
          icon="flag"
          body={{
            type: 'text.adopt',
            data: { board: board.id, text: text.id, reason: '' },
          }}
        >
          {t('text.adopt')}
        </Act>
      ) : null}
      {way !== 'vote' ? null : voteOn(view, text.id) === null ? (
        <PlainAct data-lead deed="vote.call" kind="main" icon="hand" onClick={() => ask('call')}>
          {t('text.callVote')}
        </PlainAct>
      ) : (
        <PlainAct kind="ready" icon="chevron" onClick={() => open('votes')}>
          {t('text.voteOpen')}
        </PlainAct>
      )}
      <PlainAct deed="text.withdraw" kind="quiet" icon="close" onClick={() => ask('withdraw')}>
        {t('text.withdraw')}
      </PlainAct>
      {way === 'vote' || way === 'override' ? (
        <PlainAct deed="text.adopt" kind="quiet" icon="warn" onClick={() => ask('override')}>
          {t('text.override')}
        </PlainAct>
      ) : null}
    </div>
  );
}
