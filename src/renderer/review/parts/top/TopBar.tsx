import { Switch } from '@mantine/core';
import { memo } from 'react';
import { useBackdrop, useStage } from '../../stage.tsx';
import { useText } from '../../text.ts';
import { Glyph } from '../Glyph.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { ParentMark } from './ParentMark.tsx';
import { Seal } from './Seal.tsx';
import { ViewAs } from './ViewAs.tsx';
import pill from './Pill.module.css';
import styles from './TopBar.module.css';

export interface TopBarProps {
  /** Facts that the host has and this page has not; 0 for a finished exercise. */
  readonly newFacts: number;
  readonly onReadAgain: () => void;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
}

export function TopBar(props: TopBarProps) {
  const { player, view } = useStage();
  return (
    <Bar
      {...props}
      rehearsal={'situation' in view && view.situation.mode === 'rehearsal'}
      counterfactual={'situation' in view && view.situation.counterfactual}
      spoilerSafe={player.spoilerSafe}
    />
  );
}

interface BarProps extends TopBarProps {
  readonly rehearsal: boolean;
  readonly counterfactual: boolean;
  readonly spoilerSafe: boolean;
}

/** The same at most moments: a jump does not draw it again. */
const Bar = memo(function Bar({
  newFacts,
  onReadAgain,
  singleKeys,
  onSingleKeys,
  rehearsal,
  counterfactual,
  spoilerSafe,
}: BarProps) {
  const t = useText();
  const { replay, dispatch } = useBackdrop();
  const { source } = replay;
  return (
    <header className={styles['bar']}>
      <div className={styles['title']}>
        <p className="wc-label">{t('page')}</p>
        <h1 dir="auto" title={source.title}>
          {source.title}
        </h1>
      </div>
      <Seal record={replay} handed={replay.full === null} />
      {rehearsal ? <span className={styles['tag']}>{t('rehearsal')}</span> : null}
      {counterfactual ? (
        <span className={styles['tag']} data-kind="counterfactual">
          {t('counterfactual')}
        </span>
      ) : null}
      {replay.full === null ? null : <ParentMark record={replay.full.recording} />}
      {replay.live ? (
        <button
          type="button"
          className={`${pill['pill']} ${styles['live']}`}
          title={t('liveHelp')}
          onClick={onReadAgain}
          data-new={newFacts > 0 || undefined}
        >
          <Glyph name="again" size={16} />
          {newFacts > 0 ? t('newFacts', { count: newFacts }) : t('live')}
          <span className="wc-hidden">{t('readAgain')}</span>
        </button>
      ) : null}
      <span className={styles['gap']} />
      <ViewAs />
      <Switch
        size="sm"
        checked={spoilerSafe}
        label={t('spoiler')}
        title={t('spoilerHelp')}
        className={styles['spoiler'] ?? ''}
        onChange={(event) => dispatch({ do: 'spoilerSafe', on: event.currentTarget.checked })}
      />
      {replay.full === null ? null : <MoreMenu />}
      <KeysHelp singleKeys={singleKeys} onSingleKeys={onSingleKeys} />
    </header>
  );
});
