import type { JudgedMove } from '../../../../core/review/judgement.ts';
import { bandWord } from '../../../shared/band.ts';
import { percent } from '../../../shared/format.ts';
import { sharedText } from '../../../shared/i18n.ts';
import { OutcomeBadge } from '../../../shared/ui/OutcomeBadge.tsx';
import { useBackdrop } from '../../stage.tsx';
import { useText } from '../../text.ts';
import { TeamOf } from '../picture/PartyMark.tsx';
import { cardsShown, useRecent } from '../picture/use-recent.tsx';
import picture from '../picture/Picture.module.css';
import styles from './Judgement.module.css';

/** Move by move, newest first: what people said on a bar from 0 to 100, and beside it what happened. */
export function JudgedMoves({ moves }: { moves: readonly JudgedMove[] }) {
  const t = useText();
  const { shown, more } = useRecent(moves.toReversed(), cardsShown);
  return (
    <section className={styles['judged']}>
      <h3>{t('judgement.moves')}</h3>
      <p className={styles['help']}>{t('judgement.movesHelp')}</p>
      <ul className={styles['moves']}>
        {shown.map((move, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- by place: see `useRecent`
          <Move key={place} move={move} />
        ))}
      </ul>
      {more}
    </section>
  );
}

function Move({ move }: { move: JudgedMove }) {
  const t = useText();
  const shared = sharedText.useText();
  const { replay } = useBackdrop();
  const scale = replay.world.scenario.settings.likelihoodScale;
  const { crowd, alignment, estimates } = move;
  const word = bandWord(crowd.median, shared, scale);
  const said = t('judgement.crowd', {
    word,
    median: percent(crowd.median),
    low: percent(crowd.low),
    high: percent(crowd.high),
  });
  const count = t('judgement.estimates', { count: estimates.length });
  const aligned = t(`judgement.${alignment.verdict}`, {
    percent: percent(alignment.percent),
    word,
  });
  const list = estimates
    .map(({ name, percent: share }) => t('judgement.one', { by: name, percent: percent(share) }))
    .join(', ');
  const outcome = shared(`outcome.${move.outcome}`);
  return (
    <li>
      <div className={picture['cardHead']}>
        <TeamOf team={move.team} size="1.4rem" />
        <strong dir="auto">{move.title}</strong>
        <OutcomeBadge outcome={move.outcome} />
      </div>
      <div
        className={styles['bar']}
        role="img"
        aria-label={t('judgement.bar', { crowd: said, estimates: count, list, outcome })}
      >
        <Bar move={move} />
      </div>
      <p className={styles['said']}>
        {said} · {count} · <b data-verdict={alignment.verdict}>{aligned}</b>
      </p>
    </li>
  );
}

/** Where each estimate lies, from the lowest to the highest, with the median; the end that came true is filled. */
function Bar({ move: { crowd, estimates, succeeded } }: { move: JudgedMove }) {
  return (
    <>
      <span
        className={styles['span']}
        style={{ insetInlineStart: `${crowd.low}%`, inlineSize: `${crowd.high - crowd.low}%` }}
      />
      <span className={styles['median']} style={{ insetInlineStart: `${crowd.median}%` }} />
      {estimates.map(({ seat, team, percent: share }) => (
        <span key={seat} className={styles['dot']} style={{ insetInlineStart: `${share}%` }}>
          <TeamOf team={team} size="1rem" />
        </span>
      ))}
      <span className={styles['end']} data-true={!succeeded || undefined} data-end="no" />
      <span className={styles['end']} data-true={succeeded || undefined} data-end="yes" />
    </>
  );
}
