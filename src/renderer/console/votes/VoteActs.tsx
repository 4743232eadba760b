import { useState } from 'react';
import { useDesk } from '../desk.tsx';
import { isPublicBody, minutesFor, type Vote } from '../model/votes.ts';
import { Act, PlainAct } from '../parts/Act.tsx';
import { useClockMs } from '../parts/Countdown.tsx';
import { ReasonForm } from '../parts/ReasonForm.tsx';
import { useText } from '../text.ts';
import { CloseVote } from './CloseVote.tsx';
import styles from './Votes.module.css';

const steps = [1, 5] as const;

/** Closing, more time, calling it off, and showing it to the room. */
export function VoteActs({ vote }: { vote: Vote }) {
  const t = useText();
  const { scenario, issue, openBoard } = useDesk();
  const [cancelling, cancel] = useState(false);
  const { about } = vote;
  if (cancelling)
    return (
      <ReasonForm
        label={t('votes.cancelWhy')}
        confirm={t('votes.cancelDo')}
        danger
        run={(reason) => issue({ type: 'vote.cancel', data: { vote: vote.id, reason } })}
        cancel={() => cancel(false)}
      />
    );
  return (
    <div className={styles['acts']}>
      <CloseVote vote={vote} />
      {vote.dueAtClockMs === null ? null : (
        <MoreTime vote={vote} dueAtClockMs={vote.dueAtClockMs} />
      )}
      {isPublicBody(scenario, vote.body.id) ? (
        <Act
          icon="screen"
          body={{ type: 'display.preview', data: { card: { kind: 'vote', vote: vote.id } } }}
        >
          {t('votes.preview')}
        </Act>
      ) : null}
      {about === null ? null : (
        <PlainAct kind="quiet" icon="chevron" onClick={() => openBoard(about.board)}>
          {t('votes.toText')}
        </PlainAct>
      )}
      <PlainAct deed="vote.cancel" kind="quiet" icon="close" onClick={() => cancel(true)}>
        {t('votes.cancel')}
      </PlainAct>
    </div>
  );
}

/** Of a vote without a deadline there is no more time to give: it waits for control anyway. */
function MoreTime({ vote, dueAtClockMs }: { vote: Vote; dueAtClockMs: number }) {
  const t = useText();
  const { issue } = useDesk();
  const clockMs = useClockMs();
  const more = (count: number) =>
    void issue({
      type: 'vote.extend',
      data: { vote: vote.id, minutes: minutesFor(dueAtClockMs, clockMs(), count) },
    });
  return (
    <>
      {steps.map((count) => (
        <PlainAct
          key={count}
          deed="vote.extend"
          aria-label={t('votes.extendNamed', { count, title: vote.title })}
          onClick={() => more(count)}
        >
          {t('votes.extend', { count })}
        </PlainAct>
      ))}
      <Act kind="quiet" body={{ type: 'vote.extend', data: { vote: vote.id, minutes: null } }}>
        {t('votes.clear')}
      </Act>
    </>
  );
}
