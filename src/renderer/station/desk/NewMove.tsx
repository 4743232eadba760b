import { useState } from 'react';
import type { MoveText } from '../../../core/move-text.ts';
import type { MoveForm as FormView } from '../../../core/view/schema-move.ts';
import { newCommandId } from '../../shared/link/id.ts';
import type { Receipt } from '../../shared/link/connection.ts';
import { useLink } from '../../shared/link/hooks.tsx';
import { emptyMove, instruments, isEmptyMove } from '../../shared/move-text.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { useDraft } from '../../shared/use-draft.ts';
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
  const entry = entryState(view.situation);
  const [own, setOwn] = useState(false);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const option = view.options.find((each) => each.id === draft.text.option);

  const submit = async (text: MoveText) => {
    const id = newCommandId();
    draft.sent(id);
    const answer = await link.command('move.submit', { team: view.team.id, text }, id);
    if (!answer.ok) return;
    setOwn(false);
    setReceipt(answer.receipt);
  };
  const pick = (picked: OfferedOption | null) => {
    setOwn(picked === null);
    if (picked !== null) draft.change(withOption(draft.text, picked, option));
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
  if (!own && isEmptyMove(draft.text)) {
    return (
      <>
        <OptionPicker options={view.options} disabled={entry !== 'open'} onPick={pick} />
        <BellRule />
      </>
    );
  }
  return (
    <MoveForm
      draft={draft}
      heading={view.form?.title ?? t('form.headingNew')}
      submitLabel={t('form.submit')}
      frozen={entry !== 'open'}
      bell="move"
      onSubmit={(text) => void submit(text)}
      onDiscard={() => {
        setOwn(false);
        draft.discard();
      }}
      above={
        <Start
          option={option}
          disabled={draft.sentAs !== null || entry !== 'open'}
          onChange={() => {
            setOwn(false);
            draft.change(withoutOption(draft.text, option));
          }}
        />
      }
    />
  );
}

interface StartProps {
  /** Undefined: the team's own idea. */
  option: OfferedOption | undefined;
  disabled: boolean;
  onChange: () => void;
}

/** What the move started from, and the way back to the choice. */
function Start({ option, disabled, onChange }: StartProps) {
  const t = stationText.useText();
  return (
    <div className={styles['option']}>
      <span className={styles['optionWords']}>
        <span className={styles['kind']}>
          {option === undefined ? t('form.own') : t('form.chosen')}
        </span>
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
