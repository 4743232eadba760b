import { wallTime } from '../../shared/format.ts';
import { useDesk } from '../desk.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import { ProgramAct } from './ProgramAct.tsx';
import type { Program } from './use-program.ts';
import styles from './Stage.module.css';

/** How long the picture has stood there; where its turn or phase is over, that it is of then, and the way on. */
export function OnWall({ program, hotkey }: { program: Program; hotkey: string | null }) {
  const t = useText();
  const { display, situation } = useDesk().view;
  const { since, stale } = display;
  // Under a hold or a stop it hangs there for nobody.
  if (since === null || situation.held || situation.stopped) return null;
  return (
    <p className={styles['onWall']} data-stale={stale !== null || undefined} role="status">
      {stale === null ? null : <Icon name="warn" size={13} />}
      <span>
        {t('stage.since', { time: wallTime(since) })}
        {stale === null ? null : <b> · {t(`stage.stale.${stale}`)}</b>}
      </span>
      {stale === null ? null : (
        <ProgramAct
          program={program}
          press="situation"
          hotkey={hotkey ?? undefined}
          onClick={program.situation}
        >
          {t('card.situation')}
        </ProgramAct>
      )}
    </p>
  );
}
