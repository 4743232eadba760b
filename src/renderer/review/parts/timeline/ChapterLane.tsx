import { Tooltip } from '@mantine/core';
import { memo, useMemo, type ComponentProps } from 'react';
import type { Chapter } from '../../../../core/review/chapters.ts';
import type { RecordLine } from '../../../../core/review/record.ts';
import { marksOf, nextIn, standsOn, type Mark } from '../../model/marks.ts';
import { useBackdrop, useStage, type Stage } from '../../stage.tsx';
import { useText, type ReviewText } from '../../text.ts';
import { percent, type Scale } from './scale.ts';
import styles from './Timeline.module.css';

/** Marks nearer than this cannot be told apart or hit, so they are gathered into one. */
const gapPx = 26;
/** Nobody reads more in a tooltip, and a mark of a long record may stand for thousands. */
const namedMax = 12;

export function ChapterLane({ scale, width }: { scale: Scale; width: number }) {
  const { horizon } = useStage();
  return <Marks scale={scale} width={width} horizon={horizon} />;
}

interface MarksProps {
  readonly scale: Scale;
  readonly width: number;
  readonly horizon: number;
}

const Marks = memo(function Marks({ scale, width, horizon }: MarksProps) {
  const { chapters } = useBackdrop().channel.track;
  const marks = useMemo(
    () =>
      marksOf(
        chapters.filter((chapter) => chapter.seq <= horizon),
        (seq) => scale.shareOf(seq),
        gapPx / Math.max(width, 300),
      ),
    [chapters, horizon, scale, width],
  );
  return (
    <div className={styles['chapters']}>
      {marks.map((mark) => (
        <ChapterMark key={mark.key} mark={mark} />
      ))}
      <Ahead scale={scale} />
    </div>
  );
});

/** One thing over all that lies ahead: a jump moves it, and leaves the marks as they are. */
function Ahead({ scale }: { scale: Scale }) {
  const { at } = useStage().player;
  return (
    <span
      className={styles['curtain']}
      style={{ insetInlineStart: percent(scale.shareOf(at)) }}
      aria-hidden="true"
    />
  );
}

/** Its words do not follow the moment, its button does. */
const ChapterMark = memo(function ChapterMark({ mark }: { mark: Mark }) {
  const t = useText();
  const { replay, channel } = useBackdrop();
  const words = useMemo(
    () => wordsOf(mark, { world: replay.world, lineAt: channel.lineAt }, t),
    [mark, replay.world, channel.lineAt, t],
  );
  const crowd = mark.chapters.length;
  const label =
    crowd > 1 ? `${t('timeline.cluster', { count: crowd })}: ${words.join('; ')}` : words[0];
  return (
    <Tooltip
      multiline
      maw={360}
      label={
        <ul className={styles['list']}>
          {words.map((each, index) => (
            <li key={mark.chapters[index]?.seq} dir="auto">
              {each}
            </li>
          ))}
        </ul>
      }
    >
      <MarkButton mark={mark} aria-label={label} />
    </Tooltip>
  );
});

/** `handed`: what the tooltip wants of it. */
function MarkButton({ mark, ...handed }: ComponentProps<'button'> & { mark: Mark }) {
  const { player, dispatch } = useStage();
  const { at } = player;
  const here = standsOn(mark, at);
  const crowd = mark.chapters.length;
  return (
    <button
      {...handed}
      type="button"
      className={styles['mark']}
      data-kind={mark.lead.kind}
      data-here={here || undefined}
      style={{ insetInlineStart: percent(mark.share) }}
      onClick={() => dispatch({ do: 'seek', at: nextIn(mark, here ? at : -1).seq })}
    >
      <MarkShape kind={mark.lead.kind} />
      {crowd > 1 ? <span className={styles['crowd']}>{crowd}</span> : null}
    </button>
  );
}

function wordsOf(mark: Mark, named: Named, t: ReviewText): string[] {
  const words = mark.chapters.slice(0, namedMax).map((chapter) => chapterText(named, chapter, t));
  const rest = mark.chapters.length - namedMax;
  return rest > 0 ? [...words, t('timeline.andMore', { count: rest })] : words;
}

