import type { ScaleId } from '../../../core/adjudicate/likelihood.ts';
import type { MoveResult } from '../../../core/view/schema-move.ts';
import type { PublicTeam } from '../../../core/view/schema.ts';
import { bandWord } from '../band.ts';
import { percent } from '../format.ts';
import { sharedText } from '../i18n.ts';
import { DrawCheck } from './DrawCheck.tsx';
import styles from './HowRuled.module.css';

export interface HowRuledProps {
  result: Pick<MoveResult, 'mode' | 'likelihood' | 'overridden' | 'draw' | 'quotes'>;
  teams: readonly PublicTeam[];
  scale: ScaleId;
}

/** How a result came about: by which way of ruling, at which odds, and on whose words it rests. */
export function HowRuled({ result, teams, scale }: HowRuledProps) {
  const t = sharedText.useText();
  const { mode, likelihood, overridden, draw, quotes } = result;
  const nameOf = (by: (typeof quotes)[number]['by']) =>
    by.kind === 'control'
      ? t('control')
      : (teams.find((team) => team.id === by.team)?.name ?? by.team);
  return (
    <div className={styles['how']}>
      <p className={styles['line']}>
        <span>
          {t('ruled', { mode: t(`rulingMode.${mode}`) })}. {t(`rulingModeHelp.${mode}`)}
        </span>
        {likelihood === null || draw !== null ? null : (
          <span>
            {t('likelihoodWord', {
              word: bandWord(likelihood, t, scale),
              percent: percent(likelihood),
            })}
          </span>
        )}
      </p>
      {overridden ? <p className={styles['overridden']}>{t('draw.overridden')}</p> : null}
      {draw === null ? null : <DrawCheck draw={draw} scale={scale} withoutOutcome={!overridden} />}
      {quotes.map(({ by, text }) => (
        <figure key={`${nameOf(by)} ${text}`} className={styles['quote']}>
          <blockquote dir="auto">{text}</blockquote>
          <figcaption dir="auto">{nameOf(by)}</figcaption>
        </figure>
      ))}
    </div>
  );
}
