import { outcomes, type Outcome } from '../../../core/scenario/primitives.ts';
import type { ControlMove } from '../../../core/view/schema-move.ts';
import { sharedText } from '../../shared/i18n.ts';
import { OutcomeBadge } from '../../shared/ui/OutcomeBadge.tsx';
import type { RulingDraft, Settled } from '../model/ruling-draft.ts';
import { madeOf } from '../model/ruling-mode.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { Lines } from '../parts/Written.tsx';
import styles from './Ruling.module.css';

export interface OutcomePartProps {
  readonly move: ControlMove;
  readonly draft: RulingDraft;
  readonly settled: Settled;
  change(part: Partial<RulingDraft>): void;
}

/** How it turns out. What the dice or the table said stands chosen; another outcome asks for the reason. */
export function OutcomePart({ move, draft, settled, change }: OutcomePartProps) {
  const t = useText();
  const { outcome, expected, overrides } = settled;
  if (draft.mode === 'automatic') {
    return (
      <div className={styles['part']}>
        <span className={styles['label']}>{t('ruling.outcome')}</span>
        <OutcomeBadge outcome="success" large />
        <p className={styles['hint']}>{t('ruling.simply')}</p>
      </div>
    );
  }
  const told = madeOf(move) === null ? 'table' : 'draw';
  return (
    <div className={styles['part']}>
      <fieldset className={styles['scale']}>
        <legend>{t('ruling.outcome')}</legend>
        <div className={styles['options']}>
          {outcomes.map((each) => (
            <label key={each} data-chosen={outcome === each || undefined}>
              <input
                type="radio"
                name="outcome"
                value={each}
                checked={outcome === each}
                onChange={() => change({ outcome: each })}
              />
              <OutcomeBadge outcome={each} />
              {expected === each ? (
                <span className={styles['told']}>{t(`ruling.said.${told}`)}</span>
              ) : null}
            </label>
          ))}
        </div>
      </fieldset>
      {overrides && expected !== null ? (
        <Override draft={draft} expected={expected} told={told} change={change} />
      ) : null}
    </div>
  );
}

interface OverrideProps extends Pick<OutcomePartProps, 'draft' | 'change'> {
  readonly expected: Outcome;
  readonly told: 'draw' | 'table';
}

function Override({ draft, expected, told, change }: OverrideProps) {
  const t = useText();
  const words = sharedText.useText();
  const outcome = words(`outcome.${expected}`);
  return (
    <div className={styles['override']}>
      <Lines
        label={t('ruling.override', { outcome })}
        description={t(told === 'draw' ? 'ruling.overrideHelp' : 'ruling.overrideTable')}
        value={draft.overrideReason}
        required
        minRows={1}
        maxRows={6}
        change={(overrideReason) => change({ overrideReason })}
      />
      <PlainAct kind="quiet" icon="undo" onClick={() => change({ outcome: null })}>
        {t('ruling.overrideBack', { outcome })}
      </PlainAct>
    </div>
  );
}
