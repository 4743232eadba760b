import type { Scenario } from '../../../core/scenario/schema.ts';
import { conditionLine } from '../../shared/condition/words.ts';
import { span } from '../../shared/format.ts';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import type { Cue } from '../model/cue-list.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import styles from './Cues.module.css';

const statusIcon: Record<Cue['live']['status'], IconName> = {
  planned: 'planned',
  due: 'due',
  deferred: 'deferred',
  skipped: 'skipped',
  released: 'released',
  recalled: 'recalled',
};

/** A row is drawn when its cue changes: it looks at nothing that changes oftener. */
export interface CueMarkProps {
  readonly cue: Cue;
  readonly scenario: Scenario;
}

/** What became of a cue: a drawn mark and a word, colour only besides. */
export function CueStatus({ cue }: { cue: Cue }) {
  const t = useText();
  return (
    <span className={styles['status']} data-status={cue.live.status}>
      <Icon name={statusIcon[cue.live.status]} size={13} />
      {t(`status.${cue.live.status}`)}
    </span>
  );
}

/** Everybody, or the marks of the teams that get it. */
export function CueAudience({ cue, scenario }: CueMarkProps) {
  const t = useText();
  return (
    <AudienceMarks to={cue.to} scenario={scenario} size="1.05rem" everybody={t('cue.everybody')} />
  );
}

function AudienceMarks(props: {
  to: 'public' | readonly string[];
  scenario: Scenario;
  size: string;
  everybody: string;
}) {
  const { to, scenario, size, everybody } = props;
  if (to === 'public') return <span className={styles['all']}>{everybody}</span>;
  return (
    <span className={styles['marks']}>
      {scenario.teams
        .filter((team) => to.includes(team.id))
        .map((team) => (
          <TeamMark key={team.id} team={team} size={size} />
        ))}
    </span>
  );
}

/** How it is released: by hand, at a time, or on a condition in words. */
export function CueRelease({ cue, full = false }: { cue: Cue; full?: boolean }) {
  const t = useText();
  const auto = cue.auto ? ` · ${t('cue.auto')}` : '';
  const open =
    cue.live.status === 'planned' || cue.live.status === 'due' || cue.live.status === 'deferred';
  if (cue.mode === 'timed' && open) {
    const due = cue.live.dueAtClockMs;
    const words = due === null ? t('cue.timed') : t('cue.dueAt', { time: span(due) });
    return (
      <span className={styles['how']}>
        <Icon name="clock" size={13} />
        {words + auto}
      </span>
    );
  }
  if (cue.mode === 'conditional' && open) {
    const why = cue.live.condition;
    const words = why === null ? t('cue.conditional') : conditionLine(why);
    return (
      <span className={styles['how']} data-met={why?.ok || undefined}>
        <Icon name="condition" size={13} />
        <span className={full ? undefined : styles['oneLine']}>
          {t('cue.when', { words })}
          {auto}
        </span>
      </span>
    );
  }
  return null;
}
