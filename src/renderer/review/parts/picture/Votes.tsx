import { equal } from '../../../../core/view/delta.ts';
import type { VoteView } from '../../../../core/view/schema-negotiate.ts';
import { span } from '../../../shared/format.ts';
import { sharedText } from '../../../shared/i18n.ts';
import { listed, majorityWords } from '../../../shared/majority.ts';
import { useBackdrop } from '../../stage.tsx';
import { useText } from '../../text.ts';
import { TeamOf } from './PartyMark.tsx';
import { cardsShown, useRecent } from './use-recent.tsx';
import styles from './Negotiation.module.css';
import picture from './Picture.module.css';

export interface VotesProps {
  list: readonly VoteView[];
  before?: readonly VoteView[];
}

/** Votes as these eyes saw them then, newest first: while open, a ballot is its own member's. */
export function Votes({ list, before }: VotesProps) {
  const t = useText();
  const { shown, more } = useRecent(list.toReversed(), cardsShown);
  if (shown.length === 0) return null;
  const was = new Map(before?.map((vote) => [vote.id, vote]));
  return (
    <>
      <h3>{t('seen.vote.heading')}</h3>
      <ul className={picture['cards']}>
        {shown.map((vote) => {
          const fresh = before !== undefined && !equal(was.get(vote.id), vote);
          return (
            <li key={vote.id} className={picture['card']} data-fresh={fresh || undefined}>
              <VoteBody vote={vote} />
            </li>
          );
        })}
      </ul>
      {more}
    </>
  );
}

export function VoteBody({ vote }: { vote: VoteView }) {
  const shared = sharedText.useText();
  const { result, status } = vote;
  return (
    <>
      <div className={picture['cardHead']}>
        <strong dir="auto">{vote.title}</strong>
        {result === null ? (
          <span className={picture['status']}>{shared(`voteStatus.${status}`)}</span>
        ) : (
          <b className={styles['outcome']} data-outcome={result.outcome}>
            {shared(`voteOutcome.${result.outcome}`)}
          </b>
        )}
      </div>
      <p className={picture['text']}>
        <bdi>{vote.body.name}</bdi> · {shared(`ballotKind.${vote.ballot}`)} ·{' '}
        {majorityWords(vote, shared)}
      </p>
      {result === null ? <Standing vote={vote} /> : <Count vote={vote} result={result} />}
      <Roll vote={vote} />
    </>
  );
}

function Standing({ vote }: { vote: VoteView }) {
  const t = useText();
  if (vote.status !== 'open') return null;
  const voted = vote.members.filter((member) => member.voted).length;
  return (
    <p className={picture['text']}>
      {t('seen.vote.voted', { voted, of: vote.members.length })}
      {vote.dueAtClockMs === null
        ? ''
        : ` · ${t('seen.vote.due', { time: span(vote.dueAtClockMs) })}`}
    </p>
  );
}

interface CountProps {
  vote: VoteView;
  result: NonNullable<VoteView['result']>;
}

function Count({ vote, result }: CountProps) {
  const t = useText();
  const { yes, no, abstain, absent, vetoedBy } = result;
  const vetoes = vote.members.filter(({ id }) => vetoedBy.includes(id)).map(({ name }) => name);
  const count = t('seen.vote.tally', { yes, no, abstain, absent });
  return (
    <p className={picture['text']}>
      {vetoes.length === 0 ? count : `${count} · ${t('seen.vote.veto', { names: listed(vetoes) })}`}
    </p>
  );
}

function Roll({ vote }: { vote: VoteView }) {
  return (
    <ul className={styles['roll']}>
      {vote.members.map((member) => (
        <li key={member.id} data-choice={member.choice ?? undefined}>
          {member.team === null ? null : <TeamOf team={member.team} size="1.05rem" />}
          <bdi>{member.name}</bdi>
          <Said vote={vote} member={member} />
        </li>
      ))}
    </ul>
  );
}

/** What this audience could know of a member's ballot. */
function Said({ vote, member }: { vote: VoteView; member: VoteView['members'][number] }) {
  const t = useText();
  const shared = sharedText.useText();
  const { replay } = useBackdrop();
  const { choice, voted, proxy, votes } = member;
  const unsaid = vote.status === 'open' ? t('seen.vote.waiting') : t('seen.vote.absent');
  const word =
    choice !== null ? shared(`ballot.${choice}`) : voted ? t('seen.vote.hasVoted') : unsaid;
  const by = proxy === null ? '' : (replay.world.teams.get(proxy)?.name ?? proxy);
  return (
    <span className={picture['small']}>
      {[
        word,
        votes === 1 ? '' : t('seen.vote.votes', { count: votes }),
        by === '' ? '' : t('seen.vote.proxy', { by }),
      ]
        .filter((each) => each !== '')
        .join(' · ')}
    </span>
  );
}
