import type { VoteView } from '../../../core/view/schema-negotiate.ts';
import type { PublicTeam, Situation } from '../../../core/view/schema.ts';
import { sharedText } from '../../shared/i18n.ts';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { majorityWords, vetoWords } from '../../shared/majority.ts';
import { ClockFace } from '../../shared/ui/ClockFace.tsx';
import { Markdown } from '../../shared/ui/Markdown.tsx';
import { displayText } from '../text.ts';
import { Fit } from './Fit.tsx';
import { VoteOutcome } from './VoteOutcome.tsx';
import { hasRollCall, VoteRoll } from './VoteRoll.tsx';
import styles from './VoteCard.module.css';

export interface VoteCardProps {
  vote: VoteView;
  teams: readonly PublicTeam[];
  situation: Situation;
}

/** A vote: the question and its rule, who has voted; once closed, how it went. */
export function VoteCard({ vote, teams, situation }: VoteCardProps) {
  const shared = sharedText.useText();
  const open = vote.status === 'open';
  return (
    <section className={styles['card']}>
      <header className={styles['head']} data-closed={!open || undefined}>
        <p className={styles['body']} dir="auto">
          {vote.body.name} · {shared(`ballotKind.${vote.ballot}`)}
        </p>
        <h1 className={styles['question']} dir="auto">
          {vote.title}
        </h1>
        {open ? <Open vote={vote} situation={situation} /> : <VoteOutcome vote={vote} />}
      </header>
      <Fit
        most={4.2}
        shorter={[
          <VoteRoll key="roll" vote={vote} teams={teams} />,
          <VoteRoll key="brief" vote={vote} teams={teams} brief />,
        ]}
      >
        {hasRollCall(vote) ? null : <Markdown text={vote.text} />}
        <VoteRoll vote={vote} teams={teams} />
      </Fit>
    </section>
  );
}

/** Rule, how many have voted, and how long it is open. */
function Open({ vote, situation }: Omit<VoteCardProps, 'teams'>) {
  const t = displayText.useText();
  const shared = sharedText.useText();
  const offsetMs = useLinkState((state) => state.offsetMs);
  const { members, dueAtClockMs } = vote;
  const voted = members.filter((member) => member.voted).length;
  const vetoes = vetoWords(vote, shared);
  return (
    <div className={styles['open']}>
      <div>
        <p className={styles['rule']}>{majorityWords(vote, shared)}</p>
        {vetoes === null ? null : <p className={styles['rule']}>{vetoes}</p>}
        <p className={styles['count']}>{t('vote.voted', { voted, of: members.length })}</p>
      </div>
      {dueAtClockMs === null ? (
        <p className={styles['rule']}>{t('vote.noLimit')}</p>
      ) : (
        <div>
          <ClockFace situation={{ ...situation, dueAtClockMs }} offsetMs={offsetMs} captioned />
        </div>
      )}
    </div>
  );
}
