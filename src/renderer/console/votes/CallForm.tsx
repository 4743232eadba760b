import { useState, type ReactNode } from 'react';
import { NumberInput, SegmentedControl } from '@mantine/core';
import { limits } from '../../../core/limits.ts';
import type { CommandBody } from '../../../core/command.ts';
import type { Body } from '../../../core/scenario/schema-negotiation.ts';
import { sharedText } from '../../shared/i18n.ts';
import { majorityWords } from '../../shared/majority.ts';
import { useDesk } from '../desk.tsx';
import { ruleOf } from '../model/votes.ts';
import { FormCard } from '../parts/FormCard.tsx';
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
  const shown = minutes === 'usual' ? (body?.minutes ?? null) : minutes;
  const call = async () => {
    if (subject === null) return false;
    const before = view.votes.map((vote) => vote.id);
    const accepted = await issue({
      type: 'vote.call',
      data: { subject, ballot: ballot ?? body?.ballot ?? null, minutes: shown },
    });
    if (!accepted) return false;
    // The answer and the new view come in either order.
    awaitVote(before);
    done?.();
    open('votes');
    return true;
  };
  return (
    <FormCard
      label={t('votes.callNamed', { title })}
      confirm={t('votes.callDo')}
      icon="hand"
      ready={subject !== null}
      caret={children === undefined ? 'confirm' : 'stay'}
      run={call}
      close={close}
    >
      {children}
      {body === null ? null : <BodyLine body={body} />}
      <How
        ballot={ballot ?? body?.ballot ?? 'open'}
        setBallot={setBallot}
        minutes={shown}
        setMinutes={setMinutes}
      />
    </FormCard>
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
