import { useState } from 'react';
import type { RulingMode } from '../../../core/ruling.ts';
import { sharedText } from '../../shared/i18n.ts';
import { modes, obstacleTo, suggestion, type RulingCase } from '../model/ruling-mode.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import styles from './ModePicker.module.css';

export interface ModePickerProps {
  readonly about: RulingCase;
  readonly mode: RulingMode;
  pick(mode: RulingMode): void;
}

/** How the move is ruled on: the way that lies near, in one line; the others when they are asked for. */
export function ModePicker({ about, mode, pick }: ModePickerProps) {
  const t = useText();
  const words = sharedText.useText();
  const [open, setOpen] = useState(false);
  const near = suggestion(about);
  const obstacle = obstacleTo(mode, about.move);
  return (
    <div className={styles['picker']} role="group" aria-label={t('ruling.mode')}>
      <div className={styles['now']}>
        <p className={styles['chosen']}>
          <span className={styles['caption']}>{t('ruling.mode')}</span>
          <strong>{words(`rulingMode.${mode}`)}</strong>
          {near.modes.includes(mode) ? (
            <span className={styles['why']}>{t(`ruling.hint.${near.hint}`)}</span>
          ) : null}
        </p>
        <PlainAct data-lead kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('ruling.modeKeep') : t('ruling.modeChange')}
        </PlainAct>
      </div>
      {obstacle === null ? (
        <p className={styles['help']}>{words(`rulingModeHelp.${mode}`)}</p>
      ) : (
        <p className={styles['obstacle']}>{t(`ruling.obstacle.${obstacle}`)}</p>
      )}
      {open ? <Ways about={about} mode={mode} near={near.modes} pick={pick} /> : null}
    </div>
  );
}

function Ways({ about, mode, near, pick }: ModePickerProps & { near: readonly RulingMode[] }) {
  const t = useText();
  const words = sharedText.useText();
  return (
    <fieldset className={styles['ways']}>
      <legend className="wc-hidden">{t('ruling.mode')}</legend>
      {modes.map((each) => {
        const obstacle = obstacleTo(each, about.move);
        return (
          <label key={each} data-chosen={each === mode || undefined}>
            <input
              type="radio"
              name="mode"
              value={each}
              checked={each === mode}
              disabled={obstacle !== null && each !== mode}
              onChange={() => pick(each)}
            />
            <span className={styles['name']}>
              {words(`rulingMode.${each}`)}
              {near.includes(each) ? (
                <span className={styles['near']}>{t('ruling.suggested')}</span>
              ) : null}
            </span>
            <span className={styles['help']}>
              {obstacle === null
                ? words(`rulingModeHelp.${each}`)
                : t(`ruling.obstacle.${obstacle}`)}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
