import { Act } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import { useCompany } from './use-company.ts';
import styles from './Wheel.module.css';

interface OfferStripProps {
  readonly hotkeys: { readonly wheel: string | null; readonly wheelNo: string | null };
}

/** An offer stands until it is answered; it takes no focus and covers nothing. */
export function OfferStrip({ hotkeys }: OfferStripProps) {
  const t = useText();
  const { wheel } = useCompany();
  const offered = wheel.kind === 'other' && wheel.offered === 'me';
  return (
    <div role="status">
      {offered ? (
        <div className={styles['strip']}>
          <Icon name="wheel" size={22} />
          <strong>{t('wheel.offersYou', { name: wheel.by })}</strong>
          <span className={styles['means']}>{t('wheel.means')}</span>
          <span className={styles['answers']}>
            <Act
              kind="ready"
              hotkey={hotkeys.wheel ?? undefined}
              body={{ type: 'wheel.take', data: { over: false } }}
            >
              {t('wheel.accept')}
            </Act>
            <Act
              hotkey={hotkeys.wheelNo ?? undefined}
              deed={undefined}
              body={{ type: 'wheel.offer', data: { to: null } }}
            >
              {t('wheel.decline')}
            </Act>
          </span>
        </div>
      ) : null}
    </div>
  );
}
