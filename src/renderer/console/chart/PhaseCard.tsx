import type { Phase } from '../../../core/scenario/schema.ts';
import { Markdown } from '../../shared/ui/Markdown.tsx';
import { useDesk } from '../desk.tsx';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { useOverride } from './use-override.ts';
import styles from './Chart.module.css';

/** A phase that was pressed in the chart: what it is, and the way there by override. */
export function PhaseCard({ phase, close }: { phase: Phase; close: () => void }) {
  const t = useText();
  const { view } = useDesk();
  const present = view.situation.phase?.id === phase.id;
  const override = useOverride();
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
        <div className={styles['note']}>
          <Markdown text={phase.controlNotes} />
        </div>
      )}
      {present || view.situation.status !== 'running' ? null : (
        <PlainAct deed="phase.override" kind="danger" onClick={() => override(phase)}>
          {t('chart.override')}
        </PlainAct>
      )}
    </section>
  );
}
