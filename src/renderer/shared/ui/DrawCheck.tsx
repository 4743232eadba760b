import { useState } from 'react';
import type { Recomputed } from '../../../core/adjudicate/draw.ts';
import type { ScaleId } from '../../../core/adjudicate/likelihood.ts';
import type { DrawView } from '../../../core/view/schema-draw.ts';
import { bandWord } from '../band.ts';
import { number, percent, signed } from '../format.ts';
import { sharedText } from '../i18n.ts';
import { Button } from './Button.tsx';
import { Dice } from './Dice.tsx';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import styles from './DrawCheck.module.css';

export interface DrawCheckProps {
  draw: DrawView;
  scale: ScaleId;
  /** Where the outcome stands beside it already. */
  withoutOutcome?: boolean;
}

/** The odds as they were shown, then what was drawn, and a button that works it out again in this page. */
export function DrawCheck({ draw, scale, withoutOutcome = false }: DrawCheckProps) {
  const t = sharedText.useText();
  const { method, likelihood, net, made, source } = draw;
  const how =
    method === 'd100'
      ? t('draw.d100', { upTo: number(likelihood) })
      : t('draw.2d6', { net: signed(net) });
  return (
    <div className={styles['draw']} role="group" aria-label={t('draw.label')}>
      <p className={styles['odds']}>
        <span className={styles['caption']}>{t('draw.odds')}</span>
        <strong>{bandWord(likelihood, t, scale)}</strong>
        <span className="wc-numbers">{percent(likelihood)}</span>
      </p>
      <p className={styles['how']}>
        {how} {source === 'physical' ? t('draw.physical') : null}
      </p>
      <Dice draw={draw} />
      {made === null ? (
        <p className={styles['how']}>
          {source === 'physical' ? t('draw.thrown') : t('draw.sealed')}
        </p>
      ) : (
        <>
          {withoutOutcome ? null : <OutcomeBadge outcome={made.outcome} />}
          {/* A check is of one draw: another one has not been checked. */}
          <Check key={`${draw.id} ${made.seed}`} draw={draw} />
        </>
      )}
    </div>
  );
}

/** The arithmetic of draws, with the hash it needs: a phone that never asks never loads it. */
async function loadWork() {
  try {
    return (await import('../../../core/adjudicate/draw.ts')).recompute;
  } catch {
    return null;
  }
}

function Check({ draw }: { draw: DrawView }) {
  const t = sharedText.useText();
  const [found, setFound] = useState<Recomputed | null>(null);
  const [state, setState] = useState<'still' | 'working' | 'failed'>('still');
  const check = async () => {
    setState('working');
    const work = await loadWork();
    setFound(work === null ? null : work(draw));
    setState(work === null ? 'failed' : 'still');
  };
  const fits = found !== null && found.seedFits && found.diceFit && found.outcomeFits;
  if (draw.source === 'physical') return <p className={styles['how']}>{t('draw.byHand')}</p>;
  return (
    <div className={styles['check']}>
      <Button pending={state === 'working'} onClick={() => void check()}>
        {t('draw.check')}
      </Button>
      <div role="status">
        {state === 'failed' ? t('draw.noCheck') : null}
        {found === null ? null : (
          <>
            <p className={styles['verdict']} data-fits={fits || undefined}>
              {fits ? t('draw.fits') : t('draw.differs')}
            </p>
            <Findings draw={draw} found={found} />
          </>
        )}
      </div>
      {found === null ? null : <Numbers draw={draw} />}
    </div>
  );
}

function Findings({ draw, found }: { draw: DrawView; found: Recomputed }) {
  const t = sharedText.useText();
  const dice = found.dice.join(', ');
  const outcome = t(`outcome.${draw.made?.outcome ?? found.outcome}`);
  const lines = [
    { fits: found.seedFits, words: t(found.seedFits ? 'draw.seedFits' : 'draw.seedDiffers') },
    { fits: found.diceFit, words: t(found.diceFit ? 'draw.diceFit' : 'draw.diceDiffer', { dice }) },
    {
      fits: found.outcomeFits,
      words: t(found.outcomeFits ? 'draw.outcomeFits' : 'draw.outcomeDiffers', { outcome }),
    },
  ];
  return (
    <ul className={styles['findings']}>
      {lines.map(({ fits, words }) => (
        <li key={words} data-fits={fits || undefined}>
          {words}
        </li>
      ))}
    </ul>
  );
}

/** For whoever wants to do it by hand. */
function Numbers({ draw }: { draw: DrawView }) {
  const t = sharedText.useText();
  return (
    <details className={styles['numbers']}>
      <summary className="wc-fold">{t('draw.numbers')}</summary>
      <dl>
        <dt>{t('draw.seed')}</dt>
        <dd className="wc-mono" dir="ltr">
          {draw.made?.seed}
        </dd>
        <dt>{t('draw.commitment')}</dt>
        <dd className="wc-mono" dir="ltr">
          {draw.commitment}
        </dd>
      </dl>
    </details>
  );
}
