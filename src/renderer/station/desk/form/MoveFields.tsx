import { plainForm } from '../../../../core/plain-form.ts';
import { useState } from 'react';
import { limits } from '../../../../core/limits.ts';
import type { MoveText } from '../../../../core/move-text.ts';
import type { MoveForm } from '../../../../core/view/schema-move.ts';
import type { Gaps } from '../../../shared/form-gaps.ts';
import { sharedText } from '../../../shared/i18n.ts';
import { fieldWords, partName, strayFields } from '../../../shared/move-form.ts';
import { TextBox, TextField } from '../../../shared/ui/Field.tsx';
import type { DraftHandle } from '../../../shared/use-draft.ts';
import { stationText } from '../../text.ts';
import { FormItem } from './FormItem.tsx';
import { gapsOf, isFilled, layoutOf, type Item } from './layout.ts';
import styles from './MoveFields.module.css';

export interface MoveFieldsProps {
  draft: DraftHandle;
  /** Null: the plain one. */
  form: MoveForm | null;
  /** What is missing, once Submit was pressed; before, nothing is said of it. */
  gaps: Gaps;
  disabled: boolean;
}

/** Title and action, what this form asks for, and the rest folded away. */
export function MoveFields({ draft, form, gaps, disabled }: MoveFieldsProps) {
  const t = stationText.useText();
  const { text, change } = draft;
  const { shown, more } = layoutOf(form);
  return (
    <fieldset className={styles['fields']} disabled={disabled}>
      <TextField
        label={t('form.title')}
        help={t('form.titleHelp')}
        needed
        error={gaps['title'] === undefined ? undefined : t('form.needTitle')}
        value={text.title}
        maxLength={limits.shortTextCharsMax}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TextBox
        label={t('form.action')}
        help={t('form.actionHelp')}
        needed
        error={gaps['action'] === undefined ? undefined : t('form.needAction')}
        value={text.action}
        maxLength={limits.longTextCharsMax}
        rows={4}
        onChange={(event) => change({ action: event.currentTarget.value })}
      />
      <Items items={shown} draft={draft} form={form} gaps={gaps} />
      {more.length === 0 ? null : <More items={more} draft={draft} form={form} gaps={gaps} />}
      <Strays draft={draft} form={form} />
    </fieldset>
  );
}

interface ItemsProps extends Omit<MoveFieldsProps, 'disabled'> {
  items: readonly Item[];
}

function Items({ items, draft, form, gaps }: ItemsProps) {
  return items.map((item) => (
    <FormItem
      key={item.kind === 'field' ? `field ${item.field.id}` : item.kind}
      item={item}
      draft={draft}
      form={form}
      gaps={gaps}
    />
  ));
}

/** What may be said besides; its line names it, so that nobody has to look. */
function More({ items, draft, form, gaps }: ItemsProps) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  const filled = items.filter((item) => isFilled(item, draft.text)).length;
  const [open, setOpen] = useState(() => items.some((item) => isOwnWork(item, draft.text)));
  const asked = items.some((item) => gapsOf(item, gaps));
  const names = items.map((item) =>
    item.kind === 'field' ? item.field.field.title : partName(item.kind, form, shared),
  );
  return (
    <details
      className={styles['more']}
      open={open || asked}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span className={styles['moreTitle']}>
          {t('form.more')}
          {filled === 0 ? null : (
            <span className={styles['count']}>{t('form.moreFilled', { count: filled })}</span>
          )}
        </span>
        <span className={styles['names']} dir="auto">
          {names.join(' · ')}
        </span>
      </summary>
      <div className={styles['items']}>
        <Items items={items} draft={draft} form={form} gaps={gaps} />
      </div>
    </details>
  );
}

/** Somebody has filled it in: what came along with a prepared move is no reason to unfold anything. */
function isOwnWork(item: Item, text: MoveText): boolean {
  return isFilled(item, text) && !(item.kind === 'instrument' && text.option !== null);
}

/** Answers to a form that is not in use any more: kept in sight, because somebody typed them. */
function Strays({ draft, form }: Pick<MoveFieldsProps, 'draft' | 'form'>) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  const strays = strayFields(draft.text, form ?? plainForm);
  if (strays.length === 0) return null;
  return (
    <div className={styles['strays']}>
      <p className={styles['moreTitle']}>{t('form.stray')}</p>
      <p className={styles['names']}>{t('form.strayHelp')}</p>
      <dl>
        {strays.map(([id, value]) => (
          <div key={id}>
            <dt>{partName(id, form, shared)}</dt>
            <dd dir="auto">{fieldWords(value, shared)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
