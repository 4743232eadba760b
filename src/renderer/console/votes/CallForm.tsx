import { useEffect, useRef, useState, type ReactNode } from 'react';
import { NumberInput, SegmentedControl } from '@mantine/core';
import { limits } from '../../../core/limits.ts';
import type { CommandBody } from '../../../core/command.ts';
import type { Body } from '../../../core/scenario/schema-negotiation.ts';
import { sharedText } from '../../shared/i18n.ts';
import { majorityWords } from '../../shared/majority.ts';
import { useDesk } from '../desk.tsx';
import { ruleOf } from '../model/votes.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import styles from './Votes.module.css';

type Call = Extract<CommandBody, { type: 'vote.call' }>['data'];

export interface CallFormProps {
  /** What is voted on; null: it is not complete yet. */
  readonly subject: Call['subject'] | null;
  readonly body: string;
  readonly title: string;
  readonly children?: ReactNode;
  close(): void;
  done?(): void;
}

/** How the vote is held: as the body is used to, unless control wants it otherwise. Enter opens it. */
export function CallForm({ subject, body: id, title, children, close, done }: CallFormProps) {
  const t = useText();
  const { view, scenario, issue, open, awaitVote } = useDesk();
  const body = scenario.bodies.find((each) => each.id === id) ?? null;
  const [ballot, setBallot] = useState<'open' | 'secret' | null>(null);
  const [minutes, setMinutes] = useState<number | null | 'usual'>('usual');
  const [pending, setPending] = useState(false);
  const form = useReadyToOpen(children === undefined);
  const shown = minutes === 'usual' ? (body?.minutes ?? null) : minutes;
  const call = async () => {
    if (subject === null || pending) return;
    setPending(true);
    const before = view.votes.map((vote) => vote.id);
    const accepted = await issue({
      type: 'vote.call',
      data: { subject, ballot: ballot ?? body?.ballot ?? null, minutes: shown },
    });
    setPending(false);
    if (!accepted) return;
    // The answer and the new view come in either order.
    awaitVote(before);
    done?.();
    close();
    open('votes');
  };
  return (
    <form
      ref={form}
      className={styles['form']}
      aria-label={t('votes.callNamed', { title })}
      onSubmit={(event) => {
        event.preventDefault();
        void call();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      {children}
      {body === null ? null : <BodyLine body={body} />}
      <How
        ballot={ballot ?? body?.ballot ?? 'open'}
        setBallot={setBallot}
        minutes={shown}
        setMinutes={setMinutes}
      />
      <div className={styles['foot']}>
        <PlainAct kind="quiet" onClick={close}>
          {t('cancel')}
        </PlainAct>
        <PlainAct
          type="submit"
          kind="main"
          icon="hand"
          disabled={subject === null}
          pending={pending}
        >
          {t('votes.callDo')}
        </PlainAct>
      </div>
    </form>
  );
}

function BodyLine({ body }: { body: Body }) {
  const t = useText();
  const shared = sharedText.useText();
  return (
    <p className={styles['quiet']}>
      <bdi>{body.name}</bdi> · {t('votes.members', { count: body.members.length })} ·{' '}
      {t('votes.rule', { rule: majorityWords(ruleOf(body), shared) })}
    </p>
  );
}

/** Who has just asked for this form has nothing to fill in: Enter opens the vote as the body is used to. */
function useReadyToOpen(ready: boolean) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (ready) form.current?.querySelector<HTMLElement>('button[type="submit"]')?.focus();
  }, [ready]);
  return form;
}

interface HowProps {
  readonly ballot: 'open' | 'secret';
  setBallot(ballot: 'open' | 'secret'): void;
  readonly minutes: number | null;
  setMinutes(minutes: number | null): void;
}

function How({ ballot, setBallot, minutes, setMinutes }: HowProps) {
  const t = useText();
  const shared = sharedText.useText();
  return (
    <div className={styles['how']}>
      <SegmentedControl
        size="xs"
        aria-label={t('votes.ballotKind')}
        value={ballot}
        data={(['open', 'secret'] as const).map((kind) => ({
          value: kind,
          label: shared(`ballotKind.${kind}`),
        }))}
        onChange={(kind) => setBallot(kind === 'secret' ? 'secret' : 'open')}
      />
      <NumberInput
        size="xs"
        label={t('votes.minutes')}
        value={minutes ?? ''}
        min={0}
        max={limits.delayMinutesMax}
        step={1}
        onChange={(value) => setMinutes(typeof value === 'number' ? value : null)}
      />
    </div>
  );
}
