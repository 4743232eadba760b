import type { FieldValue } from '../../../../core/move-text.ts';
import { sharedText } from '../../../shared/i18n.ts';
import { numberIn, type FormField } from '../../../shared/move-form.ts';
import { TextBox, TextField } from '../../../shared/ui/Field.tsx';
import { stationText, type StationText } from '../../text.ts';
import { Pick } from './Pick.tsx';

export interface SchemaFieldProps {
  field: FormField;
  value: FieldValue | undefined;
  error: string | undefined;
  /** Undefined: no answer. */
  onChange: (value: FieldValue | undefined) => void;
}

/** A line is enough for so many characters; more get a box. */
const lineChars = 120;

/** One further field of a scenario's form, as its JSON Schema describes it. */
export function SchemaField(props: SchemaFieldProps) {
  const shared = sharedText.useText();
  const t = stationText.useText();
  const { value, onChange } = props;
  const { field, required } = props.field;
  const frame = { needed: required, error: props.error };
  switch (field.type) {
    case 'string':
      return <StringField {...props} />;
    case 'integer':
    case 'number':
      return <NumberField {...props} />;
    case 'boolean':
      return (
        <Pick
          {...frame}
          legend={field.title}
          help={field.description}
          options={[
            { value: 'true', label: shared('indicator.yes') },
            { value: 'false', label: shared('indicator.no') },
          ]}
          value={typeof value === 'boolean' ? [String(value)] : []}
          onChange={([chosen]) => onChange(chosen === undefined ? undefined : chosen === 'true')}
        />
      );
    case 'array':
      return (
        <Pick
          {...frame}
          several
          legend={field.title}
          help={sentences(field.description, countWords(field, t))}
          options={plain(field.items.enum)}
          value={Array.isArray(value) ? value : []}
          onChange={onChange}
        />
      );
  }
}

/** One of some answers, or words: a line of them, or a box. */
function StringField({ field: { field, required }, value, error, onChange }: SchemaFieldProps) {
  if (field.type !== 'string') return null;
  const { enum: choices, title, description: help, maxLength } = field;
  const frame = { needed: required, error, help };
  const typed = asText(value);
  if (choices !== undefined) {
    return (
      <Pick
        {...frame}
        legend={title}
        options={plain(choices)}
        value={[typed]}
        onChange={([chosen]) => onChange(chosen)}
      />
    );
  }
  const put = (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value);
  const input = { ...frame, label: title, maxLength, value: typed, onChange: put };
  return maxLength > lineChars ? <TextBox {...input} rows={2} /> : <TextField {...input} />;
}

function NumberField({ field: { field, required }, value, error, onChange }: SchemaFieldProps) {
  const t = stationText.useText();
  if (field.type !== 'integer' && field.type !== 'number') return null;
  const { minimum: min, maximum: max } = field;
  // A phone's keys for numbers have no minus.
  const keys = min < 0 ? 'text' : field.type === 'integer' ? 'numeric' : 'decimal';
  return (
    <TextField
      needed={required}
      error={error}
      label={field.title}
      help={sentences(field.description, t('form.range', { min, max }))}
      inputMode={keys}
      maxLength={24}
      value={asText(value)}
      onChange={(event) => onChange(asTyped(event.currentTarget.value))}
    />
  );
}

function asText(value: FieldValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function sentences(...all: readonly (string | undefined)[]): string | undefined {
  return all.filter((each) => each !== undefined && each !== '').join(' ') || undefined;
}

function plain(choices: readonly string[]) {
  return choices.map((value) => ({ value, label: <span dir="auto">{value}</span> }));
}

/** A whole number is one at once; «12.» and «−» stay as they were typed until they are. */
function asTyped(typed: string): FieldValue {
  const number = numberIn(typed);
  return number !== null && String(number) === typed ? number : typed;
}

type ArrayField = Extract<FormField['field'], { type: 'array' }>;

function countWords({ minItems, maxItems, items }: ArrayField, t: StationText): string {
  if (maxItems < items.enum.length) return t('form.wrongCount', { min: minItems, max: maxItems });
  return minItems > 1 ? t('form.atLeast', { count: minItems }) : '';
}

/** Why an answer does not fit, in words that say what would. */
export function wrongWords({ field }: FormField, t: StationText): string {
  switch (field.type) {
    case 'string':
      return field.enum === undefined ? t('form.wrongText') : t('form.wrongChoice');
    case 'integer':
      return t('form.wrongWhole', { min: field.minimum, max: field.maximum });
    case 'number':
      return t('form.wrongNumber', { min: field.minimum, max: field.maximum });
    case 'boolean':
      return t('form.wrongChoice');
    case 'array':
      return t('form.wrongCount', {
        min: field.minItems,
        max: Math.min(field.maxItems, field.items.enum.length),
      });
  }
}
