import { MultiSelect, NativeSelect, NumberInput, type TextInputProps } from '@mantine/core';
import type { FieldValue } from '../../../core/move-text.ts';
import type { FormField } from '../../shared/move-form.ts';
import { sharedText } from '../../shared/i18n.ts';
import { useText } from '../text.ts';
import { Line } from '../parts/Written.tsx';

export interface TemplateFieldProps {
  readonly field: FormField;
  readonly value: FieldValue | undefined;
  readonly error: string | undefined;
  change(value: FieldValue | undefined): void;
}

/** One further field of a team's form, as the scenario describes it. */
export function TemplateField({
  field: { field, required },
  value,
  error,
  change,
}: TemplateFieldProps) {
  const t = useText();
  const words = sharedText.useText();
  const frame = {
    size: 'xs',
    label: field.title,
    description: field.description,
    withAsterisk: required,
    error,
  } as const;
  const nothing = { value: '', label: t('sheet.noneChosen') };
  switch (field.type) {
    case 'string':
      return <Words frame={frame} field={field} value={value} change={change} />;
    case 'integer':
    case 'number':
      return (
        <NumberInput
          {...frame}
          value={typeof value === 'number' ? value : ''}
          min={field.minimum}
          max={field.maximum}
          allowDecimal={field.type === 'number'}
          onChange={(next) => change(typeof next === 'number' ? next : undefined)}
        />
      );
    case 'boolean':
      return (
        <NativeSelect
          {...frame}
          value={typeof value === 'boolean' ? String(value) : ''}
          data={[
            nothing,
            { value: 'true', label: words('indicator.yes') },
            { value: 'false', label: words('indicator.no') },
          ]}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            change(chosen === '' ? undefined : chosen === 'true');
          }}
        />
      );
    case 'array':
      return (
        <MultiSelect
          {...frame}
          data={field.items.enum}
          value={Array.isArray(value) ? value : []}
          maxValues={field.maxItems}
          onChange={(chosen) => change(chosen.length === 0 ? undefined : chosen)}
        />
      );
  }
}

interface WordsProps extends Pick<TemplateFieldProps, 'value' | 'change'> {
  readonly frame: Pick<TextInputProps, 'size' | 'label' | 'description' | 'withAsterisk' | 'error'>;
  readonly field: Extract<FormField['field'], { type: 'string' }>;
}

/** One of several words, or words of the team's own. */
function Words({ frame, field, value, change }: WordsProps) {
  const t = useText();
  const text = typeof value === 'string' ? value : '';
  return field.enum === undefined ? (
    <Line {...frame} value={text} maxLength={field.maxLength} change={change} />
  ) : (
    <NativeSelect
      {...frame}
      value={text}
      data={[
        { value: '', label: t('sheet.noneChosen') },
        ...field.enum.map((each) => ({ value: each, label: each })),
      ]}
      onChange={(event) => change(event.currentTarget.value || undefined)}
    />
  );
}
