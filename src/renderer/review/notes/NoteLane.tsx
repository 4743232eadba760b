import { Tooltip } from '@mantine/core';
import { useMemo } from 'react';
import { percent, type Scale } from '../parts/timeline/scale.ts';
import { useStage } from '../stage.tsx';
import { useText, type ReviewText } from '../text.ts';
import { seqsOf, type Note } from './notes-of.ts';
import { useShown } from './use-shown.ts';
import styles from './Notes.module.css';

/** Marks nearer than this cannot be told apart or hit. */
const gapPx = 26;

interface NoteMark {
  readonly share: number;
  readonly stops: { readonly seq: number; readonly remark: Note }[];
}

/** Where remarks are on the timeline: a lane of their own, because they are no part of the record. */
export function NoteLane({ scale, width }: { scale: Scale; width: number }) {
  const t = useText();
  const { player, dispatch } = useStage();
  const shown = useShown();
  const marks = useMemo(() => {
    const gap = gapPx / Math.max(width, 300);
    const stops = shown
      .flatMap((remark) => seqsOf(remark).map((seq) => ({ seq, remark })))
      .sort((a, b) => a.seq - b.seq);
    const found: NoteMark[] = [];
    for (const stop of stops) {
      const share = scale.shareOf(stop.seq);
      const last = found.at(-1);
      if (last !== undefined && share - last.share < gap) last.stops.push(stop);
      else found.push({ share, stops: [stop] });
    }
    return found;
  }, [shown, scale, width]);
  if (marks.length === 0) return null;
  return (
    <>
      <span className={styles['laneLabel']}>{t('notes.lane')}</span>
      <div className={styles['lane']} data-notes>
        {marks.map(({ share, stops }) => {
          const words = stops.map(({ remark }) => wordsOf(remark, t));
          const inside = stops.findIndex(({ seq }) => seq === player.at);
          const next = stops[(inside + 1) % stops.length]?.seq ?? 0;
          return (
            <Tooltip
              key={stops[0]?.remark.id}
              multiline
              maw={360}
              label={words.map((each, at) => (
                <div key={stops[at]?.remark.id} dir="auto">
                  {each}
                </div>
              ))}
            >
              <button
                type="button"
                className={styles['mark']}
                data-here={inside >= 0 || undefined}
                data-kind={stops[0]?.remark.kind}
                style={{ insetInlineStart: percent(share) }}
                aria-label={words.join('; ')}
                onClick={() => dispatch({ do: 'seek', at: next })}
              >
                <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                  <path d={shapes[stops[0]?.remark.kind ?? 'annotation']} />
                </svg>
                {stops.length > 1 ? (
                  <span className={styles['crowd']} data-count={stops.length} />
                ) : null}
              </button>
            </Tooltip>
          );
        })}
      </div>
    </>
  );
}

const shapes: Readonly<Record<Note['kind'], string>> = {
  annotation: 'M2 2.5h12v8H8l-3.5 3.5v-3.5H2z',
  bookmark: 'M3 14.5v-13M3 2h9.5l-2 3 2 3H3',
  lesson: 'M5.5 10.5a4 4 0 1 1 5 0v1.5h-5zM6 14.2h4',
  hotWash: 'M2 8h12',
  feedback: 'M2 8h12',
};

function wordsOf(remark: Note, t: ReviewText): string {
  const kind =
    remark.kind === 'lesson' ? t(`notes.sort.${remark.sort}`) : t(`notes.kinds.${remark.kind}`);
  const text = 'text' in remark ? remark.text : '';
  return text === '' ? kind : `${kind}: ${text}`;
}
