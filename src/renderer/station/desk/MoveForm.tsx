import { useState, type ReactNode } from 'react';
import { limits } from '../../../core/limits.ts';
import { refusedText } from '../../shared/i18n.ts';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { submittable } from '../../shared/move-text.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { TextBox, TextField } from '../../shared/ui/Field.tsx';
import { useArrival } from '../../shared/ui/arrival.ts';
import type { DraftHandle } from '../../shared/use-draft.ts';
import { stationText } from '../text.ts';
import { Confirm } from './Confirm.tsx';
import { Reasons } from './Reasons.tsx';
import { entryState, useSeat } from './seat.tsx';
import styles from './MoveForm.module.css';

export interface MoveFormProps {
  draft: DraftHandle;
  heading: string;
  submitLabel: string;
  onSubmit: () => void;
  /** Above the fields: what option this is, or whose words came first. */
  above?: ReactNode;
  /** Beside Submit: leaving an edit. */
  beside?: ReactNode;
  onDiscard: () => void;
}

/** Title, action, effect and reasons of one move. The words belong to the drafts; this only shows them. */
export function MoveForm({
  draft,
  heading,
  submitLabel,
  onSubmit,
  above,
  beside,
  onDiscard,
}: MoveFormProps) {
  const t = stationText.useText();
  const { watching, view } = useSeat();
  const frozen = watching || entryState(view.situation) !== 'open';
  const arrival = useArrival<HTMLHeadingElement>();
  const [checked, setChecked] = useState(false);
  const open = useLinkState((state) => state.status === 'open');
  const sending = draft.sentAs !== null;
  const ready = submittable(draft.text);
  const submit = () => {
    setChecked(true);
    if (ready.title !== '' && ready.action !== '') onSubmit();
  };
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3 ref={arrival} tabIndex={-1} className={styles['heading']}>
        {heading}
      </h3>
      {above}
      <MoveFields draft={draft} checked={checked} disabled={sending || frozen} />
      {draft.refused === null ? null : (
        <p className={styles['refused']} role="alert">
          {refusedText(draft.refused)}
        </p>
      )}
      <div className={styles['foot']}>
        <div className={styles['go']}>
          <Button type="submit" kind="main" pending={sending} disabled={frozen}>
            {sending ? t('form.sending') : submitLabel}
          </Button>
          {beside}
        </div>
        <p className={styles['kept']} data-kept={draft.kept} role="status">
          {sending && !open ? t('form.sendingOffline') : <Kept kept={draft.kept} />}
        </p>
        {draft.kept === 'nothing' || sending || frozen ? null : (
          <Confirm
            label={t('form.discard')}
            question={t('form.discardSure')}
            yes={t('form.discardYes')}
            no={t('form.discardNo')}
            onYes={onDiscard}
          />
        )}
      </div>
    </form>
  );
}

interface MoveFieldsProps {
  draft: DraftHandle;
  /** Submit was pressed: what is missing may be said. */
  checked: boolean;
  disabled: boolean;
}

function MoveFields({ draft, checked, disabled }: MoveFieldsProps) {
  const t = stationText.useText();
  const { text, change } = draft;
  const ready = submittable(text);
  return (
    <fieldset className={styles['fields']} disabled={disabled}>
      <TextField
        label={t('form.title')}
        help={t('form.titleHelp')}
        error={checked && ready.title === '' ? t('form.needTitle') : undefined}
        value={text.title}
        maxLength={limits.shortTextCharsMax}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TextBox
        label={t('form.action')}
        help={t('form.actionHelp')}
        error={checked && ready.action === '' ? t('form.needAction') : undefined}
        value={text.action}
        maxLength={limits.longTextCharsMax}
        rows={4}
        onChange={(event) => change({ action: event.currentTarget.value })}
      />
      <TextBox
        label={t('form.effect')}
        value={text.effect}
        maxLength={limits.longTextCharsMax}
        rows={2}
        onChange={(event) => change({ effect: event.currentTarget.value })}
      />
      <Reasons reasons={text.reasons} onChange={(reasons) => change({ reasons })} />
    </fieldset>
  );
}

function Kept({ kept }: { kept: DraftHandle['kept'] }) {
  const t = stationText.useText();
  switch (kept) {
    case 'nothing':
      return t('form.keptNothing');
    case 'device':
      return t('form.keptDevice');
    case 'host':
      return t('form.keptHost');
  }
}
