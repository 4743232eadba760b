import { useState } from 'react';
import { limits } from '../../../../core/limits.ts';
import { useLinkState } from '../../../shared/link/hooks.tsx';
import { Button } from '../../../shared/ui/Button.tsx';
import { TextField } from '../../../shared/ui/Field.tsx';
import { useNote } from '../../../shared/use-note.ts';
import { stationText } from '../../text.ts';
import { talkState, useSeat } from '../seat.tsx';
import { Choice } from './Choice.tsx';
import { pointSlot } from './KeptPoint.tsx';
import { Refusal } from './Refusal.tsx';
import styles from './AddPoint.module.css';

const sides = ['pro', 'con'] as const;

/** One line for or against a move. The words stay until they are recorded. */
export function AddPoint({ move }: { move: string }) {
  const t = stationText.useText();
  const { view, drafts, readMessages } = useSeat();
  const note = useNote(drafts.notes, pointSlot(move));
  const online = useLinkState((state) => state.status === 'open');
  const [checked, setChecked] = useState(false);
  const [added, setAdded] = useState(false);
  const side = sides.find((each) => each === note.choices['side']);
  const text = note.words.trim();
  const sending = note.sentAs !== null;
  const frozen = talkState(view.situation) !== 'open';

  const add = async () => {
    setChecked(true);
    if (side === undefined || text === '') return;
    const answer = await note.send('point.make', { move, side, text });
    if (!answer.ok) return;
    setChecked(false);
    setAdded(true);
  };
  const status = () => {
    if (frozen) return t('point.held');
    if (sending) return online ? '' : t('point.addingOffline');
    if (text !== '') return readMessages === null ? '' : t('point.kept');
    return added ? t('point.added') : '';
  };
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <fieldset className={styles['fields']} disabled={sending || frozen}>
        <Choice
          legend={t('point.side')}
          value={side ?? ''}
          options={[
            { value: 'pro', label: t('point.pro'), sign: '+' },
            { value: 'con', label: t('point.con'), sign: '−' },
          ]}
          error={checked && side === undefined ? t('point.needSide') : undefined}
          onChange={(value) => note.change(note.words, { side: value })}
        />
        <TextField
          label={t('point.words')}
          value={note.words}
          maxLength={limits.shortTextCharsMax}
          error={checked && text === '' ? t('point.needWords') : undefined}
          onChange={(event) => {
            setAdded(false);
            note.change(event.currentTarget.value);
          }}
        />
      </fieldset>
      <Refusal refused={note.refused} />
      <div className={styles['foot']}>
        <Button type="submit" pending={sending} disabled={frozen}>
          {sending ? t('point.adding') : t('point.add')}
        </Button>
        <p className={styles['status']} role="status">
          {status()}
        </p>
      </div>
    </form>
  );
}
