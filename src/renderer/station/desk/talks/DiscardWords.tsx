import { stationText } from '../../text.ts';
import { Confirm } from '../Confirm.tsx';

/** Throws away what was written for a table, after a second press. */
export function DiscardWords({ onYes }: { onYes: () => void }) {
  const t = stationText.useText();
  return (
    <Confirm
      label={t('text.discard')}
      question={t('text.discardSure')}
      yes={t('text.discardYes')}
      no={t('text.discardNo')}
      onYes={onYes}
    />
  );
}
