import type { DrawView } from '../../../core/view/schema-draw.ts';
import { signed } from '../format.ts';
import { sharedText } from '../i18n.ts';
import styles from './DrawCheck.module.css';

/** What was drawn, in figures; for a draw from 1 to 100 also where it fell. Before the draw: the odds alone. */
export function Dice({ draw }: { draw: DrawView }) {
  const { method, likelihood, made } = draw;
  if (method === '2d6') return made === null ? null : <TwoDice draw={draw} dice={made.dice} />;
  const die = made?.dice[0] ?? null;
  return (
    <>
      <div className={styles['rail']} aria-hidden="true">
        <span className={styles['good']} style={{ inlineSize: `${likelihood}%` }} />
        {die === null ? null : (
          <span className={styles['fell']} style={{ insetInlineStart: `${die - 0.5}%` }} />
        )}
      </div>
      {die === null ? null : <OneDie die={die} />}
    </>
  );
}

function OneDie({ die }: { die: number }) {
  const t = sharedText.useText();
  return <p className={styles['thrown']}>{t('draw.one', { die })}</p>;
}

function TwoDice({ draw, dice }: { draw: DrawView; dice: readonly number[] }) {
  const t = sharedText.useText();
  const sum = dice.reduce((total, die) => total + die, draw.net);
  const shown = dice.join(' + ');
  const [one = 1, other = 1] = dice;
  return (
    <div className={styles['two']}>
      <span className={styles['dice']} aria-hidden="true">
        <Pips die={one} />
        <Pips die={other} />
      </span>
      <p className={styles['thrown']}>
        {draw.net === 0
          ? t('draw.twoPlain', { dice: shown, sum })
          : t('draw.two', { dice: shown, net: signed(draw.net), sum })}
      </p>
    </div>
  );
}

/** Places of a die's pips, in thirds of its face. */
const pips: Readonly<Record<number, readonly [number, number][]>> = {
  1: [[1, 1]],
  2: [
    [0, 0],
    [2, 2],
  ],
  3: [
    [0, 0],
    [1, 1],
    [2, 2],
  ],
  4: [
    [0, 0],
    [0, 2],
    [2, 0],
    [2, 2],
  ],
  5: [
    [0, 0],
    [0, 2],
    [1, 1],
    [2, 0],
    [2, 2],
  ],
  6: [
    [0, 0],
    [0, 1],
    [0, 2],
    [2, 0],
    [2, 1],
    [2, 2],
  ],
};

function Pips({ die }: { die: number }) {
  return (
    <svg className={styles['die']} viewBox="0 0 24 24" focusable="false">
      <rect x="1" y="1" width="22" height="22" rx="4" />
      {(pips[die] ?? []).map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={6 + x * 6} cy={6 + y * 6} r="2" />
      ))}
    </svg>
  );
}
