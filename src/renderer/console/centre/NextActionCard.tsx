import type { ReactNode } from 'react';
import type { ControlView } from '../../../core/view/schema.ts';
import { useDesk } from '../desk.tsx';
import { besideIt, nextDeed } from '../model/next-action.ts';
import { Act, PlainAct } from '../parts/Act.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import { useCell } from '../parts/cell.ts';
import type { Go } from '../cues/use-go.ts';
import type { Program } from '../stage/use-program.ts';
import { useNextName } from './use-next-name.ts';
import { useNextOutlook } from './use-next-outlook.ts';
import { useStartGaps } from './use-start-gaps.ts';
import { WallLine } from './WallLine.tsx';
import styles from './NextActionCard.module.css';

export interface NextActionCardProps {
  readonly go: Go;
  readonly program: Program;
  /** The key that puts up what is advised for the wall. */
  readonly hotkey: string | null;
}

/** One sentence that says what to do now, one that says why, and one button that does it. */
export function NextActionCard({ go, program, hotkey }: NextActionCardProps) {
  const t = useText();
  const { view, lead } = useDesk();
  const { kind, subject, count } = view.nextAction;
  const named = useNextName();
  const outlook = useNextOutlook();
  const params = { subject: named, count, outlook };
  const gaps = useStartGaps();
  const why = gaps === '' ? t(`next.${kind}.why`, params) : gaps;

  return (
    <section className={styles['card']} data-kind={kind} aria-label={t('next.title')}>
      <span className={styles['mark']} aria-hidden="true">
        <Icon name={markOf(kind, gaps)} size={20} />
      </span>
      <div className={styles['words']}>
        <p className={styles['label']}>{t('next.title')}</p>
        <p className={styles['what']} aria-live="polite">
          {gaps === '' ? t(`next.${kind}.what`, params) : t('next.notAll')}
        </p>
        <p className={styles['why']} title={why}>
          {why}
        </p>
      </div>
      <div className={styles['acts']}>
        <DoIt go={go}>{t(`next.${kind}.do`, params)}</DoIt>
        {gaps === '' ? (
          <BesideIt />
        ) : (
          <PlainAct onClick={() => lead('room', subject)}>{t('next.beside.room')}</PlainAct>
        )}
      </div>
      <WallLine program={program} hotkey={hotkey} />
    </section>
  );
}

function markOf(kind: ControlView['nextAction']['kind'], gaps: string): IconName {
  if (kind === 'wait') return 'clock';
  return kind === 'liftStop' || kind === 'endHold' || gaps !== '' ? 'warn' : 'flag';
}

/** The one button that does what is advised. */
function DoIt({ go, children }: { go: Go; children: ReactNode }) {
  const { view, lead } = useDesk();
  const deed = nextDeed(view);
  switch (deed.kind) {
    case 'command':
      return (
        <Act kind="main" body={deed.body}>
          {children}
        </Act>
      );
    case 'go':
      return <ReleaseAct go={go}>{children}</ReleaseAct>;
    case 'look':
      return (
        <PlainAct kind="main" onClick={() => lead(deed.at, view.nextAction.subject)}>
          {children}
        </PlainAct>
      );
    case 'nothing':
      return null;
  }
}

function BesideIt() {
  const t = useText();
  const { view, lead } = useDesk();
  const beside = besideIt(view);
  if (beside === null) return null;
  if ('at' in beside) {
    return (
      <PlainAct onClick={() => lead(beside.at, view.nextAction.subject)}>
        {t(`next.beside.${beside.words}`)}
      </PlainAct>
    );
  }
  return (
    <Act kind="plain" body={beside.body}>
      {t(`next.${beside.words}.do`)}
    </Act>
  );
}

/** The same GO, under the same guard. */
function ReleaseAct({ go, children }: { go: Go; children: ReactNode }) {
  const pending = useCell(go.state, ({ guard }) => guard.pending);
  return (
    <PlainAct
      kind="ready"
      icon="send"
      deed="inject.go"
      pending={pending}
      onClick={() => {
        go.press(false);
        go.letGo();
      }}
    >
      {children}
    </PlainAct>
  );
}
