import type { CommandBody } from '../../../core/command.ts';
import type { Phase } from '../../../core/scenario/schema.ts';
import type { ControlExit } from '../../../core/view/schema.ts';
import { useDesk } from '../desk.tsx';
import { Act, PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { useOverride } from './use-override.ts';

/** What can be done with an exit now: it is taken, or its phase is gone to against the chart, with a reason. */
export function ExitAct({ exit, to }: { exit: ControlExit; to: Phase | undefined }) {
  const t = useText();
  const { view } = useDesk();
  const override = useOverride();
  if (exit.possible) return <Take exit={exit} to={to} />;
  if (to === undefined || view.situation.status !== 'running') return null;
  return (
    <PlainAct
      kind="quiet"
      deed="phase.override"
      aria-label={t('chart.overrideNamed', { phase: to.title })}
      onClick={() => override(to)}
    >
      {t('chart.override')}
    </PlainAct>
  );
}

function Take({ exit, to }: { exit: ControlExit; to: Phase | undefined }) {
  const t = useText();
  const { view, ask, issue } = useDesk();
  const body: CommandBody = {
    type: 'phase.take',
    data: { exit: exit.id, expectTotalTurn: view.situation.totalTurn },
  };
  const named = t('chart.takeNamed', { exit: exit.title });
  if (to?.kind !== 'end') {
    return (
      <Act data-lead kind="ready" body={body} aria-label={named}>
        {t('chart.take')}
      </Act>
    );
  }
  // Every other phase can be gone on from; nothing leads out of an ended exercise.
  const asked = () =>
    ask({
      title: t('ask.endExit.title', { phase: to.title }),
      body: t('ask.endExit.body', { exit: exit.title }),
      confirm: t('ask.endExit.confirm'),
      danger: true,
      reason: 'none',
      run: () => issue(body),
    });
  return (
    <PlainAct data-lead deed="phase.take" kind="ready" aria-label={named} onClick={asked}>
      {t('chart.takeEnd')}
    </PlainAct>
  );
}
