import { useEffect } from 'react';
import { Popover } from '@mantine/core';
import { useDesk } from '../desk.tsx';
import type { Wheel } from '../model/company.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { useCompany } from './use-company.ts';
import { WheelPanel } from './WheelPanel.tsx';
import styles from './Wheel.module.css';

/** Who drives, in sight of all of several facilitators; to one who is alone it says nothing. */
export function WheelChip({ hotkey }: { hotkey: string | undefined }) {
  const { panel, show } = useDesk();
  const { company, wheel } = useCompany();
  const words = useWheelWords(wheel);
  const opened = panel === 'wheel';
  const alone = wheel.kind === 'alone';
  useEffect(() => {
    if (alone && opened) show(null);
  }, [alone, opened, show]);
  if (alone) return null;
  return (
    <Popover
      opened={opened}
      onChange={(open) => show(open ? 'wheel' : null)}
      position="bottom-end"
      width="min(27rem, 94vw)"
      withinPortal={false}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <PlainAct
          kind={kindOf(wheel)}
          icon="wheel"
          hotkey={hotkey}
          title={words}
          aria-expanded={opened}
          onClick={() => show(opened ? null : 'wheel')}
        >
          <span className={styles['words']}>{words}</span>
        </PlainAct>
      </Popover.Target>
      <Popover.Dropdown>
        {opened ? <WheelPanel company={company} wheel={wheel} /> : null}
      </Popover.Dropdown>
    </Popover>
  );
}

function kindOf(wheel: Wheel): 'ready' | 'warn' | 'plain' {
  if (wheel.kind === 'mine') return 'ready';
  return wheel.kind === 'other' && !wheel.here ? 'warn' : 'plain';
}

function useWheelWords(wheel: Wheel): string {
  const t = useText();
  switch (wheel.kind) {
    case 'alone':
      return t('wheel.alone');
    case 'free':
      return t('wheel.free');
    case 'mine':
      return wheel.offeredTo === null
        ? t('wheel.mine')
        : t('wheel.offeredTo', { name: wheel.offeredTo });
    case 'other':
      return t(wheel.here ? 'wheel.at' : 'wheel.away', { name: wheel.by });
  }
}
