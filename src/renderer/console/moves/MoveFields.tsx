import type { ReactNode } from 'react';
import { NativeSelect } from '@mantine/core';
import type { MoveText } from '../../../core/move-text.ts';
import { sharedText } from '../../shared/i18n.ts';
import { fieldsOf, partName } from '../../shared/move-form.ts';
import { useDesk } from '../desk.tsx';
import type { Form } from '../model/move-form.ts';
import { useText } from '../text.ts';
import type { MoveFieldsProps } from './move-fields.ts';
import { AskedParts } from './AskedParts.tsx';
import { TemplateField } from './TemplateField.tsx';
import { Line, Lines } from '../parts/Written.tsx';
import styles from './Moves.module.css';

/** A team's form in small: what it asks for is there, the rest is folded. */
export function MoveFields(props: MoveFieldsProps) {
  const t = useText();
  const words = sharedText.useText();
  const { form, text, gaps, change } = props;
  const error = (part: string) => (gaps.includes(part) ? t('sheet.needed') : undefined);
  return (
    <>
      <Prepared {...props} />
      <Line
        size="xs"
        label={partName('title', form, words)}
        value={text.title}
        error={error('title')}
        change={(title) => change({ title })}
      />
      <Lines
        size="xs"
        label={partName('action', form, words)}
        value={text.action}
        error={error('action')}
        change={(action) => change({ action })}
      />
      <AskedParts {...props} which="required" error={error} />
      <div className={styles['pairs']}>
        {fieldsOf(form).map((field) => (
          <TemplateField
            key={field.id}
            field={field}
            value={text.fields[field.id]}
            error={error(field.id)}
            change={(value) => change({ fields: withField(text.fields, field.id, value) })}
          />
        ))}
      </div>
      <Folded form={form}>
        <AskedParts {...props} which="optional" error={error} />
      </Folded>
    </>
  );
}

function Folded({ form, children }: { form: Form; children: ReactNode }) {
  const t = useText();
  const any = Object.values(form.ask).includes('optional') || form.reasonsMin === 0;
  if (!any && form.visibility.length < 2) return null;
  return (
    <details className={styles['more']}>
      <summary>{t('sheet.more')}</summary>
      <div>{children}</div>
    </details>
  );
}

function withField(
  fields: MoveText['fields'],
  id: string,
  value: MoveText['fields'][string] | undefined,
): MoveText['fields'] {
  const { [id]: _before, ...rest } = fields;
  return value === undefined ? rest : { ...rest, [id]: value };
}

/** What the scenario has prepared for this team in this phase. */
function Prepared({ team, text, change }: MoveFieldsProps) {
  const t = useText();
  const { view, scenario } = useDesk();
  const phase = view.situation.phase?.id ?? '';
  const options = scenario.options.filter(
    (option) => option.team === team.id && option.phases.includes(phase),
  );
  if (options.length === 0) return null;
  const choose = (id: string) => {
    const option = options.find((each) => each.id === id);
    if (option === undefined) return change({ option: null });
    const action = text.action === '' ? option.text : text.action;
    const instrument = text.instrument ?? option.instrument;
    return change({ option: id, title: option.title, action, instrument });
  };
  return (
    <NativeSelect
      size="xs"
      label={t('moves.option')}
      value={text.option ?? ''}
      data={[
        { value: '', label: t('moves.ownIdea') },
        ...options.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
