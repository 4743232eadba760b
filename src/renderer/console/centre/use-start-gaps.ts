import { useLinkState } from '../../shared/link/hooks.tsx';
import { useDesk } from '../desk.tsx';
import { unseated } from '../model/readiness.ts';
import { someNames } from '../parts/some-names.ts';
import { useText } from '../text.ts';

/** What the room would miss if it started now, in words: teams that nobody sits in, a display. Empty after the start. */
export function useStartGaps(): string {
  const t = useText();
  const { view, scenario } = useDesk();
  const displays = useLinkState((state) => state.presence?.displays ?? null);
  if (view.nextAction.kind !== 'start') return '';
  const empty = unseated(scenario, view);
  const about = someNames(
    empty.map((team) => team.name),
    t,
  );
  const isAny = view.seats.some((seat) => seat.status === 'admitted');
  return [
    empty.length === 0 ? '' : isAny ? t('ready.teams.no', { about }) : t('standby.nobodyAtAll'),
    displays === 0 ? t('ready.display.no') : '',
  ]
    .filter((words) => words !== '')
    .map((words) => t('next.gap', { words }))
    .join(' ');
}
