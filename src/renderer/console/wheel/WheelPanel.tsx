import { useWindowEvent } from '@mantine/hooks';
import { useLink } from '../../shared/link/hooks.tsx';
import { useDesk } from '../desk.tsx';
import type { Company, Wheel } from '../model/company.ts';
import { Act, PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { takeWheel } from './deeds.ts';
import { FacilitatorRow } from './FacilitatorRow.tsx';
import styles from './Wheel.module.css';

/** Who is here and as what; to whom the wheel can be handed on, or that it can be taken. */
export function WheelPanel({ company, wheel }: { company: Company; wheel: Wheel }) {
  const t = useText();
  const link = useLink();
  const desk = useDesk();
  // What had the focus may be gone, with the wheel, while this is open.
  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape') desk.show(null);
  });
  return (
    <div className={styles['panel']}>
      <p className={styles['title']}>{t('wheel.title')}</p>
      <ul className={styles['people']}>
        {company.all.map((person) => (
          <FacilitatorRow key={person.name} person={person} company={company} wheel={wheel} />
        ))}
      </ul>
      <p className={styles['means']}>{t('wheel.means')}</p>
      <div className={styles['foot']}>
        <PlainAct kind="quiet" icon="person" onClick={() => desk.show('name')}>
          {t('wheel.me')}
        </PlainAct>
        {wheel.kind === 'mine' ? (
          <Act body={{ type: 'wheel.leave', data: {} }} onDone={() => desk.show(null)}>
            {t('wheel.leave')}
          </Act>
        ) : (
          <PlainAct kind="main" deed="wheel.take" onClick={() => takeWheel(desk, link.getState())}>
            {t('wheel.take')}
          </PlainAct>
        )}
      </div>
    </div>
  );
}
