import type { ReactNode } from 'react';
import { useText } from '../text.ts';
import type { MeasureName } from './figures.ts';
import styles from './Measures.module.css';

export interface Figure {
  /** Null: nothing to count yet. */
  readonly value: string | null;
  readonly label: string;
}

interface MeasureProps {
  readonly name: MeasureName;
  readonly title: string;
  readonly figures: readonly Figure[];
  /** What it means. */
  readonly means: string;
  /** How it is computed, and from how many. */
  readonly how: string;
  /** Without them there is nothing yet. */
  readonly children: ReactNode;
}

/** One measure: its figure, what that means, how it came about, and what it is made of. */
export function Measure({ name, title, figures, means, how, children }: MeasureProps) {
  const t = useText();
  const any = figures.some(({ value }) => value !== null);
  return (
    <section className={styles['measure']} aria-labelledby={headingOf(name)}>
      <header>
        <h3 id={headingOf(name)} tabIndex={-1}>
          {title}
        </h3>
        <p className={styles['means']}>{means}</p>
      </header>
      {any ? (
        <>
          <dl className={styles['figures']}>
            {figures.map(({ value, label }) =>
              value === null ? null : (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ),
            )}
          </dl>
          <p className={styles['how']}>{how}</p>
          {children}
        </>
      ) : (
        <p className={styles['none']}>{t('measures.nothing')}</p>
      )}
    </section>
  );
}

export function headingOf(name: MeasureName): string {
  return `measure-${name}`;
}
