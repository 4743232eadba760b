import type { ReactNode } from 'react';
import { useLinkState } from '../../../shared/link/hooks.tsx';
import { Button } from '../../../shared/ui/Button.tsx';
import { useArrival } from '../../../shared/ui/arrival.ts';
import type { NoteHandle } from '../../../shared/use-note.ts';
import { stationText } from '../../text.ts';
import { useSeat } from '../seat.tsx';
import { Refusal } from '../talk/Refusal.tsx';
import { DiscardWords } from './DiscardWords.tsx';
import type { Entry } from './entry.ts';
import styles from './WriteForm.module.css';

export interface WriteFormProps {
  note: NoteHandle;
  entry: Entry;
  heading: string;
  /** How deep it stands on the page. */
  level: 3 | 4;
  help?: string;
  /** Who sees it, said before it is sent. */
  seen: string;
  /** What is missing altogether, once Send was pressed. */
  error?: string | undefined;
  /** Where the words are kept until then. */
  kept: string;
  sendLabel: string;
  closeLabel: string;
  /** Nothing has been written yet: it may simply be closed. */
  empty: boolean;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** What a team writes for a table: the frame of it. The words belong to the notes and stay until recorded. */
export function WriteForm(props: WriteFormProps) {
  const { note, entry, heading, help, seen, error, sendLabel, closeLabel, empty } = props;
  const t = stationText.useText();
  const arrival = useArrival<HTMLHeadingElement>();
  const sending = note.sentAs !== null;
  const frozen = entry !== 'open';
  const Heading = `h${props.level}` as const;
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSend();
      }}
    >
      <Heading ref={arrival} tabIndex={-1} className={styles['heading']} dir="auto">
        {heading}
      </Heading>
      {help === undefined ? null : <p className={styles['help']}>{help}</p>}
      <fieldset className={styles['fields']} disabled={sending || frozen}>
        {props.children}
      </fieldset>
      <p className={styles['seen']}>{seen}</p>
      {error === undefined ? null : (
        <p className={styles['error']} role="alert">
          {error}
        </p>
      )}
      <Refusal refused={note.refused} />
      <div className={styles['go']}>
        <Button type="submit" kind="main" pending={sending} disabled={frozen}>
          {sending ? t('talks.sending') : sendLabel}
        </Button>
        {empty && !sending ? <Button onClick={props.onClose}>{closeLabel}</Button> : null}
      </div>
      <Status sending={sending} kept={empty ? '' : props.kept} />
      {empty || sending ? null : (
        <DiscardWords
          onYes={() => {
            note.discard();
            props.onClose();
          }}
        />
      )}
    </form>
  );
}

function Status({ sending, kept }: { sending: boolean; kept: string }) {
  const t = stationText.useText();
  const { readMessages } = useSeat();
  const online = useLinkState((state) => state.status === 'open');
  const line = () => {
    if (sending) return t(online ? 'talks.sending' : 'talks.offline');
    // On a hot seat words last as long as the curtain is up: there is no device to promise.
    return readMessages === null ? '' : kept;
  };
  return (
    <p className={styles['status']} role="status">
      {line()}
    </p>
  );
}
