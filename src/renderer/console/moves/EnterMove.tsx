import { useState } from 'react';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { limits } from '../../../core/limits.ts';
import type { MoveText } from '../../../core/fact.ts';
import type { Team } from '../../../core/scenario/schema.ts';
import { useDesk } from '../desk.tsx';
import { useDraft } from '../use-draft.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import styles from './Moves.module.css';

const empty: MoveText = { option: null, title: '', action: '', effect: '', reasons: [] };

/** Control writes down what a team says aloud: a dead phone or a shy team is no reason to be left out. */
export function EnterMove({ team, close }: { team: Team; close: () => void }) {
  const t = useText();
  const { issue } = useDesk();
  const [draft, change, forget] = useDraft<MoveText>(`move.${team.id}`, empty);
  const [pending, setPending] = useState(false);
  const ready = draft.title.trim() !== '' && draft.action.trim() !== '';
  const send = async () => {
    if (!ready || pending) return;
    setPending(true);
    const text = { ...draft, title: draft.title.trim(), action: draft.action.trim() };
    const done = await issue({ type: 'move.submit', data: { team: team.id, text } });
    setPending(false);
    if (!done) return;
    forget();
    close();
  };
  return (
    <form
      className={styles['enter']}
      aria-label={t('moves.enterFor', { team: team.name })}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Fields team={team} draft={draft} change={change} />
      <div className={styles['enterFoot']}>
        <PlainAct kind="quiet" onClick={close}>
          {t('cancel')}
        </PlainAct>
        <PlainAct type="submit" kind="main" disabled={!ready} pending={pending}>
          {t('moves.submitFor', { team: team.name })}
        </PlainAct>
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly team: Team;
  readonly draft: MoveText;
  change(part: Partial<MoveText>): void;
}

function Fields({ team, draft, change }: FieldsProps) {
  const t = useText();
  const { view, scenario } = useDesk();
  const phase = view.situation.phase?.id ?? '';
  const options = scenario.options.filter(
    (option) => option.team === team.id && option.phases.includes(phase),
  );
  const choose = (id: string) => {
    const option = options.find((each) => each.id === id);
    if (option === undefined) change({ option: null });
    else {
      const action = draft.action === '' ? option.text : draft.action;
      change({ option: id, title: option.title, action });
    }
  };
  return (
    <>
      {options.length === 0 ? null : (
        <NativeSelect
          size="xs"
          label={t('moves.option')}
          value={draft.option ?? ''}
          data={[
            { value: '', label: t('moves.ownIdea') },
            ...options.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
      <TextInput
        size="xs"
        label={t('moves.titleField')}
        value={draft.title}
        maxLength={limits.shortTextCharsMax}
        dir="auto"
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Textarea
        size="xs"
        label={t('moves.action')}
        value={draft.action}
        maxLength={limits.longTextCharsMax}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
        onChange={(event) => change({ action: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        label={t('moves.effect')}
        value={draft.effect}
        maxLength={limits.longTextCharsMax}
        dir="auto"
        onChange={(event) => change({ effect: event.currentTarget.value })}
      />
    </>
  );
}
