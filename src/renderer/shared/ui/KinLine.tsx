import type { Kin } from '../../../core/review/kin.ts';
import { dayAndTime } from '../format.ts';
import { sharedText } from '../i18n.ts';
import styles from './KinLine.module.css';

export interface KinLineProps {
  readonly kin: Kin;
  /** Whether it stands under its parent, which then need not be named. */
  readonly underParent: boolean;
  /** False where the file's own date stands beside it. */
  readonly dated?: boolean;
}

/** Where a fork branched off, how an exercise ended, and when it was begun. */
export function KinLine({ kin, underParent, dated = true }: KinLineProps) {
  const t = sharedText.useText();
  const { parent } = kin;
  const where =
    parent === null || parent.phase === ''
      ? t('kin.before')
      : parent.turn === 0
        ? parent.phase
        : t('kin.moment', { phase: parent.phase, turn: parent.turn });
  const stands =
    kin.phase === ''
      ? t('kin.notStarted')
      : t(kin.ended ? 'kin.ended' : 'kin.stands', { phase: kin.phase });
  return (
    <span className={styles['line']}>
      {parent === null ? null : (
        <span className={styles['fork']} dir="auto">
          {underParent
            ? t('kin.forked', { where })
            : t('kin.forkedFrom', { title: parent.title, where })}
        </span>
      )}
      <span dir="auto">{stands}</span>
      {kin.mode === 'rehearsal' ? <span>{t('kin.rehearsal')}</span> : null}
      {dated ? <time>{dayAndTime(kin.startedWallMs)}</time> : null}
    </span>
  );
}
