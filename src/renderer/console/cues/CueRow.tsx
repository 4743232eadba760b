import { useDesk } from '../desk.tsx';
import { standbyOf, type Cue } from '../model/cue-list.ts';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import { CueAudience, CueRelease, CueStatus } from './CueMarks.tsx';
import { CueDetail } from './CueDetail.tsx';
import { ReadBy } from './StandbyCard.tsx';
import styles from './Cues.module.css';

/** One line of the cue list. Pressing it selects and opens it; that never arms anything. */
export function CueRow({ cue }: { cue: Cue }) {
  const t = useText();
  const { view, selected, select } = useDesk();
  const standby = standbyOf(view) === cue.eventNo;
  const open = selected === cue.eventNo;
  const panel = `cue-${cue.eventNo}`;
  return (
    <li
      className={styles['item']}
      data-standby={standby || undefined}
      data-open={open || undefined}
    >
      <button
        type="button"
        className={styles['row']}
        data-cue={cue.eventNo}
        data-status={cue.live.status}
        data-available={cue.live.available || undefined}
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => select(open ? null : cue.eventNo)}
      >
        <span className={styles['arm']}>{standby ? <Icon name="chevron" size={18} /> : null}</span>
        <span className={styles['no']}>{cue.eventNo}</span>
        <span className={styles['title']}>
          <bdi>{cue.title}</bdi>
        </span>
        <span className={styles['audience']}>
          <CueAudience cue={cue} />
        </span>
        <span className={styles['sub']}>
          {standby ? <span className={styles['standbyWord']}>{t('standby.title')}</span> : null}
          <CueStatus cue={cue} />
          {cue.contingency && cue.whenToUse !== '' ? (
            <span className={styles['whenToUse']}>
              {t('cart.useWhen')} <bdi>{cue.whenToUse}</bdi>
            </span>
          ) : null}
          <CueRelease cue={cue} />
          <ReadBy cue={cue} />
        </span>
      </button>
      {open ? <CueDetail cue={cue} id={panel} /> : null}
    </li>
  );
}
