import { Tooltip, UnstyledButton } from '@mantine/core';
import { memo } from 'react';
import type { Audience } from '../../../../core/ids.ts';
import { TeamMark } from '../../../shared/ui/TeamMark.tsx';
import { useBackdrop } from '../../stage.tsx';
import { useText } from '../../text.ts';
import { Glyph } from '../Glyph.tsx';
import { audienceName, teamOf } from '../names.ts';
import styles from './ViewAs.module.css';

/** Through whose eyes. Everything at once is a step of its own, taken on purpose. */
export function ViewAs() {
  const t = useText();
  const { replay, channel } = useBackdrop();
  const audiences = replay.audiences.filter((audience) => audience !== 'control');
  return (
    <div className={styles['bar']} role="group" aria-label={t('viewAs.label')}>
      <span className="wc-label" aria-hidden="true">
        {t('viewAs.label')}
      </span>
      <div className={styles['eyes']}>
        {audiences.map((audience) => (
          <Eye key={audience} audience={audience} chosen={channel.audience === audience} />
        ))}
      </div>
      {replay.audiences.includes('control') ? (
        <Reveal revealed={channel.audience === 'control'} />
      ) : null}
    </div>
  );
}

const Reveal = memo(function Reveal({ revealed }: { revealed: boolean }) {
  const t = useText();
  const { dispatch } = useBackdrop();
  return (
    <UnstyledButton
      className={styles['reveal']}
      aria-pressed={revealed}
      aria-keyshortcuts="V"
      onClick={() => dispatch({ do: 'reveal' })}
    >
      <Glyph name="control" size={18} />
      <span className={styles['word']}>{t(revealed ? 'viewAs.hide' : 'viewAs.reveal')}</span>
      <kbd aria-hidden="true">V</kbd>
    </UnstyledButton>
  );
});

interface EyeProps {
  readonly audience: Audience;
  readonly chosen: boolean;
}

const Eye = memo(function Eye({ audience, chosen }: EyeProps) {
  const t = useText();
  const { replay, dispatch } = useBackdrop();
  const name = audienceName(replay.world, audience, t);
  const team = teamOf(replay.world, audience);
  return (
    <Tooltip label={name} openDelay={300} withinPortal>
      <UnstyledButton
        className={styles['eye']}
        aria-pressed={chosen}
        onClick={() => dispatch({ do: 'viewAs', audience })}
      >
        {team === null ? (
          <Glyph name={audience === 'public' ? 'screen' : 'clipboard'} />
        ) : (
          <span aria-hidden="true" className={styles['mark']}>
            <TeamMark team={team} size="1.5rem" />
          </span>
        )}
        <span className={chosen ? styles['name'] : 'wc-hidden'} dir="auto">
          {name}
        </span>
      </UnstyledButton>
    </Tooltip>
  );
});
