import type { PublicTeam } from '../../../core/view/schema.ts';
import styles from './TeamMark.module.css';

type Shape = PublicTeam['shape'];
export type MarkedTeam = Pick<PublicTeam, 'name' | 'letter' | 'shape' | 'hue'>;

/** Outlines in a 48 × 48 box, drawn so that a letter in the middle stays inside. */
const outline: Record<Shape, string> = {
  circle: 'M24 2a22 22 0 1 1 0 44a22 22 0 0 1 0-44Z',
  square: 'M5 5h38v38H5Z',
  diamond: 'M24 0.5 47.5 24 24 47.5 0.5 24Z',
  triangle: 'M24 1.5 47.5 45H0.5Z',
  hexagon: 'M12.5 3.5h23L47 24 35.5 44.5h-23L1 24Z',
  pentagon: 'M24 1 47 18.5 38.5 46h-29L1 18.5Z',
  star: 'M24 0 30.5 14 46.5 16 35 27.5 38 44 24 36 10 44 13 27.5 1.5 16 17.5 14Z',
  cross: 'M15 2h18v13h13v18H33v13H15V33H2V15h13Z',
};
const letterY: Partial<Record<Shape, number>> = { triangle: 32.5, pentagon: 26.5, star: 24.5 };
const letterSize: Partial<Record<Shape, number>> = {
  triangle: 19,
  star: 18,
  diamond: 23,
  cross: 24,
};

export interface TeamMarkProps {
  team: MarkedTeam;
  /** Edge of the mark in any CSS length. */
  size?: string;
  /** With the name beside it; without, the name is told to screen readers only. */
  named?: boolean;
}

/** A team's identity: hue, letter and shape together, so that no one of them has to carry it alone. */
export function TeamMark({ team, size = '1.75rem', named = false }: TeamMarkProps) {
  const mark = (
    <svg
      className={styles['mark']}
      viewBox="-1 -1 50 50"
      style={{ inlineSize: size, blockSize: size }}
      role={named ? undefined : 'img'}
      aria-label={named ? undefined : team.name}
      aria-hidden={named ? true : undefined}
      focusable="false"
    >
      <path d={outline[team.shape]} fill={`var(--wc-hue-${team.hue})`} />
      <text
        x="24"
        y={letterY[team.shape] ?? 24.5}
        fontSize={letterSize[team.shape] ?? 27}
        fill={`var(--wc-on-${team.hue})`}
        textAnchor="middle"
        dominantBaseline="central"
      >
        {team.letter}
      </text>
    </svg>
  );
  if (!named) return mark;
  return (
    <span className={styles['named']}>
      {mark}
      <span dir="auto" className={styles['name']}>
        {team.name}
      </span>
    </span>
  );
}
