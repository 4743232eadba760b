import { Popover, UnstyledButton } from '@mantine/core';
import { memo, useState } from 'react';
import type { Scenario } from '../../../core/scenario/schema.ts';
import type { PublicView } from '../../../core/view/schema.ts';
import { useBackdrop, useStage } from '../stage.tsx';
import { useText } from '../text.ts';
import { mapOf } from '../model/phase-map.ts';
import { Glyph } from './Glyph.tsx';
import { PhaseMapDrawing } from './PhaseMapDrawing.tsx';
import styles from './PathBar.module.css';

type Path = PublicView['path'];

/** The way through the statechart as a breadcrumb, with a small map. The way itself is public. */
export function PathBar() {
  const t = useText();
  return (
    <nav className={styles['bar']} aria-label={t('path.label')}>
      <Way path={usePath()} />
      <PathMap />
    </nav>
  );
}

function usePath(): Path {
  const { replay, player } = useStage();
  return replay.pathAt(player.at);
}

/** A way of many visits would fill the screen. */
const visitsShown = 8;

const Way = memo(function Way({ path }: { readonly path: Path }) {
  const t = useText();
  const { replay } = useBackdrop();
  const [unfolded, setUnfolded] = useState(false);
  const folded = unfolded || path.length <= visitsShown ? 0 : path.length - visitsShown;
  return (
    <ol>
      {folded === 0 ? null : (
        <li>
          <button
            type="button"
            aria-label={t('picture.earlier', { n: folded })}
            title={t('picture.earlier', { n: folded })}
            onClick={() => setUnfolded(true)}
          >
            …
          </button>
        </li>
      )}
      {path.slice(folded).map(({ phase, title }, no) => {
        const index = folded + no;
        return (
          <Visit
            // oxlint-disable-next-line react/no-array-index-key -- by place: see `useRecent`
            key={no}
            title={title}
            seq={entrySeq(replay.phases, phase, index)}
            here={index === path.length - 1}
          />
        );
      })}
      {path.length === 0 ? <li className={styles['none']}>{t('path.notStarted')}</li> : null}
    </ol>
  );
});

interface VisitProps {
  readonly title: string;
  /** Where it began. */
  readonly seq: number;
  readonly here: boolean;
}

const Visit = memo(function Visit({ title, seq, here }: VisitProps) {
  const { dispatch } = useBackdrop();
  return (
    <li aria-current={here ? 'step' : undefined}>
      <button
        type="button"
        onClick={() => dispatch({ do: 'seek', at: seq })}
        title={title}
        dir="auto"
      >
        {title}
      </button>
    </li>
  );
});

const PathMap = memo(function PathMap() {
  const t = useText();
  const { replay, channel } = useBackdrop();
  if (replay.full === null) return null;
  // Also the phases that were not come to.
  const whole = channel.audience === 'control';
  return (
    <Popover width="target" position="bottom-end" shadow="md" withArrow trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={styles['map']}>
          <Glyph name="map" size={18} />
          {t('path.map')}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles['drop']} tabIndex={0} aria-label={t('path.mapTitle')}>
        <h2>{t('path.mapTitle')}</h2>
        <Drawn scenario={replay.full.world.scenario} whole={whole} />
        <p>{t(whole ? 'path.mapAll' : 'path.mapSeen')}</p>
      </Popover.Dropdown>
    </Popover>
  );
});

/** It follows the moment while it is open. */
function Drawn({ scenario, whole }: { readonly scenario: Scenario; readonly whole: boolean }) {
  const visited = usePath().map((visit) => visit.phase);
  return <PhaseMapDrawing map={mapOf(scenario, visited, whole)} />;
}

/** Where the n-th visit began; after an undo the way may be shorter than what was once entered. */
function entrySeq(
  phases: readonly { readonly seq: number; readonly phase: string }[],
  phase: string,
  index: number,
): number {
  const exact = phases[index];
  if (exact?.phase === phase) return exact.seq;
  return phases.find((span) => span.phase === phase)?.seq ?? 0;
}
