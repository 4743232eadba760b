import type { Field } from '../../../core/scenario/schema-moves.ts';
import { number } from '../../shared/format.ts';
import { Lines, Tick } from '../parts/Blank.tsx';
import { useText } from '../text.ts';
import { Choice } from './Choice.tsx';
import styles from './BlankForms.module.css';

export type Asked = 'hidden' | 'optional' | 'required';

/** A part of the form to write in; a hidden one is not there. */
export function FormPart({ label, asked, lines }: { label: string; asked: Asked; lines: number }) {
  if (asked === 'hidden') return null;
  return (
    <div className={styles['part']}>
      <p className={styles['label']} dir="auto">
        {label}
        {asked === 'required' ? ' *' : ''}
      </p>
      <Lines count={lines} />
    </div>
  );
}

/** A field of the scenario's own form. */
export function FormField({ field, isAsked }: { field: Field; isAsked: boolean }) {
  const t = useText();
  const asked: Asked = isAsked ? 'required' : 'optional';
  const label =
    field.description === undefined ? field.title : `${field.title}: ${field.description}`;
  switch (field.type) {
    case 'string':
      return field.enum === undefined ? (
        <FormPart label={label} asked={asked} lines={1} />
      ) : (
        <Choice label={label} isAsked={isAsked}>
          <Choices words={field.enum} />
        </Choice>
      );
    case 'array':
      return (
        <Choice label={`${label} (${t('form.upTo', { n: field.maxItems })})`} isAsked={isAsked}>
          <Choices words={field.items.enum} />
        </Choice>
      );
    case 'boolean':
      return (
        <Choice label={label} isAsked={isAsked}>
          <Choices words={[t('form.yes'), t('form.no')]} />
        </Choice>
      );
    case 'integer':
    case 'number': {
      const range = { min: number(field.minimum), max: number(field.maximum) };
      return <FormPart label={`${label} (${t('form.range', range)})`} asked={asked} lines={1} />;
    }
  }
}

function Choices({ words }: { words: readonly string[] }) {
  return words.map((word) => (
    <Tick key={word}>
      <span dir="auto">{word}</span>
    </Tick>
  ));
}
