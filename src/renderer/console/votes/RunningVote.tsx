import { useEffect, useMemo, useRef } from 'react';
import { sharedText } from '../../shared/i18n.ts';
import { majorityWords } from '../../shared/majority.ts';
import { Markdown } from '../../shared/ui/Markdown.tsx';
import { useDesk } from '../desk.tsx';
import { changesOf } from '../model/boards.ts';
import { outlook } from '../model/foreseen.ts';
import { effectsOfResult, isComplete, isPublicBody, tallyNow, type Vote } from '../model/votes.ts';
import { ClauseChanges } from '../negotiate/ClauseChanges.tsx';
import { OutlookList } from '../negotiate/OutlookList.tsx';
import { Countdown } from '../parts/Countdown.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import { BulkCast } from './BulkCast.tsx';
import { MemberTable } from './MemberTable.tsx';
import { TallyPart } from './TallyPart.tsx';
import { VoteActs } from './VoteActs.tsx';
import styles from './Votes.module.css';

/** Whoever has just called a vote is at its question, further down; the vote is brought before them. */
function useLedTo(vote: string) {
  const ref = useRef<HTMLElement>(null);
  const { votesBefore, awaitVote } = useDesk();
  const called = votesBefore !== null && !votesBefore.includes(vote);
  useEffect(() => {
    if (!called) return;
    ref.current?.scrollIntoView({ block: 'start' });
    ref.current?.focus({ preventScroll: true });
    awaitVote(null);
  }, [called, awaitVote]);
  return ref;
}

/** A vote that is open: its rule, the count, what closing now would give, and every member's vote. */
export function RunningVote({ vote }: { vote: Vote }) {
  const t = useText();
  const shared = sharedText.useText();
  const { view, scenario } = useDesk();
  const article = useLedTo(vote.id);
  const now = tallyNow(vote);
  const sets = useMemo(
    () => outlook(scenario, view, effectsOfResult(scenario, view, vote, now.outcome)),
    [scenario, view, vote, now.outcome],
  );
  return (
    <article
      ref={article}
      tabIndex={-1}
      className={styles['vote']}
      data-complete={isComplete(vote) || undefined}
      aria-label={vote.title}
    >
      <header className={styles['voteHead']}>
        <h4>
          <bdi>{vote.title}</bdi>
        </h4>
        <p className={styles['facts']}>
          <bdi>{vote.body.name}</bdi>
          <span>{shared(`ballotKind.${vote.ballot}`)}</span>
          <Deadline vote={vote} />
        </p>
        <p className={styles['quiet']}>{t('votes.rule', { rule: majorityWords(vote, shared) })}</p>
        {vote.ballot === 'secret' ? <p className={styles['quiet']}>{t('votes.secret')}</p> : null}
        {isPublicBody(scenario, vote.body.id) ? null : (
          <p className={styles['quiet']}>{t('votes.seenByMembers')}</p>
        )}
      </header>
      <details className={styles['more']}>
        <summary>{t('votes.text')}</summary>
        <Markdown text={vote.text} />
        <VotedText vote={vote} />
      </details>
      {/* What grows or shrinks while votes come in stands below the members: no button moves under the hand. */}
      <TallyPart vote={vote} result={now} sets={sets} />
      <VoteActs vote={vote} />
      <BulkCast vote={vote} />
      <MemberTable vote={vote} />
      <OutlookList
        outlook={sets}
        title={t('votes.sets', { outcome: shared(`voteOutcome.${now.outcome}`) })}
      />
    </article>
  );
}

/** The text that would come into force, beside what is in force. */
function VotedText({ vote }: { vote: Vote }) {
  const { view } = useDesk();
  const board = view.boards.find((each) => each.id === vote.about?.board);
  const text = board?.texts.find((each) => each.id === vote.about?.text);
  if (board === undefined || text === undefined) return null;
  return <ClauseChanges changes={changesOf(board, text.choice)} />;
}

function Deadline({ vote }: { vote: Vote }) {
  const t = useText();
  const { view } = useDesk();
  if (vote.dueAtClockMs === null) return <span>{t('votes.noDeadline')}</span>;
  return (
    <span className={styles['deadline']}>
      <Icon name="clock" size={13} />
      <Countdown
        dueAtClockMs={vote.dueAtClockMs}
        left={(time) => t('votes.deadline', { time })}
        over={t('votes.due')}
      />
      {view.situation.clock.running ? null : ` (${t('votes.paused')})`}
    </span>
  );
}
