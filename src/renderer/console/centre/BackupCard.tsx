import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BackupNews } from '../../../core/protocol/backup.ts';
import { wallTime } from '../../shared/format.ts';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { Problem } from '../home/Problem.tsx';
import { useHomeDeed } from '../home/use-home-deed.ts';
import { PlainAct } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { refusalWords } from '../refusal.ts';
import { useText } from '../text.ts';
import styles from './Backup.module.css';

/** The second copy of the exercise: how far it goes, where it lies, and where else it could. */
export function BackupCard() {
  const t = useText();
  const { pending, refused, run } = useHomeDeed();
  const backup = useLinkState((state) => state.backup);
  const [typed, type] = useState<string | null>(null);
  if (backup === null) return null;
  // What the line above says already is not said twice.
  const isSaid = refused?.code === `log/${backup.trouble}`;
  const use = async (folder: string) => {
    // Where it is refused, what was typed stays.
    if (await run({ act: 'backup', folder })) type(null);
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
          {refused === null || isSaid ? null : <Problem words={refusalWords(refused)} />}
          <div className={styles['acts']}>
            <PlainAct kind="quiet" onClick={() => type(null)}>
              {t('cancel')}
            </PlainAct>
            <PlainAct kind="quiet" pending={pending} onClick={() => void use('')}>
              {t('backup.usual')}
            </PlainAct>
            <PlainAct type="submit" pending={pending}>
              {t('backup.use')}
            </PlainAct>
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
