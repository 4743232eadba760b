import { useState } from 'react';
import { Autocomplete, MultiSelect } from '@mantine/core';
import { limits } from '../../../core/limits.ts';
import type { AdHocContent } from '../../../core/fact.ts';
import type { Scenario } from '../../../core/scenario/schema.ts';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { InjectCard } from '../../shared/ui/InjectCard.tsx';
import { useDesk } from '../desk.tsx';
import { scenarioMedia } from '../model/media.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { useDraft } from '../use-draft.ts';
import { MediaPicker } from './MediaPicker.tsx';
import { MethodChoice } from './MethodChoice.tsx';
import type { Awaited } from './use-written.ts';
import { Line, Lines } from '../parts/Written.tsx';
import styles from './AdHocForm.module.css';

interface Draft {
  readonly title: string;
  readonly to: readonly string[];
  readonly method: AdHocContent['method'];
  readonly from: string;
  readonly body: string;
  /** File names out of the scenario's media. */
  readonly files: readonly string[];
}

const empty: Draft = { title: '', to: [], method: 'brief', from: '', body: '', files: [] };
const slot = 'adHoc';

/** An inject written now: one line is enough, the rest has sensible values. What was typed stays until it is sent. */
export function AdHocForm({
  close,
  written,
}: {
  close: () => void;
  written: (awaited: Awaited | null) => void;
}) {
  const t = useText();
  const { issue, scenario, cues } = useDesk();
  const [draft, change, forget] = useDraft(slot, empty);
  const [pending, setPending] = useState(false);
  const ready = draft.title.trim() !== '';
  const send = async (release: boolean) => {
    if (!ready || pending) return;
    setPending(true);
    const content = contentOf(draft, t('adHoc.fromDefault'), scenario);
    written({ before: cues.map(({ eventNo }) => eventNo), title: content.title });
    const done = await issue({ type: 'inject.write', data: { content, release } });
    setPending(false);
    if (!done) {
      written(null);
      return;
    }
    forget();
    close();
  };
  return (
    <form
      className={styles['form']}
      aria-label={t('adHoc.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void send(true);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !closesList(event.target)) close();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send(true);
      }}
    >
      <Fields draft={draft} change={change} />
      {ready ? <Looks content={contentOf(draft, t('adHoc.fromDefault'), scenario)} /> : null}
      <div className={styles['foot']}>
        <PlainAct kind="quiet" onClick={close}>
          {t('cancel')}
        </PlainAct>
        <PlainAct disabled={!ready || pending} onClick={() => void send(false)}>
          {t('adHoc.list')}
        </PlainAct>
        <PlainAct type="submit" kind="main" icon="send" disabled={!ready} pending={pending}>
          {t('adHoc.release')}
        </PlainAct>
      </div>
    </form>
  );
}

/** A field with its suggestions open: Escape is for them, and Mantine marks such a field for whoever is around it. */
function closesList(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-expanded]') !== null;
}

function contentOf(draft: Draft, control: string, scenario: Scenario): AdHocContent {
  const title = draft.title.trim();
  return {
    title,
    to: draft.to.length === 0 ? 'public' : [...draft.to],
    method: draft.method,
    from: draft.from.trim() === '' ? control : draft.from.trim(),
    body: draft.body.trim() === '' ? title : draft.body.trim(),
    media: scenarioMedia(scenario).filter(({ file }) => draft.files.includes(file)),
    effects: [],
  };
}

/** As its readers will see it, with the face of its kind. */
function Looks({ content }: { content: AdHocContent }) {
  const t = useText();
  const { view } = useDesk();
  const mediaToken = useLinkState((state) => state.welcome?.mediaToken ?? '');
  const [shown, show] = useState(false);
  const { to, effects: _, ...rest } = content;
  const { scenarioDate, totalTurn } = view.situation;
  const item = { ...rest, toAll: to === 'public', withdrawn: false, scenarioDate, totalTurn };
  return (
    <>
      <PlainAct kind="quiet" icon="eye" aria-expanded={shown} onClick={() => show(!shown)}>
        {t('adHoc.looks')}
      </PlainAct>
      {shown ? (
        <div ref={intoSight}>
          <InjectCard item={item} mediaToken={mediaToken} />
        </div>
      ) : null}
    </>
  );
}

/** Once, when it opens: a box below the edge of the form would open out of sight. */
function intoSight(box: HTMLElement | null): void {
  // Not there in every test's document.
  if (typeof box?.scrollIntoView === 'function') box.scrollIntoView({ block: 'nearest' });
}

function Fields({ draft, change }: { draft: Draft; change: (part: Partial<Draft>) => void }) {
  const t = useText();
  const { scenario, cues } = useDesk();
  const senders = [...new Set(cues.map(({ from }) => from).filter((from) => from !== ''))];
  return (
    <>
      <Line
        label={t('adHoc.what')}
        value={draft.title}
        data-autofocus
        ref={(field) => {
          if (field !== null && draft.title === '') field.focus();
        }}
        change={(title) => change({ title })}
      />
      <MultiSelect
        label={t('adHoc.to')}
        placeholder={draft.to.length === 0 ? t('cue.everybody') : ''}
        data={scenario.teams.map((team) => ({ value: team.id, label: team.name }))}
        value={[...draft.to]}
        onChange={(to) => change({ to })}
      />
      <Autocomplete
        label={t('adHoc.from')}
        placeholder={t('adHoc.fromDefault')}
        data={senders}
        value={draft.from}
        maxLength={limits.shortTextCharsMax}
        dir="auto"
        onChange={(from) => change({ from })}
      />
      <Lines
        label={t('adHoc.body')}
        value={draft.body}
        maxLength={limits.bodyCharsMax}
        change={(body) => change({ body })}
      />
      <MethodChoice method={draft.method} choose={(method) => change({ method })} />
      <MediaPicker files={draft.files} choose={(files) => change({ files })} />
    </>
  );
}
