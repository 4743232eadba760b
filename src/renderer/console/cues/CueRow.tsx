import { memo } from 'react';
import type { Scenario } from '../../../core/scenario/schema.ts';
import type { Cue } from '../model/cue-list.ts';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import { CueAudience, CueRelease, CueStatus } from './CueMarks.tsx';
import { CueDetail } from './CueDetail.tsx';
import styles from './Cues.module.css';

export interface CueRowProps {
  readonly cue: Cue;
  readonly scenario: Scenario;
  readonly standby: boolean;
  readonly open: boolean;
  /** How many of those that it was sent to have opened it. */
  readonly read: number;
  readonly of: number;
  readonly select: (eventNo: string | null) => void;
}

/**
 * One line of the cue list. Pressing it selects and opens it; that never arms anything. There may be hundreds, and
 * everything that happens draws the list: a row is given all that it shows, and drawn when that is another.
 */
export const CueRow = memo(function CueRow(props: CueRowProps) {
  const { cue, scenario, standby, open, read, of, select } = props;
  const t = useText();
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
          <CueAudience cue={cue} scenario={scenario} />
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
          {wentOut(cue) ? <ReadBy read={read} of={of} /> : null}
        </span>
      </button>
      {open ? <CueDetail cue={cue} id={panel} /> : null}
    </li>
  );
});

/** Only then can somebody have read it. */
export function wentOut({ live }: Cue): boolean {
  return live.status === 'released' || live.status === 'recalled';
}

/** «3 of 8 have read it». */
function ReadBy({ read, of }: { read: number; of: number }) {
  const t = useText();
  return (
    <span className={styles['read']} data-all={(of > 0 && read === of) || undefined}>
      <Icon name="eye" size={13} />
      <span aria-hidden="true">
        {read}/{of}
      </span>
      <span className="wc-hidden">{t('cue.read', { read, of })}</span>
    </span>
  );
}
