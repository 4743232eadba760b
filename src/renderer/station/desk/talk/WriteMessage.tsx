import { useEffect, useRef, useState } from 'react';
import type { Party } from '../../../../core/party.ts';
import { limits } from '../../../../core/limits.ts';
import type { MailView } from '../../../../core/view/schema-talk.ts';
import { wallTime } from '../../../shared/format.ts';
import { useLinkState } from '../../../shared/link/hooks.tsx';
import { Button } from '../../../shared/ui/Button.tsx';
import { TextBox } from '../../../shared/ui/Field.tsx';
import { useArrival } from '../../../shared/ui/arrival.ts';
import type { Note } from '../../../shared/notes.ts';
import { useNote, type NoteHandle } from '../../../shared/use-note.ts';
import { stationText } from '../../text.ts';
import { Confirm } from '../Confirm.tsx';
import { talkState, useSeat } from '../seat.tsx';
import { partyNames } from './PartyName.tsx';
import { Recipients } from './Recipients.tsx';
import { partyKey, recipientsOf } from './parties.ts';
import { Refusal } from './Refusal.tsx';
import styles from './WriteMessage.module.css';

export interface WriteMessageProps {
  slot: string;
  heading: string;
  /** What is answered; null: a new message. */
  replyTo: MailView | null;
  onClose: () => void;
  /** While these words wait for the line, the next ones can be written. */
  onNext?: (() => void) | undefined;
}

/** One message being written. The words stay until the host has recorded it. */
export function WriteMessage({ slot, heading, replyTo, onClose, onNext }: WriteMessageProps) {
  const t = stationText.useText();
  const { view, drafts, offsetMs } = useSeat();
  const arrival = useArrival<HTMLHeadingElement>();
  const note = useNote(drafts.notes, slot);
  const [checked, setChecked] = useState(false);
  const [receipt, setReceipt] = useState('');
  const onlyControl = view.messaging === 'off';
  const to = recipientsOf(note.choices['to'], replyTo, onlyControl);
  const text = note.words.trim();
  const sending = note.sentAs !== null;
  const frozen = talkState(view.situation) !== 'open';

  const send = async () => {
    setChecked(true);
    if (to.length === 0 || text === '') return;
    const who = partyNames(to, view, t);
    const from: Party = { kind: 'team', team: view.team.id };
    const answering = { replyTo: replyTo?.no ?? null, request: asksForAnswer(note) };
    const answer = await note.send('message.send', { from, to, text, ...answering });
    // The next message may stand here by now: then it is theirs to have the line below it.
    if (!answer.ok || drafts.notes.get(slot).words !== '') return;
    setChecked(false);
    const wallMs = answer.receipt?.wallMs ?? Date.now() + offsetMs;
    setReceipt(t('mail.sent', { who, time: wallTime(wallMs) }));
  };
  const change = (words: string, choices?: Record<string, string>) => {
    setReceipt('');
    note.change(words, choices);
  };
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h3 ref={arrival} tabIndex={-1} className={styles['heading']}>
        {heading}
      </h3>
      <Fields
        note={{ ...note, change }}
        to={to}
        fixed={replyTo !== null || onlyControl}
        checked={checked}
        disabled={sending || frozen}
      />
      <Refusal refused={note.refused} />
      <div className={styles['go']}>
        <Button type="submit" kind="main" pending={sending} disabled={frozen}>
          {sending ? t('mail.sending') : t('mail.send')}
        </Button>
        {sending ? <Next onNext={onNext} /> : null}
        {text === '' && !sending ? <Button onClick={onClose}>{t('mail.cancel')}</Button> : null}
      </div>
      <Status receipt={receipt} sending={sending} words={text} />
      {text === '' || sending ? null : (
        <Discard
          onYes={() => {
            note.discard();
            onClose();
          }}
        />
      )}
    </form>
  );
}

/** Only while the line is down: with a line the answer is there before anybody could press. */
function Next({ onNext }: Pick<WriteMessageProps, 'onNext'>) {
  const t = stationText.useText();
  const online = useLinkState((state) => state.status === 'open');
  if (online || onNext === undefined) return null;
  return <Button onClick={onNext}>{t('mail.next')}</Button>;
}

function asksForAnswer(note: Note): boolean {
  return note.choices['request'] === 'yes';
}

interface FieldsProps {
  note: Pick<NoteHandle, 'change'> & Note;
  to: readonly Party[];
  fixed: boolean;
  /** Send was pressed: what is missing may be said. */
  checked: boolean;
  disabled: boolean;
}

function Fields({ note, to, fixed, checked, disabled }: FieldsProps) {
  const t = stationText.useText();
  return (
    <fieldset className={styles['fields']} disabled={disabled}>
      <Recipients
        to={to}
        fixed={fixed}
        error={checked && to.length === 0 ? t('mail.needRecipient') : undefined}
        onChange={(next) => note.change(note.words, { to: next.map(partyKey).join(' ') })}
      />
      <TextBox
        label={t('mail.words')}
        value={note.words}
        rows={3}
        maxLength={limits.longTextCharsMax}
        error={checked && note.words.trim() === '' ? t('mail.needWords') : undefined}
        onChange={(event) => note.change(event.currentTarget.value)}
      />
      <label className={styles['switch']}>
        <input
          type="checkbox"
          role="switch"
          aria-checked={asksForAnswer(note)}
          checked={asksForAnswer(note)}
          onChange={(event) =>
            note.change(note.words, { request: event.currentTarget.checked ? 'yes' : '' })
          }
        />
        <span>
          {t('mail.request')}
          <span className={styles['help']}>{t('mail.requestHelp')}</span>
        </span>
      </label>
    </fieldset>
  );
}

function Discard({ onYes }: { onYes: () => void }) {
  const t = stationText.useText();
  return (
    <Confirm
      label={t('mail.discard')}
      question={t('mail.discardSure')}
      yes={t('mail.discardYes')}
      no={t('mail.discardNo')}
      onYes={onYes}
    />
  );
}

interface StatusProps {
  receipt: string;
  sending: boolean;
  words: string;
}

/** One line on where the words are. */
function Status({ receipt, sending, words }: StatusProps) {
  const t = stationText.useText();
  const { view, readMessages } = useSeat();
  const online = useLinkState((state) => state.status === 'open');
  const place = useRef<HTMLParagraphElement>(null);
  // On a phone the receipt may lie under the tabs; the person who sent it is looking for it.
  useEffect(() => {
    const said = receipt === '' ? null : place.current;
    if (typeof said?.scrollIntoView === 'function') said.scrollIntoView({ block: 'nearest' });
  }, [receipt]);
  const line = () => {
    if (sending) return online ? t('mail.sending') : t('mail.sendingOffline');
    if (receipt !== '') return receipt;
    const { status } = view.situation;
    switch (talkState(view.situation)) {
      case 'held':
        return t('mail.held');
      case 'off':
        return status === 'lobby' ? t('mail.notYet') : t('mail.over');
      case 'open':
        if (words === '') return '';
        return readMessages === null ? t('mail.keptHere') : t('mail.kept');
    }
  };
  return (
    <p
      ref={place}
      className={styles['status']}
      data-sent={receipt !== '' || undefined}
      role="status"
    >
      {line()}
    </p>
  );
}
