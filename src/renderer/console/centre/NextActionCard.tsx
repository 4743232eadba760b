import type { ReactNode } from 'react';
import { useDesk } from '../desk.tsx';
import { besideIt, nextDeed } from '../model/next-action.ts';
import { Act, PlainAct } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import { useCell } from '../parts/cell.ts';
import type { Go } from '../cues/use-go.ts';
import type { Program } from '../stage/use-program.ts';
import { useNextName } from './use-next-name.ts';
import { useNextOutlook } from './use-next-outlook.ts';
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
  const deed = nextDeed(view);

  return (
    <section className={styles['card']} data-kind={kind} aria-label={t('next.title')}>
      <span className={styles['mark']} aria-hidden="true">
        <Icon
          name={
            kind === 'wait' ? 'clock' : kind === 'liftStop' || kind === 'endHold' ? 'warn' : 'flag'
          }
          size={20}
        />
      </span>
      <div className={styles['words']}>
        <p className={styles['label']}>{t('next.title')}</p>
        <p className={styles['what']} aria-live="polite">
          {t(`next.${kind}.what`, params)}
        </p>
        <p className={styles['why']}>{t(`next.${kind}.why`, params)}</p>
      </div>
      {deed.kind === 'command' ? (
        <Act kind="main" body={deed.body}>
          {t(`next.${kind}.do`, params)}
        </Act>
      ) : null}
      {deed.kind === 'go' ? <ReleaseAct go={go}>{t('next.release.do', params)}</ReleaseAct> : null}
      <BesideIt />
      {deed.kind === 'look' ? (
        <PlainAct kind="main" onClick={() => lead(deed.at, subject)}>
          {t(`next.${kind}.do`, params)}
        </PlainAct>
      ) : null}
      <WallLine program={program} hotkey={hotkey} />
    </section>
  );
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
