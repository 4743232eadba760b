import type { BoardView } from '../../../../core/view/schema-negotiate.ts';
import { scenarioDay, wallTime } from '../../../shared/format.ts';
import { sharedText } from '../../../shared/i18n.ts';
import { useCommand } from '../../../shared/link/hooks.tsx';
import { stationText } from '../../text.ts';
import { Confirm } from '../Confirm.tsx';
import { useSeat } from '../seat.tsx';
import { PartyName } from '../talk/PartyName.tsx';
import { Refusal } from '../talk/Refusal.tsx';
import { AnswerText } from './AnswerText.tsx';
import { Answers } from './Answers.tsx';
import type { Entry } from './entry.ts';
import { Settled } from './Settled.tsx';
import type { BoardText } from './waiting.ts';
import styles from './TextCard.module.css';

export interface TextCardProps {
  board: BoardView;
  text: BoardText;
  entry: Entry;
}

/** A text that was tabled: what it settles, who has agreed, and this team's answer. */
export function TextCard({ board, text, entry }: TextCardProps) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  const { view } = useSeat();
  const tabled = text.status === 'tabled';
  const voting = view.votes.some((vote) => vote.status === 'open' && vote.about?.text === text.id);
  const own = text.by.kind === 'team' && text.by.team === view.team.id;
  return (
    <article className={styles['card']} data-status={text.status}>
      <header className={styles['head']}>
        <h3 className={styles['title']}>{t('text.no', { n: text.no })}</h3>
        <span className={styles['state']} data-status={text.status} role="status">
          {shared(`textStatus.${text.status}`)}
        </span>
      </header>
      <p className={styles['by']}>
        {t('text.by')} <PartyName party={text.by} />
        <time dateTime={new Date(text.wallMs).toISOString()}>
          {wallTime(text.wallMs)} · {scenarioDay(text.scenarioDate)}
        </time>
      </p>
      {text.note === '' ? null : (
        <p className={styles['note']} dir="auto">
          {text.note}
        </p>
      )}
      <Settled board={board} choice={text.choice} compared={tabled} />
      {voting ? <p className={styles['voting']}>{t('text.voting')}</p> : null}
      <Answers board={board} text={text} />
      {tabled && board.mine && entry !== 'notRunning' ? (
        <AnswerText board={board} text={text} entry={entry} />
      ) : null}
      {tabled && own && entry === 'open' ? <Withdraw board={board} text={text} /> : null}
    </article>
  );
}

function Withdraw({ board, text }: Omit<TextCardProps, 'entry'>) {
  const t = stationText.useText();
  const withdraw = useCommand('text.withdraw');
  return (
    <div>
      <Confirm
        label={t('text.withdraw')}
        pending={withdraw.pending}
        question={t('text.withdrawSure')}
        help={t('text.withdrawHelp')}
        yes={t('text.withdrawYes')}
        no={t('text.withdrawNo')}
        onYes={() => void withdraw.run({ board: board.id, text: text.id, reason: '' })}
      />
      <Refusal refused={withdraw.refused} />
    </div>
  );
}
