import type { ArgumentView } from '../../../../core/view/schema-talk.ts';
import { DrawCheck } from '../../../shared/ui/DrawCheck.tsx';
import { TeamMark } from '../../../shared/ui/TeamMark.tsx';
import { stationText } from '../../text.ts';
import { Part } from '../Part.tsx';
import { useSeat } from '../seat.tsx';
import { useTurnName } from '../turn-name.ts';
import { AddPoint } from './AddPoint.tsx';
import { Estimate } from './Estimate.tsx';
import { KeptPoint, useUnsaid } from './KeptPoint.tsx';
import styles from './OnTheTable.module.css';

/** The moves that control has opened to argument: what they are, what is said, and how likely they look. */
export function OnTheTable() {
  const t = stationText.useText();
  const { view } = useSeat();
  const { totalTurn } = view.situation;
  const unsaid = useUnsaid();
  // What was typed and not added is not folded away with its move.
  const now = view.arguments.filter(
    (each) => each.open || each.totalTurn === totalTurn || unsaid.includes(each.move),
  );
  const earlier = view.arguments.filter((each) => !now.includes(each)).toReversed();
  const adrift = unsaid.filter((move) => !view.arguments.some((each) => each.move === move));
  if (view.arguments.length === 0 && adrift.length === 0) return null;
  return (
    <Part
      title={t('table.heading')}
      aside={now.length === 0 ? undefined : t('table.count', { count: now.length })}
    >
      {now.some((each) => each.open) ? <p className={styles['help']}>{t('table.help')}</p> : null}
      {adrift.map((move) => (
        <KeptPoint key={move} move={move} note={t('point.keptGone')} />
      ))}
      <Arguments list={now} />
      {earlier.length === 0 ? null : (
        <details className={styles['earlier']}>
          <summary className="wc-fold">{t('table.earlier')}</summary>
          <Arguments list={earlier} />
        </details>
      )}
    </Part>
  );
}

function Arguments({ list }: { list: readonly ArgumentView[] }) {
  return (
    <ul className={styles['list']}>
      {list.map((argument) => (
        <li key={argument.move}>
          <OneArgument argument={argument} />
        </li>
      ))}
    </ul>
  );
}

function OneArgument({ argument }: { argument: ArgumentView }) {
  const t = stationText.useText();
  const { view, watching } = useSeat();
  const turnName = useTurnName();
  const team = view.teams.find((each) => each.id === argument.team);
  return (
    <article className={styles['card']} data-open={argument.open || undefined}>
      <header className={styles['head']}>
        {team === undefined ? null : <TeamMark team={team} named size="1.6rem" />}
        <span className={styles['state']}>
          {argument.totalTurn === view.situation.totalTurn ? null : (
            <span>{turnName(argument.totalTurn)}</span>
          )}
          {argument.open ? null : <span>{t('table.closed')}</span>}
        </span>
      </header>
      <h3 className={styles['title']} dir="auto">
        {argument.title}
      </h3>
      <p className={styles['prose']} dir="auto">
        {argument.action}
      </p>
      {argument.effect === '' ? null : (
        <p className={styles['prose']}>
          <span className={styles['caption']}>{t('table.effect')}</span>
          <bdi>{argument.effect}</bdi>
        </p>
      )}
      <div className={styles['sides']}>
        <Side argument={argument} side="pro" />
        <Side argument={argument} side="con" />
      </div>
      {argument.open ? null : <KeptPoint move={argument.move} note={t('point.keptClosed')} />}
      {argument.open && !watching ? <AddPoint move={argument.move} /> : null}
      <Estimate argument={argument} />
      {argument.odds === null ? null : (
        <DrawCheck draw={argument.odds} scale={view.likelihoodScale} />
      )}
    </article>
  );
}

function Side({ argument, side }: { argument: ArgumentView; side: 'pro' | 'con' }) {
  const t = stationText.useText();
  const points = argument.points.filter((point) => point.side === side);
  return (
    <section className={styles['side']}>
      <h4 className={styles['sideTitle']}>
        <span aria-hidden="true">{side === 'pro' ? '+' : '−'}</span> {t(`table.${side}`)}
      </h4>
      {points.length === 0 ? <p className={styles['none']}>{t('table.none')}</p> : null}
      <ul className={styles['points']}>
        {points.map((point) => (
          <li key={point.id}>
            <Speaker team={point.team} />
            <span className={styles['words']}>
              {point.struck === null ? (
                <span dir="auto">{point.text}</span>
              ) : (
                <>
                  <del dir="auto">{point.text}</del>
                  <span className={styles['struck']}>
                    {point.struck === ''
                      ? t('table.struckPlain')
                      : t('table.struck', { reason: point.struck })}
                  </span>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whose point it is: a team's mark, or control for the whole room. */
function Speaker({ team }: { team: string | null }) {
  const t = stationText.useText();
  const { view } = useSeat();
  const found = view.teams.find((each) => each.id === team);
  if (found !== undefined) return <TeamMark team={found} size="1.5rem" />;
  return <span className={styles['control']}>{t('table.control')}</span>;
}
