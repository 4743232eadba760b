import { createContext, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import type { CommandBody } from '../../core/command.ts';
import type { Duty } from '../../core/duty.ts';
import type { Scenario } from '../../core/scenario/schema.ts';
import type { ControlView } from '../../core/view/schema.ts';
import { hasUnsent } from './drafts.ts';
import { refusalWords } from './refusal.ts';
import type { Answer } from '../shared/link/link.ts';
import { useLink, useLinkState } from '../shared/link/hooks.tsx';
import { dutyNow } from './model/company.ts';
import { allCues, type Cue } from './model/cue-list.ts';

/*
 * What the facilitator's hands are on: which cue is selected, which tab is open, what is being asked. None of
 * it is part of the exercise; a crash here loses no fact.
 */

export const deskTabs = [
  'summary',
  'moves',
  'chart',
  'indicators',
  'room',
  'log',
  'observations',
  'messages',
  'negotiation',
  'votes',
] as const;
export type DeskTab = (typeof deskTabs)[number];
export type DeskPanel =
  'undo' | 'observe' | 'keys' | 'seeAs' | 'name' | 'paper' | 'look' | 'words' | 'wheel' | null;

/** A question that must be answered before something that cannot be looked past. */
export interface Question {
  readonly title: string;
  readonly body: ReactNode;
  readonly confirm: string;
  readonly danger: boolean;
  /** Whether a reason has to be given; its words go to `run`. */
  readonly reason: 'none' | 'optional' | 'required';
  /** Resolves to true when it was done; false leaves the question standing. */
  run(reason: string): Promise<boolean>;
  /** A milder way to the same end, where there is one. */
  readonly other?: { readonly label: string; run(): Promise<boolean> };
}

export interface Notice {
  readonly id: number;
  /** `told`: somebody else has done something that the person here has to know. */
  readonly tone: 'refused' | 'done' | 'told';
  readonly words: string;
  /** The refused may take the wheel from here. */
  readonly wheel: boolean;
}

export interface Desk {
  readonly view: ControlView;
  /** What the person at this console may do. */
  readonly duty: Duty;
  readonly scenario: Scenario;
  readonly cues: readonly Cue[];
  readonly selected: string | null;
  select(eventNo: string | null): void;
  readonly tab: DeskTab;
  open(tab: DeskTab): void;
  /** Leads the hands there as well: the first thing to press in that part, or in the thing, gets the focus. */
  lead(tab: DeskTab, subject: string): void;
  /** How often somebody was led; each time is a new wish for the focus. */
  readonly led: number;
  readonly move: string | null;
  openMove(move: string | null): void;
  readonly board: string | null;
  openBoard(board: string | null): void;
  /** The phase that is looked at in the chart; looking at one leads nowhere. */
  readonly phase: string | null;
  openPhase(phase: string | null): void;
  readonly panel: DeskPanel;
  show(panel: DeskPanel): void;
  readonly adHocOpen: boolean;
  writeAdHoc(open: boolean): void;
  readonly messageOpen: boolean;
  /** Opens the form for a new message, or closes it; what was typed in it stays. */
  writeMessage(open: boolean): void;
  /** The votes there were when one was called here; the new one is led to, once it has come. Null: none awaited. */
  readonly votesBefore: readonly string[] | null;
  awaitVote(before: readonly string[] | null): void;
  readonly observeAbout: string | null;
  observe(eventNo: string | null): void;
  readonly question: Question | null;
  ask(question: Question | null): void;
  readonly notice: Notice | null;
  tell(tone: Notice['tone'], words: string, wheel?: boolean): void;
  /** Sends a command; a refusal is put into words on the notice line. True when it was accepted. */
  issue(body: CommandBody): Promise<boolean>;
  /** Unanswered commands of this kind, so that buttons can say that they wait. */
  readonly answer: (body: CommandBody) => Promise<Answer>;
}

const DeskContext = createContext<Desk | null>(null);

/** For parts that also stand where no exercise is open. */
export function useDeskIfOpen(): Desk | null {
  return useContext(DeskContext);
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk outside of DeskProvider');
  return desk;
}

/** Before the start one looks at the room, afterwards at the end, in between at the moves. */
function firstTab(view: ControlView): DeskTab {
  switch (view.situation.status) {
    case 'lobby':
      return 'room';
    case 'ended':
      return 'summary';
    case 'running':
      return 'moves';
  }
}

interface DeskProps {
  readonly view: ControlView;
  readonly scenario: Scenario;
  readonly children: ReactNode;
}

/** Sends commands, and keeps the line that says what came of them. */
function useAnswers(): Pick<Desk, 'notice' | 'tell' | 'answer'> {
  const link = useLink();
  const [notice, setNotice] = useState<Notice | null>(null);
  const no = useRef(0);
  return useMemo(() => {
    const tell: Desk['tell'] = (tone, words, wheel = false) => {
      no.current += 1;
      setNotice({ id: no.current, tone, words, wheel });
    };
    const answer: Desk['answer'] = async (body) => {
      const reply = await link.command(body.type, body.data);
      if (!reply.ok) {
        const { rejection } = reply;
        tell('refused', refusalWords(rejection), rejection.code === 'wheel/held');
      }
      return reply;
    };
    return { notice, tell, answer };
  }, [link, notice]);
}

type Opened = Pick<
  Desk,
  | 'tab'
  | 'open'
  | 'lead'
  | 'led'
  | 'move'
  | 'openMove'
  | 'board'
  | 'openBoard'
  | 'phase'
  | 'openPhase'
  | 'messageOpen'
  | 'writeMessage'
  | 'votesBefore'
  | 'awaitVote'
>;

/** Which part is looked at, and what is open in it; opening a thing brings its part to the front. */
function useOpened(view: ControlView): Opened {
  const [tab, open] = useState<DeskTab>(() => firstTab(view));
  const [led, setLed] = useState(0);
  const [move, setMove] = useState<string | null>(null);
  const [board, setBoard] = useState<string | null>(null);
  const [phase, setPhase] = useState<string | null>(null);
  const [messageOpen, setMessageOpen] = useState(false);
  const [votesBefore, awaitVote] = useState<readonly string[] | null>(null);
  // A new turn has moves of its own; only what somebody is still writing keeps the last turn's open.
  const { totalTurn } = view.situation;
  const [seenTurn, seeTurn] = useState(totalTurn);
  if (seenTurn !== totalTurn) {
    seeTurn(totalTurn);
    if (totalTurn > seenTurn && move !== null && !hasUnsent(move)) setMove(null);
  }
  return useMemo(
    () => ({
      tab,
      open,
      led,
      lead: (to, subject) => {
        if (to === 'moves') setMove(subject);
        if (to === 'negotiation') setBoard(subject);
        open(to);
        setLed((before) => before + 1);
      },
      move,
      openMove: (id) => {
        setMove(id);
        if (id !== null) open('moves');
      },
      board,
      openBoard: (id) => {
        setBoard(id);
        if (id !== null) open('negotiation');
      },
      phase,
      openPhase: (id) => {
        setPhase(id);
        if (id !== null) open('chart');
      },
      messageOpen,
      writeMessage: (wanted) => {
        setMessageOpen(wanted);
        if (wanted) open('messages');
      },
      votesBefore,
      awaitVote,
    }),
    [tab, led, move, board, phase, messageOpen, votesBefore],
  );
}

export function DeskProvider({ view, scenario, children }: DeskProps) {
  const [selected, select] = useState<string | null>(null);
  const opened = useOpened(view);
  const duty = useLinkState(({ presence, welcome }) => dutyNow(presence, welcome?.name ?? ''));
  const [panel, show] = useState<DeskPanel>(null);
  const [adHocOpen, writeAdHoc] = useState(false);
  const [observeAbout, setObserveAbout] = useState<string | null>(null);
  const [question, ask] = useState<Question | null>(null);
  const { notice, tell, answer } = useAnswers();
  const cues = useMemo(() => allCues(scenario, view), [scenario, view]);

  const desk = useMemo((): Desk => {
    return {
      view,
      duty,
      scenario,
      cues,
      selected,
      select,
      ...opened,
      panel,
      show,
      adHocOpen,
      writeAdHoc,
      observeAbout,
      observe: (eventNo) => {
        setObserveAbout(eventNo);
        show('observe');
      },
      question,
      ask,
      notice,
      tell,
      answer,
      issue: async (body) => (await answer(body)).ok,
    };
  }, [
    view,
    duty,
    scenario,
    cues,
    selected,
    opened,
    panel,
    adHocOpen,
    observeAbout,
    question,
    notice,
    tell,
    answer,
  ]);

  return <DeskContext value={desk}>{children}</DeskContext>;
}
