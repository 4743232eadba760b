import { Switch } from '@mantine/core';
import type { Problem, RulingDraft } from '../model/ruling-draft.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import styles from './Ruling.module.css';

export interface RulingFootProps {
  readonly draft: RulingDraft;
  /** The move is meant for everybody, so that its result can be. */
  readonly isPublic: boolean;
  readonly signOffRequired: boolean;
  readonly hasNext: boolean;
  readonly pending: boolean;
  readonly problems: readonly Problem[];
  readonly refused: string;
  change(part: Partial<RulingDraft>): void;
  save(): void;
}

/** Who may see it, who else has to sign it, and what is still missing. */
export function RulingFoot(props: RulingFootProps) {
  const t = useText();
  const { draft, isPublic, signOffRequired, hasNext, pending, problems, refused } = props;
  return (
    <div className={styles['foot']}>
      <Switch
        label={t('ruling.openToAll')}
        description={t(
          !isPublic
            ? 'ruling.notPublic'
            : draft.openToAll
              ? 'ruling.openHelp'
              : 'ruling.closedHelp',
        )}
        checked={isPublic && draft.openToAll}
        disabled={!isPublic}
        onChange={(event) => props.change({ openToAll: event.currentTarget.checked })}
      />
      <Switch
        label={t('ruling.signOff')}
        description={t(signOffRequired ? 'ruling.signOffForced' : 'ruling.signOffHelp')}
        checked={signOffRequired || draft.signOff}
        disabled={signOffRequired}
        onChange={(event) => props.change({ signOff: event.currentTarget.checked })}
      />
      <div className={styles['save']}>
        <div role="alert">
          <ul className={styles['problems']}>
            {problems.map((problem) => (
              <li key={problem}>{t(`ruling.missing.${problem}`)}</li>
            ))}
            {refused === '' ? null : <li>{refused}</li>}
          </ul>
        </div>
        <p className={styles['hint']}>{t('ruling.later')}</p>
        <PlainAct
          deed="move.rule"
          kind="main"
          hotkey="Ctrl+Enter"
          pending={pending}
          onClick={props.save}
        >
          {hasNext ? t('ruling.saveNext') : t('ruling.save')}
        </PlainAct>
      </div>
    </div>
  );
}
