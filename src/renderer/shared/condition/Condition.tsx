import type { Explanation } from '../../../core/explanation.ts';
import { conditionText } from './text.ts';
import { leafWords, type Tense } from './words.ts';
import styles from './Condition.module.css';

export interface ConditionProps {
  why: Explanation;
  /** Null: told beforehand, where nothing holds or fails yet. */
  tense: Tense | null;
}

/** A condition as people read it: «One of:», «All of:», and under each what it asks and whether it holds. */
export function Condition({ why, tense }: ConditionProps) {
  return (
    <ul className={styles['list']} dir="auto">
      {/* Several things of which all are needed are what a list is read as. */}
      {why.kind === 'all' ? (
        <Parts parts={why.parts} tense={tense} />
      ) : (
        <Part why={why} tense={tense} />
      )}
    </ul>
  );
}

function Parts({
  parts,
  tense,
}: { parts: readonly Explanation[] } & Pick<ConditionProps, 'tense'>) {
  return parts.map((part, at) => (
    // A condition's parts have no identity but their place, and never change it.
    // oxlint-disable-next-line react/no-array-index-key
    <Part key={at} why={part} tense={tense} />
  ));
}

function Part({ why, tense }: ConditionProps) {
  // Hears of a change of language: the words of the leaves are asked for outside of components.
  const t = conditionText.useText();
  const mark = <Mark ok={why.ok} tense={tense} />;
  switch (why.kind) {
    case 'all':
    case 'any':
    case 'not':
      return (
        <li className={styles['part']}>
          {mark}
          <div>
            {t(why.kind === 'not' ? 'notThis' : why.kind)}
            <ul className={styles['list']}>
              <Parts parts={why.kind === 'not' ? [why.part] : why.parts} tense={tense} />
            </ul>
          </div>
        </li>
      );
    case 'formula':
      return (
        <li className={styles['part']}>
          {mark}
          <code dir="ltr">{why.text}</code>
        </li>
      );
    case 'claim':
    case 'choice':
    case 'compare':
      return (
        <li className={styles['part']} data-ok={tense === null ? undefined : why.ok}>
          {mark}
          <span>{leafWords(why, tense ?? 'now')}</span>
        </li>
      );
  }
}

function Mark({ ok, tense }: { ok: boolean } & Pick<ConditionProps, 'tense'>) {
  const t = conditionText.useText();
  if (tense === null) return <span aria-hidden="true">·</span>;
  return (
    <span className={styles['mark']} data-ok={ok}>
      <span aria-hidden="true">{ok ? '✓' : '✗'}</span>
      <span className="wc-hidden">{t(ok ? 'met' : 'unmet')}</span>
    </span>
  );
}
