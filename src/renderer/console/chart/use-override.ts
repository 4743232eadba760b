import type { Phase } from '../../../core/scenario/schema.ts';
import { useDesk } from '../desk.tsx';
import { useText } from '../text.ts';

/** Asks before going to a phase against the chart; the same question wherever the way is offered. */
export function useOverride(): (phase: Phase) => void {
  const t = useText();
  const { view, ask, issue } = useDesk();
  return (phase) =>
    ask({
      title: t('ask.override.title', { phase: phase.title }),
      body: t('ask.override.body', { from: view.situation.phase?.title ?? '', phase: phase.title }),
      confirm: t('ask.override.confirm'),
      danger: true,
      reason: 'required',
      run: (reason) =>
        issue({ type: 'phase.override', data: { phase: phase.id, step: null, reason } }),
    });
}
