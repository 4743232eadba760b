import type { SeatView } from '../../core/view/schema.ts';
import { useLinkState } from '../shared/link/hooks.tsx';
import { Button } from '../shared/ui/Button.tsx';
import { TeamMark, type MarkedTeam } from '../shared/ui/TeamMark.tsx';
import { StatusStrip } from './desk/StatusStrip.tsx';
import { Page } from './Page.tsx';
import { stationText } from './text.ts';

/** Asked to join; control has not answered yet. */
export function Waiting({ seat }: { seat: SeatView }) {
  const t = stationText.useText();
  const lobby = useLinkState((state) => state.lobby);
  const team = lobby?.teams.find((each) => each.id === seat.team);
  return (
    <Page kicker={seat.exerciseTitle} heading={t('waiting.heading')}>
      <p>
        <bdi>{t('waiting.for', { name: seat.name })}</bdi>
      </p>
      {team === undefined ? null : <TeamMark team={team as MarkedTeam} named size="2.5rem" />}
      <p role="status">{t(seat.takesOver ? 'waiting.takeoverHelp' : 'waiting.help')}</p>
      <StatusStrip held={false} exercise={lobby} />
    </Page>
  );
}

export function NotAdmitted({ reason, onAgain }: { reason: string; onAgain: () => void }) {
  const t = stationText.useText();
  return (
    <Page heading={t('refused.heading')}>
      {reason === '' ? null : <p dir="auto">{reason}</p>}
      <p>{t('refused.help')}</p>
      <div>
        <Button onClick={onAgain}>{t('refused.again')}</Button>
      </div>
    </Page>
  );
}
