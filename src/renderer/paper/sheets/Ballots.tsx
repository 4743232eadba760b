import type { MoveCards } from '../../../core/paper/move-cards.ts';
import { sharedText } from '../../shared/i18n.ts';
import { Tick, TimeBlank } from '../parts/Blank.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Prose } from '../parts/Prose.tsx';
import { SheetHead } from '../parts/SheetHead.tsx';
import { useText } from '../text.ts';
import styles from './Ballots.module.css';

/** A ballot for every member that this team casts for, to be cut and handed out when its vote is called. */
export function Ballots({ model: { team, ballots } }: { model: MoveCards }) {
  const t = useText();
  const shared = sharedText.useText();
  if (ballots.length === 0) return null;
  return (
    <section className={styles['sheet']}>
      <SheetHead
        kicker={team.name}
        title={t('card.ballots')}
        lead={t('card.ballotsHelp')}
        team={team}
      />
      {ballots.map((ballot) => (
        <article key={`${ballot.title} ${ballot.member}`} className={styles['ballot']}>
          <Mark team={team} size="10mm" />
          <div>
            <p className={styles['body']} dir="auto">
              {ballot.body}
            </p>
            <h3 dir="auto">{ballot.title}</h3>
            <Prose text={ballot.text} small />
            <p className={styles['kind']}>
              {t('card.ballot.casts', { member: ballot.member })} ·{' '}
              {t('card.ballot.votes', { n: ballot.votes })} ·{' '}
              {t(ballot.secret ? 'card.ballot.secret' : 'card.ballot.open')}
            </p>
          </div>
          <div className={styles['choice']}>
            {(['yes', 'no', 'abstain'] as const).map((one) => (
              <Tick key={one}>{shared(`ballot.${one}`)}</Tick>
            ))}
            <TimeBlank label={t('card.ballot.time')} />
          </div>
        </article>
      ))}
    </section>
  );
}
