import type { ReactNode } from 'react';
import type { TeamView } from '../../../core/view/schema.ts';
import type { Gaps } from '../../shared/form-gaps.ts';
import { sharedText } from '../../shared/i18n.ts';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { partName } from '../../shared/move-form.ts';
import type { DraftHandle } from '../../shared/use-draft.ts';
import { stationText, type StationText } from '../text.ts';
import { useSeat } from './seat.tsx';
import styles from './AtBell.module.css';

/** A move being written, or a change to one that is recorded. */
export type BellOf = 'move' | 'change';

export interface AtBellProps {
  of: BellOf;
  draft: DraftHandle;
  /** What the form still asks for. */
  gaps: Gaps;
}

/** What becomes of these very words if moves lock now: said before it happens. */
export function AtBell({ of, draft, gaps }: AtBellProps) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  const { view } = useSeat();
  const online = useLinkState((state) => state.status === 'open');
  if (draft.kept === 'nothing' || draft.sentAs !== null) return null;
  if (of === 'change') return <Bell>{t('atBell.change')}</Bell>;
  const missing = Object.keys(gaps).map((part) => partName(part, view.form, shared));
  return <Bell>{fateWords(view, draft, missing, online, t)}</Bell>;
}

/** The host decides the same way when the time comes: `handIn` in the core. */
function fateWords(
  { atBell, movesLeft, options }: TeamView,
  { text }: DraftHandle,
  missing: readonly string[],
  online: boolean,
  t: StationText,
): string {
  if (atBell === 'leaveDraft') return t('atBell.stays');
  if (movesLeft <= 0) return t('atBell.used');
  const isOffered = options.some((option) => option.id === text.option);
  if (text.option !== null && !isOffered) return t('atBell.option');
  if (missing.length > 0) return t('atBell.lacks', { parts: missing.join(', ') });
  return online ? t(`atBell.goes.${text.visibility}`) : t('atBell.offline');
}

/** The scenario's rule, while nothing is written yet. */
export function BellRule() {
  const t = stationText.useText();
  const { view } = useSeat();
  return <Bell>{t(`atBell.rule.${view.atBell}`)}</Bell>;
}

function Bell({ children }: { children: ReactNode }) {
  return (
    <p className={styles['bell']} dir="auto">
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d="M10 3a5 5 0 0 1 5 5v4l1.500 2.500h-13L5 12V8a5 5 0 0 1 5-5M8.500 17h3" />
      </svg>
      <span>{children}</span>
    </p>
  );
}
