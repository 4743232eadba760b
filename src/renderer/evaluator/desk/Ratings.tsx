import type { KeyboardEvent } from 'react';
import { ratingDefinitions, ratingKeys, type Rating } from '../../../core/ratings.ts';
import { evaluatorText } from '../text.ts';
import styles from './Ratings.module.css';

export function readRating(text: string | undefined): Rating | null {
  return ratingKeys.find((key) => key === text) ?? null;
}

export interface RatingsProps {
  label: string;
  value: Rating | null;
  onPick: (rating: Rating) => void;
  /** It has been pressed, and the host has not answered yet. */
  waiting?: boolean;
}

/**
 * P, S, M and U as one row. A bracket says what the letters do not: three of them achieved the objective, so
 * nothing here runs from green to red.
 */
export function Ratings({ label, value, onPick, waiting = false }: RatingsProps) {
  const t = evaluatorText.useText();
  return (
    <div className={styles['ratings']} role="group" aria-label={label}>
      {ratingKeys.map((key) => {
        const { name, definition, achieved } = ratingDefinitions[key];
        return (
          <button
            key={key}
            type="button"
            title={definition}
            aria-label={`${key} – ${name}`}
            aria-pressed={value === key}
            data-achieved={achieved || undefined}
            data-waiting={(waiting && value === key) || undefined}
            onClick={() => onPick(key)}
            onKeyDown={(event) => byLetter(event, onPick)}
          >
            <strong>{key}</strong>
          </button>
        );
      })}
      <span className={styles['achieved']} aria-hidden="true">
        {t('rate.achieved')}
      </span>
      <span className={styles['failed']} aria-hidden="true">
        {t('rate.failed')}
      </span>
      {value === null ? null : (
        <p className={styles['name']} lang="en">
          {ratingDefinitions[value].name}
        </p>
      )}
    </div>
  );
}

function byLetter(event: KeyboardEvent, onPick: (rating: Rating) => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const rating = readRating(event.key.toUpperCase());
  if (rating === null) return;
  event.preventDefault();
  onPick(rating);
}

/** The standard's own words, at hand wherever something is rated. */
export function Definitions() {
  const t = evaluatorText.useText();
  return (
    <details className={styles['definitions']}>
      <summary className="wc-fold">{t('rate.definitions')}</summary>
      <dl lang="en" dir="ltr">
        {ratingKeys.map((key) => (
          <div key={key}>
            <dt>
              <strong>{key}</strong> {ratingDefinitions[key].name}
            </dt>
            <dd>{ratingDefinitions[key].definition}</dd>
          </div>
        ))}
      </dl>
      <p>{t('rate.source')}</p>
    </details>
  );
}
