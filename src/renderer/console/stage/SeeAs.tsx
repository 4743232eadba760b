import { useEffect } from 'react';
import { Drawer, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { View } from '../../../core/view/schema.ts';
import { sharedText } from '../../shared/i18n.ts';
import { useLink, useLinkState } from '../../shared/link/hooks.tsx';
import { InjectCard } from '../../shared/ui/InjectCard.tsx';
import { IndicatorMeter } from '../../shared/ui/IndicatorMeter.tsx';
import { Markdown } from '../../shared/ui/Markdown.tsx';
import { OutcomeBadge } from '../../shared/ui/OutcomeBadge.tsx';
import { PhaseHeader } from '../../shared/ui/PhaseHeader.tsx';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { useDesk } from '../desk.tsx';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
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
        <Shown view={seen.view} />
      )}
    </div>
  );
}

function Shown({ view }: { view: View }) {
  const t = useText();
  const words = sharedText.useText();
  const offsetMs = useLinkState((state) => state.offsetMs);
  const mediaToken = useLinkState((state) => state.welcome?.mediaToken ?? '');
  if (view.audience === 'control' || !('situation' in view))
    return <pre className={styles['raw']}>{JSON.stringify(view, null, 2)}</pre>;
  return (
    <>
      <PhaseHeader
        situation={view.situation}
        offsetMs={offsetMs}
        {...('team' in view ? { lead: <TeamMark team={view.team} size="2.25rem" /> } : {})}
      />
      {'team' in view ? (
        <section>
          <h3>{t('seeAs.brief')}</h3>
          <Markdown text={view.team.brief} />
          <h3>{t('seeAs.aims')}</h3>
          <ul>
            {[...view.team.aims, ...view.team.redLines].map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {'inbox' in view ? (
        <section>
          <h3>{t('seeAs.inbox', { count: view.inbox.length })}</h3>
          <div className={styles['cards']}>
            {view.inbox.toReversed().map((item) => (
              <InjectCard key={item.no} item={item} mediaToken={mediaToken} />
            ))}
          </div>
        </section>
      ) : null}
      {'moves' in view ? (
        <section>
          <h3>{t('seeAs.moves', { count: view.moves.length, left: view.movesLeft })}</h3>
          <ul className={styles['rows']}>
            {view.moves.map((move) => (
              <li key={move.id}>
                <bdi>{move.text.title}</bdi> <span>{t(`moveStatus.${move.status}`)}</span>
                {move.result === null ? null : <OutcomeBadge outcome={move.result.outcome} />}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {'indicators' in view ? (
        <section>
          <h3>{t('tabs.indicators')}</h3>
          <div className={styles['meters']}>
            {view.indicators.map((indicator) => (
              <IndicatorMeter key={indicator.id} indicator={indicator} />
            ))}
          </div>
        </section>
      ) : null}
      {'results' in view && view.results.length > 0 ? (
        <section>
          <h3>{t('seeAs.results')}</h3>
          <ul className={styles['rows']}>
            {view.results.map((result) => (
              <li key={`${result.team}-${result.totalTurn}-${result.title}`}>
                <bdi>{result.title}</bdi> <OutcomeBadge outcome={result.outcome} />
                <p dir="auto">{result.publicText}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {'released' in view ? (
        <section>
          <h3>{t('seeAs.released')}</h3>
          <ul className={styles['rows']}>
            {view.released.map((row) => (
              <li key={row.eventNo}>
                {row.eventNo} <bdi>{row.title}</bdi>
                {row.withdrawn ? <span> {words('inject.withdrawn')}</span> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
