import { useNote, useWritten } from '../../../shared/use-note.ts';
import { stationText } from '../../text.ts';
import { KeptFrame } from '../KeptWords.tsx';
import { useSeat } from '../seat.tsx';
import { partyNames } from './PartyName.tsx';
import { recipientsOf } from './parties.ts';
import { WriteMessage } from './WriteMessage.tsx';
import styles from './SentMessages.module.css';

/** Where a new message is written. What was sent and has no answer yet lies in slots behind it. */
export const newSlot = 'message.new';

/** Messages that wait for the line, in the order in which they go out; what was refused can be changed and sent again. */
export function SentMessages() {
  const { drafts } = useSeat();
  const slots = useWritten(drafts.notes, `${newSlot}.`);
  return slots.map((slot) => <SentMessage key={slot} slot={slot} />);
}

function SentMessage({ slot }: { slot: string }) {
  const t = stationText.useText();
  const { view, drafts } = useSeat();
  const note = useNote(drafts.notes, slot);
  if (note.sentAs === null)
    return (
      <WriteMessage
        slot={slot}
        heading={t('mail.headingNew')}
        replyTo={null}
        onClose={note.discard}
      />
    );
  const to = recipientsOf(note.choices['to'], null, view.messaging === 'off');
  return (
    <KeptFrame
      heading={t('mail.waiting', { who: partyNames(to, view, t) })}
      note={t('mail.sendingOffline')}
      onDiscard={null}
    >
      <p className={styles['words']} dir="auto">
        {note.words}
      </p>
    </KeptFrame>
  );
}
