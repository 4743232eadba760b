import { useMemo } from 'react';
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { useDesk } from '../desk.tsx';
import { isOpen } from '../model/cue-list.ts';
import { keyActions, type KeyAction, type Keys } from '../model/keymap.ts';
import { useText } from '../text.ts';
import { useFork } from './use-fork.ts';

const shownMax = 40;

/** Everything by name: actions with their keys, cues, moves, exits. Releasing stays with GO and its guard. */
export function Palette({ keys, run }: { keys: Keys; run: (action: KeyAction) => void }) {
  const t = useText();
  const commands = keyActions
    .filter((action) => action !== 'palette')
    .map((action) => entry(action, t(`keys.action.${action}`), keys[action], () => run(action)));
  const { show } = useDesk();
  const paper = entry('paper', t('menu.paper'), t('paper.lead'), () => show('paper'));
  const fork = entry('fork', t('menu.fork'), t('menu.forkHelp'), useFork());
  const cues = useCueEntries();
  const places = usePlaceEntries();
  return (
    <Spotlight
      actions={[
        { group: t('palette.actions'), actions: [...commands, paper, fork] },
        { group: t('palette.standby'), actions: cues.standby },
        { group: t('cues.title'), actions: cues.all },
        { group: t('tabs.moves'), actions: places.moves },
        { group: t('tabs.negotiation'), actions: places.boards },
        { group: t('tabs.votes'), actions: places.votes },
        { group: t('chart.exits'), actions: places.exits },
      ]}
      limit={shownMax}
      nothingFound={t('palette.nothing')}
      highlightQuery
      shortcut={null}
      attributes={{ content: { 'aria-label': t('menu.palette') } }}
      scrollable
      maxHeight={460}
      searchProps={{ placeholder: t('palette.search'), 'aria-label': t('palette.search') }}
    />
  );
}

function entry(
  id: string,
  label: string,
  description: string,
  run: () => void,
): SpotlightActionData {
  return { id, label, description, onClick: run };
}

function useCueEntries() {
  const t = useText();
  const { view, cues, select, issue } = useDesk();
  const ended = view.situation.status === 'ended';
  return useMemo(
    () => ({
      standby: (ended ? [] : cues.filter(isOpen)).map(({ eventNo, title }) =>
        entry(`standby-${eventNo}`, t('palette.toStandby', { eventNo }), title, () => {
          select(eventNo);
          void issue({ type: 'standby.set', data: { eventNo } });
        }),
      ),
      all: cues.map(({ eventNo, title, live }) =>
        entry(`cue-${eventNo}`, `${eventNo} ${title}`, t(`status.${live.status}`), () =>
          select(eventNo),
        ),
      ),
    }),
    [t, ended, cues, select, issue],
  );
}

function usePlaceEntries() {
  const t = useText();
  const { view, scenario, openMove, openBoard, open } = useDesk();
  return useMemo(() => {
    const team = (id: string) => scenario.teams.find((each) => each.id === id)?.name ?? id;
    return {
      moves: view.moves.map((move) =>
        entry(`move-${move.id}`, move.text.title, team(move.team), () => openMove(move.id)),
      ),
      boards: view.boards.map((board) =>
        entry(
          `board-${board.id}`,
          board.title,
          board.version > 0
            ? t('negotiation.version', { version: board.version })
            : t('negotiation.noVersion'),
          () => openBoard(board.id),
        ),
      ),
      votes: scenario.votes.map((vote) =>
        entry(
          `vote-${vote.id}`,
          vote.title,
          scenario.bodies.find((body) => body.id === vote.body)?.name ?? vote.body,
          () => open('votes'),
        ),
      ),
      exits: view.exits.map((exit) =>
        entry(
          `exit-${exit.id}`,
          exit.title,
          exit.possible ? t('chart.possible') : t('chart.closed'),
          () => open('chart'),
        ),
      ),
    };
  }, [t, view, scenario, openMove, openBoard, open]);
}
