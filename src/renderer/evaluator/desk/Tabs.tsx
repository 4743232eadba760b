import { PartTabs } from '../../shared/ui/PartTabs.tsx';
import { evaluatorText } from '../text.ts';
import styles from './Tabs.module.css';

export const deskParts = ['watch', 'observe', 'objectives', 'record'] as const;
export type DeskPart = (typeof deskParts)[number];

const icons: Record<DeskPart, string> = {
  watch:
    'M1.500 10S5 4 10 4s8.500 6 8.500 6S15 16 10 16 1.500 10 1.500 10zM10 7.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5',
  observe: 'M4 16l1-4 8.500-8.500 3 3L8 15zM11.500 5.500l3 3',
  objectives:
    'M10 2.500a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15M10 6.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7',
  record: 'M5 3h10v14H5zM8 7h4M8 10h4M8 13h2',
};

export interface TabsProps {
  part: DeskPart;
  onPart: (part: DeskPart) => void;
  /** How many released injects nobody has judged yet. */
  toAssess: number;
}

/** At the thumb on a phone, above the left column on a tablet; a wide screen shows all parts and needs none. */
export function Tabs({ part, onPart, toAssess }: TabsProps) {
  const t = evaluatorText.useText();
  const parts = deskParts.map((id) => ({
    id,
    name: t(`parts.${id}`),
    icon: icons[id],
    waiting:
      id === 'watch' && toAssess > 0
        ? { count: toAssess, words: t('parts.toAssess', { count: toAssess }) }
        : null,
  }));
  return <PartTabs {...{ parts, part, onPart }} label={t('parts.label')} top={styles['top']} />;
}