/** Each kind has a shape of its own; colour only adds. */
const shapes: Readonly<Record<Chapter['kind'], string>> = {
  start: 'M4 2l8 6-8 6z',
  fork: 'M8 14.5V9M8 9L3 2.5M8 9l5-6.5M3 2.5v3.5M3 2.5h3.5M13 2.5v3.5M13 2.5H9.5',
  phase: 'M8 1l7 7-7 7-7-7z',
  turn: 'M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 1 0 0-7',
  go: 'M2 3h12v10H2zM2 4l6 4.5L14 4',
  recall: 'M2 3h12v10H2zM4.5 5.5l7 5M11.5 5.5l-7 5',
  lock: 'M3.5 7.5h9V14h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  draw: 'M2.5 2.5h11v11h-11zM5.5 5.5h.2M10.4 5.5h.2M8 8h.2M5.5 10.4h.2M10.4 10.4h.2',
  ruling: 'M2.5 13.5h8M4.5 5l5-3 3 5-5 3zM9 8l5 4',
  reveal: 'M1 8s2.6-4.5 7-4.5S15 8 15 8s-2.6 4.5-7 4.5S1 8 1 8zM8 6a2 2 0 1 0 0 4 2 2 0 1 0 0-4',
  text: 'M3.5 1.5h6.5l3 3v10h-9.5zM9.5 1.5v3.5h3.5M5.5 8h5M5.5 11h5',
  lapse: 'M3.5 1.5h6.5l3 3v10h-9.5zM5.5 7l5 5M10.5 7l-5 5',
  vote: 'M1.5 8.5h13V14h-13zM4 8.5L6.5 2h4.5v6.5M5.5 11.200h5',
  override: 'M8 1.8L15 14H1zM8 6v4M8 12v.2',
  rating: 'M2.5 2.5h11v11h-11zM5 8.5l2.5 2.5L11.500 5.5',
  hold: 'M5.5 2.5v11M10.5 2.5v11',
  stop: 'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z',
  wheel:
    'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13M8 6a2 2 0 1 0 0 4 2 2 0 1 0 0-4M1.5 7.5l4.5.5M14.5 7.5L10 8M8 10v4.5',
  undo: 'M6 3L2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7',
  recovery: 'M9 1.5L3.5 9H8l-1 5.5L12.5 7H8z',
  bookmark: 'M4 1.5h8v13L8 11l-4 3.5z',
  end: 'M3 3h10v10H3z',
};

function MarkShape({ kind }: { kind: Chapter['kind'] }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapes[kind]} />
    </svg>
  );
}

interface Named {
  readonly world: Stage['replay']['world'];
  readonly lineAt: Stage['channel']['lineAt'];
}

/** A chapter in words, with only such names as this audience was told. */
function chapterText({ world, lineAt }: Named, chapter: Chapter, t: ReviewText): string {
  const name = nameOf(world, lineAt.get(chapter.seq), chapter);
  const line = t(`chapter.${chapter.kind}`, { name });
  return chapter.note === '' ? line : t('reason', { line, reason: chapter.note });
}

function nameOf(
  world: Stage['replay']['world'],
  told: RecordLine | undefined,
  chapter: Chapter,
): string {
  const params = told?.entry.params ?? {};
  // A board may be called like a phase.
  if (chapter.kind === 'text' || chapter.kind === 'lapse') return String(params['board'] ?? '');
  // So may an objective.
  if (chapter.kind === 'rating')
    return `${String(params['rating'] ?? '')} · ${String(params['about'] ?? '')}`;
  const phase = world.phases.get(chapter.subject);
  if (phase !== undefined) return phase.title;
  if (chapter.kind === 'wheel') return chapter.subject;
  const title = String(params['title'] ?? params['name'] ?? '');
  const eventNo = params['eventNo'];
  return typeof eventNo === 'string' ? `${eventNo} ${title}` : title;
}
