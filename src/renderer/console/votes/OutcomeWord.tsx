import type { VoteResult } from '../../../core/fact-negotiate.ts';
import { sharedText } from '../../shared/i18n.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import styles from './Tally.module.css';

const icons: Record<VoteResult['outcome'], IconName> = {
  passed: 'released',
  failed: 'close',
  vetoed: 'stop',
};

/** How a vote went or would go: sign and word, colour besides. */
export function OutcomeWord({ outcome }: { outcome: VoteResult['outcome'] }) {
  const shared = sharedText.useText();
  return (
    <strong className={styles['outcome']} data-outcome={outcome}>
      <Icon name={icons[outcome]} size={14} />
      {shared(`voteOutcome.${outcome}`)}
    </strong>
  );
}
