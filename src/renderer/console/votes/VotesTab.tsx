import { EmptyState } from '../../shared/ui/EmptyState.tsx';
import { useDesk } from '../desk.tsx';
import { past, running } from '../model/votes.ts';
import { useText } from '../text.ts';
import { CallPart } from './CallPart.tsx';
import { PastVote } from './PastVote.tsx';
import { RunningVote } from './RunningVote.tsx';
import styles from './Votes.module.css';

/** What is being voted on, what can be voted on, and how it went. */
export function VotesTab() {
  const t = useText();
  const { view, scenario } = useDesk();
  const open = running(view);
  const over = past(view);
  const going = view.situation.status === 'running';
  if (scenario.bodies.length === 0)
    return <EmptyState title={t('votes.none')}>{t('votes.noneHelp')}</EmptyState>;
  return (
    <div className={styles['tab']}>
      <div className={styles['side']}>
        {going ? (
          <section className={styles['part']} aria-label={t('votes.running')}>
            <h3>{t('votes.running')}</h3>
            {open.length === 0 ? (
              <p className={styles['nothing']}>
                <strong>{t('votes.noRunning')}.</strong> {t('votes.noRunningHelp')}
              </p>
            ) : (
              open.map((vote) => <RunningVote key={vote.id} vote={vote} />)
            )}
          </section>
        ) : null}
        <section className={styles['part']} aria-label={t('votes.past')}>
          <h3>{t('votes.past')}</h3>
          {over.length === 0 ? (
            <p className={styles['nothing']}>{t('votes.noPast')}</p>
          ) : (
            <ol className={styles['past']}>
              {over.map((vote) => (
                <PastVote key={vote.id} vote={vote} />
              ))}
            </ol>
          )}
        </section>
      </div>
      {going ? <CallPart /> : null}
    </div>
  );
}
