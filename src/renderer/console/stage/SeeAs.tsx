import { useEffect } from 'react';
import { Drawer, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useLink, useLinkState } from '../../shared/link/hooks.tsx';
import { useDesk } from '../desk.tsx';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { SeenView } from './SeenView.tsx';
import styles from './SeeAs.module.css';

/** Chooses an audience and opens what it gets: the host sends the very payload, and again with each change. */
export function SeeAsPicker() {
  const t = useText();
  const link = useLink();
  const { scenario, panel, show } = useDesk();
  const [audience, setAudience] = useState('public');
  const open = panel === 'seeAs';
  useEffect(() => {
    if (!open) return undefined;
    link.send({ t: 'seeAs', audience });
    return () => void link.send({ t: 'seeAs', audience: null });
  }, [open, audience, link]);
  const choices = [
    { value: 'public', label: t('seeAs.public') },
    { value: 'evaluators', label: t('seeAs.evaluators') },
    ...scenario.teams.map((team) => ({ value: `team:${team.id}`, label: team.name })),
  ];
  return (
    <section className={styles['picker']} aria-label={t('seeAs.title')}>
      <NativeSelect
        size="xs"
        aria-label={t('seeAs.title')}
        value={audience}
        data={choices}
        onChange={(event) => setAudience(event.currentTarget.value)}
      />
      <PlainAct icon="eye" onClick={() => show('seeAs')}>
        {t('seeAs.open')}
      </PlainAct>
      <Drawer
        opened={open}
        onClose={() => show(null)}
        position="right"
        size="min(56rem, 92vw)"
        title={t('seeAs.heading', {
          who: choices.find((each) => each.value === audience)?.label ?? audience,
        })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Seen audience={audience} />
      </Drawer>
    </section>
  );
}

function Seen({ audience }: { audience: string }) {
  const t = useText();
  const seen = useLinkState((state) => state.seeAs);
  const [raw, setRaw] = useState(false);
  if (seen === null || seen.audience !== audience) return <p>{t('loading')}</p>;
  return (
    <div className={styles['seen']}>
      <div className={styles['head']}>
        <p>{t('seeAs.exact')}</p>
        <PlainAct kind="quiet" aria-pressed={raw} onClick={() => setRaw(!raw)}>
          {t('seeAs.raw')}
        </PlainAct>
      </div>
      {raw ? (
        <pre className={styles['raw']}>{JSON.stringify(seen.view, null, 2)}</pre>
      ) : (
        <SeenView view={seen.view} />
      )}
    </div>
  );
}
