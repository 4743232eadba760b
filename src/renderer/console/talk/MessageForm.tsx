import { Checkbox, NativeSelect } from '@mantine/core';
import { useDesk } from '../desk.tsx';
import {
  answerers,
  control,
  keyOf,
  mailboxNumber,
  partyOf,
  recipients,
  type ControlMessage,
} from '../model/talk.ts';
import { FormCard } from '../parts/FormCard.tsx';
import { useText } from '../text.ts';
import { useDraft } from '../use-draft.ts';
import { usePartyName } from './use-party-name.ts';
import { Lines } from '../parts/Written.tsx';
import styles from './Talk.module.css';

interface MessageDraft {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
  readonly request: boolean;
}

/** A message from control or in the name of any party, new or in answer; what was typed is kept. */
export function MessageForm({
  answers,
  close,
}: {
  answers: ControlMessage | null;
  close: () => void;
}) {
  const t = useText();
  const { issue } = useDesk();
  const [draft, change, forget] = useDraft<MessageDraft>(
    answers === null ? 'message' : `reply.${answers.id}`,
    {
      from: keyOf(control),
      to: answers === null ? [] : recipients(answers, control).map(keyOf),
      text: '',
      request: false,
    },
  );
  const replyTo = useReplyTo(answers, draft.from);
  const to = draft.to.filter((key) => key !== draft.from);
  const ready = to.length > 0 && draft.text.trim() !== '';
  const send = async () => {
    const done = await issue({
      type: 'message.send',
      data: {
        from: partyOf(draft.from),
        to: to.map(partyOf),
        text: draft.text.trim(),
        replyTo,
        request: draft.request,
      },
    });
    if (done) forget();
    return done;
  };
  const title = useTitle(answers);
  return (
    <FormCard
      label={title}
      confirm={t('messages.send')}
      icon="send"
      ready={ready}
      run={send}
      close={close}
    >
      <h4>{title}</h4>
      <Parties draft={draft} answers={answers} change={change} />
      <Words draft={draft} change={change} />
      {answers !== null && replyTo === null ? (
        <p className={styles['stamp']}>{t('messages.noLink')}</p>
      ) : null}
    </FormCard>
  );
}

function useTitle(answers: ControlMessage | null): string {
  const t = useText();
  const name = usePartyName();
  return answers === null
    ? t('messages.newTitle')
    : t('messages.replyTitle', { who: name(answers.from) });
}

/** The number under which this party has the message that is answered, where it can be known. */
function useReplyTo(answers: ControlMessage | null, from: string): number | null {
  const { view, scenario } = useDesk();
  if (answers === null) return null;
  const approved = scenario.settings.messages === 'approved';
  return mailboxNumber(view.messages, answers.id, partyOf(from), approved);
}

function Words({ draft, change }: Omit<PartiesProps, 'answers'>) {
  const t = useText();
  return (
    <>
      <Lines
        size="xs"
        label={t('messages.text')}
        value={draft.text}
        data-autofocus
        change={(text) => change({ text })}
      />
      <Checkbox
        size="sm"
        label={t('messages.request')}
        checked={draft.request}
        onChange={(event) => change({ request: event.currentTarget.checked })}
      />
    </>
  );
}

interface PartiesProps {
  readonly draft: MessageDraft;
  readonly answers: ControlMessage | null;
  change(part: Partial<MessageDraft>): void;
}

function Parties({ draft, answers, change }: PartiesProps) {
  const t = useText();
  const name = usePartyName();
  const { scenario } = useDesk();
  const everybody = [control, ...scenario.teams.map((team) => partyOf(team.id))];
  const writers = answers === null ? everybody : answerers(answers);
  const choose = (from: string) =>
    change({
      from,
      ...(answers === null ? {} : { to: recipients(answers, partyOf(from)).map(keyOf) }),
    });
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('messages.from')}
        value={draft.from}
        data={writers.map((party) => ({ value: keyOf(party), label: name(party) }))}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <fieldset className={styles['to']}>
        <legend>{t('messages.toWhom')}</legend>
        {everybody
          .filter((party) => keyOf(party) !== draft.from)
          .map((party) => {
            const key = keyOf(party);
            const chosen = draft.to.includes(key);
            return (
              <Checkbox
                key={key}
                size="sm"
                label={name(party)}
                checked={chosen}
                onChange={() =>
                  change({
                    to: chosen ? draft.to.filter((each) => each !== key) : [...draft.to, key],
                  })
                }
              />
            );
          })}
      </fieldset>
    </>
  );
}
