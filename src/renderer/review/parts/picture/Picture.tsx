import { useRef } from 'react';
import type { View } from '../../../../core/view/schema.ts';
import { EmptyState } from '../../../shared/ui/EmptyState.tsx';
import { useStage } from '../../stage.tsx';
import { useText } from '../../text.ts';
import { ControlPicture } from './ControlPicture.tsx';
import { EvaluatorsPicture } from './EvaluatorsPicture.tsx';
import { Judgement } from '../judgement/Judgement.tsx';
import { MeasuresPart } from '../../measures/MeasuresPart.tsx';
import { NotesPart } from '../../notes/NotesPart.tsx';
import { audienceName } from '../names.ts';
import { PartSwitch } from './PartSwitch.tsx';
import { PublicPicture } from './PublicPicture.tsx';
import { TeamPicture } from './TeamPicture.tsx';
import { SituationHead } from './SituationHead.tsx';
import { useFresh } from './use-fresh.ts';
import styles from './Picture.module.css';

/** What scrolls has to be reachable without a mouse. */
const scrollable = { tabIndex: 0 };

/** What the chosen audience had before its eyes at this moment. */
export function Picture() {
  const t = useText();
  const { replay, player, view } = useStage();
  const who = audienceName(replay.world, player.audience, t);
  const control = player.audience === 'control';
  const top = useRef<HTMLElement>(null);
  useFresh(top);
  return (
    <section
      // Another pair of eyes is another page: it begins at its top.
      key={player.audience}
      ref={top}
      className={styles['picture']}
      data-control={control || undefined}
      {...scrollable}
      data-own-arrows
      aria-label={t('picture.label')}
    >
      <div className={styles['top']}>
        <p className={styles['eyes']}>{control ? t('viewAs.all') : t('viewAs.seen', { who })}</p>
        <PartSwitch />
      </div>
      {player.part === 'judgement' ? (
        <Judgement />
      ) : player.part === 'figures' ? (
        <MeasuresPart />
      ) : player.part === 'notes' ? (
        <NotesPart />
      ) : (
        <>
          <Situation view={view} />
          <PictureOf view={view} />
        </>
      )}
    </section>
  );
}

function PictureOf({ view }: { view: View }) {
  const { before } = useStage();
  if (isTeam(view)) return <TeamPicture view={view} before={isTeam(before) ? before : view} />;
  switch (view.audience) {
    case 'public':
      return <PublicPicture view={view} before={before.audience === 'public' ? before : view} />;
    case 'control':
      return <ControlPicture view={view} before={before.audience === 'control' ? before : view} />;
    case 'evaluators':
      return (
        <EvaluatorsPicture view={view} before={before.audience === 'evaluators' ? before : view} />
      );
    default:
      return null;
  }
}

type TeamViewOf = Extract<View, { team: object }>;
function isTeam(view: View): view is TeamViewOf {
  return view.audience.startsWith('team:');
}

function Situation({ view }: { view: View }) {
  const t = useText();
  if (!('situation' in view)) return null;
  const { situation } = view;
  if (situation.status === 'lobby') {
    return <EmptyState title={t('picture.notStarted')}>{t('picture.notStartedHelp')}</EmptyState>;
  }
  return (
    <>
      <SituationHead situation={situation} />
      {situation.held ? (
        <p className={styles['held']} data-kind="hold">
          <strong>{t('picture.hold')}.</strong> {t('picture.holdHelp')}
        </p>
      ) : null}
      {situation.stopped ? (
        <p className={styles['held']} data-kind="stop">
          <strong>{t('picture.stop')}.</strong> {t('picture.stopHelp')}
        </p>
      ) : null}
    </>
  );
}
