import { useState } from 'react';
import type { Mark } from '../../../../core/scenario/schema-negotiation.ts';
import type { BoardView } from '../../../../core/view/schema-negotiate.ts';
import { sharedText } from '../../../shared/i18n.ts';
import { useCommand, useLinkState } from '../../../shared/link/hooks.tsx';
import { Button } from '../../../shared/ui/Button.tsx';
import { stationText, type StationText } from '../../text.ts';
import { Confirm } from '../Confirm.tsx';
import { useSeat } from '../seat.tsx';
import { PartyName } from '../talk/PartyName.tsx';
import { Refusal } from '../talk/Refusal.tsx';
import type { Entry } from './entry.ts';
import { MarkButtons } from './MarkButtons.tsx';
import { ownMark } from './marks.ts';
import { OthersMarks } from './OthersMarks.tsx';
import type { BoardClause, ClauseOption } from './waiting.ts';
import styles from './OptionCard.module.css';

export interface OptionCardProps {
  board: BoardView;
  clause: BoardClause;
  option: ClauseOption;
  entry: Entry;
}

/** One wording of a clause, how this team takes it, who is told, and what others have told. */
export function OptionCard({ board, clause, option, entry }: OptionCardProps) {
  const t = stationText.useText();
  return (
    <article className={styles['card']} data-in-force={clause.inForce === option.id || undefined}>
      <header className={styles['head']}>
        <h4 className={styles['title']} dir="auto">
          {option.title}
        </h4>
        {clause.inForce === option.id ? (
          <span className={styles['badge']}>{t('clause.badge')}</span>
        ) : null}
      </header>
      {option.by === null ? null : (
        <p className={styles['by']}>
          {t('clause.addedBy', { who: '' })} <PartyName party={option.by} />
        </p>
      )}
      <p className={styles['text']} dir="auto">
        {option.text}
      </p>
      {board.mine ? <Position board={board} clause={clause} option={option} entry={entry} /> : null}
      <OthersMarks option={option} />
    </article>
  );
}

function Position({ board, clause, option, entry }: OptionCardProps) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  const { view } = useSeat();
  const take = useCommand('position.take');
  const online = useLinkState((state) => state.status === 'open');
  const [sent, setSent] = useState<Mark | null>(null);
  const own = ownMark(option, view.team.id);
  const put = (mark: Mark | null, open: boolean) => {
    setSent(mark);
    const at = { board: board.id, clause: clause.id, option: option.id };
    void take.run({ ...at, team: view.team.id, mark, open });
  };
  const disabled = entry !== 'open';
  return (
    <div className={styles['position']}>
      <MarkButtons
        label={t('marks.legend', { option: option.title })}
        mark={own?.mark ?? null}
        pending={take.pending ? sent : undefined}
        disabled={disabled || take.pending}
        // An open mark stays open when it changes: that is said below it.
        onMark={(mark) => put(mark, own?.open ?? false)}
      />
      <div className={styles['seen']}>
        <p className={styles['who']} data-open={own?.open || undefined} role="status">
          {take.pending
            ? t(online ? 'talks.sending' : 'talks.offline')
            : seenWords(board, own?.open ?? null, t)}
        </p>
        {own?.open === true ? (
          <Button
            kind="quiet"
            pending={take.pending}
            disabled={disabled}
            onClick={() => put(own.mark, false)}
          >
            {t('marks.hide')}
          </Button>
        ) : (
          // There before the first mark as well: so that the mark moves nothing.
          <Confirm
            label={t('marks.tell')}
            pending={take.pending}
            disabled={disabled || own === null}
            question={own === null ? '' : tellQuestion(board, shared(`mark.${own.mark}`), t)}
            help={t('marks.tellHelp')}
            yes={t('marks.tellYes')}
            no={t('marks.tellNo')}
            onYes={() => put(own?.mark ?? null, true)}
          />
        )}
      </div>
      <Refusal refused={take.refused} />
    </div>
  );
}

/** Who sees the mark; null: there is none yet. */
function seenWords({ seenBy }: BoardView, open: boolean | null, t: StationText): string {
  if (open === null) return t('marks.before');
  if (!open) return t('marks.private');
  const who = t(seenBy === 'public' ? 'marks.openPublic' : 'marks.openParties');
  return `${who} ${t('marks.openChange')}`;
}

function tellQuestion({ seenBy }: BoardView, mark: string, t: StationText): string {
  return t(seenBy === 'public' ? 'marks.tellPublic' : 'marks.tellParties', { mark });
}
