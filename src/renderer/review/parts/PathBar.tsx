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

/** The way through the statechart as a breadcrumb, with a small map. The way itself is public. */
export function PathBar() {
  const { replay, player } = useStage();
  return <Path path={replay.pathAt(player.at)} whole={player.audience === 'control'} />;
}

/** A way of many visits would fill the screen. */
const visitsShown = 8;

interface PathProps {
  readonly path: PublicView['path'];
  /** Also the phases that were not come to. */
  readonly whole: boolean;
}

const Path = memo(function Path({ path, whole }: PathProps) {
  const t = useText();
  const { replay, dispatch } = useBackdrop();
  const { full } = replay;
  const [unfolded, setUnfolded] = useState(false);
  const folded = unfolded || path.length <= visitsShown ? 0 : path.length - visitsShown;
  return (
    <nav className={styles['bar']} aria-label={t('path.label')}>
      <ol>
        {folded === 0 ? null : (
          <li>
            <UnstyledButton
              aria-label={t('picture.earlier', { n: folded })}
              title={t('picture.earlier', { n: folded })}
              onClick={() => setUnfolded(true)}
            >
              …
            </UnstyledButton>
          </li>
        )}
        {path.slice(folded).map(({ phase, title }, no) => {
          const index = folded + no;
          const here = index === path.length - 1;
          return (
            <li
              // oxlint-disable-next-line react/no-array-index-key -- by place: see `useRecent`
              key={no}
              aria-current={here ? 'step' : undefined}
            >
              <UnstyledButton
                onClick={() => dispatch({ do: 'seek', at: entrySeq(replay.phases, phase, index) })}
                title={title}
                dir="auto"
              >
                {title}
              </UnstyledButton>
            </li>
          );
        })}
        {path.length === 0 ? <li className={styles['none']}>{t('path.notStarted')}</li> : null}
      </ol>
      {full === null ? null : <PathMap scenario={full.world.scenario} path={path} whole={whole} />}
    </nav>
  );
});

function PathMap({ scenario, path, whole }: PathProps & { readonly scenario: Scenario }) {
  const t = useText();
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
        <PhaseMapDrawing
          map={mapOf(
            scenario,
            path.map((visit) => visit.phase),
            whole,
          )}
        />
        <p>{t(whole ? 'path.mapAll' : 'path.mapSeen')}</p>
      </Popover.Dropdown>
    </Popover>
  );
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
