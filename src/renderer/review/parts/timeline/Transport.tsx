import { Tooltip, UnstyledButton, useDirection } from '@mantine/core';
import { memo } from 'react';
import { span, wallSecond } from '../../../shared/format.ts';
import { arrowsOf } from '../../model/keys.ts';
import { speeds, type PlayerAction, type Speed } from '../../model/player.ts';
import { useBackdrop, useStage } from '../../stage.tsx';
import { useText, type ReviewText } from '../../text.ts';
import { Glyph, type GlyphName } from '../Glyph.tsx';
import styles from './Transport.module.css';

interface Press {
  readonly glyph: GlyphName;
  readonly label: string;
  readonly action: PlayerAction;
  readonly key: string;
}

function presses(
  t: ReviewText,
  playing: boolean,
  spoilerSafe: boolean,
  /** There are moments then, and no facts. */
  isHanded: boolean,
  { back, on }: ReturnType<typeof arrowsOf>,
): Press[] {
  const step = (by: 'fact' | 'turn', direction: 1 | -1): PlayerAction => ({
    do: 'step',
    by,
    direction,
  });
  const press = (glyph: GlyphName, label: string, action: PlayerAction, key: string): Press => ({
    glyph,
    label,
    action,
    key,
  });
  return [
    press('start', t('transport.start'), { do: 'home' }, 'Home'),
    press('turnBack', t('transport.turnBack'), step('turn', -1), `Shift+${back}`),
    press('factBack', t(isHanded ? 'moment.back' : 'transport.factBack'), step('fact', -1), back),
    press(
      playing ? 'pause' : 'play',
      t(playing ? 'transport.pause' : 'transport.play'),
      { do: 'toggle' },
      'Space',
    ),
    press('factOn', t(isHanded ? 'moment.on' : 'transport.factOn'), step('fact', 1), on),
    press('turnOn', t('transport.turnOn'), step('turn', 1), `Shift+${on}`),
    press('end', t(spoilerSafe ? 'transport.endSafe' : 'transport.end'), { do: 'end' }, 'End'),
  ];
}

/** Play, step, speed. Media controls keep their left-to-right order in every language. */
export function Transport() {
  const t = useText();
  const { player, channel } = useStage();
  const { playing, spoilerSafe, speed } = player;
  return (
    <div className={styles['bar']} role="group" aria-label={t('transport.label')}>
      <Buttons playing={playing} spoilerSafe={spoilerSafe} disabled={channel.track.count === 0} />
      <Speeds speed={speed} />
      <Readout />
    </div>
  );
}

interface ButtonsProps {
  readonly playing: boolean;
  readonly spoilerSafe: boolean;
  readonly disabled: boolean;
}

const Buttons = memo(function Buttons({ playing, spoilerSafe, disabled }: ButtonsProps) {
  const t = useText();
  const { dir } = useDirection();
  const { dispatch, replay } = useBackdrop();
  const isHanded = replay.full === null;
  const buttons = presses(t, playing, spoilerSafe, isHanded, arrowsOf(dir === 'rtl'));
  return (
    <div className={styles['buttons']} dir="ltr">
      {buttons.map(({ glyph, label, action, key }) => (
        <Tooltip key={key} label={label} openDelay={400}>
          <UnstyledButton
            className={styles['button']}
            data-main={action.do === 'toggle' || undefined}
            aria-label={label}
            aria-keyshortcuts={key}
            disabled={disabled}
            onClick={() => dispatch(action)}
          >
            <Glyph name={glyph} />
          </UnstyledButton>
        </Tooltip>
      ))}
    </div>
  );
});

const Speeds = memo(function Speeds({ speed: now }: { speed: Speed }) {
  const t = useText();
  const { dispatch } = useBackdrop();
  return (
    <div className={styles['speeds']} role="group" aria-label={t('transport.speed')} dir="ltr">
      {speeds.map((speed) => (
        <UnstyledButton
          key={speed}
          className={styles['speed']}
          aria-pressed={now === speed}
          onClick={() => dispatch({ do: 'speed', speed })}
        >
          {t('transport.times', { speed })}
        </UnstyledButton>
      ))}
    </div>
  );
});

function Readout() {
  const t = useText();
  const { replay, player, channel } = useStage();
  const time = replay.timeAt(player.at);
  const at = player.at;
  const { count } = channel.track;
  const isHanded = replay.full === null;
  return (
    <dl className={styles['readout']}>
      <div>
        <dt>{t('transport.wall')}</dt>
        <dd dir="ltr">{time === null ? '–' : wallSecond(time.wallMs)}</dd>
      </div>
      <div>
        <dt>{t('transport.clock')}</dt>
        <dd dir="ltr">{time === null ? '–' : span(time.clockMs)}</dd>
      </div>
      <div className={styles['count']}>
        <dt className="wc-hidden">{t('timeline.label')}</dt>
        <dd>
          {player.spoilerSafe
            ? t(isHanded ? 'moment.at' : 'transport.facts', { at })
            : t(isHanded ? 'moment.of' : 'transport.ofFacts', { at, count })}
        </dd>
      </div>
    </dl>
  );
}
