import { useState } from 'react';
import { limits } from '../../../core/limits.ts';
import type { MediaRef } from '../../../core/scenario/schema.ts';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { mediaKind, mediaUrl } from '../../shared/media.ts';
import { useDesk } from '../desk.tsx';
import { scenarioMedia } from '../model/media.ts';
import { PlainAct } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import styles from './AdHocForm.module.css';

export interface MediaPickerProps {
  readonly files: readonly string[];
  choose(files: readonly string[]): void;
}

/** What the scenario brings in pictures, recordings and texts, to go along with an inject written now. */
export function MediaPicker({ files, choose }: MediaPickerProps) {
  const t = useText();
  const { scenario } = useDesk();
  const [open, setOpen] = useState(false);
  const media = scenarioMedia(scenario);
  if (media.length === 0) return null;
  const full = files.length >= limits.mediaPerInjectMax;
  const toggle = (file: string) =>
    choose(files.includes(file) ? files.filter((each) => each !== file) : [...files, file]);
  return (
    <div className={styles['media']}>
      <PlainAct kind="quiet" icon="plus" aria-expanded={open} onClick={() => setOpen(!open)}>
        {files.length === 0 ? t('adHoc.attach') : t('adHoc.attached', { count: files.length })}
      </PlainAct>
      {open ? (
        <>
          <ul>
            {media.map((each) => (
              <li key={each.file}>
                <Medium
                  media={each}
                  chosen={files.includes(each.file)}
                  disabled={full && !files.includes(each.file)}
                  toggle={() => toggle(each.file)}
                />
              </li>
            ))}
          </ul>
          {full ? (
            <p className={styles['hint']}>
              {t('adHoc.attachMax', { count: limits.mediaPerInjectMax })}
            </p>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

interface MediumProps {
  readonly media: MediaRef;
  readonly chosen: boolean;
  readonly disabled: boolean;
  toggle(): void;
}

function Medium({ media, chosen, disabled, toggle }: MediumProps) {
  const t = useText();
  const token = useLinkState((state) => state.welcome?.mediaToken ?? '');
  const [broken, setBroken] = useState(false);
  const kind = mediaKind(media.file);
  return (
    <label className={styles['medium']} data-chosen={chosen || undefined}>
      <input type="checkbox" checked={chosen} disabled={disabled} onChange={toggle} />
      <span className={styles['thumb']}>
        {kind === 'image' && !broken ? (
          // What it shows is told by the words beside it.
          <img
            src={mediaUrl(media.file, token)}
            alt=""
            loading="lazy"
            onError={() => setBroken(true)}
          />
        ) : (
          <Icon name={kind === 'audio' ? 'play' : kind === 'text' ? 'file' : 'screen'} size={18} />
        )}
      </span>
      <span className={styles['alt']} dir="auto">
        <span className={styles['hint']}>{t(`adHoc.mediaKind.${kind}`)}</span> {media.alt}
      </span>
    </label>
  );
}
