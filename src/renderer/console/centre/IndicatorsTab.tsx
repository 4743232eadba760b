import { useState } from 'react';
import { useDesk } from '../desk.tsx';
import { perceivedGroups } from '../model/perceived.ts';
import { WaitingEffects } from '../moves/WaitingEffects.tsx';
import { IndicatorTile } from './IndicatorTile.tsx';
import { PerceivedTiles } from './PerceivedTiles.tsx';
import styles from './Indicators.module.css';

/** Every tracked value, a belief beside what it is about, and the changes that are still to come. */
export function IndicatorsTab() {
  const { scenario } = useDesk();
  const [editing, edit] = useState<string | null>(null);
  const tileOf = (id: string) => ({
    editing: editing === id,
    edit: (on: boolean) => edit(on ? id : null),
  });
  return (
    <div className={styles['tab']}>
      <WaitingEffects />
      <ul className={styles['grid']}>
        {perceivedGroups(scenario).map(({ real, beliefs }) => (
          <li key={real.id} data-beliefs={Math.min(beliefs.length, 2) || undefined}>
            {beliefs.length === 0 ? (
              <IndicatorTile indicator={real} {...tileOf(real.id)} />
            ) : (
              <PerceivedTiles real={real} beliefs={beliefs} tileOf={tileOf} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
