import { useRef, useState, type ReactNode } from 'react';
import type { MoveText } from '../../../core/move-text.ts';
import type { Gaps } from '../../shared/form-gaps.ts';
import { refusedText, sharedText } from '../../shared/i18n.ts';
import type { Refused } from '../../shared/link/link.ts';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { partName } from '../../shared/move-form.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { useArrival } from '../../shared/ui/arrival.ts';
import type { DraftHandle } from '../../shared/use-draft.ts';
import { stationText } from '../text.ts';
import { AtBell, type BellOf } from './AtBell.tsx';
import { Confirm } from './Confirm.tsx';
import { MoveFields } from './form/MoveFields.tsx';
import { readyText, useGaps } from './form/use-gaps.ts';
import { useSeat } from './seat.tsx';
import styles from './MoveForm.module.css';

export interface MoveFormProps {
  draft: DraftHandle;
  heading: string;
  submitLabel: string;
  /** Nothing can be typed or sent just now. */
  frozen: boolean;
  onSubmit: (text: MoveText) => void;
  /** What is said of the bell; null: it does not matter here. */
  bell: BellOf | null;
  /** Above the fields: what option this is, or whose words came first. */
  above?: ReactNode;
  /** Beside Submit: leaving an edit. */
  beside?: ReactNode;
  onDiscard: () => void;
}

/** One move on the form of this phase. The words belong to the drafts; this only shows them. */
export function MoveForm(props: MoveFormProps) {
  const { draft, heading, submitLabel, frozen, onSubmit, above, beside, bell, onDiscard } = props;
  const t = stationText.useText();
  const { view } = useSeat();
  const arrival = useArrival<HTMLHeadingElement>();
  const place = useRef<HTMLFormElement>(null);
  const [checked, setChecked] = useState(false);
  const gaps = useGaps(view.form, draft.text);
  const sending = draft.sentAs !== null;
  const judge = (found: Gaps) => {
    setChecked(true);
    if (Object.keys(found).length === 0) onSubmit(readyText(draft.text, view.form));
    else requestAnimationFrame(() => goToGap(place.current));
  };
  const submit = () => {
    const all = gaps.all();
    if (all instanceof Promise) void all.then(judge);
    else judge(all);
  };
  return (
    <form
      ref={place}
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3 ref={arrival} tabIndex={-1} className={styles['heading']} dir="auto">
        {heading}
      </h3>
      {above}
      <MoveFields
        draft={draft}
        form={view.form}
        gaps={{ ...refusedGap(draft.refused), ...(checked ? gaps.now : {}) }}
        disabled={sending || frozen}
      />
      <GapsLine gaps={checked ? gaps.now : {}} />
      {draft.refused === null ? null : (
        <p className={styles['refused']} role="alert">
          <RefusedWords refused={draft.refused} />
        </p>
      )}
      <div className={styles['foot']}>
        <div className={styles['go']}>
          <Button type="submit" kind="main" pending={sending} disabled={frozen}>
            {sending ? t('form.sending') : submitLabel}
          </Button>
          {beside}
        </div>
        <Kept draft={draft} />
        {bell === null ? null : <AtBell of={bell} draft={draft} gaps={gaps.now} />}
        {draft.kept === 'nothing' || sending || frozen ? null : (
          <Confirm
            label={t('form.discard')}
            question={t('form.discardSure')}
            yes={t('form.discardYes')}
            no={t('form.discardNo')}
            onYes={onDiscard}
          />
        )}
      </div>
    </form>
  );
}

/** To the first place that waits for something; what is missing is said there. */
function goToGap(form: HTMLFormElement | null): void {
  const gap = form?.querySelector<HTMLElement>('[aria-invalid="true"], fieldset[data-invalid]');
  const input = gap?.matches('fieldset') === true ? gap.querySelector('input') : gap;
  input?.focus();
}

/** Everything that is missing, in one line beside the button that was pressed. */
function GapsLine({ gaps }: { gaps: Gaps }) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  const { view } = useSeat();
  const parts = Object.keys(gaps).map((part) => partName(part, view.form, shared));
  if (parts.length === 0) return null;
  return (
    <p className={styles['gaps']} role="alert" dir="auto">
      {t('form.gaps', { parts: parts.join(', ') })}
    </p>
  );
}

/** What the host missed stands at its field, too. */
function refusedGap(refused: Refused | null): Gaps {
  const field = refused?.detail?.['field'];
  if (refused === null || typeof field !== 'string') return {};
  return { [field]: refused.code === 'move/form-wrong' ? 'wrong' : 'missing' };
}

/** A refusal that is about the form names the field as the form does. */
function RefusedWords({ refused }: { refused: Refused }) {
  const shared = sharedText.useText();
  const { view } = useSeat();
  const field = refused.detail?.['field'];
  if (typeof field !== 'string') return refusedText(refused);
  const detail = { ...refused.detail, field: partName(field, view.form, shared) };
  return refusedText({ ...refused, detail });
}

/** Where the words are safe by now. */
function Kept({ draft }: { draft: DraftHandle }) {
  const t = stationText.useText();
  const open = useLinkState((state) => state.status === 'open');
  const words = {
    nothing: t('form.keptNothing'),
    device: t('form.keptDevice'),
    host: t('form.keptHost'),
  };
  const waits = draft.sentAs !== null && !open;
  return (
    <p className={styles['kept']} data-kept={draft.kept} role="status">
      {waits ? t('form.sendingOffline') : words[draft.kept]}
    </p>
  );
}
