import { useState } from 'react';
import { PhaseHeader } from '../../shared/ui/PhaseHeader.tsx';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { stationText, type StationText } from '../text.ts';
import { Announcer } from './Announcer.tsx';
import { Brief } from './Brief.tsx';
import { DeskTabs, type DeskPart, type DeskTabsProps } from './DeskTabs.tsx';
import { Moves } from './Moves.tsx';
import { Situation } from './Situation.tsx';
import { StatusStrip } from './StatusStrip.tsx';
import { SeatProvider, type Seat } from './seat.tsx';
import { MailPart, type Box } from './talk/MailPart.tsx';
import { TalksPart, type TalkBox } from './talks/TalksPart.tsx';
import { talksWaiting } from './talks/waiting.ts';
import styles from './TeamDesk.module.css';

export interface TeamDeskProps {
  seat: Seat;
  /** One column whatever the width: on the hot seat, beside other things. */
  narrow?: boolean;
}

/** A team's whole desk: brief, inbox, moves and situation. On a wide screen the moves stay beside the rest. */
export function TeamDesk({ seat, narrow = false }: TeamDeskProps) {
  const t = stationText.useText();
  const { view } = seat;
  const [part, setPart] = useState<DeskPart>(
    view.situation.status === 'running' ? 'inbox' : 'brief',
  );
  const [box, setBox] = useState<Box>('inbox');
  const waiting = talksWaiting(view);
  const [talkBox, setTalkBox] = useState<TalkBox>(waiting.votes > 0 ? 'votes' : 'boards');
  const unread = unreadOf(seat);
  return (
    <SeatProvider value={seat}>
      <div className={styles['desk']} data-narrow={narrow || undefined} data-part={part}>
        <div className={styles['head']}>
          <PhaseHeader
            situation={view.situation}
            offsetMs={seat.offsetMs}
            compact={narrow}
            lead={
              <span className={styles['team']}>
                <TeamMark team={view.team} size="2.25rem" />
                <span dir="auto" className={styles['teamName']}>
                  {view.team.name}
                </span>
              </span>
            }
          />
          <DeskTabs
            part={part}
            onPart={setPart}
            waiting={waitingOf(seat, unread, t)}
            narrow={narrow}
          />
        </div>
        <main className={styles['main']}>
          <section className={styles['side']} aria-live="off">
            {part === 'brief' ? <Brief /> : null}
            {part === 'inbox' ? <MailPart box={box} onBox={setBox} unread={unread} /> : null}
            {part === 'talks' ? <TalksPart box={talkBox} onBox={setTalkBox} /> : null}
            {part === 'situation' ? <Situation /> : null}
          </section>
          <section className={styles['moves']} data-shown={part === 'moves' || undefined}>
            <Moves />
          </section>
        </main>
        <Announcer />
        <StatusStrip held={view.situation.held} rehearsal={view.situation.mode === 'rehearsal'} />
      </div>
    </SeatProvider>
  );
}

/** What waits to be opened, in each box; nothing where nobody keeps count. */
function unreadOf({ view, read, readMessages }: Seat): Record<Box, number> {
  const mail = view.messages.filter(({ no, mine }) => !mine && !readMessages?.includes(no));
  return {
    inbox: read === null ? 0 : view.inbox.filter(({ no }) => !read.includes(no)).length,
    messages: readMessages === null ? 0 : mail.length,
  };
}

/** What each tab counts: to read, to answer, to vote on. */
function waitingOf(
  { view }: Seat,
  unread: Record<Box, number>,
  t: StationText,
): DeskTabsProps['waiting'] {
  const mail = unread.inbox + unread.messages;
  const asked = view.moves.filter(
    (move) => move.status === 'returned' && move.totalTurn === view.situation.totalTurn,
  ).length;
  const { boards, votes } = talksWaiting(view);
  return {
    inbox: { count: mail, words: t('tabs.unread', { count: mail }) },
    moves: { count: asked, words: t('tabs.toAnswer', { count: asked }) },
    talks: { count: boards + votes, words: t('tabs.waiting', { count: boards + votes }) },
  };
}
