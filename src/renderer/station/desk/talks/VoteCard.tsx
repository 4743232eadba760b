import type { VoteView } from '../../../../core/view/schema-negotiate.ts';
import { sharedText } from '../../../shared/i18n.ts';
import { majorityWords, vetoWords } from '../../../shared/majority.ts';
import { ClockFace } from '../../../shared/ui/ClockFace.tsx';
import { Markdown } from '../../../shared/ui/Markdown.tsx';
import { stationText } from '../../text.ts';
import { useSeat } from '../seat.tsx';
import { voteEntry, type Entry } from './entry.ts';
import { OwnBallot } from './OwnBallot.tsx';
import { Settled } from './Settled.tsx';
import { VoteResult } from './VoteResult.tsx';
import { WhoVoted } from './WhoVoted.tsx';
import styles from './VoteCard.module.css';

/** One question put to the vote: what, by which rule, until when, this team's own ballots, and the result. */
export function VoteCard({ vote }: { vote: VoteView }) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  const seat = useSeat();
  const open = vote.status === 'open';
  const entry = voteEntry(vote, seat);
  return (
    <article className={styles['card']} data-open={open || undefined}>
      <header className={styles['head']}>
        <span dir="auto">{vote.body.name}</span>
        <span className={styles['state']}>{shared(`voteStatus.${vote.status}`)}</span>
      </header>
      <h3 className={styles['title']} dir="auto">
        {vote.title}
      </h3>
      <Question vote={vote} />
      <Rule vote={vote} long={isLong(vote)} />
      {open ? <Deadline vote={vote} /> : null}
      {vote.status === 'cancelled' ? (
        <p className={styles['cancelled']}>{t('vote.cancelled')}</p>
      ) : (
        <>
          {vote.result === null ? null : <VoteResult vote={vote} result={vote.result} />}
          <Ballots vote={vote} entry={entry} />
          {open ? <WhoVoted vote={vote} /> : null}
        </>
      )}
    </article>
  );
}

/** The text that comes into force if the vote carries it, where this team may see its table. */
function AboutText({ vote }: { vote: VoteView }) {
  const t = stationText.useText();
  const { boards } = useSeat().view;
  const board = boards.find((each) => each.id === vote.about?.board);
  const text = board?.texts.find((each) => each.id === vote.about?.text);
  if (board === undefined || text === undefined) return null;
  return (
    <section className={styles['about']} aria-label={t('vote.about')}>
      <p className={styles['caption']}>{t('vote.about')}</p>
      <Settled board={board} choice={text.choice} compared={text.status === 'tabled'} />
    </section>
  );
}

/** About a third of a phone's screen: with more above them the answers would be out of sight. */
const longChars = 240;

function isLong({ text, about }: VoteView): boolean {
  return about !== null || text.length > longChars;
}

/** What is asked; folded where it is long, so that the answers are within a thumb's reach. */
function Question({ vote }: { vote: VoteView }) {
  const t = stationText.useText();
  if (!isLong(vote)) return <Markdown text={vote.text} />;
  return (
    <details className={styles['fold']}>
      <summary className="wc-fold">{t('vote.whole')}</summary>
      <div className={styles['folded']}>
        <Markdown text={vote.text} />
        <AboutText vote={vote} />
      </div>
    </details>
  );
}

/** The rule itself always stands there; its small print is folded where the question is long. */
function Rule({ vote, long }: { vote: VoteView; long: boolean }) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  const vetoes = vetoWords(vote, shared);
  return (
    <details className={styles['rule']} open={!long}>
      <summary className={`wc-fold ${styles['majority'] ?? ''}`}>
        <span>{t('vote.rule', { rule: majorityWords(vote, shared) })}</span>
      </summary>
      {vetoes === null ? null : <p dir="auto">{vetoes}.</p>}
      <p data-secret={vote.ballot === 'secret' || undefined}>
        {t(vote.ballot === 'secret' ? 'vote.secretHelp' : 'vote.openHelp')}
      </p>
    </details>
  );
}

/** The exercise clock, as everywhere: it stands still when the exercise does. */
function Deadline({ vote }: { vote: VoteView }) {
  const t = stationText.useText();
  const { view, offsetMs } = useSeat();
  const { dueAtClockMs } = vote;
  if (dueAtClockMs === null) return <p className={styles['deadline']}>{t('vote.noDeadline')}</p>;
  return (
    <div className={styles['deadline']}>
      <span>{t('vote.deadline')}</span>
      <ClockFace
        situation={{ ...view.situation, dueAtClockMs }}
        offsetMs={offsetMs}
        captioned
        introduced
      />
    </div>
  );
}

function Ballots({ vote, entry }: { vote: VoteView; entry: Entry }) {
  const t = stationText.useText();
  const mine = vote.members.filter((member) => member.mine);
  if (mine.length === 0) {
    return vote.status === 'open' ? <p className={styles['none']}>{t('vote.noVote')}</p> : null;
  }
  return (
    <div className={styles['ballots']}>
      {mine.map((member) => (
        <OwnBallot key={member.id} vote={vote} member={member} entry={entry} />
      ))}
    </div>
  );
}
