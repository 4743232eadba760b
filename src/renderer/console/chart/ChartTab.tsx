import { useEffect, useMemo, useRef, useState } from 'react';
import { useDesk } from '../desk.tsx';
import { chartModel } from '../model/chart-model.ts';
import { useText } from '../text.ts';
import { ChartCanvas } from './ChartCanvas.tsx';
import { ExitList } from './ExitList.tsx';
import { layOut, type ChartLayout } from './layout.ts';
import { PhaseCard } from './PhaseCard.tsx';
import styles from './Chart.module.css';

/** The statechart, live: where we are, how we came, where we may go and what stands in the way. */
export function ChartTab() {
  const t = useText();
  const { view, scenario, phase: chosen, openPhase: choose } = useDesk();
  const model = useMemo(() => chartModel(scenario, view), [scenario, view]);
  const canvas = useRef<HTMLDivElement>(null);
  const [layout, setLayout] = useState<ChartLayout | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    const run = async () => {
      try {
        const box = canvas.current;
        const wide = box === null || box.clientWidth > box.clientHeight * 1.25;
        const laid = await layOut(chartModel(scenario, view), wide ? 'RIGHT' : 'DOWN');
        if (!gone) setLayout(laid);
      } catch {
        if (!gone) setFailed(true);
      }
    };
    void run();
    return () => {
      gone = true;
    };
    // The shape depends on the scenario alone; what is lit comes with each view.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [scenario]);
  const phase = scenario.phases.find((each) => each.id === chosen) ?? null;
  return (
    <div className={styles['tab']}>
      <div className={styles['canvas']} ref={canvas}>
        {layout === null ? (
          <p className={styles['waiting']} aria-busy={!failed}>
            {failed ? t('chart.failed') : t('loading')}
          </p>
        ) : (
          <ChartCanvas model={model} layout={layout} chosen={chosen} choose={choose} />
        )}
        <Legend />
      </div>
      <div className={styles['side']}>
        {phase === null ? null : (
          <PhaseCard key={phase.id} phase={phase} close={() => choose(null)} />
        )}
        <ExitList chosen={chosen} choose={choose} />
      </div>
    </div>
  );
}

function Legend() {
  const t = useText();
  return (
    <ul className={styles['legend']}>
      {(['present', 'travelled', 'possible', 'closed'] as const).map((kind) => (
        <li key={kind}>
          <span className={styles['key']} data-kind={kind} aria-hidden="true" />
          {t(`chart.legend.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
