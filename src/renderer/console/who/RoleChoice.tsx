import { Radio } from '@mantine/core';
import { duties, dutySchema, type Duty } from '../../../core/duty.ts';
import { useText } from '../text.ts';
import { useCompany } from '../wheel/use-company.ts';
import styles from './Who.module.css';

/** What somebody is here for, each role with what it may do. */
export function RoleChoice({ role, choose }: { role: Duty; choose: (role: Duty) => void }) {
  const t = useText();
  const { company } = useCompany();
  return (
    <Radio.Group
      label={t('duty.title')}
      description={t(company.others.length === 0 ? 'duty.alone' : 'duty.everybody')}
      value={role}
      onChange={(value) => choose(dutySchema.parse(value))}
    >
      <div className={styles['roles']}>
        {duties.map((duty) => (
          <Radio
            key={duty}
            value={duty}
            label={t(`duty.name.${duty}`)}
            description={t(`duty.does.${duty}`)}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
