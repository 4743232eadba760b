import type { Outcome } from '../../../core/scenario/primitives.ts';
import type { MoveOption } from '../../../core/scenario/schema.ts';
import { sharedText } from '../../shared/i18n.ts';
import { useDesk } from '../desk.tsx';
import { likelyIndicators } from '../model/likely-indicators.ts';
import { withEffects, type RulingDraft, type Settled } from '../model/ruling-draft.ts';
import { proposalFor } from '../model/ruling-proposal.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { EffectRows } from './EffectRows.tsx';
import styles from './Ruling.module.css';

export interface EffectsPartProps {
  readonly draft: RulingDraft;
  readonly settled: Settled;
  readonly outcome: Outcome;
  readonly option: MoveOption | null;
  readonly team: string;
  change(part: Partial<RulingDraft>): void;
}

/** What the outcome changes: as the prepared move proposes, until control makes something else of it. */
export function EffectsPart({ draft, settled, outcome, option, team, change }: EffectsPartProps) {
  const { scenario, view } = useDesk();
  const t = useText();
  const words = sharedText.useText();
  const taken = option === null ? null : proposalFor(option, outcome).takenFrom;
  const edited = draft.edited?.for === outcome;
  return (
    <div className={styles['part']}>
      <div className={styles['label']}>
        <span>{t('ruling.effects')}</span>
        {option !== null && edited ? (
          <PlainAct kind="quiet" icon="undo" onClick={() => change({ edited: null })}>
            {t('ruling.propose')}
          </PlainAct>
        ) : null}
      </div>
      {taken !== null && taken !== outcome ? (
        <p className={styles['hint']}>
          {t('ruling.borrowed', { outcome: words(`outcome.${taken}`) })}
        </p>
      ) : null}
      <EffectRows
        effects={settled.effects}
        likely={
          option === null ? likelyIndicators(scenario, team, view.situation.phase?.id ?? '') : []
        }
        change={(effects) => change(withEffects(draft, outcome, effects))}
      />
      {settled.effects.length === 0 ? null : (
        <p className={styles['hint']}>{t('ruling.published')}</p>
      )}
    </div>
  );
}
