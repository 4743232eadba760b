import { Menu } from '@mantine/core';
import { memo, useState } from 'react';
import type { RecordItem, RecordLine } from '../../../../core/review/record.ts';
import type { Told } from '../../../../core/review/told.ts';
import type { PublicTeam } from '../../../../core/view/schema.ts';
import { wallTime } from '../../../shared/format.ts';
import { sharedText } from '../../../shared/i18n.ts';
import { OutcomeBadge } from '../../../shared/ui/OutcomeBadge.tsx';
import { TeamMark } from '../../../shared/ui/TeamMark.tsx';
import type { Legend } from '../../model/legend.ts';
import { lineText } from '../../model/line-text.ts';
import { whatOf } from '../../model/line-words.ts';
import { isLineAhead, splitReads } from '../../model/record-rows.ts';
import { LineNote, type LineNotes } from '../../notes/LineNote.tsx';
import type { ReviewText } from '../../text.ts';
import { Glyph } from '../Glyph.tsx';
import { crowdText } from '../picture/Talk.tsx';
import styles from './RecordPane.module.css';

export interface RowContext {
  readonly world: Legend;
  /** From here on the record is not proven; null: all of it is. */
  readonly unprovenFrom: number | null;
  readonly seek: (at: number) => void;
  /** A fork from right after a fact; null: there are no facts to go on from. */
  readonly fork: ((at: number) => void) | null;
  /** The team whose move a line is about; null: it is about none. */
  readonly teamOf: (line: RecordLine) => PublicTeam | null;
  /** What came of a move and how the room had judged it, and when it was told. */
  readonly told: ReadonlyMap<string, Told>;
  readonly notes: LineNotes | null;
  readonly t: ReviewText;
}

interface RowProps {
  readonly item: RecordItem;
  readonly totalTurn: number;
  readonly row: RowContext;
  /** As the turn knows it: see `clip`. */
  readonly at: number;
  readonly present: number;
}

/** A move with what became of it, an inject with its readers, a board, a vote, or a line by itself. */
export function RecordItemRow({ item, totalTurn, row, at, present }: RowProps) {
  const [open, setOpen] = useState(false);
  const { lines, reads } = splitReads(item);
  const [first, ...rest] = lines;
  const found = item.kind === 'move' ? row.told.get(item.subject) : undefined;
  // A move may come up again in later turns; its result stands once.
  const told =
    found !== undefined && found.seq <= at && found.totalTurn === totalTurn ? found : null;
  if (first === undefined) return <Reads {...{ reads, row, at, present, open, setOpen }} named />;
  return (
    <li className={styles['item']} data-kind={item.kind}>
      <Line
        line={first}
        lead
        row={row}
        ahead={isLineAhead(first.seq, at)}
        present={first.seq === present}
      />
      {rest.length === 0 && reads.length === 0 && told === null ? null : (
        <ol className={styles['rest']}>
          {rest.map((line) => (
            <li key={line.seq}>
              <Line
                line={line}
                row={row}
                ahead={isLineAhead(line.seq, at)}
                present={line.seq === present}
              />
            </li>
          ))}
          {reads.length === 0 ? null : <Reads {...{ reads, row, at, present, open, setOpen }} />}
          {told === null ? null : <Outcome told={told} row={row} />}
        </ol>
      )}
    </li>
  );
}

/** What came of a move, and how likely the room had thought it: each to those who were told. */
function Outcome({ told: { outcome, crowd }, row: { t } }: { told: Told; row: RowContext }) {
  const shared = sharedText.useText();
  return (
    <>
      {outcome === null ? null : (
        <li className={styles['crowd']}>
          {t('seen.result', { outcome: shared(`outcome.${outcome}`) })}
        </li>
      )}
      {crowd === null ? null : <li className={styles['crowd']}>{crowdText(crowd, t)}</li>}
    </>
  );
}

interface LineProps {
  readonly line: RecordLine;
  /** The first line of its item. */
  readonly lead?: boolean;
  readonly row: RowContext;
  readonly ahead: boolean;
  readonly present: boolean;
}

