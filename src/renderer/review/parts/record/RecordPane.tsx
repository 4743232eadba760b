import { Switch } from '@mantine/core';
import { memo, useDeferredValue, useMemo, useRef, useState } from 'react';
import { upTo, type RecordTurn } from '../../../../core/review/record.ts';
import { useLineNotes } from '../../notes/use-line-notes.ts';
import { clip, lastSeq, linePx, presentLine, shownTurns } from '../../model/record-rows.ts';
import { useOver } from '../../over.tsx';
import { useBackdrop, useStage } from '../../stage.tsx';
import { useText } from '../../text.ts';
import { audienceName } from '../names.ts';
import { useFollow } from './follow.ts';
import { LongRecord, type RecordListProps } from './LongRecord.tsx';
import type { RowContext } from './RecordItemRow.tsx';
import { firstUnproven } from '../top/Seal.tsx';
import { TurnRows } from './TurnRows.tsx';
import styles from './RecordPane.module.css';

/** The record as this audience may read it. Pressing a line goes there; the present line stays in sight. */
export function RecordPane() {
  const t = useText();
  const { channel } = useBackdrop();
  const [details, setDetails] = useState(false);
  return (
    <section className={styles['pane']} aria-labelledby="record-title">
      <header className={styles['head']}>
        <h2 id="record-title">{t('record.title')}</h2>
        <Switch
          size="xs"
          labelPosition="left"
          checked={details}
          label={t('record.details')}
          title={t('record.detailsHelp')}
          onChange={(event) => setDetails(event.currentTarget.checked)}
        />
      </header>
      <RecordList key={channel.audience} details={details} />
    </section>
  );
}

function RecordList({ details }: { details: boolean }) {
  const t = useText();
  const { replay, channel, player, horizon, dispatch } = useStage();
  const { show } = useOver();
  const whole = useMemo(() => shownTurns(channel.turns, details), [channel, details]);
  // With nothing ahead in spoiler-safe; a turn that is over stays the same, and is not drawn again.
  const turns = useMemo(
    () => (player.spoilerSafe ? upTo(whole, horizon) : whole),
    [whole, player.spoilerSafe, horizon],
  );
  // The picture goes first: the record may follow a frame later.
  const at = useDeferredValue(player.at);
  const present = useMemo(() => presentLine(turns, at), [turns, at]);
  const notes = useLineNotes();
  const row = useMemo(
    (): RowContext => ({
      world: replay.world,
      unprovenFrom: firstUnproven(replay),
      seek: (at) => dispatch({ do: 'seek', at }),
      fork: replay.full === null ? null : (at) => show({ kind: 'fork', at }),
      teamOf: (line) => replay.world.teams.get(channel.moverOf(line) ?? '') ?? null,
      told: channel.told,
      notes,
      t,
    }),
    [replay, channel, dispatch, show, notes, t],
  );
  const who = audienceName(replay.world, player.audience, t);
  const anything = turns.some((turn) => turn.items.length > 0);
  const isMore = player.spoilerSafe && horizon < channel.track.count;
  // While it arrives, what is drawn now will have to be as long as the whole.
  const { count } = replay.recording;
  const awaited = count === 0 ? 1 : replay.expected / count;
  const isLong = channel.lines.length * awaited > longRecord;
  const List = isLong ? LongRecord : WholeRecord;
  const below = useMemo(
    () => (
      <>
        {anything ? null : <p className={styles['empty']}>{t('record.empty', { who })}</p>}
        {isMore ? <p className={styles['ahead']}>{t('record.more')}</p> : null}
      </>
    ),
    [anything, isMore, t, who],
  );
  return (
    <List turns={turns} row={row} at={at} present={present}>
      {below}
    </List>
  );
}

/** Every turn on the page, for finding and printing. */
const WholeRecord = memo(function WholeRecord(props: RecordListProps) {
  const { turns, row, at, present, children } = props;
  const list = useRef<HTMLDivElement>(null);
  useFollow(list, present);
  return (
    <div ref={list} className={styles['list']} role="group" aria-labelledby="record-title">
      {turns.map((turn) => (
        <TurnSection
          key={turn.key}
          turn={turn}
          row={row}
          at={clip(at, turn.seq, lastSeq(turn))}
          present={within(present, turn) ? present : -1}
        />
      ))}
      {children}
    </div>
  );
});

function within(seq: number, turn: RecordTurn): boolean {
  return turn.items.some((item) => item.lines.some((line) => line.seq === seq));
}

/** From here on only what is in sight is drawn: thousands of lines take a breath and a lot of memory. */
const longRecord = 1500;

function lineCount(turn: RecordTurn): number {
  return turn.items.reduce((sum, { lines }) => sum + lines.length, 0);
}

interface TurnProps {
  readonly turn: RecordTurn;
  readonly row: RowContext;
  /** See `clip`. */
  readonly at: number;
  readonly present: number;
}

const TurnSection = memo(function TurnSection({ turn, row, at, present }: TurnProps) {
  const lines = useMemo(() => lineCount(turn), [turn]);
  return (
    <section
      className={styles['turn']}
      data-ahead={at < 0 || undefined}
      // Until it comes into sight, the browser takes its word for its length.
      style={{ containIntrinsicBlockSize: `auto ${linePx * (lines + 1)}px` }}
    >
      <TurnRows turn={turn} items={turn.items} titled row={row} at={at} present={present} />
    </section>
  );
});
