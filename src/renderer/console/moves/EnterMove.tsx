import type { MoveText } from '../../../core/move-text.ts';
import type { Team } from '../../../core/scenario/schema.ts';
import { useDesk } from '../desk.tsx';
import { blankMove, formFor } from '../model/move-form.ts';
import { useText } from '../text.ts';
import { useDraft } from '../use-draft.ts';
import { MoveForm } from './MoveForm.tsx';

/** Control writes down what a team says aloud: a dead phone or a shy team is no reason to be left out. */
export function EnterMove({ team, close }: { team: Team; close: () => void }) {
  const t = useText();
  const { issue, scenario, view } = useDesk();
  const form = formFor(scenario, team.id, view.situation.phase?.id ?? '');
  const blank = blankMove(form);
  const [stored, change, forget] = useDraft<MoveText>(`move.${team.id}`, blank);
  return (
    <MoveForm
      team={team}
      form={form}
      // A draft from before may lack parts that a move has now.
      text={{ ...blank, ...stored }}
      label={t('moves.enterFor', { team: team.name })}
      confirm={t('moves.submitFor', { team: team.name })}
      change={change}
      close={close}
      send={async (text) => {
        const done = await issue({ type: 'move.submit', data: { team: team.id, text } });
        if (done) forget();
        return done;
      }}
    />
  );
}