/** Drawn again only when it is reached or left: a long turn has hundreds of them. */
const Line = memo(function Line({ line, lead = false, row, ahead, present }: LineProps) {
  const { t, fork } = row;
  const unproven = row.unprovenFrom !== null && line.seq >= row.unprovenFrom;
  return (
    <span className={styles['lineBox']}>
      <button
        type="button"
        className={styles['line']}
        data-lead={lead || undefined}
        data-ahead={ahead || undefined}
        data-unproven={unproven || undefined}
        data-type={line.entry.code}
        data-seq={line.seq}
        aria-current={present ? 'true' : undefined}
        title={unproven ? t('notProven', { seq: row.unprovenFrom ?? 0 }) : undefined}
        onClick={() => row.seek(line.seq)}
        onContextMenu={(event) => {
          if (fork === null) return;
          event.preventDefault();
          row.seek(line.seq);
          fork(line.seq);
        }}
      >
        <time className={styles['time']}>{wallTime(line.entry.wallMs)}</time>
        <LineMark team={row.teamOf(line)} />
        <span className={styles['words']} dir="auto">
          <Words line={line} under={!lead} row={row} />
        </span>
      </button>
      {row.notes === null ? null : <LineNote line={line} notes={row.notes} t={t} />}
      {present && fork !== null ? <LineMenu seq={line.seq} t={t} fork={fork} /> : null}
    </span>
  );
});

interface LineMenuProps {
  readonly seq: number;
  readonly t: ReviewText;
  readonly fork: (at: number) => void;
}

/** The present line's own menu; at any other line, the context menu asks for the same. */
function LineMenu({ seq, t, fork }: LineMenuProps) {
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <button type="button" className={styles['lineMenu']} aria-label={t('lineMenu')}>
          <Glyph name="more" size={16} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => fork(seq)}>{t('fork.from')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface WordsProps {
  readonly line: RecordLine;
  /** It stands under the line that names what it is about. */
  readonly under: boolean;
  readonly row: RowContext;
}

/** A ruling and a draw show what came of them as a badge. */
function Words({ line: { fact, entry }, under, row }: WordsProps) {
  const { t } = row;
  const shared = sharedText.useText();
  const { indicators } = row.world.scenario;
  if (under && fact?.type === 'move.ruled') {
    const { outcome, mode, override } = fact.data.ruling;
    return (
      <>
        <OutcomeBadge outcome={outcome} /> <small>{shared(`rulingMode.${mode}`)}</small>
        {override === null ? null : (
          <small> · {t('play.otherwise', { reason: override.reason })}</small>
        )}
      </>
    );
  }
  return <>{lineText(entry, { t, indicators, under })}</>;
}

/** Who moved: the team's mark before its move. */
function LineMark({ team }: { team: PublicTeam | null }) {
  return team === null ? null : (
    <span aria-hidden="true" className={styles['mark']}>
      <TeamMark team={team} size="1.15rem" />
    </span>
  );
}

interface ReadsProps {
  readonly reads: readonly RecordLine[];
  readonly row: RowContext;
  readonly at: number;
  readonly present: number;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Without the inject above it: read in a later turn. */
  readonly named?: boolean;
}

function Reads({ reads, row, at, present, open, setOpen, named = false }: ReadsProps) {
  const { t } = row;
  // The moment may stand on one of them: then they are listed whether asked for or not.
  const listed = open || reads.some((line) => line.seq === present);
  if (listed) {
    return reads.map((line) => (
      <li key={line.seq}>
        <Line
          line={line}
          row={row}
          ahead={isLineAhead(line.seq, at)}
          present={line.seq === present}
        />
      </li>
    ));
  }
  const first = reads[0];
  return (
    <li>
      <button
        type="button"
        className={styles['line']}
        data-ahead={isLineAhead(first?.seq ?? 0, at) || undefined}
        onClick={() => setOpen(true)}
        aria-expanded={false}
      >
        <span className={styles['time']} />
        <span className={styles['words']}>
          {named && first !== undefined
            ? t('record.readsOf', { count: reads.length, what: whatOf(first.entry.params) })
            : t('record.reads', { count: reads.length })}
        </span>
      </button>
    </li>
  );
}
