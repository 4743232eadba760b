import { Button, NativeSelect, SegmentedControl, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { limits } from '../../../core/limits.ts';
import { useBackdrop, useStage } from '../stage.tsx';
import { useText } from '../text.ts';
import { FactLink } from './FactLink.tsx';
import { useNotes, type Notes } from './notes.tsx';
import { whyNot } from '../host/why-not.ts';
import styles from './Notes.module.css';
import { seqsOf, type NoteDraft } from './notes-of.ts';

/** What is being written, over the picture; nothing else of the page has to stop for it. */
export function NoteForm() {
  const notes = useNotes();
  if (notes === null || notes.open === null) return null;
  return <Form key={notes.open.id} notes={notes} draft={notes.open} />;
}

function Form({ notes, draft }: { notes: Notes; draft: NoteDraft }) {
  const t = useText();
  const { horizon } = useStage();
  const { change, setAside, cancel, save, saving, refused } = notes;
  const field = useRef<HTMLTextAreaElement>(null);
  useFocusAndBack(field);
  // What lies ahead is not said here either.
  const seqs = seqsOf(draft).filter((seq) => seq <= horizon);
  const empty = draft.text.trim() === '' && draft.kind !== 'bookmark';
  const send = () => {
    if (!empty && !saving) void save(draft);
  };
  return (
    <section
      className={styles['form']}
      aria-label={t(`notes.write.${draft.kind}`)}
      onKeyDown={(event) => {
        // A key of an input method is not for the form.
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') setAside();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
      }}
    >
      <p className={styles['about']}>
        <strong>{t(`notes.write.${draft.kind}`)}</strong>
        {seqs.map((seq) => (
          <FactLink key={seq} seq={seq} />
        ))}
      </p>
      {draft.kind === 'lesson' ? <LessonFields draft={draft} onChange={change} /> : null}
      <Textarea
        ref={field}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
        aria-label={t('notes.text')}
        placeholder={t(`notes.hint.${draft.kind}`)}
        maxLength={limits.longTextCharsMax}
        value={draft.text}
        onChange={(event) => change({ ...draft, text: event.currentTarget.value })}
      />
      <div className={styles['acts']}>
        <Button size="compact-sm" loading={saving} disabled={empty} onClick={send}>
          {t('notes.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={cancel}>
          {t('notes.cancel')}
        </Button>
        {refused === null ? (
          <span className={styles['quiet']}>{t('notes.keys')}</span>
        ) : (
          <CopyWords words={draft.text} />
        )}
      </div>
      {refused === null ? null : (
        <p className={styles['refused']} role="alert">
          {whyNot(refused, t)} {t('notes.kept')}
        </p>
      )}
    </section>
  );
}

function LessonFields({
  draft,
  onChange,
}: {
  draft: Extract<NoteDraft, { kind: 'lesson' }>;
  onChange: (draft: NoteDraft) => void;
}) {
  const t = useText();
  const { replay } = useBackdrop();
  const objectives = replay.full?.world.scenario.objectives ?? [];
  return (
    <div className={styles['fields']}>
      <SegmentedControl
        size="xs"
        value={draft.sort}
        onChange={(sort) =>
          onChange({ ...draft, sort: sort === 'strength' ? sort : 'improvement' })
        }
        data={(['strength', 'improvement'] as const).map((value) => ({
          value,
          label: t(`notes.sort.${value}`),
        }))}
      />
      {objectives.length === 0 ? null : (
        <NativeSelect
          size="xs"
          aria-label={t('notes.objective')}
          value={draft.objective ?? ''}
          onChange={(event) => onChange({ ...draft, objective: event.currentTarget.value || null })}
          data={[
            { value: '', label: t('notes.noObjective') },
            ...objectives.map(({ id, text }) => ({ value: id, label: text })),
          ]}
        />
      )}
    </div>
  );
}

/** Refused words can be taken elsewhere. */
function CopyWords({ words }: { words: string }) {
  const t = useText();
  return (
    <Button
      size="compact-sm"
      variant="default"
      onClick={() => void navigator.clipboard?.writeText(words).catch(() => undefined)}
    >
      {t('notes.copy')}
    </Button>
  );
}

/** The field is ready to be typed into; afterwards the focus is where it was. */
function useFocusAndBack(field: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [field]);
}
