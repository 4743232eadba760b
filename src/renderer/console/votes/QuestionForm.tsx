import { NativeSelect } from '@mantine/core';
import { limits } from '../../../core/limits.ts';
import { useDesk } from '../desk.tsx';
import { useText } from '../text.ts';
import { useDraft } from '../use-draft.ts';
import { CallForm } from './CallForm.tsx';
import { Line, Lines } from '../parts/Written.tsx';

/** A question that the scenario does not have. What was typed stays until the vote is open. */
export function QuestionForm({ close }: { close: () => void }) {
  const t = useText();
  const { scenario } = useDesk();
  const [draft, change, forget] = useDraft('question', {
    body: scenario.bodies[0]?.id ?? '',
    title: '',
    text: '',
  });
  const title = draft.title.trim();
  return (
    <CallForm
      // Another body has another usual ballot and deadline.
      key={draft.body}
      subject={
        title === ''
          ? null
          : {
              kind: 'question',
              body: draft.body,
              title,
              text: draft.text.trim() === '' ? title : draft.text.trim(),
            }
      }
      body={draft.body}
      title={t('votes.question')}
      close={close}
      done={forget}
    >
      <NativeSelect
        size="xs"
        label={t('votes.body')}
        value={draft.body}
        data={scenario.bodies.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => change({ body: event.currentTarget.value })}
      />
      <Line
        size="xs"
        label={t('votes.questionTitle')}
        value={draft.title}
        change={(title) => change({ title })}
      />
      <Lines
        size="xs"
        label={t('votes.questionText')}
        value={draft.text}
        maxLength={limits.bodyCharsMax}
        change={(text) => change({ text })}
      />
    </CallForm>
  );
}
