import { useState } from 'react';
import { Modal, NativeSelect } from '@mantine/core';
import { ratingDefinitions, ratingKeys, type Rating } from '../../../core/ratings.ts';
import { useDesk } from '../desk.tsx';
import { readDraft, writeDraft } from '../drafts.ts';
import { latestReleased } from '../model/health.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useRun } from '../parts/use-run.ts';
import { Lines } from '../parts/Written.tsx';
import { useText } from '../text.ts';
import styles from './Over.module.css';

const slot = 'observation';

/** One key, one line, Enter: stamped by the host with time, phase and turn. Works while paused or held. */
export function ObserveDialog() {
  const t = useText();
  const { panel, show, observeAbout } = useDesk();
  return (
    <Modal
      opened={panel === 'observe'}
      onClose={() => show(null)}
      title={t('observe.title')}
      size="lg"
      zIndex={1100}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Form key={observeAbout ?? ''} close={() => show(null)} />
    </Modal>
  );
}

function Form({ close }: { close: () => void }) {
  const t = useText();
  const { observeAbout, issue, tell } = useDesk();
  const [text, setText] = useState(() => readDraft(slot, ''));
  const [rating, setRating] = useState<Rating | null>(null);
  const [eventNo, setEventNo] = useState(observeAbout ?? '');
  const [objective, setObjective] = useState('');
  const record = () =>
    issue({
      type: 'observation.record',
      data: { text: text.trim(), rating, eventNo: eventNo || null, objective: objective || null },
    });
  const recorded = () => {
    writeDraft(slot, null);
    tell('done', t('observe.saved'));
    close();
  };
  const { pending, submit } = useRun(text.trim() !== '', record, recorded);
  return (
    <form
      className={styles['ask']}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Lines
        label={t('observe.what')}
        value={text}
        minRows={3}
        maxRows={10}
        data-autofocus
        change={(words) => {
          setText(words);
          writeDraft(slot, words);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          void submit();
        }}
      />
      <RatingChoice rating={rating} setRating={setRating} />
      <AboutChoice
        eventNo={eventNo}
        setEventNo={setEventNo}
        objective={objective}
        setObjective={setObjective}
      />
      <div className={styles['foot']}>
        <span className={styles['quiet']}>{t('observe.stamp')}</span>
        <PlainAct kind="quiet" onClick={close}>
          {t('cancel')}
        </PlainAct>
        <PlainAct type="submit" kind="main" disabled={text.trim() === ''} pending={pending}>
          {t('observe.save')}
        </PlainAct>
      </div>
    </form>
  );
}

interface RatingProps {
  readonly rating: Rating | null;
  setRating(rating: Rating | null): void;
}

function RatingChoice({ rating, setRating }: RatingProps) {
  const t = useText();
  return (
    <fieldset className={styles['ratings']}>
      <legend>{t('observe.rating')}</legend>
      {ratingKeys.map((key) => (
        <label key={key} data-chosen={rating === key || undefined}>
          <input
            type="radio"
            name="rating"
            checked={rating === key}
            onChange={() => setRating(key)}
          />
          <strong>{key}</strong>
          <span>{ratingDefinitions[key].name}</span>
        </label>
      ))}
      {rating === null ? null : (
        <PlainAct kind="quiet" onClick={() => setRating(null)}>
          {t('observe.noRating')}
        </PlainAct>
      )}
    </fieldset>
  );
}

interface AboutProps {
  readonly eventNo: string;
  setEventNo(eventNo: string): void;
  readonly objective: string;
  setObjective(objective: string): void;
}

function AboutChoice({ eventNo, setEventNo, objective, setObjective }: AboutProps) {
  const t = useText();
  const { view, scenario, cues, observeAbout } = useDesk();
  const latest = latestReleased(view);
  return (
    <div className={styles['pair']}>
      <NativeSelect
        label={t('observe.about')}
        value={eventNo}
        onChange={(event) => setEventNo(event.currentTarget.value)}
        data={[
          { value: '', label: t('observe.noEvent') },
          ...cues
            .filter((cue) => cue.live.order > 0 || cue.eventNo === observeAbout)
            .toSorted((a, b) => b.live.order - a.live.order)
            .map((cue) => ({
              value: cue.eventNo,
              label: `${cue.eventNo} ${cue.title}${cue.eventNo === latest?.eventNo ? ` · ${t('observe.latest')}` : ''}`,
            })),
        ]}
      />
      {scenario.objectives.length === 0 ? null : (
        <NativeSelect
          label={t('observe.objective')}
          value={objective}
          onChange={(event) => setObjective(event.currentTarget.value)}
          data={[
            { value: '', label: t('observe.noObjective') },
            ...scenario.objectives.map((row) => ({ value: row.id, label: row.text })),
          ]}
        />
      )}
    </div>
  );
}
