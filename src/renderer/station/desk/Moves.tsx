import { useEffect, useState } from 'react';
import type { OwnMove } from '../../../core/view/schema-move.ts';
import type { TeamView } from '../../../core/view/schema.ts';
import { wallTime } from '../../shared/format.ts';
import { refusedText, sharedText } from '../../shared/i18n.ts';
import { useCommand } from '../../shared/link/hooks.tsx';
import { isEmptyMove, sameMove } from '../../shared/move-text.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { EmptyState } from '../../shared/ui/EmptyState.tsx';
import { useDraft } from '../../shared/use-draft.ts';
import { stationText, type StationText } from '../text.ts';
import { Confirm } from './Confirm.tsx';
import { EditMove } from './EditMove.tsx';
import { KeptWords } from './KeptWords.tsx';
import { MoveCard } from './MoveCard.tsx';
import { NewMove } from './NewMove.tsx';
import { Part } from './Part.tsx';
import { changeState, entryState, receiptLabel, useSeat } from './seat.tsx';
import { OnTheTable } from './talk/OnTheTable.tsx';
import styles from './Moves.module.css';

/** Writing, changing and following the team's own moves. */
export function Moves() {
  const t = stationText.useText();
  const { view, watching } = useSeat();
  const { entryOpen, totalTurn } = view.situation;
  const writing = entryState(view.situation) !== 'closed' && !watching;
  const now = view.moves.filter((move) => move.totalTurn === totalTurn).toReversed();
  const earlier = view.moves.filter((move) => move.totalTurn !== totalTurn).toReversed();
  // While others are argued about, that is what everybody is here for; while writing, it comes after.
  return (
    <div className={styles['moves']}>
      {writing ? null : <OnTheTable />}
      <Part
        title={t('moves.heading')}
        aside={entryOpen ? t('moves.left', { count: Math.max(0, view.movesLeft) }) : null}
      >
        <p className={styles['state']} data-open={entryOpen || undefined} role="status">
          <EntryLine view={view} />
        </p>
        {writing ? <NewMove /> : <UnsentDraft />}
      </Part>
      {writing ? <OnTheTable /> : null}
      {now.length === 0 && (writing || view.situation.status === 'lobby') ? null : (
        <Part title={t('moves.thisTurn')}>
          {now.length === 0 ? (
            <EmptyState title={t('moves.none')}>{t('moves.noneHelp')}</EmptyState>
          ) : null}
          <MoveList moves={now} />
        </Part>
      )}
      {earlier.length === 0 ? null : (
        <Part title={t('moves.earlier')}>
          <MoveList moves={earlier} />
        </Part>
      )}
    </div>
  );
}

function EntryLine({ view }: { view: TeamView }) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  return entryWords(view.situation, t, (step) => shared(`step.${step}`));
}

type Step = NonNullable<TeamView['situation']['step']>;

/** One line on whether moves are open, and if not, why. */
function entryWords(
  situation: TeamView['situation'],
  t: StationText,
  stepName: (step: Step) => string,
): string {
  if (situation.entryOpen) return t('moves.open');
  if (situation.held || situation.stopped) return t('moves.heldNow');
  if (situation.status === 'lobby') return t('moves.lobbyNow');
  if (situation.status === 'ended' || situation.step === null) return t('moves.endedNow');
  switch (situation.step) {
    case 'brief':
      return t('moves.notYet', { step: stepName('plan') });
    case 'plan':
      return t('moves.closedNow');
    case 'lock':
      return t('moves.lockedNow');
    case 'argue':
      return t('moves.argueNow');
    case 'adjudicate':
      return t('moves.adjudicateNow');
    case 'reveal':
      return t('moves.revealNow');
  }
}

function MoveList({ moves }: { moves: readonly OwnMove[] }) {
  return (
    <ul className={styles['list']}>
      {moves.map((move) => (
        <li key={move.id}>
          <OneMove move={move} />
        </li>
      ))}
    </ul>
  );
}

function OneMove({ move }: { move: OwnMove }) {
  const t = stationText.useText();
  const { view, drafts, watching } = useSeat();
  const [editing, setEditing] = useState(() => drafts.slots().includes(move.id));
  const [recordedMs, setRecordedMs] = useState<number | null>(null);
  const change = watching ? 'no' : changeState(move, view.situation);
  if (editing && change !== 'no') {
    return (
      <EditMove
        move={move}
        frozen={change !== 'open'}
        onClose={() => setEditing(false)}
        onRecorded={setRecordedMs}
      />
    );
  }
  const edit = () => {
    setRecordedMs(null);
    setEditing(true);
  };
  return (
    <>
      <MoveCard
        move={move}
        actions={change === 'open' ? <Actions move={move} onEdit={edit} /> : undefined}
      />
      {move.status === 'returned' && change !== 'open' ? (
        <p className={styles['late']}>
          {change === 'frozen' ? t('move.answerHeld') : t('move.answerOver')}
        </p>
      ) : null}
      <p className={styles['saved']} role="status">
        {recordedMs === null ? '' : t('form.saved', { time: wallTime(recordedMs) })}
      </p>
      {editing ? (
        <KeptWords
          slot={move.id}
          base={move.text}
          note={t('form.gone')}
          onGone={() => setEditing(false)}
        />
      ) : null}
    </>
  );
}

function Actions({ move, onEdit }: { move: OwnMove; onEdit: () => void }) {
  const t = stationText.useText();
  const withdraw = useCommand('move.withdraw');
  const returned = move.status === 'returned';
  return (
    <>
      <Button kind={returned ? 'main' : 'plain'} onClick={onEdit}>
        {t(returned ? 'move.answer' : 'move.edit')}
      </Button>
      <Confirm
        label={withdraw.pending ? t('move.withdrawing') : t('move.withdraw')}
        pending={withdraw.pending}
        question={t('move.withdrawSure')}
        help={t('move.withdrawHelp')}
        yes={t('move.withdrawYes')}
        no={t('move.withdrawNo')}
        onYes={() => void withdraw.run({ move: move.id, expectVersion: move.version, reason: '' })}
      />
      {withdraw.refused === null ? null : (
        <p className={styles['refused']} role="alert">
          {refusedText(withdraw.refused)}
        </p>
      )}
    </>
  );
}

/** Moves closed while somebody was writing: the words stay in sight, unless the bell has handed them in. */
function UnsentDraft() {
  const t = stationText.useText();
  const { view, drafts, watching } = useSeat();
  const draft = useDraft(drafts, 'new');
  const { totalTurn } = view.situation;
  const handedIn = view.moves.find((move) => move.atBell && move.totalTurn === totalTurn);
  const recorded = handedIn !== undefined && sameMove(handedIn.text, draft.text);
  useEffect(() => {
    if (recorded && !watching) drafts.discard('new');
  }, [recorded, watching, drafts]);
  return (
    <>
      {handedIn === undefined ? null : (
        <p className={styles['bell']}>
          {t('receipt.atBell', { label: receiptLabel(view.team.name, handedIn.receipt) })}
        </p>
      )}
      {recorded || isEmptyMove(draft.text) ? null : (
        <KeptWords slot="new" note={t('form.bellKept')} />
      )}
    </>
  );
}
