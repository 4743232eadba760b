import { NativeSelect } from '@mantine/core';
import { duties, dutySchema } from '../../../core/duty.ts';
import { mayAct } from '../../../core/may-act.ts';
import { wallTime } from '../../shared/format.ts';
import { useLink } from '../../shared/link/hooks.tsx';
import { useDesk } from '../desk.tsx';
import type { Company, Facilitator, Wheel } from '../model/company.ts';
import { Act } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import styles from './Wheel.module.css';

interface FacilitatorRowProps {
  readonly person: Facilitator;
  readonly company: Company;
  readonly wheel: Wheel;
}

export function FacilitatorRow({ person, company, wheel }: FacilitatorRowProps) {
  const t = useText();
  const { name, here, sinceWallMs } = person;
  const mine = name === company.me;
  const drives = mine ? wheel.kind === 'mine' : wheel.kind === 'other' && wheel.by === name;
  return (
    <li className={styles['person']} data-drives={drives || undefined}>
      <span className={styles['mark']}>{drives ? <Icon name="wheel" size={18} /> : null}</span>
      <span className={styles['who']}>
        <bdi className={styles['name']} title={name}>
          {name}
        </bdi>
        <span className={styles['state']} data-here={here || undefined}>
          {mine
            ? t('wheel.you')
            : here
              ? t('wheel.here')
              : t('wheel.gone', { time: wallTime(sinceWallMs) })}
        </span>
      </span>
      <Role person={person} company={company} />
      {mine ? null : <Offer person={person} wheel={wheel} />}
    </li>
  );
}

/** The lead says who is here for what; oneself is changed beside one's name. */
function Role({ person: { name, duty, here }, company }: Omit<FacilitatorRowProps, 'wheel'>) {
  const t = useText();
  const link = useLink();
  if (name === company.me || company.duty !== 'lead' || !here)
    return <span className={styles['role']}>{t(`duty.name.${duty}`)}</span>;
  return (
    <NativeSelect
      size="xs"
      className={styles['role']}
      aria-label={t('wheel.role', { name })}
      value={duty}
      data={duties.map((value) => ({ value, label: t(`duty.name.${value}`) }))}
      onChange={(event) => {
        const chosen = dutySchema.safeParse(event.currentTarget.value);
        if (chosen.success) link.send({ t: 'duty', name, duty: chosen.data });
      }}
    />
  );
}

/** Only who has the wheel offers it, or anybody while nobody has; to whose role drives. */
function Offer({ person: { name, duty, here }, wheel }: Omit<FacilitatorRowProps, 'company'>) {
  const t = useText();
  const { show } = useDesk();
  const close = () => show(null);
  if (wheel.kind !== 'mine' && wheel.kind !== 'free') return null;
  if (wheel.kind === 'mine' && wheel.offeredTo === name)
    return (
      <Act kind="quiet" body={{ type: 'wheel.offer', data: { to: null } }} onDone={close}>
        {t('wheel.withdraw')}
      </Act>
    );
  if (!here || !mayAct(duty, 'wheel.take')) return null;
  return (
    <Act
      body={{ type: 'wheel.offer', data: { to: name } }}
      onDone={close}
      aria-label={t('wheel.offerNamed', { name })}
    >
      {t('wheel.offer')}
    </Act>
  );
}
