import { useLink, useLinkState } from '../shared/link/hooks.tsx';
import { Button } from '../shared/ui/Button.tsx';
import { hotseatText } from './text.ts';
import styles from './OpenSeat.module.css';

/** Asked once, at a team's first opening, and easily passed over. */
export function OfferPin({ team, onSet }: { team: string; onSet: () => void }) {
  const t = hotseatText.useText();
  const link = useLink();
  const asked = useLinkState((state) => state.pins[team] !== 'unasked');
  if (asked) return null;
  return (
    <section className={styles['offer']} aria-label={t('pin.offerTitle')}>
      <p>
        <strong>{t('pin.offerTitle')}</strong> {t('pin.offer')}
      </p>
      <Button onClick={onSet}>{t('pin.offerYes')}</Button>
      <Button kind="quiet" onClick={() => void link.send({ t: 'pin', pin: null })}>
        {t('pin.offerNo')}
      </Button>
    </section>
  );
}
