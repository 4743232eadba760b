import { memo, useState } from 'react';
import type { RecordItem, RecordLine } from '../../../core/review/record.ts';
import type { Team } from '../../../core/scenario/schema.ts';
import type { ArgumentView } from '../../../core/view/schema-talk.ts';
import type { World } from '../../../core/world.ts';
import { wallTime } from '../../shared/format.ts';
import { OutcomeBadge } from '../../shared/ui/OutcomeBadge.tsx';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { lineText, whatOf } from '../model/line-text.ts';
import { splitReads } from '../model/record-rows.ts';
import type { ReviewText } from '../text.ts';
import { crowdText } from './Talk.tsx';
import styles from './RecordPane.module.css';

export interface RowContext {
  readonly world: World;
  /** From here on the record is not proven; null: all of it is. */
  readonly unprovenFrom: number | null;
  readonly seek: (at: number) => void;
  /** The team whose move a line is about; null: it is about none. */
  readonly teamOf: (line: RecordLine) => Team | null;
  /** How the room had judged a move, and when it was told. */
  readonly crowds: ReadonlyMap<string, CrowdTold>;
  readonly t: ReviewText;
}

export interface CrowdTold {
  readonly seq: number;
  readonly crowd: NonNullable<ArgumentView['crowd']>;
}

interface RowProps {
  readonly item: RecordItem;
  readonly row: RowContext;
  readonly at: number;
  readonly present: number;
}

/** A move with what became of it, an inject with its readers, or a line by itself. */
export function RecordItemRow({ item, row, at, present }: RowProps) {
  const [open, setOpen] = useState(false);
  const { lines, reads } = splitReads(item);
  const [first, ...rest] = lines;
  const told = item.kind === 'move' ? row.crowds.get(item.subject) : undefined;
  const crowd = told !== undefined && told.seq <= at ? told.crowd : null;
  if (first === undefined) return <Reads {...{ reads, row, at, present, open, setOpen }} named />;
  return (
    <li className={styles['item']} data-kind={item.kind}>
      <Line line={first} lead row={row} ahead={first.seq > at} present={first.seq === present} />
      {rest.length === 0 && reads.length === 0 && crowd === null ? null : (
        <ol className={styles['rest']}>
          {rest.map((line) => (
            <li key={line.seq}>
              <Line line={line} row={row} ahead={line.seq > at} present={line.seq === present} />
            </li>
          ))}
          {reads.length === 0 ? null : <Reads {...{ reads, row, at, present, open, setOpen }} />}
          {crowd === null ? null : <li className={styles['crowd']}>{crowdText(crowd, row.t)}</li>}
        </ol>
      )}
    </li>
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
  const { t } = row;
  const unproven = row.unprovenFrom !== null && line.seq >= row.unprovenFrom;
  return (
    <button
      type="button"
      className={styles['line']}
      data-lead={lead || undefined}
      data-ahead={ahead || undefined}
      data-unproven={unproven || undefined}
      data-type={line.fact.type}
      data-seq={line.seq}
      aria-current={present ? 'true' : undefined}
      title={unproven ? t('notProven', { seq: row.unprovenFrom ?? 0 }) : undefined}
      onClick={() => row.seek(line.seq)}
    >
      <time className={styles['time']}>{wallTime(line.entry.wallMs)}</time>
      <LineMark team={row.teamOf(line)} />
      <span className={styles['words']} dir="auto">
        {line.fact.type === 'move.ruled' && !lead ? (
          <OutcomeBadge outcome={line.fact.data.ruling.outcome} />
        ) : (
          lineText(line.entry, { t, indicators: row.world.scenario.indicators })
        )}
      </span>
    </button>
  );
});

/** Who moved: the team's mark before its move. */
function LineMark({ team }: { team: Team | null }) {
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
        <Line line={line} row={row} ahead={line.seq > at} present={line.seq === present} />
      </li>
    ));
  }
  const first = reads[0];
  return (
    <li>
      <button
        type="button"
        className={styles['line']}
        data-ahead={(first?.seq ?? 0) > at || undefined}
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
