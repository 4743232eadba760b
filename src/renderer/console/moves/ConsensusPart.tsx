import { Checkbox } from '@mantine/core';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { useDesk } from '../desk.tsx';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import styles from './Ruling.module.css';

export interface ConsensusPartProps {
  readonly agreedBy: readonly string[];
  change(agreedBy: readonly string[]): void;
}

/** A consensus is one of somebody: which teams agreed to what happens. */
export function ConsensusPart({ agreedBy, change }: ConsensusPartProps) {
  const t = useText();
  const { scenario } = useDesk();
  const all = scenario.teams.filter((team) => team.playedBy === 'players').map((team) => team.id);
  return (
    <fieldset className={styles['teams']}>
      <legend>{t('ruling.agreed')}</legend>
      <Checkbox.Group value={[...agreedBy]} onChange={change}>
        <div className={styles['teamList']}>
          {scenario.teams.map((team) => (
            <Checkbox
              key={team.id}
              size="xs"
              value={team.id}
              classNames={{ body: styles['check'] ?? '' }}
              label={<TeamMark team={team} size="1.15rem" named />}
            />
          ))}
          {all.every((team) => agreedBy.includes(team)) ? null : (
            <PlainAct kind="quiet" onClick={() => change(all)}>
              {t('ruling.agreedAll')}
            </PlainAct>
          )}
        </div>
      </Checkbox.Group>
    </fieldset>
  );
}
