import type { ControlExit } from '../../../core/view/schema.ts';
import { Condition } from '../../shared/condition/Condition.tsx';
import { Markdown } from '../../shared/ui/Markdown.tsx';
import { useDesk } from '../desk.tsx';
import { sortedExits } from '../model/chart-model.ts';
import { turnCommand } from '../model/next-action.ts';
import { Act } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import { ExitAct } from './ExitAct.tsx';
import { LooseEnds } from './LooseEnds.tsx';
import styles from './Chart.module.css';

/** The ways out of the present phase, each with its condition in words. Reachable without the picture. */
export function ExitList({
  chosen,
  choose,
}: {
  chosen: string | null;
  choose: (phase: string) => void;
}) {
  const t = useText();
  const { view } = useDesk();
  const { phase, turn } = view.situation;
  const exits = sortedExits(view);
  return (
    <section className={styles['exits']} aria-label={t('chart.exits')}>
      <h3>{t('chart.exits')}</h3>
      {exits.length === 0 ? <p className={styles['quiet']}>{t('chart.noExits')}</p> : null}
      {exits.length === 0 ? null : <LooseEnds />}
      <ul className={styles['exitList']}>
        {exits.map((exit) => (
          <ExitItem key={exit.id} exit={exit} lit={exit.to === chosen} choose={choose} />
        ))}
      </ul>
      {phase?.kind === 'play' && view.situation.status === 'running' && turn < phase.turnsMax ? (
        <div className={styles['stay']}>
          <p>{t('chart.stay', { turn: turn + 1, of: phase.turnsMax })}</p>
          <Act body={turnCommand(view)}>{t('chart.nextTurn')}</Act>
        </div>
      ) : null}
    </section>
  );
}

function ExitItem({
  exit,
  lit,
  choose,
}: {
  exit: ControlExit;
  lit: boolean;
  choose: (phase: string) => void;
}) {
  const t = useText();
  const { scenario } = useDesk();
  const to = scenario.phases.find((phase) => phase.id === exit.to);
  return (
    <li
      className={styles['exit']}
      data-possible={exit.possible || undefined}
      data-lit={lit || undefined}
    >
      <div>
        <p className={styles['exitTitle']}>
          <Icon name={exit.possible ? 'released' : 'lock'} size={14} />
          <bdi>{exit.title}</bdi>
        </p>
        <button type="button" className={styles['exitTo']} onClick={() => choose(exit.to)}>
          <Icon name="chevron" size={12} />
          <bdi>{to?.title ?? exit.to}</bdi>
        </button>
        <p className={styles['why']}>
          {exit.possible ? t('chart.possible') : t('chart.closed')}
          {exit.mode === 'auto' ? ` · ${t('chart.auto')}` : ''}
        </p>
        {exit.why === null ? null : (
          <div className={styles['condition']}>
            <Condition why={exit.why} tense="now" />
          </div>
        )}
        {exit.note === '' ? null : (
          <div className={styles['note']}>
            <Markdown text={exit.note} />
          </div>
        )}
      </div>
      <ExitAct exit={exit} to={to} />
    </li>
  );
}
