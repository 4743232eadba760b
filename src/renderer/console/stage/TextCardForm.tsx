import { useState } from 'react';
import type { Card } from '../../../core/card.ts';
import { useDesk } from '../desk.tsx';
import { FormCard } from '../parts/FormCard.tsx';
import { Line, Lines } from '../parts/Written.tsx';
import { useText } from '../text.ts';

/** A card of control's own words, for the preview. */
export function TextCardForm({ close }: { close: () => void }) {
  const t = useText();
  const { issue } = useDesk();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const show = () => {
    const card: Card = { kind: 'text', title: title.trim(), text: text.trim() };
    return issue({ type: 'display.preview', data: { card } });
  };
  return (
    <FormCard
      label={t('stage.text')}
      confirm={t('stage.toPreview')}
      ready={title.trim() !== '' && text.trim() !== ''}
      run={show}
      close={close}
    >
      <Line size="xs" label={t('stage.textTitle')} value={title} change={setTitle} />
      <Lines size="xs" label={t('stage.textBody')} value={text} maxRows={6} change={setText} />
    </FormCard>
  );
}
