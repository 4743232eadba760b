import { PartTabs } from '../../shared/ui/PartTabs.tsx';
import { stationText } from '../text.ts';
import styles from './DeskTabs.module.css';

export const deskParts = ['brief', 'inbox', 'moves', 'talks', 'situation'] as const;
export type DeskPart = (typeof deskParts)[number];

const icons: Record<DeskPart, string> = {
  brief: 'M5 3h10v14H5zM8 7h4M8 10h4M8 13h2',
  inbox: 'M3 11l2.500-7h9l2.500 7v6H3zM3 11h4l1.500 2.500h3L13 11h4',
  moves: 'M4 16l1-4 8.500-8.500 3 3L8 15zM11.500 5.500l3 3',
  // Two who face each other over a table.
  talks:
    'M5 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4M15 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4M2 16v-2c0-2 1-3.500 3-3.500M18 16v-2c0-2-1-3.500-3-3.500M6.500 12.500h7M10 12.500v4.500',
  situation: 'M4 16V10M8 16V5M12 16v-4M16 16V7',
};

export interface DeskTabsProps {
  part: DeskPart;
  onPart: (part: DeskPart) => void;
  /** How much waits in a part, and what that is in words. */
  waiting: Partial<Record<DeskPart, { count: number; words: string }>>;
  narrow: boolean;
}

/** At the thumb on a phone, above the column on a wide screen, where the moves stand beside. */
export function DeskTabs({ part, onPart, waiting, narrow }: DeskTabsProps) {
  const t = stationText.useText();
  const parts = deskParts.map((id) => {
    const { count, words } = waiting[id] ?? { count: 0, words: '' };
    const name = t(`tabs.${id}`);
    return { id, name, icon: icons[id], waiting: count > 0 ? { count, words } : null };
  });
  const label = t('tabs.label');
  return <PartTabs {...{ label, parts, part, onPart, narrow }} top={styles['top']} />;
}
