import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BackupNews } from '../../../core/protocol/backup.ts';
import { wallTime } from '../../shared/format.ts';
import { useLink, useLinkState } from '../../shared/link/hooks.tsx';
import { PlainAct } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import styles from './Backup.module.css';

/** The second copy of the exercise: how far it goes, where it lies, and where else it could. */
export function BackupCard() {
  const t = useText();
  const link = useLink();
  const backup = useLinkState((state) => state.backup);
  const [typed, type] = useState<string | null>(null);
  if (backup === null) return null;
  const use = async (folder: string) => {
    // Where it fails, the line above says so, and what was typed stays.
    const answer = await link.ask({ act: 'backup', folder });
    if (answer.ok) type(null);
  };
  return (
    <section className={styles['card']} aria-label={t('backup.title')}>
      <h3 className={styles['title']}>{t('backup.title')}</h3>
      <Standing backup={backup} />
      {typed === null ? (
        <div className={styles['acts']}>
          <PlainAct onClick={() => type(backup.folder)}>{t('backup.elsewhere')}</PlainAct>
        </div>
      ) : (
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            void use(typed);
          }}
        >
          <TextInput
            label={t('backup.folder')}
            description={t('backup.folderHelp')}
            value={typed}
            dir="ltr"
            data-autofocus
            onChange={(event) => type(event.currentTarget.value)}
          />
          <div className={styles['acts']}>
            <PlainAct kind="quiet" onClick={() => type(null)}>
              {t('cancel')}
            </PlainAct>
            <PlainAct kind="quiet" onClick={() => void use('')}>
              {t('backup.usual')}
            </PlainAct>
            <PlainAct type="submit">{t('backup.use')}</PlainAct>
          </div>
        </form>
      )}
    </section>
  );
}

function Standing({ backup }: { backup: BackupNews }) {
  const t = useText();
  const { trouble, atWallMs, count, file, folder } = backup;
  return (
    <>
      <p className={styles['standing']} data-kind={trouble === null ? 'good' : 'bad'} role="status">
        <Icon name={trouble === null ? 'released' : 'warn'} size={15} />
        <span>
          {trouble === null
            ? atWallMs === null
              ? t('backup.none')
              : t('backup.stands', { time: wallTime(atWallMs), count })
            : t(`backup.trouble.${trouble}`)}
        </span>
      </p>
      {trouble !== null && atWallMs !== null ? (
        <p className={styles['quiet']}>{t('backup.last', { time: wallTime(atWallMs), count })}</p>
      ) : null}
      <p className={styles['path']} dir="ltr">
        {file === '' ? folder : file}
      </p>
    </>
  );
}
