import { plainForm } from '../../../../core/plain-form.ts';
import type { FieldValue } from '../../../../core/move-text.ts';
import type { MoveForm } from '../../../../core/view/schema-move.ts';
import type { Gaps } from '../../../shared/form-gaps.ts';
import type { DraftHandle } from '../../../shared/use-draft.ts';
import { stationText, type StationText } from '../../text.ts';
import { Reasons } from '../Reasons.tsx';
import type { Item } from './layout.ts';
import {
  AssumptionsPart,
  ConfidencePart,
  EffectPart,
  InstrumentPart,
  TargetsPart,
  VisibilityPart,
} from './Parts.tsx';
import { SchemaField, wrongWords } from './SchemaField.tsx';

export interface FormItemProps {
  item: Item;
  draft: DraftHandle;
  form: MoveForm | null;
  gaps: Gaps;
}

/** One part or field of the form, with what is missing of it. */
export function FormItem({ item, draft, form, gaps }: FormItemProps) {
  const t = stationText.useText();
  const { text, change } = draft;
  const { reasonsMin, visibility } = form ?? plainForm;
  const props = { draft, needed: item.needed, error: errorOf(item, gaps, t) };
  switch (item.kind) {
    case 'effect':
      return <EffectPart {...props} />;
    case 'instrument':
      return <InstrumentPart {...props} />;
    case 'targets':
      return <TargetsPart {...props} />;
    case 'assumptions':
      return <AssumptionsPart {...props} />;
    case 'confidence':
      return <ConfidencePart {...props} />;
    case 'reasons': {
      const missing = gaps['reasons'] !== undefined;
      return (
        <Reasons
          reasons={text.reasons}
          min={reasonsMin}
          error={missing ? t('form.needReasons', { count: reasonsMin }) : undefined}
          onChange={(reasons) => change({ reasons })}
        />
      );
    }
    case 'visibility':
      return (
        <VisibilityPart
          draft={draft}
          offered={visibility}
          error={gaps['visibility'] === undefined ? undefined : t('form.wrongVisibility')}
          triggerError={gaps['trigger'] === undefined ? undefined : t('form.needTrigger')}
        />
      );
    case 'field': {
      const { id } = item.field;
      return (
        <SchemaField
          field={item.field}
          value={text.fields[id]}
          error={props.error}
          onChange={(value) => change({ fields: withField(text.fields, id, value) })}
        />
      );
    }
  }
}

type Fields = Readonly<Record<string, FieldValue>>;

function withField(
  fields: Fields,
  id: string,
  value: FieldValue | undefined,
): Record<string, FieldValue> {
  const { [id]: _before, ...rest } = fields;
  return value === undefined ? rest : { ...rest, [id]: value };
}

function errorOf(item: Item, gaps: Gaps, t: StationText): string | undefined {
  const gap = gaps[item.kind === 'field' ? item.field.id : item.kind];
  if (gap === undefined) return undefined;
  if (item.kind === 'field') {
    if (gap === 'wrong') return wrongWords(item.field, t);
    const { field } = item.field;
    const chosen =
      field.type === 'boolean' || (field.type === 'string' && field.enum !== undefined);
    return chosen ? t('form.needChoice') : t('form.need');
  }
  return item.kind === 'effect' || item.kind === 'assumptions'
    ? t('form.need')
    : t('form.needChoice');
}
