import { useMemo } from 'react';
import type { Scenario } from '../../core/scenario/schema.ts';
import type { ControlView } from '../../core/view/schema.ts';
import { HoldStrip, StopCover } from './bar/RunControls.tsx';
import { TopBar } from './bar/TopBar.tsx';
import { TroubleBanner } from './bar/TroubleBanner.tsx';
import { CentreTabs } from './centre/CentreTabs.tsx';
import { NextActionCard } from './centre/NextActionCard.tsx';
import { CuePanel } from './cues/CuePanel.tsx';
import { useGo } from './cues/use-go.ts';
import { DeskProvider, useDesk } from './desk.tsx';
import type { KeyAction } from './model/keymap.ts';
import { AskDialog } from './over/AskDialog.tsx';
import { KeysDialog } from './over/KeysDialog.tsx';
import { NoticeLine } from './over/NoticeLine.tsx';
import { ObserveDialog } from './over/ObserveDialog.tsx';
import { Palette } from './over/Palette.tsx';
import { PaperDialog } from './over/PaperDialog.tsx';
import { UndoPanel } from './over/UndoPanel.tsx';
import { StagePanel } from './stage/StagePanel.tsx';
import { useProgram } from './stage/use-program.ts';
import { LookDialog } from './over/LookDialog.tsx';
import { Panes } from './panes/Panes.tsx';
import { usePaneShares } from './panes/use-shares.ts';
import { OfferStrip } from './wheel/OfferStrip.tsx';
import { useWheelNews } from './wheel/use-wheel-news.ts';
import { NameDialog } from './who/NameDialog.tsx';
import { WordsDialog } from './words/WordsDialog.tsx';
import { useActions } from './use-actions.ts';
import { useKeySettings, useKeys } from './use-keys.ts';
import styles from './ConsoleScreen.module.css';

/** The facilitator's screen while an exercise is open. */
export function ConsoleScreen({ view, scenario }: { view: ControlView; scenario: Scenario }) {
  return (
    <DeskProvider view={view} scenario={scenario}>
      <Screen />
    </DeskProvider>
  );
}

// Nothing of it depends on the keys: a press must not draw it anew.
const centreTabs = <CentreTabs />;

function Screen() {
  const { view, panel, question } = useDesk();
  const { stopped } = view.situation;
  const go = useGo();
  const program = useProgram();
  const settings = useKeySettings();
  const panes = usePaneShares();
  const run = useActions(go, program);
  const handlers = useMemo(() => ({ run, letGo: go.letGo }), [run, go]);
  useWheelNews();
  // Who drives can be looked up without letting go of the keys.
  const covered = panel !== null && panel !== 'wheel';
  useKeys(settings, handlers, stopped || covered || question !== null);
  const { keys, singles } = settings;
  const key = (action: KeyAction) =>
    singles || keys[action].startsWith('Ctrl+') ? keys[action] : null;
  return (
    <div
      className={styles['screen']}
      data-mode={view.situation.mode}
      data-counterfactual={view.situation.counterfactual || undefined}
      data-held={view.situation.held || undefined}
    >
      {/* Under a stop nothing of the play can be reached, by hand or by keyboard. */}
      <div className={styles['play']} inert={stopped}>
        <Top hotkey={key} />
        <Panes
          panes={panes}
          cues={<CuePanel go={go} hotkeys={{ go: key('go'), adHoc: key('adHoc') }} />}
          centre={
            <div className={styles['centre']}>
              <NextActionCard go={go} program={program} hotkey={key('wall')} />
              {centreTabs}
            </div>
          }
          stage={
            <StagePanel
              program={program}
              hotkeys={{
                take: key('take'),
                black: key('black'),
                holdCard: key('holdCard'),
                lastPublic: key('lastPublic'),
              }}
            />
          }
        />
      </div>
      <StopCover />
      <AskDialog />
      <UndoPanel />
      <ObserveDialog />
      <NameDialog />
      <LookDialog panes={panes} />
      <WordsDialog />
      <KeysDialog settings={settings} />
      <Palette keys={keys} run={(action) => run(action, false)} />
      <PaperDialog />
      <NoticeLine />
    </div>
  );
}

/** The bar, and under it what concerns the whole desk now. */
function Top({ hotkey }: { hotkey: (action: KeyAction) => string | null }) {
  return (
    <div>
      <TopBar
        hotkeys={{
          hold: hotkey('hold'),
          clock: hotkey('clock'),
          wheel: hotkey('wheel'),
          palette: hotkey('palette'),
        }}
      />
      <TroubleBanner />
      <OfferStrip hotkeys={{ wheel: hotkey('wheel'), wheelNo: hotkey('wheelNo') }} />
      <HoldStrip />
    </div>
  );
}
