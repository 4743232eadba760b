import { useEffect, useId, useMemo, useState } from 'react';
import type { SeatView } from '../../core/view/schema.ts';
import { AfterTheEnd } from '../shared/afterwards/AfterTheEnd.tsx';
import { Drafts } from '../shared/drafts.ts';
import type { Link } from '../shared/link/link.ts';
import { useLinkState, useView } from '../shared/link/hooks.tsx';
import { memoryShelf } from '../shared/link/outbox.ts';
import { StopScreen } from '../shared/ui/Banner.tsx';
import { Button } from '../shared/ui/Button.tsx';
import { TeamDesk } from '../station/desk/TeamDesk.tsx';
import type { Curtain } from './curtain.ts';
import { Idle } from './idle.ts';
import { OfferPin } from './OfferPin.tsx';
import { SetPin } from './SetPin.tsx';
import { hotseatText } from './text.ts';
import styles from './OpenSeat.module.css';

export interface OpenSeatProps {
  team: string;
  link: Link;
  curtain: Curtain;
  onClose: () => void;
}

/** One team at the shared screen. It closes by a button, by itself when nobody touches it, and leaves nothing. */
export function OpenSeat({ team, link, curtain, onClose }: OpenSeatProps) {
  const t = hotseatText.useText();
  const view = useView(`team:${team}` as const);
  const own = useOwnSeat(team);
  const session = useLinkState((state) => state.welcome?.session ?? '');
  const mediaToken = useLinkState((state) => state.welcome?.mediaToken ?? '');
  const offsetMs = useLinkState((state) => state.offsetMs);
  // As with drafts: what is written here goes with the page.
  const afterwards = useMemo(() => memoryShelf(), []);
  const whose = useId();
  const [closesIn, setClosesIn] = useState<number | null>(null);
  const [setting, setSetting] = useState(false);
  // Words being typed are kept at the host and in this page's memory, never in the browser's storage.
  const drafts = useMemo(
    () => new Drafts({ link, shelf: memoryShelf(), owner: `${session}.hotSeat`, team }),
    [link, session, team],
  );

  useEffect(() => {
    drafts.listen();
    // Said by the curtain, which may have to wait for the line when this page is covered already.
    curtain.onLastWords(drafts.lastWords);
    return () => drafts.close();
  }, [drafts, curtain]);

  useEffect(() => {
    const idle = new Idle({ onWarn: setClosesIn, onIdle: onClose });
    return () => idle.stop();
    // The way to close is the same for as long as the seat is open.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const setPin = (pin: string) => {
    if (link.send({ t: 'pin', pin })) curtain.hasSet(pin);
  };
  return (
    <div className={styles['seat']}>
      <section className={styles['bar']} aria-labelledby={whose}>
        <span id={whose} className={styles['open']} dir="auto">
          {view === null ? t('opening') : t('open', { team: view.team.name })}
        </span>
        <span className={styles['idle']} role="status">
          {closesIn === null ? '' : t('idle', { count: closesIn })}
        </span>
        <Button kind="main" onClick={onClose}>
          {t('close')}
        </Button>
      </section>
      {view === null || setting ? null : <OfferPin team={team} onSet={() => setSetting(true)} />}
      {setting ? <SetPin onSet={setPin} onClose={() => setSetting(false)} /> : null}
      {view === null || setting ? null : (
        <AfterTheEnd shelf={afterwards} owner="hotSeat" shared>
          <TeamDesk
            seat={{
              view,
              read: null,
              readMessages: null,
              estimates: own?.estimates ?? null,
              mediaToken,
              offsetMs,
              drafts,
              watching: false,
            }}
          />
        </AfterTheEnd>
      )}
      {view?.situation.stopped === true ? <StopScreen /> : null}
    </div>
  );
}

/** What this screen has said for the open team so far; null until the host has told. */
function useOwnSeat(team: string): SeatView | null {
  return useLinkState((state) => {
    const views = Object.values(state.views).map(({ view }) => view);
    const seats = views.filter((view): view is SeatView => view.audience.startsWith('seat:'));
    return seats.find((seat) => seat.team === team) ?? null;
  });
}
