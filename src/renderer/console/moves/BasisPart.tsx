import { SegmentedControl, TextInput } from '@mantine/core';
import { limits } from '../../../core/limits.ts';
import { sharedText } from '../../shared/i18n.ts';
import { confidences } from '../../shared/move-text.ts';
import type { RulingDraft } from '../model/ruling-draft.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { QuoteList } from './QuoteList.tsx';
import styles from './Basis.module.css';

export interface BasisPartProps {
  readonly draft: RulingDraft;
  change(part: Partial<RulingDraft>): void;
}

/** What the ruling rests on, for whoever looks at it afterwards. Folded: none of it is asked for. */
export function BasisPart({ draft, change }: BasisPartProps) {
  const t = useText();
  const set = useWhatIsSet(draft);
  return (
    <details className={styles['basis']}>
      <summary>{set === '' ? t('ruling.basis') : t('ruling.basisSet', { what: set })}</summary>
      <div className={styles['body']}>
        <ConfidenceField draft={draft} change={change} />
        <Alternatives draft={draft} change={change} />
        <QuoteList chosen={draft.quotes} change={(quotes) => change({ quotes })} />
      </div>
    </details>
  );
}

function useWhatIsSet({ confidence, alternatives, quotes }: RulingDraft): string {
  const t = useText();
  const words = sharedText.useText();
  const considered = alternatives.filter((text) => text.trim() !== '').length;
  return [
    confidence === null ? '' : t('ruling.confident', { word: words(`confidence.${confidence}`) }),
    considered === 0 ? '' : t('ruling.alternativesSet', { count: considered }),
    quotes.length === 0 ? '' : t('ruling.quotesSet', { count: quotes.length }),
  ]
    .filter((each) => each !== '')
    .join(' · ');
}

/** How sure, which is another question than how likely. */
function ConfidenceField({ draft, change }: BasisPartProps) {
  const t = useText();
  const words = sharedText.useText();
  return (
    <div className={styles['field']}>
      <span className={styles['label']}>{t('ruling.confidence')}</span>
      <SegmentedControl
        size="xs"
        aria-label={t('ruling.confidence')}
        data={[
          { value: '', label: t('ruling.confidenceNone') },
          ...confidences.map((each) => ({ value: each, label: words(`confidence.${each}`) })),
        ]}
        value={draft.confidence ?? ''}
        onChange={(value) =>
          change({ confidence: confidences.find((each) => each === value) ?? null })
        }
      />
    </div>
  );
}

function Alternatives({ draft, change }: BasisPartProps) {
  const t = useText();
  const { alternatives } = draft;
  const put = (at: number, text: string) =>
    change({ alternatives: alternatives.map((each, i) => (i === at ? text : each)) });
  return (
    <div className={styles['field']}>
      <span className={styles['label']}>{t('ruling.alternatives')}</span>
      {alternatives.map((text, at) => (
        // Their order is all that tells them apart while they are typed.
        <div key={String(at)} className={styles['line']}>
          <TextInput
            size="xs"
            aria-label={t('ruling.alternative', { no: at + 1 })}
            value={text}
            maxLength={limits.shortTextCharsMax}
            dir="auto"
            onChange={(event) => put(at, event.currentTarget.value)}
          />
          <PlainAct
            kind="quiet"
            icon="close"
            aria-label={t('ruling.dropAlternative', { no: at + 1 })}
            onClick={() => change({ alternatives: alternatives.filter((_, i) => i !== at) })}
          />
        </div>
      ))}
      {alternatives.length >= limits.alternativesMax ? null : (
        <PlainAct icon="plus" onClick={() => change({ alternatives: [...alternatives, ''] })}>
          {t('ruling.addAlternative')}
        </PlainAct>
      )}
    </div>
  );
}
