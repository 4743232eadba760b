import { useState } from 'react';
import type { Field } from '../../../../core/aar/report/block.ts';
import { limits } from '../../../../core/limits.ts';
import { useEdit } from './edit-context.ts';
import { Clash } from './Clash.tsx';
import styles from './Words.module.css';

export interface WordsProps {
  readonly field: Field;
  /** What the field is called where no word stands beside it. */
  readonly label: string;
}

/** Words of the report that can be written over where they stand. */
export function Words({ field, label }: WordsProps) {
  const { editor, state, say, mayEdit } = useEdit();
  // What is being typed here: nothing but the person changes it, until they leave.
  const [own, setOwn] = useState<string | null>(null);
  const { key } = field;
  const said = say(field.said);
  const text = own ?? state.typed.get(key)?.text ?? said;
  const drafted = say(field.drafted ?? field.said);
  if (!mayEdit)
    return (
      <p className={styles['read']} dir="auto" data-open={text === '' || undefined}>
        {text === '' ? say.t('open') : text}
      </p>
    );
  return (
    <>
      <textarea
        className={styles['words']}
        // What says nothing runs as the page does.
        dir={text === '' ? undefined : 'auto'}
        rows={Math.max(1, Math.ceil(text.length / 80))}
        aria-label={label}
        placeholder={say.t('open')}
        maxLength={limits.longTextCharsMax}
        value={text}
        data-key={key}
        data-rewritten={field.drafted === undefined ? undefined : true}
        onChange={({ currentTarget: { value } }) => {
          setOwn(value);
          editor.type(key, value, drafted);
        }}
        onBlur={() => {
          setOwn(null);
          void editor.leave(key);
        }}
      />
      {state.clashing.has(key) ? <Clash field={field} /> : null}
    </>
  );
}
