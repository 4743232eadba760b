import type { ScaleId } from '../../../core/adjudicate/likelihood.ts';
import type { DrawView } from '../../../core/view/schema-draw.ts';
import { bandWord } from '../../shared/band.ts';
import { number, percent, signed } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { displayText } from '../text.ts';
import styles from './OddsOnWall.module.css';

export interface OddsOnWallProps {
  draw: DrawView;
  scale: ScaleId;
  /** One line without the drawing. */
  brief?: boolean;
}

/** Odds before the draw; once the result is out, the dice as well. */
export function OddsOnWall({ draw, scale, brief = false }: OddsOnWallProps) {
  const t = displayText.useText();
  const shared = sharedText.useText();
  const { likelihood, made } = draw;
  const odds = { word: bandWord(likelihood, shared, scale), percent: percent(likelihood) };
  return (
    <p className={styles['odds']}>
      <strong>{t('odds.line', odds)}</strong>{' '}
      <span className={styles['how']}>
        {made === null ? <How draw={draw} /> : <Drawn draw={draw} dice={made.dice} />}
      </span>
      {brief || draw.method === '2d6' ? null : <Rail draw={draw} />}
    </p>
  );
}

function How({ draw }: { draw: DrawView }) {
  const t = displayText.useText();
  const how = draw.method === 'd100' ? t('odds.d100') : t('odds.dice', { net: signed(draw.net) });
  return <>{draw.source === 'physical' ? `${how}, ${t('odds.physical')}` : how}</>;
}

function Drawn({ draw, dice }: { draw: DrawView; dice: readonly number[] }) {
  const t = displayText.useText();
  if (draw.method === 'd100') return <>{t('odds.drawn', { die: number(dice[0] ?? 0) })}</>;
  const sum = dice.reduce((total, die) => total + die, draw.net);
  return <>{t('odds.thrown', { dice: dice.join(' + '), sum: number(sum) })}</>;
}

/** From 1 to 100: as far as it succeeds, and where it fell. The words beside it say the same. */
function Rail({ draw: { likelihood, made } }: { draw: DrawView }) {
  const die = made?.dice[0] ?? null;
  return (
    <span className={styles['rail']} aria-hidden="true">
      <span className={styles['good']} style={{ inlineSize: `${likelihood}%` }} />
      {die === null ? null : (
        <span className={styles['fell']} style={{ insetInlineStart: `${die - 0.5}%` }} />
      )}
    </span>
  );
}
