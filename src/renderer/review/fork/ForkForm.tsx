import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { limits } from '../../../core/limits.ts';
import { useReviewDesk } from '../desk.tsx';
import type { ForkMoment } from '../model/fork-moment.ts';
import { lineText } from '../model/line-text.ts';
import { lineUpTo } from '../model/replay.ts';
import { useBackdrop } from '../stage.tsx';
import { whyNot } from '../host/why-not.ts';
import { useText } from '../text.ts';
import type { MadeFork } from './ForkMade.tsx';
import form from '../parts/DialogForm.module.css';
import styles from './Fork.module.css';

export interface ForkFormProps {
  readonly moment: ForkMoment;
  readonly onMade: (made: MadeFork) => void;
  readonly close: () => void;
}

export function ForkForm({ moment, onMade, close }: ForkFormProps) {
  const t = useText();
  const { replay } = useBackdrop();
  const desk = useReviewDesk();
  const suggested = t('fork.suggested', { title: replay.source.title });
  const [title, setTitle] = useState(suggested.slice(0, limits.shortTextCharsMax));
  const [mode, setMode] = useState<'live' | 'rehearsal'>('live');
  const [pending, setPending] = useState(false);
  const [why, setWhy] = useState('');
  const make = async () => {
    setPending(true);
    setWhy('');
    const called = title.trim() === '' ? suggested : title.trim();
    const told = await desk.fork({
      source: replay.source.file,
      at: moment.seq,
      title: called,
      mode,
    });
    setPending(false);
    if (told.ok) onMade({ ...told.value, title: called });
    else setWhy(whyNot(told.trouble, t));
  };
  return (
    <form
      className={form['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (moment.refused === null && !pending) void make();
      }}
    >
      <p className={form['lead']}>{t('fork.lead')}</p>
      <Moment moment={moment} />
      <TextInput
        label={t('fork.name')}
        value={title}
        maxLength={limits.shortTextCharsMax}
        dir="auto"
        data-autofocus
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Modes mode={mode} choose={setMode} />
      {replay.live ? <p className={form['note']}>{t('fork.live')}</p> : null}
      {moment.refused === null ? null : (
        <p id="fork-refused" className={form['why']}>
          {t(`fork.${moment.refused}`)}
        </p>
      )}
      {why === '' ? null : (
        <p className={form['why']} role="alert" dir="auto">
          {t('fork.failed', { why })}
        </p>
      )}
      <div className={form['foot']}>
        <Button variant="default" onClick={close}>
          {t('fork.cancel')}
        </Button>
        <Button
          type="submit"
          loading={pending}
          disabled={moment.refused !== null}
          aria-describedby={moment.refused === null ? undefined : 'fork-refused'}
        >
          {t('fork.make')}
        </Button>
      </div>
    </form>
  );
}

/** Which fact, and what had just happened as these eyes saw it. */
function Moment({ moment }: { moment: ForkMoment }) {
  const t = useText();
  const { replay, channel } = useBackdrop();
  const line = lineUpTo(channel, moment.seq);
  const { indicators } = replay.world.scenario;
  return (
    <>
      <dl className={styles['moment']}>
        <dt>{t('fork.after')}</dt>
        <dd>{t('fork.fact', { seq: moment.seq })}</dd>
        <dt>{t('fork.moment')}</dt>
        <dd dir="auto">
          {moment.phase === ''
            ? t('fork.before')
            : moment.turn === 0
              ? moment.phase
              : t('fork.turn', { phase: moment.phase, turn: moment.turn })}
        </dd>
        {line === null ? null : (
          <>
            <dt>{t('fork.last')}</dt>
            <dd dir="auto">{lineText(line.entry, { t, indicators, under: false })}</dd>
          </>
        )}
      </dl>
      {moment.seq === moment.at ? null : (
        <p className={form['note']}>{t('fork.together', { at: moment.at, seq: moment.seq })}</p>
      )}
    </>
  );
}

interface ModesProps {
  readonly mode: 'live' | 'rehearsal';
  readonly choose: (mode: 'live' | 'rehearsal') => void;
}

function Modes({ mode, choose }: ModesProps) {
  const t = useText();
  return (
    <fieldset className={form['choices']}>
      <legend>{t('fork.mode')}</legend>
      {(['live', 'rehearsal'] as const).map((each) => (
        <label key={each} data-chosen={mode === each || undefined}>
          <input
            type="radio"
            name="fork-mode"
            checked={mode === each}
            onChange={() => choose(each)}
          />
          <strong>{t(`fork.modes.${each}`)}</strong>
          <span>{t(`fork.modeHelp.${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
