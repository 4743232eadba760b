import { Switch } from '@mantine/core';
import { useStage } from '../stage.tsx';
import { useText } from '../text.ts';
import { Glyph } from './Glyph.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { ParentMark } from './ParentMark.tsx';
import { Seal } from './Seal.tsx';
import { ViewAs } from './ViewAs.tsx';
import styles from './TopBar.module.css';

export interface TopBarProps {
  /** Facts that the host has and this page has not; 0 for a finished exercise. */
  readonly newFacts: number;
  readonly onReadAgain: () => void;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
}

export function TopBar({ newFacts, onReadAgain, singleKeys, onSingleKeys }: TopBarProps) {
  const t = useText();
  const { replay, player, view, dispatch } = useStage();
  const { source } = replay;
  const rehearsal = 'situation' in view && view.situation.mode === 'rehearsal';
  const counterfactual = 'situation' in view && view.situation.counterfactual;
  return (
    <header className={styles['bar']}>
      <div className={styles['title']}>
        <p className="wc-label">{t('page')}</p>
        <h1 dir="auto" title={source.title}>
          {source.title}
        </h1>
      </div>
      <Seal replay={replay} />
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
          className={styles['live']}
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
        checked={player.spoilerSafe}
        label={t('spoiler')}
        title={t('spoilerHelp')}
        className={styles['spoiler'] ?? ''}
        onChange={(event) => dispatch({ do: 'spoilerSafe', on: event.currentTarget.checked })}
      />
      {replay.full === null ? null : <MoreMenu />}
      <KeysHelp singleKeys={singleKeys} onSingleKeys={onSingleKeys} />
    </header>
  );
}
