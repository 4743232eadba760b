import styles from './PartTabs.module.css';

export interface PartTab<P extends string> {
  readonly id: P;
  readonly name: string;
  /** The drawing's path, 20 × 20. */
  readonly icon: string;
  /** How much waits there, and what that is in words; null: nothing. */
  readonly waiting: { readonly count: number; readonly words: string } | null;
}

export interface PartTabsProps<P extends string> {
  readonly label: string;
  readonly parts: readonly PartTab<P>[];
  readonly part: P;
  onPart(part: P): void;
  /** The page's own class: from which width on they stand above the column. */
  readonly top: string | undefined;
  readonly narrow?: boolean;
}

/** The parts of a desk, at the thumb on a phone. Buttons, because on a wide screen a part may stand beside. */
export function PartTabs<P extends string>(props: PartTabsProps<P>) {
  const { label, parts, part, onPart, top = '', narrow = false } = props;
  return (
    <nav
      className={`${styles['tabs'] ?? ''} ${top}`}
      aria-label={label}
      data-narrow={narrow || undefined}
    >
      {parts.map(({ id, name, icon, waiting }) => (
        <button
          key={id}
          type="button"
          data-part={id}
          aria-current={part === id ? 'page' : undefined}
          onClick={() => onPart(id)}
        >
          <span className={styles['icon']} data-icon>
            <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
              <path d={icon} />
            </svg>
            {waiting === null ? null : (
              <span className={styles['count']} data-count aria-hidden="true">
                {waiting.count}
              </span>
            )}
          </span>
          {name}
          {waiting === null ? null : <span className="wc-hidden">{waiting.words}</span>}
        </button>
      ))}
    </nav>
  );
}
