import { useCallback } from 'react';
import { spotlight } from '@mantine/spotlight';
import type { Go } from './cues/use-go.ts';
import type { Link } from '../shared/link/link.ts';
import { useLink } from '../shared/link/hooks.tsx';
import { useDesk, type Desk } from './desk.tsx';
import type { KeyAction } from './model/keymap.ts';
import { nextDeed, stepCommand } from './model/next-action.ts';
import { isOpenNow } from './model/talk.ts';
import { wallAdvice } from './model/wall-advice.ts';
import type { Program } from './stage/use-program.ts';
import { consoleText } from './text.ts';
import { declineWheel, pressWheel } from './wheel/deeds.ts';

type Deeds = Readonly<Record<KeyAction, (repeat: boolean) => void>>;

/** What each key and each line of the palette does. */
export function useActions(go: Go, program: Program): (action: KeyAction, repeat: boolean) => void {
  const desk = useDesk();
  const link = useLink();
  return useCallback(
    (action, repeat) => deedsOf(desk, link, go, program)[action](repeat),
    [desk, link, go, program],
  );
}

function deedsOf(desk: Desk, link: Link, go: Go, program: Program): Deeds {
  const { issue, view } = desk;
  return {
    go: go.press,
    next: () => runNext(desk, go),
    step: () => endStep(desk),
    observe: () => desk.observe(null),
    hold: () =>
      void issue(
        view.situation.held
          ? { type: 'hold.end', data: {} }
          : { type: 'hold.begin', data: { reason: '' } },
      ),
    clock: () =>
      void issue(
        view.situation.clock.running
          ? { type: 'clock.pause', data: {} }
          : { type: 'clock.start', data: {} },
      ),
    black: program.black,
    holdCard: program.hold,
    lastPublic: program.lastPublic,
    situation: program.situation,
    wall: () => showAdvised(desk, program),
    identify: () => void link.send({ t: 'screens', do: { act: 'identify' } }),
    take: program.take,
    adHoc: () => desk.writeAdHoc(true),
    standby: () => {
      if (desk.selected !== null)
        void issue({ type: 'standby.set', data: { eventNo: desk.selected } });
    },
    cues: () => focusCues(view.standby),
    tabMoves: () => desk.open('moves'),
    tabChart: () => desk.open('chart'),
    tabIndicators: () => desk.open('indicators'),
    tabRoom: () => desk.open('room'),
    tabLog: () => desk.open('log'),
    tabObservations: () => desk.open('observations'),
    tabMessages: () => desk.open('messages'),
    tabNegotiation: () => desk.open('negotiation'),
    tabVotes: () => desk.open('votes'),
    writeMessage: () => desk.writeMessage(true),
    argue: () => argue(desk),
    wheel: () => pressWheel(desk, link.getState()),
    wheelNo: () => declineWheel(desk, link.getState()),
    myName: () => desk.show('name'),
    look: () => desk.show('look'),
    undo: () => desk.show('undo'),
    palette: () => spotlight.open(),
    help: () => desk.show('keys'),
  };
}

/** The move that is open on the sheet goes to the room, or is taken from it again. */
function argue(desk: Desk): void {
  const move = desk.view.moves.find((each) => each.id === desk.move);
  if (move === undefined) {
    desk.open('moves');
    desk.tell('refused', consoleText.text('argument.none'));
    return;
  }
  const type = isOpenNow(move) ? 'argument.close' : 'argument.open';
  void desk.issue({ type, data: { move: move.id } });
}

/** Puts up what the line on the Next card says, and nothing where it says nothing. */
function showAdvised({ view, scenario, tell }: Desk, program: Program): void {
  const advice = wallAdvice(view, scenario, (n, of) =>
    consoleText.text('wall.question', { n, of }),
  );
  if (advice === null) tell('refused', consoleText.text('wall.nothing'));
  else program.show(advice.card);
}

function focusCues(standby: string | null): void {
  const row =
    document.querySelector<HTMLElement>(`[data-cue="${standby ?? ''}"]`) ??
    document.querySelector<HTMLElement>('[data-cue]');
  row?.focus();
}

/** The step that is shown, and no other: two presses in a row never skip one. */
function endStep(desk: Desk): void {
  const deed = stepCommand(desk.view);
  if (deed.kind === 'command') void desk.issue(deed.body);
}

function runNext(desk: Desk, go: Go): void {
  const deed = nextDeed(desk.view);
  switch (deed.kind) {
    case 'command':
      void desk.issue(deed.body);
      return;
    case 'go':
      go.press(false);
      return;
    case 'look':
      desk.lead(deed.at, desk.view.nextAction.subject);
      return;
    case 'nothing':
      return;
  }
}
