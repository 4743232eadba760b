import { useMemo } from 'react';
import {
  Spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
} from '@mantine/spotlight';
import { useDesk } from '../desk.tsx';
import { isOpen } from '../model/cue-list.ts';
import { keyActions, type KeyAction, type Keys } from '../model/keymap.ts';
import { useText } from '../text.ts';

const shownMax = 40;

/** Everything by name: actions with their keys, cues, moves, phases. Releasing stays with GO and its guard. */
export function Palette({ keys, run }: { keys: Keys; run: (action: KeyAction) => void }) {
  const t = useText();
  const { view, cues, scenario, select, openMove, open, issue } = useDesk();
  const actions = useMemo((): SpotlightActionGroupData[] => {
    const act = (
      id: string,
      label: string,
      description: string,
      onClick: () => void,
    ): SpotlightActionData => ({
      id,
      label,
      description,
      onClick,
    });
    return [
      {
        group: t('palette.actions'),
        actions: keyActions
          .filter((action) => action !== 'palette')
          .map((action) =>
            act(action, t(`keys.action.${action}`), keys[action], () => run(action)),
          ),
      },
      {
        group: t('palette.standby'),
        actions: cues
          .filter((cue) => isOpen(cue))
          .map((cue) =>
            act(
              `standby-${cue.eventNo}`,
              t('palette.toStandby', { eventNo: cue.eventNo }),
              cue.title,
              () => {
                select(cue.eventNo);
                void issue({ type: 'standby.set', data: { eventNo: cue.eventNo } });
              },
            ),
          ),
      },
      {
        group: t('cues.title'),
        actions: cues.map((cue) =>
          act(
            `cue-${cue.eventNo}`,
            `${cue.eventNo} ${cue.title}`,
            t(`status.${cue.live.status}`),
            () => select(cue.eventNo),
          ),
        ),
      },
      {
        group: t('tabs.moves'),
        actions: view.moves.map((move) =>
          act(
            `move-${move.id}`,
            move.text.title,
            scenario.teams.find((team) => team.id === move.team)?.name ?? move.team,
            () => openMove(move.id),
          ),
        ),
      },
      {
        group: t('chart.exits'),
        actions: view.exits.map((exit) =>
          act(
            `exit-${exit.id}`,
            exit.title,
            exit.possible ? t('chart.possible') : t('chart.closed'),
            () => open('chart'),
          ),
        ),
      },
    ];
  }, [t, cues, view, scenario, keys, run, select, openMove, open, issue]);
  return (
    <Spotlight
      actions={actions}
      limit={shownMax}
      nothingFound={t('palette.nothing')}
      highlightQuery
      shortcut={null}
      scrollable
      maxHeight={460}
      searchProps={{ placeholder: t('palette.search'), 'aria-label': t('palette.search') }}
    />
  );
}
