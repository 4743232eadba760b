import { Tooltip, UnstyledButton } from '@mantine/core';
import { span, wallSecond } from '../../shared/format.ts';
import { speeds, type PlayerAction } from '../model/player.ts';
import { useStage } from '../stage.tsx';
import { useText } from '../text.ts';
import { Glyph, type GlyphName } from './Glyph.tsx';
import styles from './Transport.module.css';

/** Play, step, speed. Media controls keep their left-to-right order in every language. */
export function Transport() {
  const t = useText();
  const { player, channel, dispatch } = useStage();
  const step = (by: 'fact' | 'turn', direction: 1 | -1): PlayerAction => ({
    do: 'step',
    by,
    direction,
  });
  const buttons: { glyph: GlyphName; label: string; action: PlayerAction; key: string }[] = [
    { glyph: 'start', label: t('transport.start'), action: { do: 'home' }, key: 'Home' },
    {
      glyph: 'turnBack',
      label: t('transport.turnBack'),
      action: step('turn', -1),
      key: 'Shift+ArrowLeft',
    },
    {
      glyph: 'factBack',
      label: t('transport.factBack'),
      action: step('fact', -1),
      key: 'ArrowLeft',
    },
    {
      glyph: player.playing ? 'pause' : 'play',
      label: t(player.playing ? 'transport.pause' : 'transport.play'),
      action: { do: 'toggle' },
      key: 'Space',
    },
    { glyph: 'factOn', label: t('transport.factOn'), action: step('fact', 1), key: 'ArrowRight' },
    {
      glyph: 'turnOn',
      label: t('transport.turnOn'),
      action: step('turn', 1),
      key: 'Shift+ArrowRight',
    },
    {
      glyph: 'end',
      label: t(player.spoilerSafe ? 'transport.endSafe' : 'transport.end'),
      action: { do: 'end' },
      key: 'End',
    },
  ];
  return (
    <div className={styles['bar']} role="group" aria-label={t('transport.label')}>
      <div className={styles['buttons']} dir="ltr">
        {buttons.map(({ glyph, label, action, key }) => (
          <Tooltip key={key} label={label} openDelay={400}>
            <UnstyledButton
              className={styles['button']}
              data-main={action.do === 'toggle' || undefined}
              aria-label={label}
              aria-keyshortcuts={key}
              disabled={channel.track.count === 0}
              onClick={() => dispatch(action)}
            >
              <Glyph name={glyph} />
            </UnstyledButton>
          </Tooltip>
        ))}
      </div>
      <div className={styles['speeds']} role="group" aria-label={t('transport.speed')} dir="ltr">
        {speeds.map((speed) => (
          <UnstyledButton
            key={speed}
            className={styles['speed']}
            aria-pressed={player.speed === speed}
            onClick={() => dispatch({ do: 'speed', speed })}
          >
            {t('transport.times', { speed })}
          </UnstyledButton>
        ))}
      </div>
      <Readout />
    </div>
  );
}

function Readout() {
  const t = useText();
  const { replay, player, channel } = useStage();
  const fact = replay.recording.facts[player.at - 1];
  const at = player.at;
  const { count } = channel.track;
  return (
    <dl className={styles['readout']}>
      <div>
        <dt>{t('transport.wall')}</dt>
        <dd dir="ltr">{fact === undefined ? '–' : wallSecond(fact.wallMs)}</dd>
      </div>
      <div>
        <dt>{t('transport.clock')}</dt>
        <dd dir="ltr">{fact === undefined ? '–' : span(fact.clockMs)}</dd>
      </div>
      <div className={styles['count']}>
        <dt className="wc-hidden">{t('timeline.label')}</dt>
        <dd>
          {player.spoilerSafe
            ? t('transport.facts', { at })
            : t('transport.ofFacts', { at, count })}
        </dd>
      </div>
    </dl>
  );
}
