import { LanguagePicker } from '../../shared/ui/LanguagePicker.tsx';
import { PhaseHeader } from '../../shared/ui/PhaseHeader.tsx';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { stationText, type StationText } from '../text.ts';
import { Announcer } from './Announcer.tsx';
import { Brief } from './Brief.tsx';
import { DeskTabs, type DeskTabsProps } from './DeskTabs.tsx';
import { Moves } from './Moves.tsx';
import { Situation } from './Situation.tsx';
import { StatusStrip } from './StatusStrip.tsx';
import { SeatProvider, type Seat } from './seat.tsx';
import { usePlace, type Places } from './use-place.ts';
import { useWide } from './use-wide.ts';
import { MailPart, type Box } from './talk/MailPart.tsx';
import { TalksPart } from './talks/TalksPart.tsx';
import { argumentsWaiting } from './talk/waiting.ts';
import { talksWaiting } from './talks/waiting.ts';
import styles from './TeamDesk.module.css';

export interface TeamDeskProps {
  seat: Seat;
  /** One column whatever the width: on the hot seat, beside other things. */
  narrow?: boolean;
  /** Keeps where the person was over a reload. Absent on a hot seat, where nothing may stay behind. */
  places?: Places;
}

/** A team's whole desk: brief, inbox, moves and situation. On a wide screen the moves stay beside the rest. */
export function TeamDesk({ seat, narrow = false, places }: TeamDeskProps) {
  const t = stationText.useText();
  const { view } = seat;
  const [{ part: chosen, box, talkBox }, go] = usePlace(places, () => ({
    part: view.situation.status === 'running' ? 'inbox' : 'brief',
    box: 'inbox',
    talkBox: talksWaiting(view).votes > 0 ? 'votes' : 'boards',
  }));
  const beside = useWide() && !narrow;
  // A tablet that was turned while its moves were in sight: they stand beside, and something stands here.
  const part = beside && chosen === 'moves' ? 'inbox' : chosen;
  const unread = unreadOf(seat);
  return (
    <SeatProvider value={seat}>
      <div className={styles['desk']} data-narrow={narrow || undefined} data-part={part}>
        <div className={styles['head']}>
          <PhaseHeader
            situation={view.situation}
            offsetMs={seat.offsetMs}
            compact={narrow}
            over={
              // The mark beside it tells the name already.
              <p className={styles['over']} dir="auto" aria-hidden="true">
                {view.team.name}
              </p>
            }
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
            onPart={(next) => go({ part: next })}
            waiting={waitingOf(seat, unread, t)}
            narrow={narrow}
          />
        </div>
        <main className={styles['main']}>
          <section className={styles['side']} aria-live="off">
            {part === 'brief' ? <Brief /> : null}
            {part === 'inbox' ? (
              <MailPart box={box} onBox={(next) => go({ box: next })} unread={unread} />
            ) : null}
            {part === 'talks' ? (
              <TalksPart box={talkBox} onBox={(next) => go({ talkBox: next })} />
            ) : null}
            {part === 'situation' ? <Situation /> : null}
            {part === 'situation' && places !== undefined ? <LanguagePicker /> : null}
          </section>
          <section className={styles['moves']} data-shown={part === 'moves' || undefined}>
            <Moves />
          </section>
        </main>
        <Announcer />
        <StatusStrip held={view.situation.held} exercise={view.situation} />
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
  seat: Seat,
  unread: Record<Box, number>,
  t: StationText,
): DeskTabsProps['waiting'] {
  const { view } = seat;
  const mail = unread.inbox + unread.messages;
  const asked = view.moves.filter(
    (move) => move.status === 'returned' && move.totalTurn === view.situation.totalTurn,
  ).length;
  const open = argumentsWaiting(seat).length;
  const { boards, votes } = talksWaiting(view);
  return {
    inbox: { count: mail, words: t('tabs.unread', { count: mail }) },
    moves: {
      count: asked + open,
      words: [
        ...(asked > 0 ? [t('tabs.toAnswer', { count: asked })] : []),
        ...(open > 0 ? [t('tabs.toArgue', { count: open })] : []),
      ].join(', '),
    },
    talks: { count: boards + votes, words: t('tabs.waiting', { count: boards + votes }) },
  };
}
