import { useEffect, useMemo, useState } from 'react';
import type { SeatView } from '../../core/view/schema.ts';
import { AfterTheEnd } from '../shared/afterwards/AfterTheEnd.tsx';
import { Drafts } from '../shared/drafts.ts';
import { useLink, useLinkState, useView } from '../shared/link/hooks.tsx';
import type { Shelf } from '../shared/link/outbox.ts';
import { StopScreen } from '../shared/ui/Banner.tsx';
import { Goodbye } from './Goodbye.tsx';
import { Join } from './Join.tsx';
import { NotAdmitted, Waiting } from './Waiting.tsx';
import { Connecting } from './Connecting.tsx';
import { KeptHere } from './KeptHere.tsx';
import { forgetSeat, keptSeat, noteSeat } from './credentials.ts';
import { TeamDesk } from './desk/TeamDesk.tsx';
import { stationText } from './text.ts';

export interface StationAppProps {
  shelf: Shelf;
  /** From the address: what the QR code carried. */
  code: string;
}

/** Which of the station's screens this moment calls for. */
export function StationApp({ shelf, code }: StationAppProps) {
  const t = stationText.useText();
  const link = useLink();
  const [typed, setTyped] = useState(code);
  const { status, welcome, refusal, bye, lobby } = useLinkState((state) => state);
  const seat = welcome?.seat ?? null;
  const seatView = useView(seat === null ? null : (`seat:${seat}` as const));

  const joinAgain = () => {
    forgetSeat(shelf);
    link.identify(typed === '' ? null : { role: 'look', code: typed });
  };
  const useHere = () => {
    const kept = keptSeat(shelf);
    if (kept !== null) link.identify({ role: 'seat', token: kept.token });
  };

  const joining = keptSeat(shelf) === null && seat === null;
  if (status === 'stopped' && !(joining && bye === null && refusal?.code !== 'protocol/version')) {
    return (
      <Goodbye
        bye={bye}
        refusal={refusal}
        onJoin={joinAgain}
        onUseHere={useHere}
        kept={<KeptHere shelf={shelf} help={t('ended.keptHereHelp')} />}
      />
    );
  }
  if (seat === null && joining) {
    return (
      <Join
        lobby={lobby}
        code={typed}
        status={status}
        refusal={refusal}
        onCode={(next) => {
          setTyped(next);
          link.identify({ role: 'look', code: next });
        }}
        onJoin={(name, team) => link.identify({ role: 'join', code: typed, name, team })}
        onTakeOver={(asked) => link.identify({ role: 'takeOver', code: typed, seat: asked })}
      />
    );
  }
  if (seatView === null || seat === null)
    return (
      <Connecting
        waitingForExercise={refusal?.code === 'room/no-exercise'}
        kept={<KeptHere shelf={shelf} help={t('connectingKept')} />}
      />
    );
  switch (seatView.status) {
    case 'waiting':
      return <Waiting seat={seatView} />;
    case 'refused':
      return <NotAdmitted reason={seatView.reason} onAgain={joinAgain} />;
    case 'left':
      return <Goodbye bye="removed" refusal={null} onJoin={joinAgain} onUseHere={useHere} />;
    case 'admitted':
      return <SeatedDesk key={seat} view={seatView} seat={seat} shelf={shelf} />;
  }
}

interface SeatedProps {
  view: SeatView;
  seat: string;
  shelf: Shelf;
}

function SeatedDesk({ view: seatView, seat, shelf }: SeatedProps) {
  const { team, read, readMessages, estimates } = seatView;
  const link = useLink();
  const view = useView(`team:${team}` as const);
  const session = useLinkState((state) => state.welcome?.session ?? '');
  const mediaToken = useLinkState((state) => state.welcome?.mediaToken ?? '');
  const offsetMs = useLinkState((state) => state.offsetMs);
  const drafts = useMemo(
    () => new Drafts({ link, shelf, owner: `${session}.${seat}`, team }),
    [link, shelf, session, seat, team],
  );
  useEffect(() => noteSeat(shelf, seat), [shelf, seat]);
  useEffect(() => {
    drafts.listen();
    return () => drafts.close();
  }, [drafts]);
  if (view === null) return <Connecting waitingForExercise={false} />;
  return (
    <>
      <AfterTheEnd shelf={shelf} owner={`${session}.${seat}`}>
        <TeamDesk
          places={{ shelf, owner: `${session}.${seat}` }}
          seat={{
            view,
            read,
            readMessages,
            estimates,
            mediaToken,
            offsetMs,
            drafts,
            watching: false,
          }}
        />
      </AfterTheEnd>
      {view.situation.stopped ? <StopScreen /> : null}
    </>
  );
}
