import type { Phase } from '../../../core/scenario/schema.ts';
import { useDesk } from '../desk.tsx';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import styles from './Chart.module.css';

/** A phase that was pressed in the chart: what it is, and the way there by override. */
export function PhaseCard({ phase, close }: { phase: Phase; close: () => void }) {
  const t = useText();
  const { view, ask, issue } = useDesk();
  const present = view.situation.phase?.id === phase.id;
  const override = () =>
    ask({
      title: t('ask.override.title', { phase: phase.title }),
      body: t('ask.override.body', { from: view.situation.phase?.title ?? '', phase: phase.title }),
      confirm: t('ask.override.confirm'),
      danger: true,
      reason: 'required',
      run: (reason) =>
        issue({ type: 'phase.override', data: { phase: phase.id, step: null, reason } }),
    });
  return (
    <section className={styles['phaseCard']} aria-label={phase.title}>
      <header>
        <h3>
          <bdi>{phase.title}</bdi>
        </h3>
        <PlainAct kind="quiet" icon="close" aria-label={t('close')} onClick={close} />
      </header>
      <p dir="auto">{phase.summary}</p>
      {phase.controlNotes === undefined ? null : (
        <p className={styles['note']}>
          <bdi>{phase.controlNotes}</bdi>
        </p>
      )}
      {present || view.situation.status !== 'running' ? null : (
        <PlainAct kind="danger" onClick={override}>
          {t('chart.override')}
        </PlainAct>
      )}
    </section>
  );
}
