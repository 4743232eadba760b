import type { ObjectiveView } from '../../../core/view/schema-evaluate.ts';
import { EmptyState } from '../../shared/ui/EmptyState.tsx';
import { evaluatorText } from '../text.ts';
import { isOwn, useDesk } from './desk.ts';
import { Definitions } from './Ratings.tsx';
import { RateRow } from './RateRow.tsx';
import styles from './Objectives.module.css';

/** Every objective with its critical tasks, each to be rated, and how far this evaluator has come. */
export function Objectives() {
  const t = evaluatorText.useText();
  const { view } = useDesk();
  if (view.objectives.length === 0) return <EmptyState title={t('rate.none')} />;
  return (
    <div className={styles['list']}>
      <Definitions />
      <p className={styles['keys']}>{t('rate.keys')}</p>
      {view.objectives.map((objective) => (
        <OneObjective key={objective.id} objective={objective} />
      ))}
    </div>
  );
}

function OneObjective({ objective }: { objective: ObjectiveView }) {
  const t = evaluatorText.useText();
  const { view, name } = useDesk();
  const { id, text, capability, target, criticalTasks } = objective;
  const own = view.ratings.filter((one) => one.objective === id && isOwn(name, one));
  const all = criticalTasks.length + 1;
  return (
    <section className={styles['objective']} aria-labelledby={`objective-${id}`}>
      <p className={styles['head']}>
        <span className="wc-label" dir="auto">
          {capability === '' ? t('rate.heading') : capability}
        </span>
        <span className={styles['progress']}>{t('rate.progress', { done: own.length, all })}</span>
      </p>
      <h3 id={`objective-${id}`} dir="auto">
        {text}
      </h3>
      {target === '' ? null : (
        <p className={styles['target']} dir="auto">
          <span className="wc-label">{t('rate.target')}</span>
          {target}
        </p>
      )}
      {criticalTasks.length === 0 ? null : (
        <p className={styles['tasks']}>
          <span className="wc-label">{t('rate.tasks')}</span>
        </p>
      )}
      {criticalTasks.map((task) => (
        <RateRow
          key={task.id}
          objective={id}
          task={task.id}
          text={task.text}
          target={task.target}
        />
      ))}
      <RateRow objective={id} task={null} text={t('rate.whole')} target="" />
    </section>
  );
}
