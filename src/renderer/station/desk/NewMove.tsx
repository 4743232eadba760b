import { useState } from 'react';
import type { MoveText } from '../../../core/move-text.ts';
import type { MoveForm as FormView } from '../../../core/view/schema-move.ts';
import { newCommandId } from '../../shared/link/id.ts';
import type { Receipt } from '../../shared/link/link.ts';
import { useLink } from '../../shared/link/hooks.tsx';
import { emptyMove, instruments, isEmptyMove } from '../../shared/move-text.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { useDraft, type DraftHandle } from '../../shared/use-draft.ts';
import { stationText } from '../text.ts';
import { BellRule } from './AtBell.tsx';
import { MoveForm } from './MoveForm.tsx';
import { OptionPicker, type OfferedOption } from './OptionPicker.tsx';
import { ReceiptCard } from './ReceiptCard.tsx';
import { entryState, useSeat } from './seat.tsx';
import styles from './NewMove.module.css';

/** From nothing to a receipt: choose, write, submit. */
export function NewMove() {
  const t = stationText.useText();
  const link = useLink();
  const { view, drafts } = useSeat();
  const draft = useDraft(drafts, 'new', blankFor(view.form));
  const isClosed = entryState(view.situation) !== 'open';
  const start = useStart(draft, view.options);
  const [receipt, setReceipt] = useState<Receipt | null>(null);

  const submit = async (text: MoveText) => {
    const id = newCommandId();
    draft.sent(id);
    const answer = await link.command('move.submit', { team: view.team.id, text }, id);
    if (!answer.ok) return;
    start.again();
    setReceipt(answer.receipt);
  };

  if (receipt !== null && isEmptyMove(draft.text)) {
    return (
      <ReceiptCard receipt={receipt}>
        {view.movesLeft > 0 ? (
          <Button onClick={() => setReceipt(null)}>{t('receipt.again')}</Button>
        ) : null}
      </ReceiptCard>
    );
  }
  if (view.movesLeft <= 0 && isEmptyMove(draft.text)) return <p>{t('moves.noneLeft')}</p>;
  if (start.isChoosing) {
    return (
      <>
        <OptionPicker options={view.options} disabled={isClosed} onPick={start.pick} />
        <BellRule />
      </>
    );
  }
  return (
    <MoveForm
      draft={draft}
      heading={view.form?.title ?? t('form.headingNew')}
      submitLabel={t('form.submit')}
      frozen={isClosed}
      bell="move"
      onSubmit={(text) => void submit(text)}
      onDiscard={() => {
        start.again();
        draft.discard();
      }}
      above={
        <Start
          option={start.option}
          isLapsed={start.isLapsed}
          disabled={draft.sentAs !== null || isClosed}
          onChange={start.chooseAnother}
        />
      }
    />
  );
}

/** What the move started from, and the choice of it: asked while there are no words, and again on wish. */
function useStart(draft: DraftHandle, options: readonly OfferedOption[]) {
  const [place, setPlace] = useState<'start' | 'picker' | 'form'>('start');
  const option = options.find((each) => each.id === draft.text.option);
  const isLapsed = draft.text.option !== null && option === undefined;
  return {
    option,
    isLapsed,
    isChoosing: place === 'picker' || (place === 'start' && isEmptyMove(draft.text)),
    again: () => setPlace('start'),
    pick: (picked: OfferedOption | null) => {
      setPlace('form');
      if (picked === null) draft.change({ option: null });
      else draft.change(withOption(isLapsed ? noWords : draft.text, picked, option));
    },
    // What came with an option that is gone cannot be told from what the team wrote: it stays until another is picked.
    chooseAnother: () => {
      setPlace('picker');
      if (!isLapsed) draft.change(withoutOption(draft.text, option));
    },
  };
}

interface StartProps {
  /** Undefined: the team's own idea, or an option that has lapsed. */
  option: OfferedOption | undefined;
  isLapsed: boolean;
  disabled: boolean;
  onChange: () => void;
}

/** What the move started from, and the way back to the choice. */
function Start({ option, isLapsed, disabled, onChange }: StartProps) {
  const t = stationText.useText();
  const kind = isLapsed ? 'lapsed' : option === undefined ? 'own' : 'chosen';
  return (
    <div className={styles['option']}>
      <span className={styles['optionWords']}>
        <span className={styles['kind']}>{t(`form.${kind}`)}</span>
        {option === undefined ? null : <bdi>{option.title}</bdi>}
      </span>
      <Button kind="quiet" disabled={disabled} onClick={onChange}>
        {t('form.changeOption')}
      </Button>
    </div>
  );
}

/** Nothing, for those whom this form means a move for unless somebody says otherwise. */
function blankFor(form: FormView | null): MoveText {
  return { ...emptyMove, visibility: form?.visibility[0] ?? emptyMove.visibility };
}

type Words = Pick<MoveText, 'title' | 'action' | 'instrument'>;
const noWords: Words = { title: '', action: '', instrument: null };

/** A prepared move's words go in where the team has none of its own yet. */
function withOption(text: Words, picked: OfferedOption, before: OfferedOption | undefined) {
  const untouched = (now: string, was: string | undefined) => now.trim() === '' || now === was;
  return {
    option: picked.id,
    title: untouched(text.title, before?.title) ? picked.title : text.title,
    action: untouched(text.action, before?.text) ? picked.text : text.action,
    instrument: untouched(text.instrument ?? '', before?.instrument)
      ? instrumentOf(picked)
      : text.instrument,
  };
}

/** Back to the choice. Words that the team wrote stay; those that came with the option go with it. */
function withoutOption(text: Words, option: OfferedOption | undefined) {
  return {
    option: null,
    title: text.title === option?.title ? '' : text.title,
    action: text.action === option?.text ? '' : text.action,
    instrument: text.instrument === option?.instrument ? null : text.instrument,
  };
}

function instrumentOf({ instrument }: OfferedOption): MoveText['instrument'] {
  return instruments.find((each) => each === instrument) ?? null;
}
